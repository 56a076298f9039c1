"""Who leaves by name: participants in an official role, and nobody else.

A named participant of whom the article tells neither rank nor office nor body is no official
as far as anyone can see, and is left out of a release. Suspects, bystanders and private
persons are never recorded; the authors of articles are named as authors, since whoever quotes
names the author.
"""

from __future__ import annotations

from msgspec.structs import replace

from bordercoop.model import Line, Participant


def is_official(one: Participant) -> bool:
    """Whether a participant is an organisation, or a person with a rank, office or body."""
    told = (one.rank, one.position, one.position_code, one.org_id)
    return one.type != "person" or any(told)


def withheld(line: Line) -> Line:
    """The line without those who are not to leave by name; the same where there are none."""
    kept = [one for one in line.participants if is_official(one)]
    return line if len(kept) == len(line.participants) else replace(line, participants=kept)

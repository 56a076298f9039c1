"""Who is named and who is not: the one stage between the records of an article and its line.

The name of a person is kept where it is that of somebody in an official role or of an author.
Any other name is `[…]` in every text field; evidence, which quotes the canonical text to the
letter, is split around it. Offsets stay what they were: they point at the place of a name and
do not quote it.
"""

from __future__ import annotations

from bordercoop.privacy.gate import guarded

__all__ = ["guarded"]

"""Every closed list of codes that a field of the data may take, with labels.

The names are those that `bordercoop.model` gives its fields. Codes are permanent: one that
falls out of use stays here with a note. The parser does not import this package; the
schema, the code lists, the codebook and the checks do.
"""

from __future__ import annotations

from bordercoop.vocabularies import aid, dates_and_places, meetings, outcomes, people, topics
from bordercoop.vocabularies.code import Code, Vocabulary

VOCABULARIES: dict[str, Vocabulary] = {
    vocabulary.name: vocabulary
    for module in (dates_and_places, meetings, topics, people, aid, outcomes)
    for vocabulary in module.ALL
}
"""Vocabulary by name, in the order of the codebook."""


def codes(name: str) -> tuple[str, ...]:
    """The codes of the vocabulary of that name; KeyError where there is none."""
    return VOCABULARIES[name].values()


__all__ = ["VOCABULARIES", "Code", "Vocabulary", "codes"]

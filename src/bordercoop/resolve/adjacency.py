"""Which provinces touch each other across the border, and from when to when.

The pairs of before July 2025 are those of the reader (`discourse/bodies/borders.py`); where the
Vietnamese province went into another, the other has touched the Lao one since the day after.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from bordercoop.discourse.bodies.borders import NEIGHBOURS
from bordercoop.lexicon.gazetteer import provinces


class Adjacent(Struct, frozen=True, order=True):
    """A Vietnamese and a Lao province that touch; days are ISO 8601, both inclusive.

    `valid_from` is null where they touched before the data begin, `valid_to` where they do now.
    """

    vietnam: str
    laos: str
    valid_from: str | None
    valid_to: str | None


def adjacency() -> list[Adjacent]:
    """Every pair, one row each, in order."""
    listed = provinces()
    found = {
        (vietnam, laos): Adjacent(vietnam, laos, None, listed[vietnam].valid_to)
        for vietnam, others in NEIGHBOURS.items()
        for laos in others
    }
    for one in list(found.values()):
        heir = listed[one.vietnam].merged_into
        if heir is not None and one.valid_to is not None:
            since = date.fromisoformat(one.valid_to) + timedelta(days=1)
            found.setdefault(
                (heir, one.laos), Adjacent(heir, one.laos, since.isoformat(), None)
            )
    return [found[pair] for pair in sorted(found)]

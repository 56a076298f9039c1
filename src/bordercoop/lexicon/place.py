"""A listed place, and its name in the form under which it is found."""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.text import fold


class Place(NamedTuple):
    """A listed place: `level` is province, district, town, city or crossing."""

    level: str
    province: str
    name: str
    ambiguous: bool = False

    @property
    def country(self) -> str:
        """ISO 3166-1 code of the country."""
        return self.province[:2]


def squeeze(name: str) -> str:
    """A place name for comparing: lower case, no diacritics, spaces, hyphens or points."""
    return "".join(c for c in fold(name) if c.isalnum())

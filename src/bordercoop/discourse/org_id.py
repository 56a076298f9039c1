"""What an org_id says of itself: its side, its place, its kind, its level."""

from __future__ import annotations

POLICE = ("police", "mps", "representative")
"""The kinds of bodies whose meetings are recorded."""


def kind_of(org_id: str) -> str:
    """The kind in an org_id: `VN-22:police/vinh` is police; none in a marker (`@both`)."""
    return org_id.partition(":")[2].split("/")[0]


def place_of(org_id: str) -> str:
    """The place in an org_id: `VN-22` in `VN-22:police/vinh`, `VN` in `VN:mps`."""
    return org_id.split(":")[0]


def province_of(org_id: str) -> str | None:
    """The province in an org_id, None for a body of a country."""
    place = place_of(org_id)
    return place if "-" in place else None


def side(org_id: str) -> str:
    """The country of an org_id."""
    return org_id[:2]


def below(org_id: str) -> bool:
    """Whether an org_id names a unit of a body, or a body below its province."""
    return "/" in org_id

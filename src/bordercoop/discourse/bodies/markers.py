"""Markers for groups that only a meeting can settle: `hai bên`, `phía bạn`, `đoàn`."""

from __future__ import annotations

from bordercoop.discourse.org_id import kind_of
from bordercoop.mentions.organisations import Body

BOTH, LAO, VIET, GUESTS, HOST, OWN = "@both", "@lao", "@viet", "@guests", "@host", "@own"
MARKERS = {
    "both": BOTH,
    "delegations": BOTH,
    "lao_side": LAO,
    "viet_side": VIET,
    "delegation": GUESTS,
    "host_side": HOST,
    "own_unit": OWN,
    "lao_both": LAO,
}
"""The marker of a reference, by its code in references.yml."""
OF_POLICE, OF_PROVINCES = ".police", ".provinces"
"""What the marker of both sides ends with where their police is meant, or that of provinces:
`Công an hai nước`, `Công an hai tỉnh`."""
SIDES = {"lao_side": "LA", "viet_side": "VN"}
"""The country of a reference to one side."""


def marked(org_id: str) -> bool:
    """Whether an id is a marker and no organisation yet."""
    return org_id.startswith("@")


def side_of(country: str | None) -> str:
    """The marker of a country's side."""
    return LAO if country == "LA" else VIET


def marker_of(body: Body) -> str | None:
    """The marker of a reference, None where it points at no group: `hai bên`, `phía bạn`."""
    marker = MARKERS.get(body.reference or "")
    return marker + OF_POLICE if marker == BOTH and body.kind == "police" else marker


def group_of(body: Body) -> str:
    """The marker of bodies that are counted and not named: `Công an hai tỉnh`."""
    if body.country:
        return side_of(body.country)
    police = OF_PROVINCES if body.level == "province" else OF_POLICE
    return f"{BOTH}{body.count}{police if body.kind == 'police' else ''}"


def fits(body: Body, ids: tuple[str, ...]) -> bool:
    """Whether a group named before is one that a plural may mean."""
    if body.country and any(one[:2] != body.country for one in ids):
        return False
    if body.level == "province" and any("/" in one for one in ids):
        return False
    return kind_of(ids[0]) == body.kind

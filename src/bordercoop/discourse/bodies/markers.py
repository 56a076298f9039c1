"""Markers for groups that only a meeting can settle: `hai bên`, `phía bạn`, `đoàn`."""

from __future__ import annotations

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
SIDES = {"lao_side": "LA", "viet_side": "VN"}
"""The country of a reference to one side."""


def marked(org_id: str) -> bool:
    """Whether an id is a marker and no organisation yet."""
    return org_id.startswith("@")


def side_of(country: str | None) -> str:
    """The marker of a country's side."""
    return LAO if country == "LA" else VIET

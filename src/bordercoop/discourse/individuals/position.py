"""The codebook's code of an office, by the body that it belongs to."""

from __future__ import annotations

from bordercoop.discourse.org_id import below, kind_of
from bordercoop.mentions.organisations import Body

DISTRICTS = ("district", "town", "city")
FORCES = ("police", "mps")
"""Kinds of bodies whose divisions and units have codes of their own."""
AS_TOLD = frozenset(
    {
        "minister", "deputy_minister", "department_director", "deputy_department_director",
        "party_secretary", "deputy_party_secretary", "governor", "vice_governor",
        "ambassador", "representative_head",
    }
)  # fmt: skip
"""Offices that are the same in every body."""
DIVISIONS = {
    "office_chief": "division_head", "division_head": "division_head",
    "deputy_office_chief": "deputy_division_head",
    "deputy_division_head": "deputy_division_head",
}  # fmt: skip
DISTRICT_CHIEFS = {"chief": "district_chief", "deputy_chief": "deputy_district_chief"}
COMMANDERS = {"commander": "chief", "deputy_commander": "deputy_chief"}
"""Commanders of the police of a district or unit, by the office that theirs is there."""
OF_THE_MINISTRY = {
    "commander": "department_director", "deputy_commander": "deputy_department_director",
}  # fmt: skip
"""Commanders of the guard or the mobile police, which are departments of the ministry."""
OF_A_PROVINCE = {"commander": "director", "deputy_commander": "deputy_director"}
UNIT_HEADS = {
    "director": "unit_head", "deputy_director": "deputy_unit_head",
    "chief": "unit_head", "deputy_chief": "deputy_unit_head",
    "unit_head": "unit_head", "deputy_unit_head": "deputy_unit_head",
}  # fmt: skip
COMMITTEE = ("committee_chair", "committee_vice_chair")


def position_code(code: str, body: Body | None, org_id: str | None) -> str:
    """The code of an office: the same word heads a province's police, a unit and a bank."""
    kind = kind_of(org_id) if org_id else ""
    if code in AS_TOLD:
        return code
    if code in ("director", "deputy_director"):
        unit = (body is not None and body.unit) or (kind == "mps" and below(org_id or ""))
        if kind == "police" and not unit:
            return code
        return UNIT_HEADS[code] if unit and kind in FORCES else "other"
    if code in COMMANDERS and kind == "mps":
        return OF_THE_MINISTRY[code]
    if code in COMMANDERS and kind != "police":
        return "other"
    if code in COMMANDERS:
        plain = body is None or (body.level not in DISTRICTS and not body.unit)
        code = (OF_A_PROVINCE if plain and not below(org_id or "") else COMMANDERS)[code]
    if code in OF_A_PROVINCE.values():
        return code
    if code in DISTRICT_CHIEFS:
        district = body is not None and body.level in DISTRICTS
        return (DISTRICT_CHIEFS if district else UNIT_HEADS)[code]
    if code in DIVISIONS:
        return DIVISIONS[code] if kind in FORCES else "other"
    if code in UNIT_HEADS:
        return UNIT_HEADS[code] if kind in FORCES else "other"
    if code in COMMITTEE and kind == "government":
        return code
    return "other"

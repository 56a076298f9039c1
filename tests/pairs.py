"""Articles about a pair of provinces, and who was at the meetings that they tell of."""

from __future__ import annotations

import pytest
from marked import read

from bordercoop.model import Line, Meeting, Participant

PAIRS = [
    ("VN-05", "Sơn La", "LA-BK", "Bò Kẹo"),
    ("VN-21", "Thanh Hóa", "LA-HO", "Hủa Phăn"),
    ("VN-25", "Quảng Trị", "LA-SV", "Savannakhet"),
]
"""Code and name of a Vietnamese province, then of the Lao one."""
pairs = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
PUBLISHED = "Thứ Hai, 13/05/2024, 09:00\n"
LEAD = "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào). "
VIET = "Đại tá Trần Văn An, Phó Giám đốc Công an tỉnh {viet}"
LAO = "Thượng tá Khăm Phăn Sỉ Vông, Giám đốc Công an tỉnh {lao}"
MINISTER = "Đại tướng Trần Văn An, Bộ trưởng Bộ Công an Việt Nam"
"""Who leads one side and the other, and a minister: `{VIET}`, `{LAO}`, `{minister}`."""


def lines(told: str, pair: tuple[str, ...] = PAIRS[0], published: str = PUBLISHED) -> Line:
    """An article about a pair, its provinces `{viet}` and `{lao}`, its people those above."""
    told = told.replace("{VIET}", VIET).replace("{LAO}", LAO)
    return read(published + told.format(viet=pair[1], lao=pair[3], minister=MINISTER))


def held(line: Line) -> list[Meeting]:
    """The meetings held in an article."""
    return [m for m in line.meetings if m.status == "held"]


def at(line: Line, meeting: Meeting) -> dict[str | None, Participant]:
    """Who is at a meeting, by name or org_id."""
    here = [p for p in line.participants if p.meeting_id == meeting.meeting_id]
    return {p.name if p.type == "person" else p.org_id: p for p in here}


def people(line: Line) -> dict[str | None, Participant]:
    """The people of an article by name."""
    return {one.name: one for one in line.participants if one.type == "person"}


def bodies(line: Line) -> dict[str | None, Participant]:
    """The bodies of an article by org_id."""
    return {one.org_id: one for one in line.participants if one.type == "organization"}

"""Schools and hospitals of a ministry, by their names in full and alone."""

from __future__ import annotations

from bordercoop.lexicon.worded import word_list
from bordercoop.mentions.organisations import Body
from bordercoop.text import slug

SCHOOLS = word_list("resolver_schools")
BARE_SCHOOLS = ("hoc-vien", "truong", "nha-truong", "truong-dai-hoc")


def teaches(body: Body) -> bool:
    """Whether a body is a school or hospital of a ministry, by its name in full."""
    unit = (body.unit or "").lower()
    return body.kind == "mps" and unit.startswith(SCHOOLS) and slug(unit) not in BARE_SCHOOLS

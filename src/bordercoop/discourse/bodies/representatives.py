"""Which country a police office abroad is of, by where it or its head is named in full."""

from __future__ import annotations

from bordercoop.mentions.page import Mention
from bordercoop.mentions.people.person import Office

OFFICE, HEAD = "representative", "representative_head"


def represents(mention: Mention) -> str | None:
    """The country of the representative office that a mention names in full, or of its head:
    `Trưởng Cơ quan đại diện Bộ Công an Việt Nam tại Lào`; None where it names none."""
    if mention.kind == "body":
        country: str | None = mention.value.country
        return country if mention.value.kind == OFFICE else None
    offices: tuple[Office, ...] = ()
    if mention.kind == "person":
        offices = mention.value.offices
    elif mention.kind == "office":
        offices = tuple(mention.value)
    heads = (office.body for office in offices if office.code == HEAD and office.body)
    return next((body.country for body in heads if body.country), None)

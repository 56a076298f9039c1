"""The places that records name: provinces of both countries, and districts below them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from bordercoop.held import bare
from bordercoop.lexicon.atlas import Listed, atlas
from bordercoop.lexicon.gazetteer import provinces
from bordercoop.model import Line
from bordercoop.resolve.body_names import COUNTRIES
from bordercoop.resolve.entities import Place
from bordercoop.resolve.geography import district, today
from bordercoop.text import slug, unmarked


def places(lines: Sequence[Line], of_bodies: Iterable[str] = ()) -> list[Place]:
    """One row for each country, listed province, other code that is named, district, crossing.

    Of the districts there are those in which a meeting took place (a participant's district is
    part of its organisation) and those of which it is known where they lie; of the border
    crossings all that are listed. `of_bodies` are the provinces of the bodies that are named.
    """
    mentions: Counter[str] = Counter()
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for line in bare(lines):
        mentions.update(one.province for one in line.participants if one.province)
        for meeting in line.meetings:
            if meeting.province is None:
                continue
            mentions[meeting.province] += 1
            if meeting.district and slug(meeting.district):
                written[_district(meeting.province, meeting.district)][meeting.district] += 1
    codes = {*provinces(), *mentions, *of_bodies}
    rows = [_country(code) for code in COUNTRIES]
    rows += [_province(code, mentions[code]) for code in codes]
    rows += [_row(place, names) for place, names in written.items()]
    rows += [
        _listed(place, one)
        for place, one in atlas().listed.items()
        if place not in written and (one.level == "crossing" or place in atlas().locations)
    ]
    return sorted(rows, key=lambda row: row.place)


def _country(code: str) -> Place:
    return Place(
        place=code,
        aliases=(),
        level="country",
        country=code,
        within=None,
        label_en=COUNTRIES[code].en,
        label_vi=COUNTRIES[code].vi,
        label_lo=None,
        names=(),
        valid_from=None,
        valid_to=None,
        today=code,
        mentions=0,
    )


def _district(province: str, name: str) -> str:
    return f"{province}/{district(name, province) or slug(name)}"


def _province(code: str, mentions: int) -> Place:
    listed = provinces().get(code)
    return Place(
        place=code,
        aliases=(),
        level="province",
        country=code[:2],
        within=None,
        label_en=listed.en if listed else None,
        label_vi=listed.vi if listed else None,
        label_lo=listed.lo if listed else None,
        names=(),
        valid_from=listed.valid_from if listed else None,
        valid_to=listed.valid_to if listed else None,
        today=today(code),
        mentions=mentions,
    )


def _row(place: str, names: Counter[str]) -> Place:
    province = place.partition("/")[0]
    forms = sorted(names, key=lambda name: (-names[name], name))
    spelled = {f"{province}/{slug(name)}" for name in names} - {place}
    listed = atlas().listed.get(place)
    label = listed.names.vi if listed else forms[0]
    return Place(
        place=place,
        aliases=tuple(sorted(spelled)),
        level="district",
        country=place[:2],
        within=province,
        label_en=(listed.names.en if listed else None) or unmarked(label),
        label_vi=label,
        label_lo=None,
        names=tuple(forms),
        valid_from=None,
        valid_to=None,
        today=today(province),
        mentions=names.total(),
    )


def _listed(place: str, one: Listed) -> Place:
    """A district or a crossing that no article names."""
    province = place.partition("/")[0]
    return Place(
        place=place,
        aliases=(),
        level="crossing" if one.level == "crossing" else "district",
        country=place[:2],
        within=province,
        label_en=one.names.en or unmarked(one.names.vi),
        label_vi=one.names.vi,
        label_lo=one.names.lo,
        names=(),
        valid_from=None,
        valid_to=None,
        today=today(province),
        mentions=0,
    )

"""Where: the place that a sentence gives an occasion in so many words."""

from __future__ import annotations

import re

from bordercoop.discourse.reading import Reading, verb_hits
from bordercoop.lexicon.connectives import AT, DONE, IN_PLACE, IS
from bordercoop.lexicon.worded import the_word, word_list, word_set, worded
from bordercoop.mentions.locations import Location
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.mentions.people.offices import DIPLOMATS
from bordercoop.mentions.sites import Site
from bordercoop.records.meetings.days import signed_earlier
from bordercoop.records.meetings.occasion import Occasion
from bordercoop.records.meetings.seat import DISTRICTS, place_of_host
from bordercoop.records.meetings.venue import as_written, take_venue
from bordercoop.text import Span, slug

THERE, TRAVELLED, WEAK = 0, 1, 2
_RANKS = {
    **dict.fromkeys((AT, IN_PLACE, *word_list("place_grounds_on")), THERE),
    **dict.fromkeys(word_list("place_travelled"), TRAVELLED),
}
"""How surely a word before a place says that the occasion was there."""
# `tại trụ sở Công an tỉnh …`, `sang`, `tại cửa khẩu quốc tế` before the name of a place.
_BEFORE_PLACE = worded(
    r"""(?:{place_before_place})\s+(?:{venue_houses})\b[^,.;:()]{0,45}
    (?:\((?:{area}\ )?(?:{crossing_word}\ (?:{place_international}\ )?)?)?$
    |(?:{place_prepositions})\s+
    (?:{venue_houses}\ |nhà\ (?:[^\W\d_]|\ ){0,20}
    |(?:{area}\ )?{crossing_word}\ (?:{place_international}\ )?
    |{crossing_word}\ (?:{place_seat_attributes})[ ]
    |{area}\ |{place_territory}\ |{country_word}\ {friend}\ )?
    (?:{new}\ )?$
    |(?:{place_grounds_on})\ {place_grounds}\b
    (?:(?!\b(?:{place_no_ground})\b(?!\ \d))[^,.;:()]){0,45}
    (?:,\ (?:{place_belonging})\ )?$""",
    re.VERBOSE,
)
_REACH = 64
IS_WHERE = (IS, the_word("place_where"))
JUST = word_set("place_just")
"""Words between a place and `là nơi`: `vừa là nơi`, `sáng nay là nơi`."""
LEVEL_WORDS = 2
"""Tokens between `ở` and the name of a place at the most: `ở thành phố X`."""
_BRACKET = 8
"""Tokens of a wider place in brackets at the most."""
MISSIONS = ("embassy", "representative")
"""Bodies and offices behind which `tại` tells their seat, one token before its name."""
TOWNSHIP = the_word("place_township")
HUE_IS_A_PROVINCE = 2025
"""From this year `thành phố Huế` is a province and no district."""


def take_place(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """Give an occasion the place of a sentence.

    It is the one told with `tại`, `ở`, else the one travelled to, else that of the body
    visited or receiving.
    """
    spoken = spoken_places(reading, sentence)
    signed = signed_earlier(reading, sentence) if spoken else None
    if signed and signed.verb != occasion.hit:
        spoken = [pair for pair in spoken if not signed.tells(pair[1].first)]
    if not spoken:
        if occasion.province is None:
            place_of_host(reading, occasion, sentence)
        return
    spoken.sort(key=lambda pair: (pair[0], _seat_of_body(reading, sentence, pair[1])))
    (rank, first), *rest = spoken
    around = _in_brackets(reading, sentence, first)
    if around and around[0].value.province and len(first.value.sites[0].candidates) > 1:
        first = around[0]  # `tại cửa khẩu X (huyện Y, tỉnh Z)`: which of several of its name
    locate(reading, occasion, sentence, first)
    if occasion.district is None and rank < WEAK:
        for mention in (*_in_brackets(reading, sentence, first), *(m for _, m in rest)):
            location: Location = mention.value
            same = location.province in (None, occasion.province)
            if same and location.district is not None:
                take_district(reading, occasion, mention, location.district)
                break


def _seat_of_body(reading: Reading, sentence: Sentence, place: Mention) -> bool:
    """`giữa Công an xã X với Công an cụm bản Y ở huyện Z`: whether `ở` says where a body is."""
    keys = reading.page.tokens.keys
    before = place.first - 1
    while before > sentence.first and keys[before] not in (AT, IN_PLACE):
        if before < place.first - LEVEL_WORDS:
            return False
        before -= 1
    return any(mention.last == before for mention in sentence.of("body"))


def _in_brackets(reading: Reading, sentence: Sentence, place: Mention) -> list[Mention]:
    """`tại bản A (huyện B, tỉnh C)`: the place in brackets behind another."""
    if reading.page.tokens.keys[place.last : place.last + 1] != ["("]:
        return []
    return [m for m in sentence.of("place") if m.first == place.last + 1]


def spoken_places(reading: Reading, sentence: Sentence) -> list[tuple[int, Mention]]:
    """The places of a sentence before which a word says that something is there."""
    text = reading.page.article.text
    spoken: list[tuple[int, Mention]] = []
    for mention in sentence.of("place"):
        if _of_an_office(sentence, mention):
            continue
        if _is_where(reading, sentence, mention) or _receives(reading, sentence, mention):
            spoken.append((THERE, mention))
            continue
        before = text[max(sentence.start, mention.start - _REACH) : mention.start].lower()
        found = _BEFORE_PLACE.search(before)
        if not found:
            continue
        rank = _RANKS.get(found.group().split()[0], WEAK)
        bare = mention.value.province is None and not mention.value.country
        if rank == WEAK and bare:
            continue
        if rank != THERE and _in_name_of_body(sentence, mention):
            rank = WEAK
        spoken.append((rank, mention))
    return spoken


def _is_where(reading: Reading, sentence: Sentence, place: Mention) -> bool:
    """`Thành phố X (tỉnh Y) ngày 6/12 vừa là nơi …`: a place of which it is told that something
    was there."""
    keys = reading.page.tokens.keys
    at = place.last
    if keys[at : at + 1] == ["("]:
        at = next((n + 1 for n in range(at, at + _BRACKET) if keys[n : n + 1] == [")"]), at)
    for day in sentence.of("date"):
        if 0 <= day.first - at < 2:
            at = day.last
    while keys[at : at + 1] and keys[at] in JUST:
        at += 1
    return tuple(keys[at : at + 2]) == IS_WHERE


def _receives(reading: Reading, sentence: Sentence, place: Mention) -> bool:
    """`Thành phố X đón đoàn`: a town that receives is where the guests came to."""
    keys = reading.page.tokens.keys
    behind = place.last + (keys[place.last : place.last + 1] == [DONE])
    town = place.value.sites[0].level in ("city", "town", "district")
    return town and any(hit.first == behind for hit in verb_hits(sentence, "host"))


def _of_an_office(sentence: Sentence, place: Mention) -> bool:
    """Whether a place stands in somebody's office or says where a mission has its seat: `Tổng
    Lãnh sự Lào tại Đà Nẵng`."""
    for mention in sentence.of("person", "office", "body"):
        if mention.kind == "body":
            mission = mention.value.kind in MISSIONS
        elif mention.first <= place.first < mention.last:
            return True
        else:
            held = mention.value.offices if mention.kind == "person" else mention.value
            mission = any(office.code in DIPLOMATS for office in held)
        if mission and place.first - mention.last == 1:
            return True
    return False


def _in_name_of_body(sentence: Sentence, mention: Mention) -> bool:
    return any(
        m.first <= mention.first < m.last and m.value.kind != "province"
        for m in sentence.of("body")
    )


def locate(reading: Reading, occasion: Occasion, sentence: Sentence, mention: Mention) -> None:
    """Put an occasion where a mention of a place says."""
    told = mention
    location: Location = mention.value
    province, named = province_at(reading, sentence, location)
    district, venue = location.district, location.venue
    if province is None and venue is not None:
        province = reading.resolver.told.sites.get(slug(venue.name)) or occasion.province
    occasion.place_span = (mention.start, mention.end)
    occasion.province = province
    occasion.country = province[:2] if province else location.country
    if district is None and venue is not None:
        mention, district = _around(reading, mention, venue)
        district = district or _seat_of(reading, mention, venue)
    if district is not None and not is_province_now(reading, district.name):
        take_district(reading, occasion, mention, district)
    mention = told
    if named is not None:
        occasion.words["province"] = _words_of(reading, mention, named)
    if venue is not None:
        take_venue(reading, occasion, as_written(reading, mention, venue))


def _around(reading: Reading, told: Mention, village: Site) -> tuple[Mention, Site | None]:
    """The district in which the article says elsewhere that a village lies, and where."""
    name = slug(village.name)
    for sentence in reading.page.sentences:
        for mention in sentence.of("place"):
            location: Location = mention.value
            same = location.venue is not None and slug(location.venue.name) == name
            if same and location.district is not None:
                return mention, location.district
    return told, None


def _seat_of(reading: Reading, mention: Mention, township: Site) -> Site | None:
    """`thị trấn X`: the district of its name, whose seat it is."""
    start, _ = as_written(reading, mention, township)
    if not reading.page.lower.startswith(TOWNSHIP, start):
        return None
    return township if any(one.level in DISTRICTS for one in township.candidates) else None


def take_district(
    reading: Reading, occasion: Occasion, mention: Mention, district: Site
) -> None:
    """Give an occasion a district that a mention names."""
    occasion.district = district.name
    occasion.words["district"] = _words_of(reading, mention, district)


def _words_of(reading: Reading, mention: Mention, site: Site) -> Span:
    """The words of one of the places that a mention names."""
    start = reading.page.article.text.find(site.name, mention.start, mention.end)
    return (start, start + len(site.name)) if start >= 0 else (mention.start, mention.end)


def province_at(
    reading: Reading, sentence: Sentence, location: Location
) -> tuple[str | None, Site | None]:
    """The province of the largest part of a location that has one, and that part."""
    for site in reversed(location.sites):
        province = reading.resolver.province_of(sentence, None, site)
        if province:
            return province, site
    return None, None


def is_province_now(reading: Reading, district: str) -> bool:
    """Whether a town is the province itself in the year of the article: Huế."""
    return slug(district) == "hue" and reading.resolver.year >= HUE_IS_A_PROVINCE

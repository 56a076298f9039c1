"""Where, if no place is told: at the body that is visited, travelled to, or receives."""

from __future__ import annotations

import re

from bordercoop.discourse.org_id import POLICE, below, kind_of, place_of, province_of, side
from bordercoop.discourse.reading import Reading, acts_in, verb_hits
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AT, IN_PLACE, JOINS
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.meetings.days import signed_earlier
from bordercoop.records.meetings.occasion import Occasion

# `đến thăm Công an tỉnh X`, `tại trụ sở Công an tỉnh X`
_VISITED = worded(
    r"""(?:{seat_visited}|chúc\ mừng(?:\ {year}\ {new}|\ tết)?
    |chúc\ tết(?:\ cổ\ truyền|\ nguyên\ đán)?(?:\ bun\ ?pi\ ?may)?|{seat_at})\s*
    (?:(?:{seat_led_by}|cán\ bộ,?|chiến\ s[ĩỹ]|{seat_everybody})\ ){0,4}$""",
    re.VERBOSE,
)
# `tiếp và làm việc với Công an tỉnh X`: there the visitors stand behind `với`.
_RECEIVED = worded(r"tiếp {and} {work} {with}\s*$")
# `sang Công an tỉnh X chúc Tết`: where somebody went, not where a greeting was sent
_WENT_TO = worded(r"\b(?:{seat_went})\s*$")
_SENT_TO = worded(r"\b(?:{seat_sent})\b")
# `chung vui Tết với`, `mừng Xuân cùng`: with whom a feast is kept, at home
_FEAST_WITH = worded(r"\b(?:{seat_feast})\b[^,.;]{0,30}\s(?:{with}|{alongside})\s*$")
# `tại Phủ Chủ tịch`, `ở trụ sở Bộ Công an`
_OF_STATE = worded(r"\b(?:{completed_at}) (?P<house>{seat_of_state})\b")
HOUSE = "construction.building"
OF_A_HOUSE = ("hand_over", "begin_building")
"""Verbs of what is done at a house itself."""
WHOSE = word_set("seat_whose")
GIVEN_TO = word_set("seat_given_to")
RECEIVES = word_set("seat_receives")
CAPITALS = {"VN": "VN-HN", "LA": "LA-VT"}
HOUSE_WORDS = 8
"""Tokens of the longest name of a house of state."""
HOUSE_ENDS = frozenset(",;.:()")
THERE = (AT, IN_PLACE)
"""Words before the country in which somebody is."""
IN_A_COUNTRY = word_set("seat_in_a_country")
"""Words between it and the name: `tại nước bạn Lào`."""
STAYS = ("working_visit", "frame")
"""Words before it: `thăm`, `làm việc`, `trong chuyến công tác`."""
VISIT = "thăm"
DISTRICTS = ("district", "town", "city")
AWARD = "other"
AT_ORGANISER = ("training", AWARD)
"""Kinds of occasions that are held where who organises them is."""
LISTED = JOINS
"""Words between two bodies that are visited on one trip."""
_REACH = 50
# `đã sang thăm`, `sang dự lễ`
_MOVED = worded(r"\bsang (?:{seat_moved})|{done} sang\b|thăm (?:hữu nghị )?chính thức")


def place_of_host(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """Put an occasion at the body visited, else on the other side, else at the receiver's."""
    if place_of_visited(reading, occasion, sentence):
        return
    if _at_building(reading, occasion, sentence):
        return
    _across(reading, occasion, sentence)
    if not occasion.country:
        _in_country(reading, occasion, sentence)
    if not occasion.country:
        _at_receiver(reading, occasion, sentence)


def place_of_visited(reading: Reading, occasion: Occasion, sentence: Sentence) -> bool:
    """Put an occasion at the body that is visited; whether there is one.

    Bodies of several provinces visited on one trip leave the province open.
    """
    text = reading.page.article.text
    signed = signed_earlier(reading, sentence)
    for mention in sentence.of("body"):
        if signed and signed.verb != occasion.hit and signed.tells(mention.first):
            continue
        ids = reading.settle(reading.orgs.get(mention.first, ()))
        provinces = [p for one in ids if (p := province_of(one))]
        if not provinces:
            if _visited_ministry(reading, occasion, sentence, mention):
                return True
            continue
        before = text[max(sentence.start, mention.start - _REACH) : mention.start].lower()
        if _goes_there(before):
            _put(occasion, provinces[0], (mention.start, mention.end))
            if len({*provinces, *_visited_too(reading, sentence, mention)}) > 1:
                occasion.province = None
                occasion.several_hosts = True
            elif occasion.district is None and below(ids[0]):
                _in_district(occasion, mention)
            return True
    return False


def _goes_there(before: str) -> bool:
    """Whether the words before a body say that it is visited."""
    if _VISITED.search(before):
        return _RECEIVED.search(before) is None
    if _SENT_TO.search(before):
        return False
    return any(one.search(before) for one in (_WENT_TO, _FEAST_WITH))


def _at_building(reading: Reading, occasion: Occasion, sentence: Sentence) -> bool:
    """`bàn giao nhà làm việc cho Công an huyện X`, `Công an bản Y nhận bàn giao trụ sở`: a
    house is handed over, or its building begun, where its owner is; whether one is."""
    houses = [hit for hit in sentence.hits if hit.codes.get("objects") == HOUSE]
    done = verb_hits(sentence, *OF_A_HOUSE)
    given = [
        hit
        for hit in verb_hits(sentence, "give")
        if any(0 <= one.first - hit.last < 2 for one in houses)
    ]
    if not houses or not (done or given):
        return False
    for mention in sentence.of("body"):
        ids = reading.settle(reading.orgs.get(mention.first, ()))
        provinces = {province_of(one) for one in ids}
        if len(provinces) != 1 or None in provinces:
            continue
        if not any(_is_whose(reading, mention, one, (*done, *given)) for one in houses):
            continue
        _put(occasion, place_of(ids[0]), (mention.start, mention.end))
        if occasion.district is None:
            _of_the_district(occasion, sentence, mention)
        return True
    return False


def _is_whose(reading: Reading, body: Mention, house: Hit, done: tuple[Hit, ...]) -> bool:
    """Whether a house is a body's: named behind it (`trụ sở của X`), given to it (`cho X trụ
    sở`), or received by it (`X nhận bàn giao trụ sở`, `X được Y trao trụ sở`)."""
    keys = reading.page.tokens.keys
    if house.last <= body.first:
        return WHOSE.issuperset(keys[house.last : body.first])
    if body.last > house.first:
        return False
    if body.first and keys[body.first - 1] in GIVEN_TO:
        return house.first - body.last < HOUSE_WORDS
    passive = keys[body.last] in RECEIVES
    return passive and any(body.last <= hit.first < house.first for hit in done)


def _of_the_district(occasion: Occasion, sentence: Sentence, owner: Mention) -> None:
    """`Công an bản Y, huyện X`: the district in which the owner of a house is."""
    for place in sentence.of("place"):
        district = place.value.district
        if owner.first <= place.first < owner.last and district is not None:
            occasion.district = district.name
            occasion.words["district"] = (place.start, place.end)


def _in_district(occasion: Occasion, visited: Mention) -> None:
    """`đến thăm Công an huyện X`: in the district whose police are visited."""
    body = visited.value
    if body.level in DISTRICTS and body.unit is None and len(body.sites) == 1:
        occasion.district = body.sites[0].name
        occasion.words["district"] = (visited.start, visited.end)


def _visited_ministry(
    reading: Reading, occasion: Occasion, sentence: Sentence, mention: Mention
) -> bool:
    """`đến thăm Bộ Công an Việt Nam`: in the country of the ministry."""
    ids = reading.settle(reading.orgs.get(mention.first, ()))
    before = reading.page.lower[max(sentence.start, mention.start - _REACH) : mention.start]
    visited = before.rstrip().endswith(VISIT) or _VISITED.search(before)
    if not ids or kind_of(ids[0]) != "mps" or not visited:
        return False
    occasion.country = side(ids[0])
    occasion.place_span = (mention.start, mention.end)
    return True


def _visited_too(reading: Reading, sentence: Sentence, visited: Mention) -> list[str]:
    """`thăm Công an tỉnh X và Công an tỉnh Y`: the provinces of bodies that go on the list."""
    keys = reading.page.tokens.keys
    found: list[str] = []
    last = visited.last
    for mention in sentence.of("body"):
        if mention.first <= last:
            continue
        if not LISTED.issuperset(keys[last : mention.first]):
            break
        ids = reading.settle(reading.orgs.get(mention.first, ()))
        same = [p for one in ids if kind_of(one) in POLICE and (p := province_of(one))]
        found += [p for p in same if side(p) == side(reading.orgs[visited.first][0])]
        last = mention.last
    return found


def _put(occasion: Occasion, province: str, span: tuple[int, int] | None) -> None:
    occasion.province = province
    occasion.country = side(province)
    occasion.place_span = span


def _across(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """A delegation that went over (`đã sang thăm`) met on the other side."""
    moved = _MOVED.search(reading.low((sentence.start, sentence.end)))
    if not moved:
        return
    bodies = [
        (mention.start, one)
        for mention in sentence.of("body")
        if not reading.in_paper(sentence, mention.first)
        for one in reading.settle(reading.orgs.get(mention.first, ()))
        if kind_of(one) in POLICE
    ]
    if not bodies:
        return
    verb = sentence.start + moved.start()
    at_verb = reading.page.tokens.first(verb)
    received = [hit.last for hit in verb_hits(sentence, "host") if hit.last <= at_verb]
    guests = reading.page.tokens.starts[received[-1]] if received else verb
    came = [one for at, one in bodies if guests <= at < verb]  # `A đón đoàn B sang dự`
    subject = reading.settle(reading.subject(sentence, at_verb).ids)
    before = [one for at, one in bodies if at < verb]
    traveller = side((*came, *subject, *before, *(one for _, one in bodies))[0])
    other = "LA" if traveller == "VN" else "VN"
    hosts = {place_of(one) for _, one in bodies if one.startswith(other + "-")}
    occasion.country = other
    occasion.place_span = (verb, sentence.start + moved.end())
    if len(hosts) == 1:
        occasion.province = hosts.pop()


def _in_country(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """`Trong chuyến công tác tại Lào, đoàn A hội đàm với B`: the country, and the province of
    the one body of it that is met."""
    keys = reading.page.tokens.keys
    stays = {act.last for act in acts_in(reading.page, sentence) if act.codes["acts"] in STAYS}
    stays |= {hit.last for hit in verb_hits(sentence, "organise")}
    for hit in sentence.hits:
        country = hit.codes.get("countries")
        at = hit.first - 1
        while at > sentence.first and keys[at] in IN_A_COUNTRY:
            at -= 1
        opens = at == sentence.first or keys[at - 1] == ","
        there = keys[at] in THERE and (at in stays or opens)
        if country not in ("VN", "LA") or not there:
            continue
        occasion.country = country
        occasion.place_span = reading.page.span(hit.first, hit.last)
        ids = {
            one
            for mention in sentence.of("body")
            for one in reading.settle(reading.orgs.get(mention.first, ()))
            if side(one) == country and kind_of(one) in POLICE
        }
        places = {province_of(one) for one in ids}
        occasion.province = places.pop() if len(places) == 1 else None
        return


def at_house_of_state(reading: Reading, occasion: Occasion) -> None:
    """`tại Phủ Chủ tịch`, `ở trụ sở Bộ Công an Lào`: in the capital of the country named
    behind, else of that in which the occasion is known to be."""
    sentence = occasion.sentence
    for found in _OF_STATE.finditer(reading.page.lower, sentence.start, sentence.end):
        at = reading.page.tokens.first(found.start("house"))
        country = _country_of_house(reading, sentence, at) or occasion.country
        if country not in CAPITALS or occasion.country not in (None, country):
            continue
        occasion.country, occasion.province = country, CAPITALS[country]
        occasion.words["province"] = found.span("house")
        occasion.place_span = occasion.place_span or found.span("house")
        return


def _country_of_house(reading: Reading, sentence: Sentence, at: int) -> str | None:
    """The country named behind a house before the next comma: `Phủ Thủ tướng Lào`; else that of
    the body in whose name it is."""
    keys = reading.page.tokens.keys
    end = next((n for n in range(at, sentence.last) if keys[n] in HOUSE_ENDS), sentence.last)
    end = min(end, at + HOUSE_WORDS)
    named = [
        hit.codes["countries"]
        for hit in sentence.hits
        if at <= hit.first < end and "countries" in hit.codes
    ]
    if named:
        return named[0]
    for mention in sentence.of("body"):
        if at <= mention.first < end:
            ids = reading.settle(reading.orgs.get(mention.first, ()))
            return side(ids[0]) if ids else None
    return None


def at_convener(reading: Reading, occasion: Occasion, sentences: list[Sentence]) -> None:
    """Put an occasion without a place in the country of who opens a course or receives.

    `Tổng cục X tổ chức lễ khai giảng … cho …`, `Bộ trưởng B tiếp ông A cùng đoàn`.
    """
    verbs = [(occasion.sentence, hit) for hit in verb_hits(occasion.sentence, "organise")]
    if occasion.kind not in AT_ORGANISER:
        verbs = []
    verbs += [(one, hit) for one in sentences for hit in verb_hits(one, "host")]
    for sentence, hit in verbs:
        subject = reading.subject(sentence, hit.first)
        sides = {side(one) for one in reading.settle(subject.ids)}
        own = any(sentence.start <= start < sentence.end for start, _ in subject.spans)
        if not own or len(sides) != 1:
            continue
        others = {
            side(one)
            for entity in reading.entities[sentence.number]
            if entity.first >= hit.last
            for one in reading.settle(entity.ids)
        }
        if others - sides:
            occasion.country = sides.pop()
            occasion.place_span = subject.spans[0]
            provinces = {province_of(one) for one in reading.settle(subject.ids)}
            if occasion.kind == AWARD and len(provinces) == 1:
                occasion.province = provinces.pop()
            return


def _at_receiver(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """`X tiếp đoàn Y`: at X."""
    for hit in verb_hits(sentence, "host"):
        if hit.first > occasion.hit.last:
            continue
        subject = reading.subject(sentence, hit.first)
        for one in reading.settle(subject.ids):
            province = province_of(one)
            if province:
                _put(occasion, province, subject.spans[0] if subject.spans else None)
                return

"""Aid: what one side gave, built, paid, taught or did for the other, or firmly promised."""

from __future__ import annotations

import re

from msgspec import Struct, field

from bordercoop.lexicon import Hit
from bordercoop.mentions.dates import Date
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Sentence
from bordercoop.records import quantities
from bordercoop.records.meetings import Occasion, _days, _is_past, _recalls, kind_of, occasion_of, third_country
from bordercoop.records.quantities import Quantity
from bordercoop.records.reading import Entity, Reading, Subject, verb_hits
from bordercoop.text import Span


class Gift(Struct, eq=False):
    """An aid record being made."""

    kind: str
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    spans: list[Span]
    rule: str
    status: str = "delivered"
    item: str | None = None
    item_span: Span | None = None
    quantity: float | None = None
    unit: str | None = None
    amount: float | None = None
    currency: str | None = None
    approximate: str | None = None
    purpose: str | None = None
    purpose_span: Span | None = None
    occasion: int | None = None
    givers: tuple[int, ...] = ()
    date: Date | None = None
    date_span: Span | None = None
    block: str = "body"
    sentence: int = 0
    grounds: dict[str, list[Span]] = field(default_factory=dict)


GIVING = ("give", "help", "hand_over", "begin_building", "build", "teach", "serve")
# Without a giving verb, words that a course, a building or its fittings is told with.
_NEEDED = re.compile(r"lớp|khóa|khoá|học|dạy|tập huấn|bồi dưỡng|đào tạo|huấn luyện|hướng dẫn|công trình|trụ sở|nhà|dự án|giường|bàn ghế|tủ|thiết bị|nội thất|đồ dùng")
_NO_AID = re.compile(r"(?:tặng|trao|quà|hoa)[^.;]{0,40}cho nhau|lẫn nhau|lưu niệm|trao đổi quà|tặng hoa|lẵng hoa|huân chương|huy chương|bằng khen|giấy khen|thưởng nóng|kỷ niệm chương|trao nhau")
_ASKING = ("request", "invite")
_PEOPLE = re.compile(r"(?:các )?(?:hộ nghèo|hộ dân|hộ gia đình|gia đình nghèo|gia đình (?:chính sách|khó khăn|có hoàn cảnh)|các gia đình nghèo|người dân|bà con|nhân dân|dân bản|học sinh|người nghèo|trẻ em|các cháu|dân nghèo)")
_OFFICERS = re.compile(r"(?:gia đình|con|con em|vợ con)?\s*(?:các\s+|một\s+|\d+\s+)?(?:cán bộ|cbcs|chiến sĩ|đồng chí|đại úy|thiếu úy|trung tá)", re.I)
_TOTAL = re.compile(r"^(?:như vậy,?\s*)?tổng (?:giá trị|trị giá|kinh phí|số tiền)[^.]{0,12}\s(?:các|của (?:hai|các|\d+)|hai|quà|đợt)|tổng giá trị (?:các khoản|quà tặng)|tổng kinh phí của (?:hai|các|\d)")
_VALUE = re.compile(r"(?:trị giá|giá trị|tổng trị giá|trị giá khoảng|kinh phí|tổng kinh phí|tổng mức đầu tư|mức đầu tư|tổng giá trị|tổng vốn|vốn đầu tư|tổng đầu tư|với số tiền|tổng số tiền|chi phí)(?: xây dựng| đầu tư| hỗ trợ| thực hiện| là)?(?: trên| hơn| gần| khoảng| là| ước)*\s*$")
_EACH = re.compile(r"mỗi\s+(?:suất|phần|hộ|người|đơn vị|bộ|chiếc|gói|túi|thùng|nhà|em|cháu|căn|trụ sở|máy|phần quà|suất quà|tỉnh)(?:\s+quà)?(?:\s+(?:trị giá|giá trị|là|gồm|có giá|được))*(?:\s+(?:trên|hơn|gần|khoảng))?\s*$")
_SEIZED = re.compile(r"(?:thu giữ|thu|bắt|phá|bắt giữ|triệt phá|bóc gỡ|tang vật)\b[^;.]*$")
_PART = re.compile(r"trong đó|bao gồm|gồm")
BUILDING_NOUN = re.compile(r"^\s*(?:công trình|trụ sở|ngôi nhà|nhà làm việc|khu nhà|toà nhà|tòa nhà|dự án)\b", re.I)


def find(reading: Reading, held: list[Occasion]) -> list[Gift]:
    """The aid told of in an article, in text order, each gift once."""
    found: list[Gift] = []
    building: Gift | None = None
    for sentence in reading.page.sentences:
        if third_country(sentence, reading) and not sentence.of("number"):
            continue
        view = reading.low((sentence.start, sentence.end))
        occasion = occasion_of(reading, held, sentence.number) if held else None
        if _TOTAL.search(view):
            continue
        made = _in_sentence(reading, sentence, view, occasion, held, building)
        for gift in made:
            if gift.kind == "construction" and gift.quantity == 1:
                building = gift
        found.extend(made)
    return _once(reading, found)


def _segments(reading: Reading, sentence: Sentence) -> list[tuple[int, int]]:
    """Token ranges of a sentence between semicolons."""
    keys = reading.page.tokens.keys
    bounds = [sentence.first, *(i + 1 for i in range(sentence.first, sentence.last) if keys[i] == ";"), sentence.last]
    return [(a, b) for a, b in zip(bounds, bounds[1:], strict=False) if b > a]


def _in_sentence(
    reading: Reading,
    sentence: Sentence,
    view: str,
    occasion: Occasion | None,
    held: list[Occasion],
    building: Gift | None,
) -> list[Gift]:
    made: list[Gift] = []
    verbs = verb_hits(sentence, *GIVING)
    if not verbs and not _NEEDED.search(view):
        return made
    carried = Subject((), (), ())
    recipients: tuple[str, ...] = ()
    all_quantities = quantities.find(reading, sentence)
    asking = verb_hits(sentence, *_ASKING)
    parties = occasion.parties if occasion else reading.parties
    for first, last in _segments(reading, sentence):
        segment = reading.low(reading.page.span(first, last))
        mine = [h for h in verbs if first <= h.first < last]
        counted = [q for q in all_quantities if first <= q.first < last]
        promised = re.search(r"\bsẽ\b", reading.low((reading.page.tokens.ends[asking[-1].last - 1], reading.page.tokens.ends[last - 1]))) if asking and asking[-1].last < last else None
        taught = next((q.first for q in counted if q.tag("trainees") and _COURSE.search(segment)), last)
        if asking and not promised and asking[0].first < min(mine[0].first if mine else last, taught) and not re.search(r"\b(?:dịp này|thay mặt)\b", segment):
            if not mine or not any(w in segment for w in (" trao ", " tặng ")) or asking[0].first >= first:
                continue
        described = _described(reading, sentence, first, last, segment, counted, building, parties, occasion)
        if described is not None:
            if described is not building:
                made.append(described)
            continue
        teaching = [q for q in counted if q.tag("trainees")] and _COURSE.search(segment)
        if not mine and not (made and counted) and not teaching:
            continue
        if _NO_AID.search(segment) and (not counted or "nhau" in segment):
            continue
        thanked = _thanked(reading, sentence, [*mine, *(verb_hits(sentence, "organise") if taught < last else [])])
        if thanked is not None:
            subject = thanked
        elif not mine and teaching:
            opens = [h for h in verb_hits(sentence, "organise") if first <= h.first < last]
            subject = reading.subject(sentence, opens[0].first) if opens else carried
        else:
            subject = _first_subject(reading, sentence, mine) if mine else carried
        donor, givers = _donor(reading, sentence, first, last, subject, parties, mine)
        donor = donor or (made[-1].donors if made else ())
        if subject.ids or subject.people:
            carried = subject
        gifts = _gifts(reading, sentence, first, last, segment, mine, counted, donor, givers, parties, recipients, occasion, made, building)
        for gift in gifts:
            recipients = gift.recipients or recipients
            _when(reading, sentence, gift, view, occasion, held)
            gift.block = "caption" if _lone(reading, sentence) else sentence.block
            gift.sentence = sentence.number
            made.append(gift)
    return made


def _first_subject(reading: Reading, sentence: Sentence, verbs: list[Hit]) -> Subject:
    """The subject of the first giving verb that has one in the sentence."""
    for hit in verbs:
        subject = reading.subject(sentence, hit.first)
        if any(sentence.start <= s[0] < sentence.end for s in subject.spans):
            return subject
    return reading.subject(sentence, verbs[0].first)


_THANKS = re.compile(r"(?:cảm ơn|cám ơn|biết ơn|tri ân)\b[^.;]*$")


def _thanked(reading: Reading, sentence: Sentence, verbs: list[Hit]) -> Subject | None:
    """`cảm ơn Công an tỉnh X đã mở khóa …`: who is thanked is the one who gave."""
    for hit in verbs:
        start = reading.page.tokens.starts[hit.first]
        before = reading.page.lower[sentence.start : start]
        if "đã" not in before[-40:] or not _THANKS.search(before):
            continue
        bodies = [e for e in reading.entities[sentence.number] if e.last <= hit.first and e.ids and not e.people]
        if bodies:
            last = bodies[-1]
            return Subject(last.ids, (), (reading.page.span(last.first, last.last),))
    return None


def _lone(reading: Reading, sentence: Sentence) -> bool:
    """A short sentence alone on its line, such as stands under a photo with a full stop."""
    if sentence.block != "body" or sentence.end - sentence.start > 150:
        return False
    around = reading.page.sentences[max(0, sentence.number - 1) : sentence.number + 2]
    return sum(1 for s in around if s.paragraph == sentence.paragraph) == 1


def _donor(
    reading: Reading, sentence: Sentence, first: int, last: int, subject: Subject, parties: object, verbs: list[Hit]
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Who gives: who authorised it, the body that `do … tài trợ` names, else the subject."""
    text = reading.text(reading.page.span(sentence.first, last)).lower()
    people = subject.people
    ids = reading.settle(subject.ids, parties)  # type: ignore[arg-type]
    authority = re.search(r"(?:thừa|được sự|được|theo) (?:ủy|uỷ) quyền của|thừa lệnh", text)
    if authority:
        start = sentence.start + authority.end()
        for mention in sentence.mentions:
            if mention.start >= start - 1 and mention.kind in ("body", "office"):
                if mention.kind == "office":
                    office = mention.value[0]
                    code = office.code
                    if code in ("minister",):
                        country = office.body.country if office.body and office.body.country else (ids[0][:2] if ids else "VN")
                        return (f"{country}:mps",), people
                    if code in ("prime_minister",):
                        return (f"{ids[0][:2] if ids else 'VN'}:government",), people
                    inner = [m for m in sentence.mentions if m.kind == "body" and mention.first <= m.first < mention.last]
                    if inner:
                        found = reading.settle(reading.orgs.get(inner[0].first, ()), parties)  # type: ignore[arg-type]
                        return found, people
                    continue
                found = reading.settle(reading.orgs.get(mention.first, ()), parties)  # type: ignore[arg-type]
                if found:
                    return found, people
                break
    behalf = re.search(r"thay mặt\s", text)
    if behalf and people:
        start = sentence.start + behalf.end()
        for mention in sentence.of("body"):
            if start - 1 <= mention.start < start + 14:
                found = reading.settle(reading.orgs.get(mention.first, ()), parties)  # type: ignore[arg-type]
                if found and len({f[:2] for f in found}) == 1:
                    return found, people
    own = re.search(r"(?:tiền|đồng|usd|kíp|quà)\s+của\s*$", text)
    del own
    return ids, people


def _given_by(reading: Reading, sentence: Sentence, first: int, last: int, parties: object) -> tuple[str, ...]:
    """Bodies of `do A và B tài trợ`, `quà của A`, `kinh phí do A cấp`."""
    text = reading.page.article.text
    found: list[str] = []
    last_end: int | None = None
    for entity in reading.entities[sentence.number]:
        if not (first <= entity.first < last):
            continue
        start = reading.page.tokens.starts[entity.first]
        before = text[max(sentence.start, start - 40) : start].lower()
        if re.search(r"(?:\bdo|từ nguồn(?: kinh phí)?(?: của)?|quà của|kinh phí của|hỗ trợ của|tài trợ của|bởi)\s+(?:(?:cán bộ, chiến sĩ|cán bộ chiến sĩ|cbcs|cán bộ|lãnh đạo|tập thể)\s*)*$", before):
            found.extend(reading.settle(entity.ids, parties))  # type: ignore[arg-type]
            last_end = entity.last
        elif last_end is not None and reading.page.quote(last_end, entity.first).strip().lower() in ("và", ",", "cùng"):
            found.extend(reading.settle(entity.ids, parties))  # type: ignore[arg-type]
            last_end = entity.last
        else:
            last_end = None
    return tuple(dict.fromkeys(found))


def _described(
    reading: Reading, sentence: Sentence, first: int, last: int, segment: str, counted: list[Quantity], building: Gift | None, parties: object, occasion: Occasion | None
) -> Gift | None:
    """A sentence about a building: what it cost and who paid goes to the gift it belongs to."""
    money = [q for q in counted if q.currency is not None and _VALUE.search(_before(reading, sentence, q))]
    paid = _given_by(reading, sentence, first, last, parties)
    opening = BUILDING_NOUN.match(segment)
    groundbreaking = occasion is not None and occasion.kind == "groundbreaking"
    if groundbreaking and building is not None:
        building.status = "ongoing"
    fittings = re.search(r"(?:giường|bàn ghế|tủ|trang thiết bị|nội thất|đồ dùng)[^.;]{0,60}(?:trong nhà|do\s|là quà|của trụ sở)", segment)
    if building is not None and fittings and paid and not money:
        gift = Gift("equipment", paid, building.recipients, [reading.page.span(first, last)], "aid.fittings", status=building.status)
        gift.item, gift.item_span = _words(reading, sentence, first, last)
        gift.block, gift.sentence, gift.occasion = sentence.block, sentence.number, building.occasion
        return gift
    if not opening or not (money or paid):
        return None
    target: tuple[str, ...] = ()
    for mention in sentence.of("body"):
        before = reading.page.lower[max(sentence.start, mention.start - 12) : mention.start]
        if mention.first < first or (mention.first - first > 8 and not re.search(r"(?:giúp|cho|tặng)\s*$", before)):
            continue
        ids = reading.settle(reading.orgs.get(mention.first, ()), parties)  # type: ignore[arg-type]
        if ids and ids[0].startswith("LA"):
            target = ids
            break
    if building is None and not target:
        return None
    if building is not None and target and set(target) != set(building.recipients) and not _same_place(target, building.recipients):
        building = None
    whole = sum_of = None
    del sum_of
    for q in money:
        whole = whole or q
    share = re.search(r"trong đó", reading.low((sentence.start, sentence.end)))
    payers = list(paid)
    if share:
        for entity in reading.entities[sentence.number]:
            start = reading.page.tokens.starts[entity.first]
            if start > sentence.start + share.end() - 1:
                payers.extend(reading.settle(_acting(entity), parties))  # type: ignore[arg-type]
    if building is None:
        building = Gift("construction", (), target, [], "aid.building", quantity=1, unit="building")
        building.sentence, building.block = sentence.number, sentence.block
        begun = re.search(r"khởi công|hoàn thành trong|dự kiến|sẽ hoàn thành|đang", reading.low((sentence.start, sentence.end)))
        building.status = "ongoing" if begun or groundbreaking else "delivered"
        building.item, building.item_span = _words(reading, sentence, first, last)
    given = re.search(r"(?:tài trợ|hỗ trợ|tặng|giúp)\s+cho\s*$", "")
    del given
    for mention in sentence.of("body"):
        before = reading.page.lower[max(sentence.start, mention.start - 16) : mention.start]
        if re.search(r"(?:tài trợ|hỗ trợ|tặng|trao)\s+cho\s*$", before):
            ids = reading.settle(reading.orgs.get(mention.first, ()), parties)  # type: ignore[arg-type]
            if ids and ids[0].startswith("LA"):
                building.recipients = ids
    building.spans.append((sentence.start, sentence.end))
    building.donors = tuple(dict.fromkeys([*building.donors, *(p for p in payers if p[:2] != (building.recipients or ("LA",))[0][:2])]))
    if whole is not None:
        building.amount = whole.number.value
        building.currency = whole.currency or "VND"
        building.approximate = whole.number.approximate
        building.grounds["amount"] = [whole.number_span]
    return building


def _acting(entity: Entity) -> tuple[str, ...]:
    return entity.ids


def _same_place(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return bool(a and b) and a[0].split(":")[0] == b[0].split(":")[0]


def _before(reading: Reading, sentence: Sentence, q: Quantity) -> str:
    start = reading.page.tokens.starts[q.first]
    return reading.page.lower[max(sentence.start, start - 48) : start]


def _words(reading: Reading, sentence: Sentence, first: int, last: int) -> tuple[str | None, Span | None]:
    """The objects named in a stretch, as written, from the first to the last that are joined."""
    nouns = [h for h in sentence.hits if first <= h.first < last and h.code("objects") and h.code("objects") != "souvenir"]
    if not nouns:
        return None, None
    end = nouns[0].last
    for noun in nouns[1:]:
        if reading.page.quote(end, noun.first).strip() in (",", "và", "") if end < noun.first else True:
            end = noun.last
        else:
            break
    span = reading.page.span(nouns[0].first, end)
    return reading.text(span), span


def _recipients(
    reading: Reading, sentence: Sentence, first: int, last: int, near: int, donor: tuple[str, ...], parties: object, occasion: Occasion | None
) -> tuple[str, ...]:
    """Who receives what stands at token `near`: told behind it, else between verb and it."""
    text = reading.page.article.text
    behind: list[tuple[int, tuple[str, ...]]] = []
    ahead: list[tuple[int, tuple[str, ...]]] = []
    for entity in reading.entities[sentence.number]:
        if not (first <= entity.first < last) or entity.people:
            continue
        ids = reading.settle(entity.ids, parties)  # type: ignore[arg-type]
        if donor and len({d[:2] for d in donor}) == 1:
            ids = tuple(i for i in ids if i[:2] != donor[0][:2] and i not in donor)
        else:
            ids = tuple(i for i in ids if i.startswith("LA") and "/" in i)
        if not ids or (entity.first < near and not _objective(text, reading, sentence, entity)):
            continue
        (behind if entity.first >= near else ahead).append((entity.first, ids))
    people = _common_people(reading, sentence, near, last, donor, occasion) or _common_people(reading, sentence, first, near, donor, occasion)
    if people and people[1] != ("",) and not (behind and behind[0][0] < people[0]):
        return people[1]
    if people and people[1] == ("",):
        return ()
    verb = max((h.first for h in verb_hits(sentence, "give", "help", "hand_over") if first <= h.first < near), default=first)
    between = [a for a in ahead if a[0] > verb]
    if between:
        return between[-1][1]
    if behind:
        joined = list(behind[0][1])
        at = behind[0][0]
        for first_token, ids in behind[1:]:
            before = reading.page.tokens.keys[first_token - 1]
            if before not in ("và", ",") or first_token - at > 14:
                break
            joined.extend(ids)
            at = first_token
        return tuple(dict.fromkeys(joined))
    return ahead[-1][1] if ahead else ()


def _objective(text: str, reading: Reading, sentence: Sentence, entity: Entity) -> bool:
    start = reading.page.tokens.starts[entity.first]
    before = text[max(sentence.start, start - 60) : start].lower()
    return bool(re.search(r"(?:trao|tặng|trao tặng|hỗ trợ|giúp|giúp đỡ|ủng hộ|biếu|cho|viện trợ|tài trợ|trang bị|gửi tặng|dành tặng|tặng quà|bàn giao|nhà làm việc|trụ sở|trụ sở làm việc|doanh trại|thăm)\s+(?:cho\s+)?(?:các\s+|một\s+|hai\s+|\d+\s+|quà\s+|tết\s+|cbcs\s+|lớp học\s+|đơn vị\s+|thư viện\s+|gia đình\s+|cán bộ\s+|tập thể\s+|lãnh đạo\s+|[^,;.\d]{0,24}của\s+|đoàn\s+|riêng\s+)*$", before)) or bool(re.match(r"\s*(?:được|nhận|còn được)\b", text[reading.page.tokens.ends[entity.last - 1] :][:14]))


def _common_people(
    reading: Reading, sentence: Sentence, first: int, last: int, donor: tuple[str, ...], occasion: Occasion | None
) -> tuple[int, tuple[str, ...]] | None:
    """People without a body: `các hộ nghèo bản Nậm Kông` are `<province>:other`."""
    if first >= last:
        return None
    start, end = reading.page.span(first, last)
    for found in _PEOPLE.finditer(reading.page.lower[start:end]):
        before = reading.page.lower[start : start + found.start()][-30:]
        if not re.search(r"(?:cho|tặng|giúp|hỗ trợ|của|đỡ)\s+(?:\d+\s+)?$", before) and not re.search(r"\d+\s+$", before):
            continue
        at = reading.page.tokens.first(start + found.start())
        province = None
        for mention in sentence.of("place"):
            if mention.first >= at and mention.first - at < 16:
                for site in mention.value.sites:
                    province = reading.resolver.province_of(sentence, None, site)
                    if province:
                        break
                if province is None and donor:
                    province = reading.resolver.home if donor[0].startswith("LA") else reading.resolver.partner
                break
        if province is not None and donor and province[:2] == donor[0][:2]:
            return at, ("",)
        if province is None and donor:
            if occasion and occasion.province and occasion.province[:2] != donor[0][:2]:
                province = occasion.province
            else:
                province = reading.resolver.home if donor[0].startswith("LA") else reading.resolver.partner
        if province:
            return at, (f"{province}:other",)
    return None


def _gifts(
    reading: Reading,
    sentence: Sentence,
    first: int,
    last: int,
    segment: str,
    verbs: list[Hit],
    counted: list[Quantity],
    donor: tuple[str, ...],
    givers: tuple[int, ...],
    parties: object,
    recipients: tuple[str, ...],
    occasion: Occasion | None,
    made: list[Gift],
    building: Gift | None = None,
) -> list[Gift]:
    """The gifts of one segment: counted ones, sums, and things given without a number."""
    given_by = _given_by(reading, sentence, first, last, parties)
    found: list[Gift] = []
    codes = {c for h in verbs for n, c in h.tags if n == "verbs"}
    training = _training(reading, sentence, first, last, segment, verbs, counted, donor, given_by, parties, occasion)
    if training is not None:
        found.append(training)
        begin, end = training.spans[0]
        counted = [q for q in counted if not begin <= reading.page.tokens.starts[q.first] < end]
        if not counted or not codes & {"give", "hand_over"}:
            return [training] if _crosses(training) else []
        training.givers = givers
    giving = codes & {"give", "hand_over", "begin_building"} or (codes & {"help", "build"})
    serving = _service(reading, sentence, first, last, segment, verbs, counted, donor, parties, occasion)
    if serving is not None:
        found.append(serving)
        if not codes & {"give", "hand_over"}:
            return found
    if not giving and not (made and counted and not verbs):
        return found
    start_token = verbs[0].first if verbs else first
    if made and counted and verbs and counted[0].first - first < 3:
        start_token = first
    usable = [q for q in counted if q.first >= start_token or _before_verb(reading, sentence, q, segment)]
    last_item: Gift | None = found[-1] if found else None
    for q in usable:
        if serving is not None and any(a <= reading.page.tokens.starts[q.first] < b for a, b in serving.spans) and q.tag("trainees") == "expert":
            continue
        before = _before(reading, sentence, q)
        if _SEIZED.search(before):
            continue
        if q.currency is not None:
            if _EACH.search(before) and last_item is not None and last_item.quantity:
                last_item.amount = q.number.value * last_item.quantity
                last_item.currency = q.currency or "VND"
                last_item.grounds["amount"] = [q.number_span]
                last_item.spans[0] = _join(last_item.spans[0], reading.page.span(q.first, q.last))
                continue
            if _VALUE.search(before):
                if last_item is not None and last_item.amount is None:
                    last_item.amount, last_item.currency = q.number.value, q.currency or "VND"
                    last_item.approximate = q.number.approximate or last_item.approximate
                    last_item.grounds["amount"] = [q.number_span]
                    last_item.spans[0] = _join(last_item.spans[0], reading.page.span(q.first, q.last))
                    continue
                thing = _uncounted(reading, sentence, start_token, q.first, donor)
                if thing is not None:
                    kind, item, item_span = thing
                    gift = Gift(kind, donor or given_by, (), [_join(item_span, reading.page.span(q.first, q.last))], "aid.valued", item=item, item_span=item_span)
                    if kind == "construction":
                        gift.quantity, gift.unit = 1, "building"
                    gift.amount, gift.currency, gift.approximate = q.number.value, q.currency or "VND", q.number.approximate
                    gift.grounds["amount"] = [q.number_span]
                    found.append(gift)
                    last_item = gift
                    continue
            if re.search(r"trong đó", segment[: max(0, reading.page.tokens.starts[q.first] - reading.page.tokens.starts[first])]):
                continue
            if not (codes & {"give", "help"}) and not made:
                continue
            gift = Gift("cash", donor or given_by, (), [reading.page.span(q.first, q.last)], "aid.sum", item=reading.text(reading.page.span(q.first, q.last)))
            gift.amount, gift.currency, gift.approximate = q.number.value, q.currency or "VND", q.number.approximate
            gift.grounds["amount"] = [q.number_span]
            gift.item_span = reading.page.span(q.first, q.last)
            found.append(gift)
            last_item = gift
            continue
        counted_gift = _counted(reading, sentence, q, donor or given_by, segment, codes)
        if counted_gift is None:
            continue
        found.append(counted_gift)
        last_item = counted_gift
    if not found:
        bare = _bare_gift(reading, sentence, first, last, segment, verbs, donor or given_by, codes, parties)
        if bare is not None:
            found.append(bare)
    for gift in found:
        if gift is training:
            continue
        if not gift.recipients:
            at = reading.page.tokens.first(gift.spans[0][0])
            gift.recipients = _recipients(reading, sentence, first, last, at, gift.donors, parties, occasion) or tuple(
                r for r in recipients if gift.donors and r[:2] != gift.donors[0][:2]
            )
        if not gift.recipients and building is not None and re.search(r"(?:cho|của|trong) (?:trụ sở|công trình|ngôi nhà|nhà)", segment):
            gift.recipients = building.recipients
        gift.givers = givers
        gift.status = _status(reading, sentence, first, verbs, segment, gift)
        _purpose(reading, sentence, gift, last)
        if gift.kind == "construction" and not gift.recipients:
            gift.recipients = _owner(reading, sentence, gift, parties)
        if not gift.recipients and gift.donors and occasion is not None and gift.kind != "construction" and codes & {"give"}:
            side = {"VN": "LA", "LA": "VN"}[gift.donors[0][:2]]
            at = reading.page.tokens.first(gift.spans[0][0])
            own_people = _common_people(reading, sentence, at, last, gift.donors, occasion)
            if not own_people and kind_of(gift.donors[0]) not in ("border_guard", "army") and not _BACKGROUND.search(reading.low((sentence.start, sentence.end))):
                gift.recipients = tuple(p for p in parties.both if p[:2] == side)  # type: ignore[attr-defined]
    valid = [g for g in found if _crosses(g)]
    for gift in valid:
        if gift is training:
            continue
        gift.spans[0] = _widen(reading, sentence, gift, first, last, verbs, alone=len(valid) == 1)
    return valid


def _before_verb(reading: Reading, sentence: Sentence, q: Quantity, segment: str) -> bool:
    """`6 trụ sở mà Công an Hà Tĩnh đang xây giúp …`: the thing stands before its verb."""
    after = reading.page.tokens.keys[q.last : q.last + 3]
    return bool(after) and (after[0] in ("mà", "do", "được") or "được" in after)


def _join(a: Span, b: Span) -> Span:
    return min(a[0], b[0]), max(a[1], b[1])


def _crosses(gift: Gift) -> bool:
    """Whether a gift goes from one country to the other; who receives is no donor to himself."""
    if not gift.donors or not gift.recipients:
        return False
    if len({r[:2] for r in gift.recipients}) == 1:
        gift.donors = tuple(d for d in gift.donors if d[:2] != gift.recipients[0][:2])
    donors, receivers = {d[:2] for d in gift.donors}, {r[:2] for r in gift.recipients}
    return len(donors) == 1 and len(receivers) == 1 and donors != receivers


UNIT_OF_OBJECT = {"building": "building", "vehicle": "vehicle", "motorbike": "motorbike", "item": "item", "person": "person"}


def _counted(
    reading: Reading, sentence: Sentence, q: Quantity, donor: tuple[str, ...], segment: str, codes: set[str]
) -> Gift | None:
    """A number of things: kind and unit from classifier and noun."""
    thing = q.noun.code("objects") if q.noun else None
    unit_thing = q.unit.code("objects") if q.unit else None
    unit = q.unit.code("units") if q.unit else None
    if q.noun is not None and q.noun.code("trainees") and thing is None:
        return None
    if q.noun is not None and thing is None and unit is None:
        return None
    text = reading.text(reading.page.span(q.first, min(q.last + 4, sentence.last))).lower()
    if thing == "souvenir" or (thing is None and unit is None and unit_thing is None):
        return None
    if "học bổng" in text:
        thing, unit = "scholarship.person", "person"
    if thing is None:
        thing = unit_thing
    if thing is None:
        noun = _following_object(reading, sentence, q.last)
        thing = noun
    if thing is None and unit in ("package",):
        thing = "gift.item"
    if thing is None and q.noun is None and unit in ("item", "set") and reading.page.tokens.keys[q.last : q.last + 1] and not reading.page.tokens.keys[q.last][0].isalpha():
        return None
    if thing is None:
        if unit in ("item", "set", "box", "kg", "tonne", "litre", "bottle", "pair") and codes & {"give", "hand_over"}:
            thing = "equipment.item" if unit in ("set", "item") else "gift.item"
        else:
            return None
    if thing == "cash":
        return None
    kind, _, default = thing.partition(".")
    if kind == "training":
        return None
    described = reading.text((reading.page.tokens.starts[q.first], min(sentence.end, reading.page.tokens.ends[q.last - 1] + 70))).lower()
    if kind == "gift" and unit == "package" and re.search(r"y tế|thuốc|khẩu trang", described.split(";")[0].split("cho ")[0]):
        kind = "medical"
    if kind == "construction" and unit not in (None, "item"):
        return None
    if kind == "construction" and not codes & {"give", "hand_over", "begin_building", "build", "help"}:
        return None
    final = unit or UNIT_OF_OBJECT.get(default, "item")
    if kind == "construction":
        final = "building"
    if default in ("vehicle", "motorbike"):
        final = default
    if kind == "scholarship":
        final = "person"
    span = reading.page.span(q.first, q.last)
    gift = Gift(kind, donor, (), [span], "aid.counted")
    gift.quantity, gift.unit = q.number.value, final
    gift.approximate = q.number.approximate
    if final == "quintal":
        gift.quantity, gift.unit = q.number.value * 100, "kg"
    elif final == "g":
        gift.unit = "item"
    noun_start = q.noun.first if q.noun else (q.unit.first if q.unit else q.last - 1)
    gift.item_span = reading.page.span(noun_start, _item_end(reading, sentence, q.last))
    gift.item = reading.text(gift.item_span)
    gift.grounds["quantity"] = [q.number_span]
    return gift


def _item_end(reading: Reading, sentence: Sentence, at: int) -> int:
    """Token after the words that go on naming a thing."""
    keys = reading.page.tokens.keys
    last = at
    while last < sentence.last and last - at < 5:
        key = keys[last]
        if not key[0].isalpha() or key in ("cho", "và", "trị", "tặng", "để", "do", "của", "cùng", "với", "mỗi", "giúp", "hỗ", "trong", "được", "tại", "đến", "mà", "trên", "phục"):
            break
        last += 1
    return last


def _following_object(reading: Reading, sentence: Sentence, at: int) -> str | None:
    """The first listed thing within a few words: `1 phần quà bao gồm trang thiết bị`."""
    for hit in sentence.hits:
        if at <= hit.first <= at + 3 and hit.code("objects"):
            return hit.code("objects")
    return None


def _uncounted(
    reading: Reading, sentence: Sentence, first: int, last: int, donor: tuple[str, ...]
) -> tuple[str, str, Span] | None:
    """A thing named without a number between two tokens: kind, words, span."""
    nouns = [
        h for h in sentence.hits
        if first <= h.first < last and h.code("objects") not in (None, "souvenir", "cash", "training.person")
    ]  # fmt: skip
    if not nouns:
        return None
    kinds = [str(h.code("objects")).split(".")[0] for h in nouns]
    chosen = nouns[-1] if len(nouns) == 1 else nouns[0]
    end = chosen.last
    for noun in nouns[nouns.index(chosen) + 1 :]:
        if noun.first <= end or reading.page.quote(end, noun.first).strip() in (",", "và", ""):
            end = noun.last
    span = reading.page.span(chosen.first, end)
    kind = "medical" if "medical" in kinds else kinds[nouns.index(chosen)]
    return kind, reading.text(span), span


def _bare_gift(
    reading: Reading,
    sentence: Sentence,
    first: int,
    last: int,
    segment: str,
    verbs: list[Hit],
    donor: tuple[str, ...],
    codes: set[str],
    parties: object,
) -> Gift | None:
    """A thing given without a number; a building named without one is one building."""
    if not verbs or not donor or _NO_AID.search(segment):
        return None
    if not codes & {"give", "hand_over", "begin_building"} and not re.search(r"(?:hỗ trợ|giúp đỡ|giúp)[^;]{0,60}(?:xây dựng|trang thiết bị|vật tư|phương tiện)|xây tặng|xây giúp", segment):
        return None
    thing = _uncounted(reading, sentence, verbs[0].first, last, donor)
    if thing is None:
        thing = _uncounted(reading, sentence, first, verbs[0].first, donor) if re.search(r"được .{0,60}(?:giúp|hỗ trợ|xây|tặng)", segment) else None
    if thing is None:
        return None
    kind, item, span = thing
    if kind == "construction":
        if not codes & {"hand_over", "begin_building", "build", "give"}:
            return None
        if re.search(r"sửa chữa|nâng cấp", segment) and not codes & {"hand_over"}:
            return None
    elif not codes & {"give", "help", "hand_over"}:
        return None
    if kind == "equipment" and re.search(r"đề nghị|phối hợp, hỗ trợ", segment):
        return None
    if kind == "gift" and re.search(r"món quà", segment) and "tặng" not in segment:
        return None
    gift = Gift(kind, donor, (), [span], "aid.thing", item=item, item_span=span)
    if kind == "construction" and not re.search(r"(?:các|những|nhiều|một số) (?:trụ sở|công trình|nhà)", segment):
        gift.quantity, gift.unit = 1, "building"
    return gift


def _owner(reading: Reading, sentence: Sentence, gift: Gift, parties: object) -> tuple[str, ...]:
    """The body whose building it is: `nhà làm việc Công an huyện Đắc Chưng`."""
    for mention in sentence.of("body"):
        if mention.start >= gift.spans[0][0]:
            ids = reading.settle(reading.orgs.get(mention.first, ()), parties)  # type: ignore[arg-type]
            ids = tuple(i for i in ids if gift.donors and i[:2] != gift.donors[0][:2])
            if ids:
                return ids
    return ()


def _status(reading: Reading, sentence: Sentence, first: int, verbs: list[Hit], segment: str, gift: Gift) -> str:
    codes = {c for h in verbs for n, c in h.tags if n == "verbs"}
    if gift.kind != "construction":
        pass
    elif re.search(r"\bđang (?:được )?(?:xây|tiếp tục|triển khai|thi công|hoàn thiện|giúp)|khởi công|động thổ", segment) and not re.search(r"bàn giao|khánh thành", segment):
        return "ongoing"
    if gift.kind == "construction" and "begin_building" in codes and not codes & {"hand_over"}:
        return "ongoing"
    at = gift.spans[0][0]
    ahead = reading.page.lower[sentence.start : at]
    behind = reading.page.article.text[gift.spans[0][1] : min(sentence.end, gift.spans[0][1] + 90)].lower()
    if re.match(r"[^,;.]{0,50}\bmà\b[^,;.]{0,60}\b(?:cam kết|sẽ|hứa|dự kiến)\b", behind):
        return "pledged"
    if re.search(r"\b(?:sẽ|hứa|cam kết|quyết định (?:hỗ trợ|tặng)|dự kiến)\b[^;]*$", ahead) and not re.search(r"\b(?:đã|dịp này)\b[^;]*$", ahead[ahead.rfind("sẽ") :]):
        return "pledged"
    return "delivered"


_PURPOSE = re.compile(r"\s*(?:,\s*)?(?:để|nhằm|phục vụ|giúp|mua sắm|sửa chữa|khắc phục|phòng,? chống dịch|hỗ trợ phòng)\s+[^.;]{4,120}")


def _purpose(reading: Reading, sentence: Sentence, gift: Gift, last: int) -> None:
    text = reading.page.article.text
    end = reading.page.tokens.ends[last - 1]
    ends = [m.end for m in sentence.of("body") if gift.spans[0][1] <= m.start < end]
    at = max([gift.spans[0][1], *(e for e in ends[:1])])
    found = _PURPOSE.match(text[at:end])
    if found:
        words = found.group().strip(" ,.")
        words = re.sub(r"^(?:để|nhằm)\s+", "", words)
        begin = text.find(words, at)
        if begin >= 0:
            cut = re.search(r",\s*\d|;|\s+và\s+\d", words)
            if cut:
                words = words[: cut.start()]
            gift.purpose, gift.purpose_span = words, (begin, begin + len(words))


def _widen(
    reading: Reading, sentence: Sentence, gift: Gift, first: int, last: int, verbs: list[Hit], alone: bool
) -> Span:
    """The clause that tells of a gift: from its verb where it is the only one there."""
    start, end = gift.spans[0]
    if verbs and alone:
        begin = reading.page.tokens.starts[verbs[0].first]
        start = min(start, begin)
        end = max(end, reading.page.tokens.ends[last - 1])
        while end > start and reading.page.article.text[end - 1] in " ;.,”\"":
            end -= 1
    if gift.purpose_span:
        end = max(end, gift.purpose_span[1])
    return start, end


_COURSE = re.compile(r"\b(?:học bổng|lớp|khóa|khoá|tập huấn|bồi dưỡng|đào tạo|dạy|huấn luyện|sang học|học nghiệp vụ|hướng dẫn)\b")


def _training(
    reading: Reading,
    sentence: Sentence,
    first: int,
    last: int,
    segment: str,
    verbs: list[Hit],
    counted: list[Quantity],
    donor: tuple[str, ...],
    given_by: tuple[str, ...],
    parties: object,
    occasion: Occasion | None,
) -> Gift | None:
    """A course with its trainees: `mở hai lớp tiếng Việt cho 40 cán bộ Công an tỉnh X`."""
    if not _COURSE.search(segment):
        return None
    trainees = [q for q in counted if q.tag("trainees") in ("officer", "people") and (q.tag("trainees") == "officer" or "học viên" in segment)]
    if not trainees:
        return None
    q = trainees[-1] if len(trainees) > 1 and trainees[0].tag("trainees") != "officer" else trainees[0]
    text = reading.page.article.text
    ids: tuple[str, ...] = ()
    for mention in sentence.of("body"):
        if mention.first >= q.last - 1 and mention.first < last and mention.first - q.last < 14:
            ids = reading.settle(reading.orgs.get(mention.first, ()), parties)  # type: ignore[arg-type]
            break
    if not ids:
        after = text[reading.page.tokens.ends[q.last - 1] : sentence.end].lower()[:40]
        lao = reading.settle(("@lao",), parties)  # type: ignore[arg-type]
        ahead = [
            reading.settle(e.ids, parties)  # type: ignore[arg-type]
            for e in reading.entities[sentence.number]
            if first <= e.first < q.first and not e.people and _objective(text, reading, sentence, e)
        ]
        if re.match(r"\s*(?:kỹ thuật |công an )?(?:của )?(?:bạn|lào|phía bạn|tỉnh bạn)", after) and "campuchia" not in after:
            ids = lao
        elif ahead and ahead[-1]:
            ids = ahead[-1]
        elif donor and len({x[:2] for x in donor}) == 1 and re.search(r"\bsẽ\b", segment):
            ids = tuple(p for p in parties.both if p[:2] != donor[0][:2])  # type: ignore[attr-defined]
        else:
            return None
    if any(h.code("countries") == "XX" and q.last <= h.first <= q.last + 2 for h in sentence.hits):
        return None
    receivers = {i[:2] for i in ids}
    if len(receivers) == 2 and donor:
        ids = tuple(i for i in ids if i[:2] != donor[0][:2])
        receivers = {i[:2] for i in ids}
    if len(receivers) != 1:
        return None
    side = next(iter(receivers))
    hosts = [d for d in donor if d[:2] != side]
    if given_by:
        hosts = [*(d for d in given_by if d[:2] != side)] or hosts
    if not hosts:
        other = [p for p in parties.both if p[:2] != side]  # type: ignore[attr-defined]
        if occasion is None or not other:
            return None
        hosts = other
    gift = Gift("training", tuple(dict.fromkeys(hosts)), ids, [(reading.page.tokens.starts[first], reading.page.tokens.ends[last - 1])], "aid.training")
    gift.quantity, gift.unit, gift.approximate = q.number.value, "person", q.number.approximate
    if "học bổng" in segment:
        gift.kind = "scholarship"
    gift.grounds["quantity"] = [q.number_span]
    courses = [h for h in sentence.hits if first <= h.first < last and h.code("objects") == "training.person"]
    if courses:
        gift.item_span = reading.page.span(courses[0].first, _item_end(reading, sentence, courses[0].last))
        gift.item = reading.text(gift.item_span)
    ahead = text[sentence.start : reading.page.tokens.starts[q.first]].lower()
    gift.status = "pledged" if re.search(r"\bsẽ\b", ahead) else "delivered"
    others = [o for o in counted if o.first < q.first and o.tag("objects") and o.tag("objects") != "training.person"]
    low = max((o.last for o in others), default=first)
    opening = [h for h in verbs if low <= h.first < q.first] + [h for h in verb_hits(sentence, "organise") if low <= h.first < q.first]
    begin = min((h.first for h in opening), default=low)
    start = reading.page.tokens.starts[begin] if opening or others else gift.spans[0][0]
    if courses and courses[0].first >= low and reading.page.tokens.starts[courses[0].first] < start:
        start = reading.page.tokens.starts[courses[0].first]
    end = gift.spans[0][1]
    while end > start and text[end - 1] in " ;.,":
        end -= 1
    gift.spans = [(start, end)]
    return gift


_SERVICE = re.compile(r"điều trị miễn phí|chữa bệnh miễn phí|khám bệnh|khám chữa bệnh|khám, chữa bệnh|cấp thuốc|chữa cháy|dập lửa|dập tắt|tìm kiếm, cất bốc|cất bốc hài cốt|quy tập|tìm kiếm hài cốt|tìm kiếm, quy tập|phẫu thuật|mổ mắt")


def _service(
    reading: Reading,
    sentence: Sentence,
    first: int,
    last: int,
    segment: str,
    verbs: list[Hit],
    counted: list[Quantity],
    donor: tuple[str, ...],
    parties: object,
    occasion: Occasion | None,
) -> Gift | None:
    """Help rendered: experts sent, villagers treated, remains searched for."""
    experts = [q for q in counted if q.tag("trainees") == "expert"]
    sends = re.search(r"\bcử\b", segment)
    text = reading.page.article.text
    if sends and experts and donor:
        q = experts[0]
        ids = _recipients(reading, sentence, first, last, q.first, donor, parties, occasion)
        if not ids:
            side = "LA" if donor[0].startswith("VN") else "VN"
            ids = tuple(p for p in parties.both if p[:2] == side)  # type: ignore[attr-defined]
        start = text.lower().rfind("cử", sentence.start, reading.page.tokens.starts[q.first])
        gift = Gift("service", donor, ids, [(max(start, sentence.start), _clause_end(text, reading.page.tokens.ends[q.last - 1], sentence.end))], "aid.experts")
        gift.quantity, gift.unit = q.number.value, "person"
        gift.item_span = reading.page.span(q.noun.first if q.noun else q.first, q.last)
        gift.item = reading.text(gift.item_span)
        gift.grounds["quantity"] = [q.number_span]
        ahead = text[sentence.start : gift.spans[0][0]].lower()
        gift.status = "pledged" if re.search(r"\bsẽ\b|hứa|cam kết", ahead) else "delivered"
        return gift if _crosses(gift) else None
    found = _SERVICE.search(segment)
    if not found or not donor or "tạo điều kiện" in segment or "thuận lợi" in segment:
        return None
    if re.search(r"\bsẽ\b|đề nghị|mong|thống nhất|nhất trí|tiếp tục", segment[: found.start()]):
        return None
    ids = ()
    quantity = None
    people = [q for q in counted if q.tag("trainees") in ("people", "officer")]
    common = _common_people(reading, sentence, first, last, donor, occasion)
    if common:
        ids = common[1]
        quantity = people[0] if people else None
    else:
        ids = _recipients(reading, sentence, first, last, last, donor, parties, occasion)
        ahead = [
            i for e in reading.entities[sentence.number] if e.governed for i in reading.settle(e.ids, parties) if i[:2] != donor[0][:2]  # type: ignore[arg-type]
        ]
        ids = ids or tuple(dict.fromkeys(ahead))
        quantity = people[0] if people and "miễn phí" in segment else None
    gift = Gift("service", donor, ids, [(reading.page.tokens.starts[verbs[0].first] if verbs else reading.page.tokens.starts[first], reading.page.tokens.ends[last - 1])], "aid.service")
    start = reading.page.tokens.starts[first] + found.start()
    gift.item_span = (start, start + len(found.group()))
    gift.item = reading.text(gift.item_span)
    if quantity is not None:
        gift.quantity, gift.unit = quantity.number.value, "person"
        gift.grounds["quantity"] = [quantity.number_span]
    return gift if _crosses(gift) else None


def _clause_end(text: str, at: int, end: int) -> int:
    found = re.search(r"[.;]|\s+và\s+(?:trao|tặng)", text[at:end])
    return at + found.start() if found else end


def _review(reading: Reading, sentence: Sentence) -> bool:
    """Whether the paragraph reviews a period: `Từ năm 2019 đến nay, …`."""
    number = sentence.number
    while number >= 0 and reading.page.sentences[number].paragraph == sentence.paragraph:
        if any(m.value.period for m in reading.page.sentences[number].of("date")):
            return True
        number -= 1
    return False


_BACKGROUND = re.compile(r"thời gian qua|những năm qua|trong năm qua|được biết|từ năm|giai đoạn|cũng trong năm|trước đó|từ đầu năm|hồi tháng|năm \d{4}[^.;]{0,40}đã|kể từ")


def _when(reading: Reading, sentence: Sentence, gift: Gift, view: str, occasion: Occasion | None, held: list[Occasion]) -> None:
    """Date of the aid where told, and the meeting at which it was handed over."""
    dates = [m for m in _days(sentence) if m.value.start and m.end <= gift.spans[0][1]]
    if occasion is None:
        return
    own = [m for m in dates if occasion.date and m.value.start != occasion.date.start and m.value.precision in ("day", "month")]
    past = any(_is_past(reading, m.value, occasion.date) for m in _days(sentence)) or _review(reading, sentence)
    if gift.status != "delivered" or past or own or _BACKGROUND.search(view) or _recalls(reading, sentence):
        if own:
            gift.date, gift.date_span = own[0].value, (own[0].start, own[0].end)
        return
    if gift.kind == "training" and not re.search(r"bế giảng|khai giảng", view):
        return
    gift.occasion = held.index(occasion)


def _once(reading: Reading, found: list[Gift]) -> list[Gift]:
    """A gift that lead, body, caption or title tell again is one record."""
    kept: list[Gift] = []
    for gift in sorted(found, key=lambda g: (g.block in ("title", "caption"), g.sentence)):
        twin = next((k for k in kept if _same(k, gift)), None)
        if twin is None:
            kept.append(gift)
            continue
        twin.spans.extend(s for s in gift.spans if s not in twin.spans)
        twin.givers = tuple(dict.fromkeys([*twin.givers, *gift.givers]))
        if twin.kind == "construction" and gift.kind == "construction":
            twin.donors = tuple(dict.fromkeys([*twin.donors, *gift.donors]))
        if twin.amount is None and gift.amount is not None:
            twin.amount, twin.currency, twin.approximate = gift.amount, gift.currency, gift.approximate
        twin.occasion = twin.occasion if twin.occasion is not None else gift.occasion
        if twin.status == "ongoing" and gift.status == "delivered" and twin.kind == "construction":
            twin.status = gift.status
    kept = [g for g in kept if _crosses(g) and _of_police(g)]
    kept = [g for g in kept if not _told_in_general(g, kept)]
    kept.sort(key=lambda g: min(g.spans))
    return kept


def _of_police(gift: Gift) -> bool:
    """Whether a gift is none of border guards or soldiers alone."""
    kinds = {kind_of(i) for i in (*gift.donors, *gift.recipients)}
    return not kinds <= {"border_guard", "army", "other"} or kinds <= {"other"}


def _told_in_general(gift: Gift, others: list[Gift]) -> bool:
    """Whether a thing without a figure in the lead is counted later in the article."""
    if gift.quantity is not None or gift.amount is not None or gift.sentence > 3:
        return False
    return any(
        o is not gift and o.kind == gift.kind and o.sentence > gift.sentence and o.quantity is not None
        and set(o.recipients) == set(gift.recipients)
        for o in others
    )  # fmt: skip


def _same(a: Gift, b: Gift) -> bool:
    told_again = b.block in ("title", "caption")
    if a.kind == "construction" and b.kind == "construction" and a.quantity == 1 and b.quantity == 1:
        return bool(set(a.recipients) & set(b.recipients)) or (told_again and _same_place(a.recipients, b.recipients))
    if not told_again and abs(a.sentence - b.sentence) > 40:
        return False
    if a.kind != b.kind and not told_again:
        return False
    if told_again:
        if b.quantity is None and b.amount is None:
            if a.kind != b.kind:
                return False
            if set(a.recipients) & set(b.recipients):
                return True
            general = any("/" not in r for r in (*a.recipients, *b.recipients))
            return general and _same_place(a.recipients, b.recipients)
        if b.amount is not None and a.amount == b.amount and a.currency == b.currency:
            return True
        if b.quantity is not None and a.quantity == b.quantity and (a.kind == b.kind or a.unit == b.unit):
            return True
        return False
    return False


def body_kind(body: Body) -> str:
    """The kind of a body as mentioned."""
    return body.kind


__all__ = ["Gift", "find", "kind_of"]

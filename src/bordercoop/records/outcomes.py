"""Outcomes: the figures that an article reports of joint work."""

from __future__ import annotations

import re

from msgspec import Struct, field

from bordercoop.mentions.dates import Date
from bordercoop.mentions.numbers import digits
from bordercoop.mentions.page import Sentence
from bordercoop.records import quantities
from bordercoop.records.meetings import Occasion, kind_of, occasion_of
from bordercoop.records.quantities import Quantity
from bordercoop.records.reading import Parties, Reading
from bordercoop.records.topics import topics_of
from bordercoop.text import Span


class Figure(Struct, eq=False):
    """An outcome being made."""

    indicator: str
    value: float
    unit: str
    approximate: str | None
    substance: str | None
    actors: tuple[str, ...]
    spans: list[Span]
    topics: list[str]
    rule: str
    period: Date | None = None
    period_span: Span | None = None
    number_span: Span = (0, 0)
    grounds: dict[str, list[Span]] = field(default_factory=dict)


_NATIONAL = re.compile(
    r"trên toàn quốc|toàn quốc|cả nước|riêng công an \d+ tỉnh|riêng tại|trong nước|trên địa bàn (?:toàn )?tỉnh,|xảy ra|\bkhai\b(?! thác| giảng| mạc| trương)|khởi tố|lực lượng công an việt nam đã phát hiện|công an việt nam phát hiện"
)
_EXAMPLE = re.compile(r"^(?:riêng|điển hình|nổi bật|đáng chú ý là vụ|cụ thể, (?:ngày|khoảng)|vụ mới nhất|trước đó ba ngày)")
_JOINT = re.compile(
    r"phối hợp|hai bên|các bên|cùng nhau|cho nhau|hai tỉnh|ba tỉnh|\d tỉnh|hai nước|hai lực lượng|phía bạn|phía lào|quốc tịch lào|công dân lào|\bbạn\b|\bcùng\b|song phương|tuần tra chung|trao đổi|ba đơn vị|hai đơn vị|chung của|hai huyện|các đơn vị|nước bạn|lào bàn giao|lẫn sang"
)
_SEIZE = re.compile(r"\b(?:thu giữ|thu thêm|thu được|thu hồi|tịch thu|thu|tang vật|vật chứng)\b")
_RESUME = re.compile(r"[;]|,?\s*(?:thu giữ|thu|bắt giữ|bắt|phá|triệt phá|trao trả|tiếp nhận|giải cứu|bàn giao|tổ chức|tuần tra|phối hợp|hỗ trợ|xử lý)\s")
_WEIGHT = re.compile(r"\s*,?\s*(?:\(|(?:có |với )?(?:tổng )?(?:trọng lượng|khối lượng|nặng)\s*)(?:là )?(?P<hedge>gần|hơn|trên|khoảng)?\s*(?P<n>\d[\d.,]*)\s*(?P<unit>kg|gam|g|tấn)\b")
_CAUGHT = re.compile(r"bắt|giữ|phát hiện|khống chế|triệt|phá|điều tra|xử lý|vụ|chuyên án|đường dây|đấu tranh|bóc gỡ|truy")
_HAND = re.compile(r"trao trả|tiếp nhận|bàn giao|giao lại|đón nhận|trao nhận|trục xuất|nhận lại|trả về")
_ASSIST = re.compile(r"(?:hỗ trợ|giúp|giúp đỡ|cứu nạn|bảo hộ|đưa)\b")
_ILLEGAL = re.compile(r"trái phép|vi phạm|vượt biên|xuất,? ?nhập cảnh|nhập cảnh|cư trú|không phép|xuất cảnh")


def find(reading: Reading, held: list[Occasion], given: list[Span], promised: list[Span]) -> list[Figure]:
    """The outcomes of an article in text order; `given` are the clauses of its aid."""
    found: list[Figure] = []
    told_again: list[Figure] = []
    period: tuple[Date, Span] | None = None
    joint = False
    paragraph = -1
    counted = {s.paragraph for s in reading.page.sentences if s.of("number")}
    nobody_meets = _parties(reading) if not held else Parties()
    for sentence in reading.page.sentences:
        if sentence.paragraph not in counted:
            continue
        occasion = occasion_of(reading, held, sentence.number) if held else None
        parties = occasion.parties if occasion else nobody_meets
        if sentence.paragraph != paragraph:
            joint, period, paragraph = False, None, sentence.paragraph
        for mention in sentence.of("date"):
            if mention.value.period or (mention.value.precision == "year" and mention.start - sentence.start < 30):
                period = (mention.value, (mention.start, mention.end))
                break
        view = reading.low((sentence.start, sentence.end))
        if _EXAMPLE.match(view) or _requested(reading, sentence, view):
            continue
        for start, end in _clauses(reading, sentence):
            clause = reading.low((start, end))
            joint, actors = _jointly(reading, sentence, start, end, clause, parties, joint, view)
            if not joint or _NATIONAL.search(clause):
                if _NATIONAL.search(clause):
                    joint = False
                continue
            figures = _figures(reading, sentence, start, end, clause, view, given, promised)
            for figure in figures:
                figure.actors = actors or parties.both
                if period:
                    figure.period, figure.period_span = period
                elif held == [] and sentence.of("date"):
                    day = next((m for m in sentence.of("date") if m.value.start and m.value.precision == "day"), None)
                    if day:
                        period = (day.value, (day.start, day.end))
                        figure.period, figure.period_span = period
                (told_again if sentence.block in ("title", "caption") else found).append(figure)
    for again in told_again:
        twin = next((f for f in found if (f.indicator, f.value, f.unit, f.substance) == (again.indicator, again.value, again.unit, again.substance)), None)
        if twin is not None:
            twin.spans.extend(again.spans)
    return _once(found)


def _parties(reading: Reading) -> Parties:
    """The police bodies of both sides where no meeting is told of."""
    viet: list[str] = []
    lao: list[str] = []
    for sentence in reading.page.sentences:
        for mention in sentence.of("body"):
            for one in reading.orgs.get(mention.first, ()):
                if not one.startswith("@") and kind_of(one) in ("police", "mps"):
                    (viet if one.startswith("VN") else lao).append(one)
    return Parties(tuple(dict.fromkeys(viet))[:1], tuple(dict.fromkeys(lao))[:1], None)


def _requested(reading: Reading, sentence: Sentence, view: str) -> bool:
    """Whether a sentence plans or asks instead of telling what was done."""
    return sentence.block == "item" and not re.search(r"\bđã\b", view)


def _clauses(reading: Reading, sentence: Sentence) -> list[Span]:
    """Parts of a sentence between semicolons, and before a contrasting `còn`, `riêng`."""
    text = reading.page.article.text
    spans: list[Span] = []
    at = sentence.start
    for cut in re.finditer(r";|,\s+(?=(?:còn|riêng)\s)", text[sentence.start : sentence.end]):
        spans.append((at, sentence.start + cut.start()))
        at = sentence.start + cut.end()
    spans.append((at, sentence.end))
    return [(a, b) for a, b in spans if b - a > 5]


def _jointly(
    reading: Reading, sentence: Sentence, start: int, end: int, clause: str, parties: Parties, joint: bool, view: str
) -> tuple[bool, tuple[str, ...]]:
    """Whether the work told of is joint, and whose it is."""
    page = reading.page
    subject: tuple[str, ...] = ()
    guards_only = False
    for entity in reading.entities[sentence.number]:
        at = page.tokens.starts[entity.first]
        if not (start <= at < end) or not entity.ids or entity.governed and subject:
            continue
        ids = reading.settle(entity.ids, parties)
        if entity.governed:
            continue
        kinds = {kind_of(i) for i in ids}
        if kinds and kinds <= {"border_guard", "army"}:
            guards_only = True
            continue
        subject = subject + tuple(i for i in ids if i not in subject)
    if guards_only and not subject:
        return False, ()
    if re.search(r"(?:bộ đội biên phòng|biên phòng hai phía|đồn biên phòng)", clause) and not re.search(r"công an|hai bên", clause):
        return False, ()
    if any(h.code("countries") == "XX" and start <= page.tokens.starts[h.first] < end for h in sentence.hits) and not re.search(r"lào", clause):
        return False, ()
    sides = {i[:2] for i in subject}
    if len(sides) == 2:
        return True, subject
    if sides:
        own = _JOINT.search(clause) is not None or (sides == {"LA"} and re.search(r"\bgiúp\b|việt nam|bàn giao", clause) is not None)
        if not own and not joint:
            return False, ()
        if not own and joint and len(sides) == 1:
            concerned = re.search(r"lào|việt nam|trao đổi|phát hiện|bắt giúp|giao", clause)
            return bool(concerned), subject
        return True, subject if not own else tuple(dict.fromkeys([*subject, *parties.both])) if re.search(r"phối hợp|cùng", clause) else subject
    if joint:
        return True, ()
    return bool(_JOINT.search(clause)) and bool(re.search(r"\d|hai|ba|bốn|năm|sáu", clause)), ()


def _figures(
    reading: Reading, sentence: Sentence, start: int, end: int, clause: str, view: str, given: list[Span], promised: list[Span]
) -> list[Figure]:
    text = reading.page.article.text
    found: list[Figure] = []
    within = re.search(r"trong đó", clause)
    skip_until = -1
    if within:
        resumed = _RESUME.search(clause, within.end() + 8)
        skip_until = start + (resumed.start() if resumed else len(clause))
    cases_told = False
    for q in quantities.find(reading, sentence):
        at = reading.page.tokens.starts[q.first]
        if not (start <= at < end):
            continue
        if within and start + within.start() < at < skip_until:
            continue
        span = reading.page.span(q.first, q.last)
        if any(a <= at < b for a, b in given):
            continue
        if any(a <= at < b for a, b in promised) and not re.search(r"\bđã\b", clause):
            continue
        before = text[max(start, at - 70) : at].lower()
        after = text[span[1] : min(end, span[1] + 60)].lower()
        if before.rstrip().endswith("("):
            continue
        one = _figure(reading, sentence, q, span, before, after, clause, view, start)
        if one is None:
            continue
        if one.indicator == "cases":
            if cases_told and re.search(r"chuyên án|vụ", text[span[0] : span[1]].lower()) and re.search(r"(?:qua|từ|trong|thuộc)\s*$", before):
                continue
            cases_told = True
        one.topics = sorted(topics_of(reading.page, span[0], min(end, span[1] + 40)))
        one.number_span = q.number_span
        found.append(one)
    return found


def _figure(
    reading: Reading, sentence: Sentence, q: Quantity, span: Span, before: str, after: str, clause: str, view: str, start: int
) -> Figure | None:
    number = q.number
    text = reading.low(span)
    indicator = q.tag("indicators")
    substance = q.noun.code("substances") if q.noun else None
    unit = q.unit.code("units") if q.unit else None
    seizing = _SEIZE.search(reading.page.lower[start : span[0]])

    def make(name: str, unit_name: str, what: str | None = None) -> Figure:
        return Figure(name, number.value, unit_name, number.approximate, what, (), [span], [], f"outcome.{name}")

    if q.currency is not None:
        if seizing and q.currency:
            return make("seized", q.currency, "cash")
        return None
    weight = _WEIGHT.match(after) if substance is not None and unit in ("packet", "brick", "tablet", "item") else None
    if weight and seizing:
        code = str(substance).partition(".")[0]
        hedge = {"gần": "nearly", "hơn": "over", "trên": "over", "khoảng": "about"}.get(weight["hedge"] or "")
        return Figure("seized", digits(weight["n"]), {"tấn": "tonne", "kg": "kg"}.get(weight["unit"], "g"), hedge, code, (), [span], [], "outcome.seized")
    if substance is not None and indicator is None:
        return _seizure(q, unit, substance, seizing is not None, after, make, before)
    if unit == "gun" and seizing:
        return make("seized", "gun", "weapons")
    if unit == "brick" and seizing:
        return make("seized", "brick", "heroin")
    if indicator is None:
        if q.tag("trainees") == "people" and re.search(r"\bngười\b", text):
            return _persons(reading, before, after, text, make)
        return None
    if indicator == "information_items":
        if "thông tin" in text and "lượt" not in text and "nguồn" not in text:
            return None
        if re.match(r"\s*(?:với|gồm)\s+\d", after):
            return None
        if not re.search(r"trao đổi|cung cấp|gửi|nhận|chuyển|thông báo|từ|chia sẻ|và|,", before + after[:30]):
            return None
        return make("information_items", "item")
    if indicator == "cases" and re.match(r"\s*,?\s*(?:với |và )?\d+ (?:người|đối tượng|trường hợp|lượt người)[^,;.]{0,24}(?:nhập cảnh|xuất cảnh|xuất,? nhập|vượt biên|cư trú)", after):
        return make("immigration_violations", "case")
    if indicator == "cases":
        if re.search(r"tai nạn|cháy", after[:16]):
            return None
        if number.spelled and number.value == 1 and not re.search(r"(?:phá|triệt|bắt|điều tra|xử lý|phát hiện)\s*(?:thành công\s*)?$", before):
            return None
        return make("cases", "case")
    if indicator == "suspects":
        if re.match(r"\s*(?:bị\s+|đang\s+|trốn\s+|có lệnh\s+)*truy nã", after):
            return make("fugitives", "person")
        if _ILLEGAL.search(after[:40]) and re.search(r"nhập cảnh|xuất|vượt biên|cư trú", after[:40]) and not re.search(r"bắt", before[-24:]):
            return make("immigration_violations", "person")
        if re.search(r"(?:trao trả|tiếp nhận|bàn giao)\s+(?:cho [^,;]{0,30})?\s*$", before) and "truy nã" not in after[:40]:
            return make("persons_handed_over", "person")
        if not _CAUGHT.search(before[-60:]) and not re.match(r"[^.;]{0,40}\bbị (?:bắt|tạm giữ)", after):
            return None
        return make("suspects", "person")
    if indicator == "fugitives":
        return make("fugitives", "person")
    if indicator == "victims":
        return make("victims", "person")
    if indicator == "patrols":
        return make("patrols", "patrol")
    if indicator == "rounds":
        if number.spelled and number.value == 1:
            return None
        if re.search(r"tuần tra(?: chung| song phương| biên giới| liên hợp)?(?: được)?\s*$", before) or re.match(r"\s*tuần tra", after):
            return make("patrols", "patrol")
        if re.search(r"giao ban|hội đàm|gặp gỡ", before[-20:]) or re.match(r"\s*(?:giao ban|hội đàm|gặp gỡ)", after):
            return make("meetings_held", "meeting")
        return None
    if indicator == "meetings_held" and (number.value < 2 or re.search(r"lần thứ", before[-12:])):
        return None
    if indicator == "meetings_held":
        return make("meetings_held", "meeting")
    if indicator == "instances":
        if "lượt" in text:
            return make("immigration_violations", "person") if _ILLEGAL.search(after + clause) else None
        if _HAND.search(before[-40:]):
            return make("persons_handed_over", "case")
        if _ILLEGAL.search(after[:60]):
            return make("immigration_violations", "case")
        return make("other", "case")
    if indicator == "citizens":
        return _persons(reading, before, after, text, make)
    if indicator == "other":
        return make("other", "item")
    return None


def _persons(reading: Reading, before: str, after: str, text: str, make):  # type: ignore[no-untyped-def]
    """People by what was done with them."""
    near = before[-48:]
    handed = _HAND.search(near)
    if re.match(r"\s*(?:bị |đang |trốn |có lệnh )*truy nã", after):
        return make("fugitives", "person")
    if handed and not re.search(r"hỗ trợ|giúp", near[handed.end():]):
        return make("persons_handed_over", "person")
    if re.search(r"giải cứu", near):
        return make("victims", "person")
    if _ASSIST.search(near) and re.search(r"về|tai nạn|ốm|nước|bệnh|gặp|quê", after):
        return make("citizens_assisted", "person")
    if re.search(r"bắt|tạm giữ|bắt giữ|vây bắt", near[-22:]):
        return make("suspects", "person")
    if _ILLEGAL.search(after[:60]) or re.search(r"xuất,? ?nhập cảnh|nhập cảnh trái phép", near):
        return make("immigration_violations", "person")
    return None


def _seizure(q: Quantity, unit: str | None, substance: str, seizing: bool, after: str, make, before: str):  # type: ignore[no-untyped-def]
    """A haul: how much of what; a total told with its parts is left to the parts."""
    code, _, default = substance.partition(".")
    if not seizing and not re.search(r"bắt|phá|thu|cùng|,|và", before[-40:]):
        return None
    if not seizing and not re.search(r"bắt\b[^;.]{0,50}(?:vận chuyển|tàng trữ|mua bán|mang theo)[^;.]{0,12}$", before):
        return None
    if code == "mixed":
        if re.match(r"\s*,?\s*(?:gồm|bao gồm|trong đó gồm)", after):
            return None
        return make("seized", unit or "item", "other")
    if code == "weapons":
        if default == "round" or unit == "tablet":
            return make("seized", "round", "weapons")
        return make("seized", "gun" if default == "gun" else "item", "weapons")
    if code == "explosives":
        return make("seized", unit or "item", "explosives")
    if code == "other":
        if default == "vehicle":
            return make("seized", "vehicle", "other")
        return make("seized", unit if unit in ("kg", "g", "tonne", "litre") else "item", "other")
    if unit is None:
        return None
    return make("seized", unit, code)


def _once(found: list[Figure]) -> list[Figure]:
    kept: list[Figure] = []
    for figure in found:
        twin = next((k for k in kept if (k.indicator, k.value, k.unit, k.substance) == (figure.indicator, figure.value, figure.unit, figure.substance) and figure.spans[0][0] - k.spans[0][0] > 300 and k.indicator != "suspects"), None)
        if twin is not None:
            twin.spans.extend(figure.spans)
        else:
            kept.append(figure)
    return kept

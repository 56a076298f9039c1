"""Commitments: what the sides sign, agree, ask for, invite to or discuss, clause by clause."""

from __future__ import annotations

import re

from msgspec import Struct, field

from bordercoop.lexicon import Hit
from bordercoop.mentions.dates import Date
from bordercoop.mentions.page import Sentence
from bordercoop.records.bodies import LAO
from bordercoop.records.meetings import Occasion, _days, _is_past, kind_of, meeting_hits, occasion_of, third_country
from bordercoop.records.reading import Reading, Subject, verb_hits
from bordercoop.records.signing import signings_at
from bordercoop.records.topics import topics_of
from bordercoop.text import Span


class Undertaking(Struct, eq=False):
    """A commitment being made."""

    occasion: int
    kind: str
    actors: tuple[str, ...]
    spans: list[Span]
    topics: dict[str, list[Span]]
    rule: str
    instrument: str | None = None
    addressees: tuple[str, ...] = ()
    due: str | None = None
    due_span: Span | None = None
    grounds: dict[str, list[Span]] = field(default_factory=dict)


HEADS = ("agree", "request", "invite", "discuss", "affirm", "will")
KIND = {"agree": "agreed", "affirm": "agreed", "will": "agreed", "request": "requested", "invite": "invited", "discuss": "discussed"}
# Verbs that open a new clause behind a comma.
SPLIT = re.compile(
    r"(?:,|;)\s+(?=(?:và\s+)?(?:tiếp tục|tăng cường|đẩy mạnh|đồng thời|tập trung|chú trọng|nâng cao|mở rộng|tạo điều kiện|tạo thuận lợi|"
    r"cung cấp|dạy|mở lớp|mở các lớp|thành lập|xây dựng|triển khai|duy trì|hỗ trợ|tổ chức|phải|khi có|bảo đảm|bảo vệ|cử|phối hợp (?:phòng|đấu|tổ|kiểm|ngăn|xử|bảo|quản|tuần|giải|truy|bắt|điều|tuyên|xác|tìm)|thực hiện|"
    r"giúp đỡ|giúp|giao|luân phiên|quan tâm|sớm|bổ sung|cùng (?:công an|lực lượng|chính quyền|an ninh|sở)|làm tốt|kiểm soát|ngăn chặn kịp thời|đào tạo|chủ động|quản lý|định kỳ|hằng năm|hàng năm)\b)"
    r"|\s+(?=đồng thời\b)|;\s*(?:\(\d{1,2}\)\s*)?|\s*[,.]?\s*\(\d{1,2}\)\s*"
)
_GENERIC = re.compile(
    r"^(?:cao\s+)?(?:về\s+|với\s+)?(?:các |những |một số |nhiều |\d+ |\w+ )?(?:nội dung|kế hoạch|phương hướng|nhiệm vụ|giải pháp|biện pháp|vấn đề|ý kiến|phương án|đánh giá|nhận định|chương trình|công tác)\b"
)
_OPENING = re.compile(
    r"^(?:rằng|là|:|,|sẽ|về việc|việc|trong thời gian tới|thời gian tới|tới|được|và|cao|với nhau|cùng nhau|trong|-|–)\s*[,:]?\s*"
)
_EMPTY = re.compile(
    r"^(?:sự phối hợp|sự hợp tác|mối quan hệ|quan hệ|tình hữu nghị|tình cảm|tình đoàn kết|phát triển|tốt đẹp|bền vững|mạnh khỏe|hạnh phúc|thành công|ngày càng|nội dung|như vậy|đúng|cao hơn)"
)
CONTINUES = re.compile(
    r"^(?:(?:Theo đó|Trong đó|Cụ thể|Đồng thời|Đáng chú ý|Bên cạnh đó|Ngoài ra|Cùng với đó|Thời gian tới|Trong thời gian tới|Trước mắt|Mặt khác|Tiếp đó)\s*,?\s*)?"
    r"(?:tiếp tục|tăng cường|chú trọng|tập trung|chủ động|đẩy mạnh|phối hợp|duy trì|nâng cao|thường xuyên|kịp thời|có kế hoạch|mở rộng|tạo điều kiện|quan tâm|làm tốt|xây dựng|bảo đảm|đảm bảo|ngăn chặn|kiểm soát|trao đổi|hỗ trợ)\b",
    re.I,
)
_PAST = re.compile(
    r"thời gian qua|những năm qua|trong năm qua|đã (?:phối hợp|thường xuyên|luôn|tích cực|chủ động|và đang|góp phần|đạt|tạo|trao đổi|tổ chức)|trong những năm|được duy trì|đạt nhiều kết quả|đạt được nhiều"
)
_AFFIRMED = re.compile(r"^[\s:,“\"]*(?:rằng\s+)?(?:thời gian tới\s*,?\s*)?(?:[^,.;:]{0,80}\s)?(?:sẽ|tiếp tục|luôn sẵn sàng|sẵn sàng)\b", re.I)


def find(reading: Reading, held: list[Occasion], pledged: list[Span]) -> list[Undertaking]:
    """The commitments of an article, in text order; `pledged` are clauses that promise aid."""
    if not held:
        return []
    found: list[Undertaking] = []
    state = _State()
    for sentence in reading.page.sentences:
        if third_country(sentence, reading) or sentence.block == "title":
            continue
        occasion = occasion_of(reading, held, sentence.number)
        if occasion is None:
            continue
        number = held.index(occasion)
        signed = _signed(reading, sentence, occasion, number)
        found.extend(signed)
        if signed and _with_contents(reading, sentence, occasion, number, signed, pledged, found):
            continue
        if sentence.block == "caption":
            continue
        found.extend(_undertaken(reading, sentence, occasion, number, state, pledged, signed))
    return _once(reading, found)


def _ceremony_paper(reading: Reading, sentence: Sentence, occasion: Occasion, number: int) -> list[Undertaking]:
    """`Lễ ký kết Biên bản ghi nhớ về …`: the paper that the ceremony is named after."""
    for hit, kind in meeting_hits(reading, sentence):
        if kind != "signing" or sentence.number > occasion.sentence.number:
            continue
        for paper in sentence.hits:
            if not 0 <= paper.first - hit.last <= 1 or paper.code("instruments") in (None, "handover_paper"):
                continue
            end = _name_end(reading, sentence, paper.last)
            topics = topics_of(reading.page, *reading.page.span(paper.last, end)) if end > paper.last else {}
            topics.pop("implementation", None)
            span = reading.page.span(hit.first, max(end, paper.last))
            grounds = {"kind": [reading.page.span(hit.first, hit.last)], "instrument": [reading.page.span(paper.first, paper.last)]}
            return [
                Undertaking(number, "signed", occasion.parties.both, [span], topics, "commitment.signed", instrument=paper.code("instruments"), grounds=grounds)
            ]
    return []


def _name_end(reading: Reading, sentence: Sentence, at: int) -> int:
    """Token after a paper's name, before the signers or the end of the clause."""
    keys = reading.page.tokens.keys
    last = at
    while last < sentence.last and keys[last] not in (";", ".", "(", ":", "giữa", "của"):
        if keys[last] == "," and keys[last + 1 : last + 2] not in (["trật"], ["chống"]):
            break
        last += 1
    return last


class _State(Struct):
    """What the sentence before left open: a kind and actors that the next may go on with."""

    kind: str | None = None
    actors: tuple[str, ...] = ()
    paragraph: int = -9
    speaker: tuple[str, ...] = ()
    pending: bool = False


def _signed(reading: Reading, sentence: Sentence, occasion: Occasion, number: int) -> list[Undertaking]:
    found = _ceremony_paper(reading, sentence, occasion, number)
    for hit in verb_hits(sentence, "sign"):
        for one in signings_at(reading, sentence, hit, occasion):
            end = one.span[1]
            name_start = reading.page.tokens.ends[one.paper.last - 1]
            topics = topics_of(reading.page, name_start, end) if name_start < end else {}
            for code in ("implementation", "information_exchange"):
                topics.pop(code, None)
            if not any("nghĩa" in reading.text(s) or "giao lưu" in reading.text(s) for s in topics.get("exchange", ())):
                topics.pop("exchange", None)
            if one.instrument == "plan" and "crime" in topics and "drugs" in topics:
                topics.pop("crime")
            found.append(
                Undertaking(
                    number, "signed", one.actors, [one.span], topics, "commitment.signed",
                    instrument=one.instrument,
                    grounds={"kind": [reading.page.span(hit.first, hit.last)], "instrument": [reading.page.span(one.paper.first, one.paper.last)]},
                )
            )  # fmt: skip
    return found


def _with_contents(
    reading: Reading, sentence: Sentence, occasion: Occasion, number: int, signed: list[Undertaking], pledged: list[Span], found: list[Undertaking]
) -> bool:
    """`ký biên bản ghi nhớ, nhằm …; …; …`: the signing and each of its contents."""
    text = reading.page.article.text
    end = max(u.spans[0][1] for u in signed)
    opening = re.match(r"\s*,?\s*(?:nhằm|với (?:các |những )?nội dung|đó là)\s*:?\s*", text[end : sentence.end])
    if not opening or ";" not in text[end : sentence.end]:
        return False
    return _clauses(reading, sentence, end + opening.end(), sentence.end, "agreed", signed[0].actors, (), number, occasion, pledged, found, None, None)


def _undertaken(
    reading: Reading,
    sentence: Sentence,
    occasion: Occasion,
    number: int,
    state: _State,
    pledged: list[Span],
    signed: list[Undertaking],
) -> list[Undertaking]:
    text = reading.page.article.text
    found: list[Undertaking] = []
    heads = _heads(reading, sentence)
    _who_speaks(reading, sentence, occasion, state)
    shortcomings = _SHORTCOMINGS.search(text, sentence.start, sentence.end)
    if shortcomings and not heads:
        _clauses(reading, sentence, shortcomings.end(), sentence.end, "discussed", occasion.parties.both, (), number, occasion, pledged, found, None, None)
        return found
    if sentence.block == "item":
        return _item(reading, sentence, occasion, number, state, pledged)
    head_spans = [(reading.page.span(h.first, h.last), code, h) for h, code in heads]
    opening = text[sentence.start : sentence.end]
    if not heads or (head_spans and head_spans[0][0][0] - sentence.start > 0 and _continues(reading, sentence, state, heads)):
        carried = _continued(reading, sentence, occasion, number, state, pledged, head_spans)
        found.extend(carried)
    bare = _bare(reading, sentence, occasion, number, heads, pledged)
    found.extend(bare)
    made = bool(bare)
    for index, (span, code, hit) in enumerate(head_spans):
        end = head_spans[index + 1][0][0] if index + 1 < len(head_spans) else sentence.end
        end = _before_head(text, span[1], end)
        subject = _who(reading, sentence, hit, code, occasion)
        actors = _actors(reading, subject, occasion)
        if code == "affirm" and not _AFFIRMED.match(text[span[1] : end]):
            continue
        if code == "will" and not _promises(reading, sentence, hit, subject, occasion):
            continue
        if code == "agree" and _idle(text, span, end):
            if text[end - 1 : end] in (":", ".") or end == sentence.end:
                state.kind, state.actors, state.paragraph, state.pending = "agreed", actors, sentence.paragraph, True
            if not re.search(r":\s*\S", text[span[1] : end]):
                continue
        start = span[1]
        colon = text.find(":", span[1], end)
        if 0 <= colon < span[1] + 70 and colon + 1 < end:
            start = colon + 1
        elif colon == end - 1:
            state.kind, state.actors, state.paragraph, state.pending = KIND[code], actors, sentence.paragraph, True
            if code in ("agree", "discuss"):
                continue
        if code == "discuss" and start == span[1] and _idle(text, span, end):
            continue
        kind = KIND[code]
        state.speaker = actors
        low = span[1]
        addressees, start = _addressed(reading, sentence, start, end, occasion, kind, actors)
        if kind in ("requested", "invited") and not _across(actors, addressees, reading, text[span[0]:end], occasion):
            continue
        if code in ("affirm", "will") and addressees:
            named = addressees
            if code == "affirm" and _promiser(text, start, end):
                actors = tuple(n for n in named if n in occasion.parties.both or "/" in n or True) or actors
            addressees = ()
        made = _clauses(reading, sentence, start, end, kind, actors, addressees, number, occasion, pledged, found, hit, span, low) or made
        state.kind, state.actors, state.paragraph, state.pending = kind, actors, sentence.paragraph, False
    if not made and not found and not heads and not CONTINUES.match(opening):
        if state.paragraph != sentence.paragraph and not state.pending:
            state.kind = None
    return found


_SHORTCOMINGS = re.compile(r"(?:tồn tại|hạn chế|khó khăn|vướng mắc)[^.;:]{0,60}(?:khắc phục|tháo gỡ)[^.;:]{0,40}(?::|như\s*:?)")


def _who_speaks(reading: Reading, sentence: Sentence, occasion: Occasion, state: _State) -> None:
    """Remember whose words the following sentences are."""
    for hit in verb_hits(sentence, "speak"):
        subject = reading.subject(sentence, hit.first)
        if subject.people and any(sentence.start <= s[0] < sentence.end for s in subject.spans):
            state.speaker = reading.settle(subject.ids, occasion.parties)


def _heads(reading: Reading, sentence: Sentence) -> list[tuple[Hit, str]]:
    keys = reading.page.tokens.keys
    text = reading.page.article.text
    found: list[tuple[Hit, str]] = []
    for hit in verb_hits(sentence, *HEADS):
        codes = [c for n, c in hit.tags if n == "verbs" and c in HEADS]
        code = next((c for c in HEADS if c in codes), None)
        if code is None:
            continue
        words = reading.page.quote(hit.first, hit.last).lower()
        before = keys[max(sentence.first, hit.first - 3) : hit.first]
        after = keys[hit.last : min(sentence.last, hit.last + 3)]
        if code == "invite" and any(w in before for w in ("lời", "khách", "giấy", "theo", "được")):
            continue
        if words in ("bàn", "mong", "nhờ", "hứa", "yêu cầu", "đề nghị", "kế hoạch") and before and before[-1] in ("theo", "những", "các", "đã", "sự", "bản", "lời", "có", "đáp ứng", "ứng", "được", "khi", "cầu") and not (before[-1] == "đã" and code in ("request",)):
            continue
        if words == "bàn" and (not after or after[0] in ("giao", "ghế", "bạc", ",") or before[-1:] == ["địa"]):
            continue
        if words == "yêu cầu" and before and before[-1] in ("đáp", "ứng", "theo", "có", "các"):
            continue
        if words == "nhờ" and after and (after[0] in ("sự", "đó", "vậy", "có", "sự") or (before and before[-1] in ("là", "được", "có"))):
            continue
        if words in ("thống nhất", "nhất trí", "thỏa thuận") and ((before and before[-1] in ("sự", "theo", "được", "cách", "được")) or (after and after[0] in ("đánh", "nhận", "ký", "với", "tại", "đất", "cao") and after[:1] != ["với"] and after[0] != "cao")):
            continue
        if words in ("thống nhất", "nhất trí") and after and after[0] == "với":
            continue
        if words == "đề ra" and before and before[-1] in ("đã", "được", "nghị"):
            continue
        if code == "will" and found and reading.page.tokens.starts[hit.first] - reading.page.tokens.ends[found[-1][0].last - 1] < 140 and ";" not in text[reading.page.tokens.ends[found[-1][0].last - 1] : reading.page.tokens.starts[hit.first]]:
            if found[-1][1] in ("agree", "affirm", "request", "invite", "discuss"):
                continue
        if code == "agree" and before and before[-1] in ("các", "những", "sự", "bản", "nội", "theo", "mọi"):
            continue
        if code == "agree" and found and found[-1][1] == "discuss" and hit.first - found[-1][0].last <= 2:
            found.pop()
        if code == "affirm" and words in ("cho biết", "cho rằng", "nhấn mạnh", "thông báo") and not _AFFIRMED.match(text[reading.page.tokens.ends[hit.last - 1] : sentence.end]):
            continue
        found.append((hit, code))
    return found


_MEETING_ACTS = re.compile(r"(?:hội nghị|hội đàm|cuộc họp|buổi làm việc|các đại biểu|buổi hội đàm|cuộc gặp)\s+(?:đã\s+|cũng\s+)*$")


def _who(reading: Reading, sentence: Sentence, hit: Hit, code: str, occasion: Occasion) -> Subject:
    """The subject of a head; the meeting itself and an agreement without a subject are all."""
    start = reading.page.tokens.starts[hit.first]
    if _MEETING_ACTS.search(reading.page.lower[max(sentence.start, start - 40) : start]):
        return Subject(occasion.parties.both, (), ())
    subject = reading.subject(sentence, hit.first)
    own = any(sentence.start <= s[0] < sentence.end for s in subject.spans)
    if code in ("agree", "discuss") and not own:
        return Subject(occasion.parties.both, (), ())
    return subject


def _before_head(text: str, start: int, end: int) -> int:
    """The end of a clause before the next head, without its connecting words."""
    part = text[start:end]
    cut = re.search(r"(?:[;,.]|\s)+(?:(?:đồng thời|và|cũng|còn|bày tỏ|trân trọng|đã|cùng|rất|ông|bà|đồng chí|về phần mình|Ông|Bà|mong)\s*)*$", part)
    return start + cut.start() if cut and cut.start() > 0 else end


def _actors(reading: Reading, subject: Subject, occasion: Occasion) -> tuple[str, ...]:
    """The bodies that undertake: those of the subject, of all parties where none is told."""
    ids = list(reading.settle(subject.ids, occasion.parties))
    if not ids:
        return occasion.parties.both
    both = occasion.parties.both
    if subject.people and len(subject.people) > 1:
        return tuple(dict.fromkeys(ids))
    if len(ids) > 1 and set(ids) >= set(both) and both:
        return tuple(i for i in both)
    return tuple(dict.fromkeys(ids))


def _idle(text: str, span: Span, end: int) -> bool:
    """Whether what is agreed is only `the contents`, told elsewhere."""
    rest = text[span[1] : end].strip(" ,.:")
    if not rest:
        return True
    return bool(_GENERIC.match(rest.lower())) and len(rest) < 160 and not re.search(r":\s*\S", rest)


def _promises(reading: Reading, sentence: Sentence, hit: Hit, subject: Subject, occasion: Occasion) -> bool:
    """`X sẽ …` as a promise: a body of a side, after the lead, no plan of a third."""
    ids = reading.settle(subject.ids, occasion.parties)
    if not ids:
        return False
    before = reading.page.lower[sentence.start : reading.page.tokens.starts[hit.first]]
    if re.search(r"dự kiến|theo kế hoạch|từ \w+ la|đoàn$|chúng tôi|cuộc sống|công trình|hội nghị|lễ |dự án", before[-60:]):
        return False
    if any(i in occasion.parties.both or i.split(":")[0] in {p.split(":")[0] for p in occasion.parties.both} for i in ids):
        return True
    return False


def _addressed(
    reading: Reading, sentence: Sentence, start: int, end: int, occasion: Occasion, kind: str, actors: tuple[str, ...]
) -> tuple[tuple[str, ...], int]:
    """The bodies right behind the head, and where the clause starts behind them."""
    text = reading.page.article.text
    at = start
    opening = _OPENING.match(text[at:end].lstrip())
    ids: list[str] = []
    stop = start
    for mention in sentence.mentions:
        if mention.start < start or mention.start >= end or mention.kind not in ("body", "person", "title", "office"):
            continue
        between = text[stop:mention.start].lower().strip(" ,:")
        if ids and between not in ("và", ",", "cùng", "", "với"):
            break
        if not ids and (len(between) > 48 or re.search(r"\b(?:với|cho|của|tại|về|sang|giữa|để|ngăn chặn|trao đổi|giúp|thăm|cùng|tăng cường|tiếp tục)\b", between)):
            break
        if mention.kind == "body":
            meant = reading.orgs.get(mention.first, ())
            if meant == (LAO,) and actors and {a[:2] for a in actors} == {"LA"}:
                meant = occasion.parties.viet
            ids.extend(reading.settle(meant, occasion.parties))
        stop = mention.end
        if not ids and mention.kind == "body":
            ids.append("")
    named = tuple(dict.fromkeys(i for i in ids if i))
    if stop > start and (named or ids):
        return named, stop
    del opening, at
    return (), start


def _across(actors: tuple[str, ...], addressees: tuple[str, ...], reading: Reading, clause: str, occasion: Occasion) -> bool:
    """Whether a request goes to the other side: an order to one's own people is none."""
    if re.search(r"yêu cầu (?:đơn vị|tập thể|các đơn vị|cán bộ|lực lượng|trung tâm|nhà thầu|các phòng|công an (?:xã|huyện|các))", clause.lower()) and not addressees:
        return False
    sides = {a[:2] for a in actors}
    if not addressees:
        lowered = clause.lower()
        if lowered.startswith("yêu cầu") and len(sides) == 1:
            return bool(re.search(r"hai bên|các bên|nước bạn|phía bạn", lowered))
        return not re.search(r"^(?:đề nghị|mong|mong muốn|hy vọng)\s+(?:các )?(?:học viên|tập thể|đơn vị thi công|cán bộ, chiến sĩ|phóng viên|nhân dân)\b", lowered)
    if len(sides) == 1 and {a[:2] for a in addressees} == sides:
        if any(kind_of(a) != "police" for a in actors) and any(a in occasion.parties.both for a in addressees) and occasion.kind == "courtesy_call" and "phối hợp" in clause:
            return False
        return False
    return True


def _promiser(text: str, start: int, end: int) -> bool:
    return bool(re.match(r"\s*(?:sẽ|luôn|tiếp tục|cũng sẽ)\b", text[start:end]))


def _clauses(
    reading: Reading,
    sentence: Sentence,
    start: int,
    end: int,
    kind: str,
    actors: tuple[str, ...],
    addressees: tuple[str, ...],
    number: int,
    occasion: Occasion,
    pledged: list[Span],
    found: list[Undertaking],
    hit: Hit | None,
    head: Span | None,
    low: int | None = None,
) -> bool:
    """A record for each clause of a stretch of text; whether any was made."""
    text = reading.page.article.text
    made = False
    pieces = [(start, end)] if kind == "invited" else _pieces(text, start, end)
    for a, b in pieces:
        a, b = _trim(text, a, b)
        if b - a < 8 or _EMPTY.match(text[a:b].lower()):
            continue
        if any(p[0] < b and a < p[1] and min(p[1], b) - max(p[0], a) > 0.5 * (b - a) for p in pledged):
            continue
        if kind != "invited" and (_PAST.search(text[a:b].lower()) and "tiếp tục" not in text[a:b].lower()):
            continue
        if kind in ("agreed", "discussed", "requested") and _GENERIC.match(text[a:b].lower()) and b - a < 60:
            continue
        topics = topics_of(reading.page, a, b)
        if kind == "invited":
            topics = {"exchange": [(a, b)]}
        if not topics:
            if kind in ("discussed",) or len(text[a:b].split()) < 4 or not _does(text[a:b]):
                continue
            topics = {"other": [(a, b)]}
        due, due_span = _due(reading, sentence, min(a, low) if low is not None and a == _trim(text, *pieces[0])[0] else a, b, kind)
        begin = head[0] if kind == "invited" and head else a
        one = Undertaking(
            number, kind, actors, [(begin, b)], topics, f"commitment.{kind}", addressees=addressees, due=due, due_span=due_span
        )
        if head:
            one.grounds["kind"] = [head]
        found.append(one)
        made = True
    return made


_DOING = re.compile(r"\b(?:phối hợp|hỗ trợ|giúp|tổ chức|tạo|thực hiện|triển khai|tăng cường|tiếp tục|quản lý|xử lý|cùng|mở|cử|xây|làm|giải quyết|sớm|quan tâm|thành lập|bảo vệ|bảo đảm|giữ|nối|lập|mỗi)\b")


def _does(clause: str) -> bool:
    return bool(_DOING.search(clause.lower()))


def _pieces(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    at = start
    for cut in SPLIT.finditer(text, start, end):
        if cut.start() - at < 6:
            continue
        if cut.group().startswith(",") and _attached(text[at : cut.start()], text[cut.end() : end]):
            continue
        spans.append((at, cut.start()))
        at = cut.end()
    spans.append((at, end))
    return spans


def _attached(left: str, right: str) -> bool:
    """Whether a verb behind a comma serves the object of the one before it."""
    words = left.strip().split()
    if len(words) <= 4 and ";" not in left and "(" not in left:
        return True
    following = right.split()
    if following[:1] == ["hỗ"] and len(words) <= 4:
        return True
    return bool(re.search(r",\s*(?:sử dụng|hỗ trợ)\s*$", left))


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in ",;:.-–+•“\"'…"):
        start += 1
    numbered = re.match(r"\(\d{1,2}\)\s*", text[start:end])
    if numbered:
        start += numbered.end()
    for _ in range(4):
        opening = _OPENING.match(text[start:end])
        if not opening or not opening.group():
            opening = re.match(r"(?:đồng thời|và|cũng)\s*,?\s+", text[start:end])
        if not opening or start + opening.end() >= end:
            break
        start += opening.end()
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.…”\"'"):
        end -= 1
    return start, end


def _due(reading: Reading, sentence: Sentence, start: int, end: int, kind: str) -> tuple[str | None, Span | None]:
    """The year or month by which, from a date in the clause."""
    text = reading.page.article.text
    for mention in reversed(sentence.of("date")):
        value: Date = mention.value
        if not (start <= mention.start and mention.end <= end) or not value.start or value.form in ("years", "since", "this_year", "first_months", "months"):
            continue
        latest = reading.calendar.latest
        if latest and value.end < f"{latest.year}":
            continue
        if value.period and value.form != "quarter":
            continue
        before = text[max(sentence.start, mention.start - 22) : mention.start].lower()
        if re.search(r"kế hoạch[^,;]*$|biên bản[^,;]*$|thường niên\s*$", before):
            continue
        span = (mention.start, mention.end)
        if value.precision == "year":
            return value.start[:4], span
        if value.form in ("month", "day", "quarter"):
            return (value.start[:7] if not _no_year(value, latest) else None), span
    return None, None


def _no_year(value: Date, latest: object) -> bool:
    return False


def _item(
    reading: Reading, sentence: Sentence, occasion: Occasion, number: int, state: _State, pledged: list[Span]
) -> list[Undertaking]:
    """An item of a list whose opener says what it is."""
    found: list[Undertaking] = []
    opener = reading.page.sentences[sentence.opener] if sentence.opener is not None else None
    kind, actors = state.kind, state.actors
    if opener is not None:
        heads = _heads(reading, opener)
        text = reading.page.lower[opener.start : opener.end]
        if heads:
            hit, code = heads[-1]
            kind = KIND[code]
            actors = _actors(reading, _who(reading, opener, hit, code, occasion), occasion)
        elif re.search(r"nội dung|nhiệm vụ|trọng tâm|tập trung", text):
            kind = "agreed" if re.search(r"thống nhất|nhất trí|thời gian tới|\bký\b|ký kết", text) else "discussed"
            actors = occasion.parties.both
        elif state.kind is None:
            return []
    if kind is None:
        return []
    _clauses_of_item(reading, sentence, kind, actors or occasion.parties.both, number, occasion, pledged, found)
    return found


def _clauses_of_item(
    reading: Reading, sentence: Sentence, kind: str, actors: tuple[str, ...], number: int, occasion: Occasion, pledged: list[Span], found: list[Undertaking]
) -> None:
    start = sentence.start
    marker = re.match(r"(?:[-–—+•*]|\d{1,2}[.)])\s+", reading.page.article.text[start : sentence.end])
    if marker:
        start += marker.end()
    elif sentence.opener is not None and sentence.number > sentence.opener + 1 and reading.page.sentences[sentence.number - 1].paragraph == sentence.paragraph:
        pass
    if sentence.end - start < 4:
        return
    _clauses(reading, sentence, start, sentence.end, kind, actors, (), number, occasion, pledged, found, None, None)


def _continues(reading: Reading, sentence: Sentence, state: _State, heads: list[tuple[Hit, str]]) -> bool:
    text = reading.page.article.text[sentence.start : sentence.end]
    return bool(CONTINUES.match(text)) and state.kind is not None and heads[0][0].first - sentence.first > 4 and heads[0][1] != "agree"


def _continued(
    reading: Reading,
    sentence: Sentence,
    occasion: Occasion,
    number: int,
    state: _State,
    pledged: list[Span],
    heads: list[tuple[Span, str, Hit]],
) -> list[Undertaking]:
    """A sentence without a subject that goes on with what was agreed or asked."""
    text = reading.page.article.text
    opening = text[sentence.start : sentence.end]
    found: list[Undertaking] = []
    end = heads[0][0][0] if heads else sentence.end
    by_paper = re.match(r"Theo (?:đó|quy chế|biên bản|bản ghi nhớ|thỏa thuận|thoả thuận|kế hoạch|nội dung)[^,.;]{0,40},\s*", opening)
    if by_paper and state.kind in (None, "signed", "agreed") and not re.search(r"\bđã\b", opening[:140].lower()):
        state.kind, state.actors, state.paragraph = "agreed", state.actors or occasion.parties.both, sentence.paragraph
    closing = re.match(r"(?:Trong t|T)hời gian tới\s*,", opening)
    if closing and state.speaker and state.kind in (None, "requested"):
        state.kind, state.actors, state.paragraph = "requested", state.speaker, sentence.paragraph
    if state.kind in (None, "invited", "signed") or sentence.paragraph - state.paragraph > 1:
        return found
    lead = by_paper or re.match(r"(?:Theo đó|Trong đó|Cụ thể|Đó là|Đồng thời|Thời gian tới|Trong thời gian tới|Trước mắt|Theo quy chế|Theo biên bản|Theo thỏa thuận)\s*[,:]?\s*", opening)
    first_entity = next(
        (e for e in reading.entities[sentence.number] if not e.governed and text[sentence.start : reading.page.tokens.starts[e.first]].count(",") <= 2 and reading.page.tokens.starts[e.first] - sentence.start < 60),
        None,
    )
    if CONTINUES.match(opening) and not (_PAST.search(opening.lower())):
        assert state.kind is not None
        _clauses(reading, sentence, sentence.start + (lead.end() if lead else 0), end, state.kind, state.actors, (), number, occasion, pledged, found, None, None)
    elif lead and first_entity is not None and (state.pending or state.kind in ("agreed", "requested", "discussed")):
        ids = reading.settle(first_entity.ids, occasion.parties)
        kind, actors = state.kind, state.actors
        if ids and len({i[:2] for i in ids}) == 1 and state.speaker and {i[:2] for i in ids} != {s[:2] for s in state.speaker} and len({s[:2] for s in state.speaker}) == 1:
            kind, actors = "requested", state.speaker
        assert kind is not None
        joined = [e for e in reading.entities[sentence.number] if e.first >= first_entity.last]
        end_token = first_entity.last
        for e in joined:
            if reading.page.quote(end_token, e.first).strip().lower() not in ("và", ",", "cùng") if end_token < e.first else False:
                break
            end_token = e.last
        start = reading.page.tokens.ends[end_token - 1]
        _clauses(reading, sentence, start, end, kind, actors, (), number, occasion, pledged, found, None, None)
    if found:
        state.paragraph = sentence.paragraph
    return found


_BARE = re.compile(r"\s*(?:sẽ\s+)?(?:cũng\s+)?(?:tiếp tục|tăng cường|đẩy mạnh|giao\s+[Pp]hòng)\b")


def _bare(
    reading: Reading, sentence: Sentence, occasion: Occasion, number: int, heads: list[tuple[Hit, str]], pledged: list[Span]
) -> list[Undertaking]:
    """`Hai bên tiếp tục …` and `Công an hai tỉnh giao Phòng … làm đầu mối` without a head."""
    found: list[Undertaking] = []
    if heads:
        return found
    text = reading.page.article.text
    free = [e for e in reading.entities[sentence.number] if not e.governed and e.ids and e.first - sentence.first < 14]
    if not free:
        return found
    entity = free[0]
    ids = reading.settle(entity.ids, occasion.parties)
    if len({i[:2] for i in ids}) < 2:
        return found
    start = reading.page.tokens.ends[entity.last - 1]
    if not _BARE.match(text[start : sentence.end]) or _PAST.search(text[sentence.start : sentence.end].lower()):
        return found
    if any(_is_past(reading, m.value, occasion.date) for m in _days(sentence)):
        return found
    _clauses(reading, sentence, start, sentence.end, "agreed", ids, (), number, occasion, pledged, found, None, None)
    return found


def _once(reading: Reading, found: list[Undertaking]) -> list[Undertaking]:
    """What lead, body and caption tell of the same clause or paper becomes one record."""
    kept: list[Undertaking] = []
    for one in found:
        twin = next((k for k in kept if _same(reading, k, one)), None)
        if twin is None:
            kept.append(one)
            continue
        twin.spans.extend(s for s in one.spans if s not in twin.spans)
        for code, spans in one.topics.items():
            twin.topics.setdefault(code, []).extend(spans)
        if one.kind == "signed" and _bare_paper(reading, twin) and not _bare_paper(reading, one):
            twin.instrument = one.instrument
            twin.grounds["instrument"] = one.grounds["instrument"]
        if len(one.actors) > len(twin.actors) and one.kind == "signed":
            twin.actors = one.actors
        twin.due = twin.due or one.due
        twin.due_span = twin.due_span or one.due_span
    kept.sort(key=lambda u: u.spans[0])
    return kept


def _bare_paper(reading: Reading, one: Undertaking) -> bool:
    """Whether only `biên bản` is said, which may be any paper told of elsewhere."""
    spans = one.grounds.get("instrument", [])
    return bool(spans) and all(reading.text(s).lower() == "biên bản" for s in spans)


def _same(reading: Reading, a: Undertaking, b: Undertaking) -> bool:
    if a.kind != b.kind:
        return False
    if a.kind == "signed":
        if a.instrument != b.instrument and not (_bare_paper(reading, a) or _bare_paper(reading, b)):
            return False
        overlap = set(a.actors) & set(b.actors)
        return bool(overlap) and (set(a.actors) <= set(b.actors) or set(b.actors) <= set(a.actors))
    words_a, words_b = (_content(reading.text(u.spans[0])) for u in (a, b))
    if set(a.actors) != set(b.actors):
        return False
    short, long = sorted((words_a[:6], words_b), key=len) if len(words_a) < len(words_b) else sorted((words_b[:6], words_a), key=len)
    if len(short) < 5:
        return False
    joined = " ".join(long)
    return " ".join(short[:5]) in joined


def _content(text: str) -> list[str]:
    drop = {"sẽ", "tiếp", "tục", "các", "những", "việc"}
    return [w for w in re.findall(r"\w+", text.lower()) if w not in drop]

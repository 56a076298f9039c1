"""The words of a sentence that tell of an occasion: held, not planned, not a paper's name."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading, acts_in, verb_hits
from bordercoop.lexicon import Hit, Tag
from bordercoop.lexicon.connectives import AT, PASSIVE
from bordercoop.lexicon.worded import word_list, word_set, worded
from bordercoop.mentions.cursor import COUNTS
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings.occasion import Words, leading

COUNTED = ("acts", "counted")
# `… lần thứ IX`, `… năm 2024`, `… thường niên` behind the name of a conference
_SERIES = worded(r"[^;:.]{0,120}?\b(?:{occurrence} {ordinal}|{year} \d{4}|{words_series})")
_SERIES_REACH = 140
# `cuộc hội đàm thường niên`, `hội nghị song phương định kỳ`
_HABITUAL = worded(r"\s+(?:{mutual}\s+)?(?:{words_series})\b")
_NEAR_NAME = 40
NAMED_IN_PAPERS = ("talks", "annual_review", "holiday_visit")
PAPER_OR_HABIT = ("acts", "paper_or_habit")
SENT = ("acts", "absent")
"""Words for a wish that is sent to people elsewhere: `gửi lời chúc mừng`."""
FRAME, EVER_SINCE = ("acts", "frame"), ("acts", "since")
CONFERENCES = ("annual_review", "talks")
WORKS_DONE = ("handover", "groundbreaking")
REASONS = word_set("words_reasons")
"""Words right before what is the reason of a visit."""
_FRAME = 5
"""Tokens between the words for a frame and the conference that is one."""
# `sau 6 tháng khởi công`, `từ ngày khởi công`: how long ago, not that it is now.
SINCE = word_list("words_since")
PERSONS, CASES = ("acts", "persons"), ("acts", "cases")
_RIGHT_BEHIND = 2
_MARKS = frozenset(".;,")
CEREMONY, JOURNEY = "lễ", "chuyến"
"""The word that makes a handing over an occasion, and the first of `chuyến thăm`."""
_NEAR_SENTENCES = 40
"""Sentences around one within which a report tells of the same building."""
BEFORE_THAT = [["trước", "khi"]]
"""Words right before a handing over that was still to come."""
WORKS = word_set("words_works")
"""First words of a building or of a project."""
SOME, PEOPLE = word_set("words_some"), word_set("words_people")
"""Words before people whom a verb hands over, and words for them."""
_TOLD_BEFORE = 4000
"""Code points back in which the full name of somebody handed over may stand."""
HANDED_WHEN = frozenset({PASSIVE, *word_set("words_handed_when")})
"""Words between people and their handing over: `do A bàn giao`, `tại thời điểm bàn giao`."""
_HANDED, _HANDED_BY = 60, 110
"""Code points between handing over and the people handed over, behind it and before it."""
_AHEAD = 12
"""Tokens before an occasion in which a word may put it into the future."""
CALLED_FOR = ("acts", "called_for")
NOT_YET = (CALLED_FOR, ("acts", "not_yet"))
NOT_YET_IN_A_LIST = (*NOT_YET, ("acts", "in_a_list"))
"""Words before an occasion that make it a plan; a list as a rule lists what is to be done."""
PUT_OFF = ("acts", "put_off")
_BEHIND = 30
"""Tokens behind an occasion within which words call it off."""
FESTIVE = ("acts", "festive")
TIMES = word_set("words_times")
"""Words for one of several occasions, which a number before them counts."""
AGAIN = frozenset({AT, "trong", "sau", "ngay"})
"""Words right before an occasion that is told already."""


def meeting_hits(reading: Reading, sentence: Sentence) -> list[Words]:
    """The words of a sentence that tell of an occasion, with their kinds; kept with it."""
    if sentence.told is None:
        sentence.told = _told(reading, sentence)
    return sentence.told


def _told(reading: Reading, sentence: Sentence) -> list[Words]:
    inside = [(m.first, m.last) for m in sentence.mentions if m.kind in ("person", "office")]
    found = []
    for hit in sentence.hits:
        kind = hit.codes.get("meetings")
        if kind is None and "verbs" in hit.codes:
            kind = _kind_of_verb(hit)
        if kind is None or any(first <= hit.first < last for first, last in inside):
            continue
        if not _other_sense(reading, sentence, hit, kind):
            kind = _by_count(reading, sentence, hit) or kind
            found.append((hit, _by_paper(sentence, hit, kind)))
    return found


def _by_count(reading: Reading, sentence: Sentence, hit: Hit) -> str | None:
    """`Hội nghị hợp tác … lần thứ 3`, `cuộc hội đàm thường niên`: one of a series is a review,
    None for all others."""
    told = acts_in(reading.page, sentence)
    if hit.codes.get("meetings") == "talks" and _HABITUAL.match(
        reading.page.lower[reading.page.tokens.ends[hit.last - 1] : sentence.end][:_NEAR_NAME]
    ):
        return "annual_review"
    if not any(COUNTED in one.tags and one.first == hit.first for one in told):
        return None
    behind = reading.page.lower[reading.page.tokens.ends[hit.last - 1] : sentence.end]
    return "annual_review" if _SERIES.match(behind[:_SERIES_REACH]) else None


def _by_paper(sentence: Sentence, hit: Hit, kind: str) -> str:
    """`lễ ký kết biên bản bàn giao`: who signs the paper of a handover hands over."""
    if kind != "signing":
        return kind
    papers = (one.codes.get("instruments") for one in sentence.hits if one.first >= hit.last)
    return "handover" if next(filter(None, papers), None) == "handover_paper" else kind


def _kind_of_verb(hit: Hit) -> str | None:
    """A verb of handing over or of breaking ground tells of the occasion too."""
    for name, code in hit.tags:
        if name == "verbs" and code in ("hand_over", "begin_building"):
            return "handover" if code == "hand_over" else "groundbreaking"
    return None


def _other_sense(reading: Reading, sentence: Sentence, hit: Hit, kind: str) -> bool:
    """Whether words of an occasion tell of none where they stand."""
    tokens = reading.page.tokens
    before = tokens.keys[max(sentence.first, hit.first - 5) : hit.first]
    words = tokens.keys[hit.first : hit.last]
    near = before[-2:]
    if kind in NAMED_IN_PAPERS and _named_by(reading, sentence, hit):
        return True
    if words[0] in TIMES and near and (near[-1][0].isdecimal() or near[-1] in COUNTS):
        return True  # `12 lần hội đàm`
    if words[:2] == ["giao", "ban"] and "phối" in near:
        return True
    if words[0] == "bàn" and "ký" in before:
        return True
    if kind == "groundbreaking":
        ceremony = CEREMONY in words or (hit.first > sentence.first and CEREMONY in near)
        if ceremony:
            return False
        return any(w in before for w in SINCE) or _history(reading, sentence, hit)
    if kind == "handover":
        later = before[-2:] in BEFORE_THAT  # `chăm sóc trước khi bàn giao`
        return later or people_handed(reading, sentence, hit)
    return kind == "working_visit" and with_persons(reading, sentence, hit)


def _history(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """`Công trình khởi công ngày 10/7/2023`: how a building came about that is handed over."""
    keys = reading.page.tokens.keys
    dated = any(0 <= m.first - hit.last <= _RIGHT_BEHIND + 1 for m in sentence.of("date"))
    start = max(
        (at for at in range(sentence.first, hit.first) if keys[at] in _MARKS),
        default=sentence.first - 1,
    )
    if not dated or WORKS.isdisjoint(keys[start + 1 : start + 3]):
        return False
    return any(
        one.codes.get("meetings") == "handover"
        for other in reading.page.sentences[
            max(0, sentence.number - _NEAR_SENTENCES) : sentence.number + _NEAR_SENTENCES
        ]
        if other is not sentence
        for one in other.hits
    )


def _named_by(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """`biên bản hội đàm`, `chế độ giao ban`, `gửi lời chúc tết`: a paper, a habit, a wish."""
    papers = [one for one in sentence.hits if "instruments" in one.codes]
    told = [one for one in acts_in(reading.page, sentence) if PAPER_OR_HABIT in one.tags]
    if any(0 <= hit.first - one.last <= 1 for one in (*papers, *told)):
        return True
    return any(
        SENT in one.tags and one.first < hit.first <= one.last
        for one in acts_in(reading.page, sentence)
    )


def with_persons(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """`làm việc với 2 đối tượng`: suspects and victims right behind are no guests."""
    return any(
        PERSONS in one.tags and 0 <= one.first - hit.last <= _RIGHT_BEHIND
        for one in acts_in(reading.page, sentence)
    )


def people_handed(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether people or files are what is handed over: `bàn giao 2 đối tượng truy nã`.

    They stand behind the verb, or before `do`, `được`, `khi`: `2 đối tượng do A bàn giao`.
    What is called a ceremony is one, whoever is handed over.
    """
    page = reading.page
    if CEREMONY in page.tokens.keys[hit.first : hit.last]:
        return False
    behind = sentence.at.get(hit.last)
    if behind is not None and "substances" in behind.codes:  # `đang chuyển heroin`
        return True
    if _somebody_at(reading, sentence, hit.last):
        return True
    start, end = page.span(hit.first, hit.last)
    for one in acts_in(page, sentence):
        first, last = page.span(one.first, one.last)
        if PERSONS in one.tags and end <= first <= end + _HANDED:
            if not _MARKS.intersection(page.lower[end:first]):
                return True
        elif not {PERSONS, CASES}.isdisjoint(one.tags) and start - _HANDED_BY <= last <= start:
            between = page.tokens.keys[one.last : hit.first]
            passive = not HANDED_WHEN.isdisjoint(between)
            if passive and not {".", ";"} & set(between):
                return True
    return False


def _somebody_at(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether a verb's object is somebody: `3 người`, `Nguyễn Văn A`, `A` of whom was told."""
    tokens = reading.page.tokens
    while at < sentence.last and (
        tokens.keys[at] in SOME or tokens.keys[at][0].isdecimal() or tokens.keys[at] in COUNTS
    ):
        at += 1
    if at >= sentence.last or any(m.first == at for m in sentence.of("body", "date")):
        return False
    if tokens.keys[at] in PEOPLE:
        return True
    end = at
    while end < sentence.last and tokens.capitals[end] and tokens.keys[end][0].isalpha():
        end += 1
    if end - at == 1 and _ends_a_name(reading, sentence, reading.page.quote(at, end)):
        return True  # `bàn giao Vinh cho …`, and a town is called so
    return (
        end - at > 1
        and not any(m.first == at for m in sentence.of("place"))
        and tokens.keys[at] in reading.page.lexicon.apart["surnames"].root
    )


def _ends_a_name(reading: Reading, sentence: Sentence, name: str) -> bool:
    """Whether a word is the last of a name of two words or more that was told before."""
    tokens, text = reading.page.tokens, reading.page.article.text
    told = text.find(f" {name}", max(0, sentence.start - _TOLD_BEFORE), sentence.start)
    while told > 0:
        if tokens.capitals[max(0, tokens.first(told + 1) - 1)]:
            return True
        told = text.find(f" {name}", told + 1, sentence.start)
    return False


def framed(reading: Reading, sentence: Sentence, hit: Hit, kind: str) -> bool:
    """Whether a conference is only the frame of what is told: `Trong khuôn khổ Hội nghị …`.

    Any occasion is that from which on something is told: `Từ sau lễ khởi công …`.
    """
    tags = (FRAME, EVER_SINCE) if kind in CONFERENCES else (EVER_SINCE,)
    if _opened_by(reading, sentence, hit, *tags):
        return True
    if kind in WORKS_DONE and _occasioned(reading, sentence, hit):
        return True
    return kind in CONFERENCES and _came_for(reading, sentence, hit)


def of_the_visit(reading: Reading, sentence: Sentence, hit: Hit, kind: str) -> bool:
    """`Trong khuôn khổ chuyến thăm, …`: the visit told before, of which something is a part."""
    visit = kind == "working_visit" and reading.page.tokens.keys[hit.first] == JOURNEY
    return visit and _opened_by(reading, sentence, hit, FRAME)


def _occasioned(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """`đến chúc mừng Công an tỉnh X nhân dịp khánh thành trụ sở`: why the guests came."""
    keys = reading.page.tokens.keys
    return hit.first - sentence.first > 1 and keys[hit.first - 1] in REASONS


def _came_for(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """`Bộ trưởng A tiếp đoàn B sang dự Hội nghị …`: what brought the guests who are received.

    Where no person receives them but a body, the conference is its own.
    """
    attended = any(
        0 <= hit.first - one.last <= _RIGHT_BEHIND for one in verb_hits(sentence, "attend")
    )
    receiving = next((v for v in verb_hits(sentence, "host") if v.last < hit.first), None)
    if not attended or receiving is None:
        return False
    return any(m.last <= receiving.first for m in sentence.of("person", "office"))


def long_over(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether something is told since an occasion: `Từ sau Hội nghị giao ban năm 2016`."""
    return _opened_by(reading, sentence, hit, EVER_SINCE)


def _opened_by(reading: Reading, sentence: Sentence, hit: Hit, *tags: Tag) -> bool:
    """Whether words of some classes stand right before an occasion."""
    keys = reading.page.tokens.keys
    return any(
        not set(tags).isdisjoint(one.tags)
        and 0 <= hit.first - one.last < _FRAME
        and "," not in keys[one.last : hit.first]
        for one in acts_in(reading.page, sentence)
    )


def planned(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether an occasion is only planned, wished for or a habit where it is told."""
    words = NOT_YET_IN_A_LIST if sentence.block == "item" else NOT_YET
    return _any_before(reading, sentence, hit, *words) or _put_off(reading, sentence, hit)


def _put_off(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether an occasion was put off or called off: `việc bàn giao bị hoãn lại`."""
    keys = reading.page.tokens.keys
    return any(
        PUT_OFF in one.tags
        and 0 <= one.first - hit.last < _BEHIND
        and _MARKS.isdisjoint(keys[hit.last : one.first])
        for one in acts_in(reading.page, sentence)
    )


def called_for(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether words far before an occasion put it into the future: `sẽ`, `mời`."""
    return _any_before(reading, sentence, hit, CALLED_FOR)


def _any_before(reading: Reading, sentence: Sentence, hit: Hit, *tags: Tag) -> bool:
    return any(
        hit.first - _AHEAD <= one.first and one.last <= hit.first
        for one in acts_in(reading.page, sentence)
        if not set(tags).isdisjoint(one.tags)
    )


def refers_back(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether an occasion is spoken of again: `Tại buổi làm việc`, `trong chuyến thăm`."""
    before = reading.page.tokens.keys[max(sentence.first, hit.first - 2) : hit.first]
    return not AGAIN.isdisjoint(before[-1:])


def leading_words(reading: Reading, sentence: Sentence, hits: list[Words]) -> Words:
    """The words of the most specific kind; `chúc mừng` only on a festive day."""
    usable = [pair for pair in hits if not mere_wish(reading, sentence, pair)]
    return leading(usable or hits)


def mere_wish(reading: Reading, sentence: Sentence, pair: Words) -> bool:
    """Whether `chúc mừng` is only said, on no festive day."""
    hit, kind = pair
    if kind != "holiday_visit" or quoted(reading, hit) != "chúc mừng":
        return False
    return not any(FESTIVE in one.tags for one in acts_in(reading.page, sentence))


def quoted(reading: Reading, hit: Hit) -> str:
    """The words of a hit in lower case."""
    return reading.page.quote(hit.first, hit.last).lower()

"""Where one thing to be done ends and the next begins: semicolons, list marks, new verbs.

`trao đổi thông tin về ma túy, không để kẻ xấu lập căn cứ` are two; `phối hợp kiểm soát, ngăn
chặn vượt biên` is one, whose verbs share an object. The verbs stand in
`lexicon/data/tasks.yml`, the words that open an item of a list in `heads.yml`.
"""

from __future__ import annotations

from bordercoop.clauses.topics import topics_of
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND, FUTURE, IS, MATTER, PASSIVE
from bordercoop.lexicon.worded import word_list, word_set
from bordercoop.mentions.page import Page
from bordercoop.text import Span

_LEADS = frozenset({":", IS})
"""What leads from a head to its tasks."""

TASKS, HEADS = "tasks", "heads"
PLACES = word_list("tasks_places")
"""Words right behind a verb that has no object there: `luân phiên tại hai phía`."""
PAPERS = word_set("tasks_papers")
"""Last words of papers whose name goes on with a verb: `quy chế phối hợp`."""
LEADING = word_set("tasks_leading")
"""Verbs whose object does what the verbs behind it tell: `chỉ đạo công an bản giữ gìn, …`."""
FIELDS = word_set("tasks_fields")
"""Words before the field of the work: `phối hợp chặt chẽ trong bảo vệ an ninh quốc gia`."""
TIMES_OPEN = word_set("tasks_times_open")
"""Words that open a time before `sẽ`."""
TIME_WITHIN = 7
"""Tokens of such a time."""
SHORTEST = 2
"""Tokens that a clause before a cut has at least."""
UNDER = word_set("tasks_under")
"""Words under which verbs are listed: `hợp tác về …`, `làm tốt hơn nữa việc …`."""
HANGING, COMING = frozenset({"để", PASSIVE}), frozenset(word_list("tasks_coming"))
"""Words behind `tạo điều kiện` to which what follows a comma belongs; of the latter all."""
BRACKETS = ("(", ")")
STATING = frozenset({"none", "contents", "future", "past"})
MARKS = ("whole", "within")
"""Codes that say more of a verb that has another one."""


def cut(page: Page, start: int, end: int) -> list[Span]:
    """Code points of the clauses between two code points, in text order."""
    tokens = page.tokens
    first, last = tokens.first(start), tokens.first(end)
    if first >= last:
        return [(start, end)]
    scan = page.listed(TASKS, first, last)
    verbs = {h.first: h for h in scan if _code(h) != "none" and not _is_name(page, h, first)}
    marks = {h.first: h for h in page.listed(HEADS, first, last) if "item" in h.codes.values()}
    spans: list[Span] = []
    begin, at = first, first
    while at < last:
        behind = _behind_mark(page, verbs, marks, begin, at, last)
        if behind is None:
            at += 1
            continue
        if at - begin >= SHORTEST or not spans:
            if at > begin:
                spans.append((tokens.starts[begin], tokens.starts[at]))
            begin = behind
        at = max(behind, at + 1)
    if begin < last:
        spans.append((tokens.starts[begin], end))
    return spans or [(start, end)]


def _is_name(page: Page, hit: Hit, first: int) -> bool:
    """Whether a verb is part of a name inside a clause: `hai Phòng Tham mưu`."""
    keys = page.tokens.keys
    inside = hit.first > first and keys[hit.first - 1][-1].isalnum()
    return inside and page.tokens.capital(hit.first)


def _behind_mark(
    page: Page, verbs: dict[int, Hit], marks: dict[int, Hit], begin: int, at: int, last: int
) -> int | None:
    """The token at which the next clause begins, where one ends before token `at`."""
    keys = page.tokens.keys
    key = keys[at]
    if key == ";" and at + 1 in marks:  # `…; hai là, lập đường dây nóng`
        at, key = at + 1, keys[at + 1]
    if key == ";":
        numbered = _number(keys, at + 1, last)
        return numbered or at + 1
    if at in marks:
        behind = marks[at].last
        return behind + 1 if behind < last and keys[behind] in (",", ":", "-") else behind
    if key == "(" and (numbered := _number(keys, at, last)):
        return numbered
    if key == "đồng" and at > begin + SHORTEST and keys[at + 1 : at + 2] == ["thời"]:
        return at
    if key != "," or at + 1 >= last:
        return None
    if at + 1 in marks:
        return at + 1
    return _new_verb(page, verbs, begin, at, last)


def _number(keys: list[str], at: int, last: int) -> int | None:
    """The token behind `(1)`."""
    if at + 2 < last and keys[at] == "(" and keys[at + 1].isdecimal() and keys[at + 2] == ")":
        return at + 3
    return None


def _new_verb(page: Page, verbs: dict[int, Hit], begin: int, at: int, last: int) -> int | None:
    """The token behind a comma where a verb with an object of its own follows."""
    keys = page.tokens.keys
    here = at + 1
    lights = 0
    while here < last and (hit := verbs.get(here)) and _code(hit) in ("adverb", "light"):
        lights += _code(hit) == "light"
        here = hit.last
    here = _behind_time(keys, here, last)
    hit = verbs.get(here)
    opens = hit is not None and _code(hit) == "open"
    serves = hit is not None and _code(hit) == "serve"
    if not (opens or serves or lights):
        return None
    object_at = hit.last if hit is not None else here
    if not _object(page, verbs, begin, at) or not _own_object(page, verbs, object_at, last):
        return None
    if not lights and _hangs_on(page, verbs, begin, at):
        return None
    if opens and not lights and _within_field(page, verbs, begin, at):
        return None
    listed = any(begin <= h.first < at and _code(h) == "noun" for h in verbs.values())
    whole = hit is not None and _whole(hit)
    if listed and not lights and (serves or (opens and whole)):
        return None
    if opens or (lights and not serves):
        return at + 1
    if lights and _strong(page, verbs, at + 1):
        return at + 1
    governed = not lights and _opens_light(verbs, begin)
    return at + 1 if not governed and _of_its_own(page, begin, at, here, last) else None


def _behind_time(keys: list[str], at: int, last: int) -> int:
    """The token behind a time to come and `sẽ`: `và đến tháng 10 sẽ gặp lại nhau`."""
    if keys[at : at + 1] and keys[at] in TIMES_OPEN:
        for here in range(at + 1, min(last, at + TIME_WITHIN)):
            if keys[here] == FUTURE:
                return here + 1
    return at


def _hangs_on(page: Page, verbs: dict[int, Hit], begin: int, at: int) -> bool:
    """Whether a comma goes on with `tạo điều kiện để … được A, sớm B`, or with nouns.

    So it does behind those who come: `tạo điều kiện cho bạn sang học, trao đổi kinh nghiệm`.
    """
    keys = page.tokens.keys
    for here in range(max(begin, at - 3), at):
        if keys[here] == MATTER and keys[here - 1] != "làm":
            return True
    if _listed_under(page, verbs, begin, at):
        return True
    for hit in verbs.values():
        if begin <= hit.first < at:
            if _code(hit) == "list":
                return True
            between = set(keys[hit.last : at])
            if keys[hit.first] == "tạo" and (HANGING & between or between >= COMING):
                return True
    return False


def _within_field(page: Page, verbs: dict[int, Hit], begin: int, at: int) -> bool:
    """Whether a comma goes on with what the work is in: `phối hợp trong bảo vệ A, giữ B`."""
    keys = page.tokens.keys
    return any(
        begin < h.first < at and keys[h.first - 1] in FIELDS and _code(h) == "open"
        for h in verbs.values()
    )


def _listed_under(page: Page, verbs: dict[int, Hit], begin: int, at: int) -> bool:
    """Whether verbs are listed as what one is about, up to `và`: `mở rộng hợp tác về bảo đảm
    an ninh, đấu tranh với tội phạm và xây dựng lực lượng`."""
    keys = page.tokens.keys
    under = any(keys[n] in UNDER and n + 1 in verbs for n in range(begin + 1, at - 1))
    if not under:
        return False
    for here in range(at + 1, min(len(keys) - 1, at + LIST_WITHIN)):
        if keys[here] in (",", ";", "."):
            return False
        if keys[here] == AND:
            return here + 1 in verbs
    return False


STRONG = word_set("tasks_strong")
"""Words that open a clause whatever verb stands behind them."""


def _strong(page: Page, verbs: dict[int, Hit], at: int) -> bool:
    hit = verbs.get(at)
    return hit is not None and page.words(hit.first, hit.last) in STRONG


def _code(hit: Hit) -> str:
    return next(code for _, code in hit.tags if code not in MARKS)


def _whole(hit: Hit) -> bool:
    return any(code == "whole" for _, code in hit.tags)


def _within(hit: Hit) -> bool:
    return any(code == "within" for _, code in hit.tags)


def _object(page: Page, verbs: dict[int, Hit], begin: int, at: int) -> bool:
    """Whether the clause so far has an object behind its last verb."""
    here, content = begin, 0
    opening = verbs.get(begin)
    if opening is not None and _code(opening) == "adverb":  # `sẽ chỉ đạo …`
        opening = verbs.get(opening.last)
    leads = opening is not None and page.words(opening.first, opening.last) in LEADING
    while here < at:
        hit = verbs.get(here)
        if hit is not None:
            named = not leads and content > 0 and page.tokens.keys[here - 1] in PAPERS
            if _code(hit) not in ("adverb", "noun") and not named:
                content = int(_whole(hit))
            here = hit.last
            continue
        if page.tokens.keys[here][0].isalpha():
            content += 1
        here += 1
    return content > 0


def _own_object(page: Page, verbs: dict[int, Hit], at: int, last: int) -> bool:
    """Whether words that are no verb follow before the next comma: no `quản lý, bảo vệ …`."""
    keys = page.tokens.keys
    if at < last and keys[at] in PLACES:
        return False
    behind = next((h for h in verbs.values() if h.last == at), None)
    content = int(behind is not None and _whole(behind))
    here = at
    while here < last and keys[here] not in (",", ";", "."):
        hit = verbs.get(here)
        if hit is not None and _code(hit) != "light" and here > at and content == 0:
            return True
        if hit is None and keys[here][0].isalnum():
            content += 1
        here = hit.last if hit is not None else here + 1
    return content > 0


def _opens_light(verbs: dict[int, Hit], begin: int) -> bool:
    """Whether a clause opens with a word that all its verbs share: `phối hợp bắt …, ngăn …`."""
    opening = verbs.get(begin)
    return opening is not None and _code(opening) == "light"


def _of_its_own(page: Page, begin: int, at: int, verb: int, last: int) -> bool:
    """Whether a verb that may serve the clause before it tells of something else."""
    stop = verb
    keys = page.tokens.keys
    while stop < last and keys[stop] not in (",", ";"):
        stop += 1
    tokens = page.tokens
    before = topics_of(page, tokens.starts[begin], tokens.starts[at])
    behind = topics_of(page, tokens.starts[verb], tokens.ends[stop - 1])
    return bool(before) and bool(behind) and not set(behind) & set(before)


def acts_first(page: Page, first: int, last: int, *, sentence: bool = True) -> int | None:
    """The token behind openers at which words begin with something to be done, if any.

    `Theo đó, trong thời gian tới tiếp tục tăng cường …`; a condition may stand before the verb.
    A `sentence` by itself begins so with fewer verbs than what somebody is said to undertake.
    """
    at = opened_by(page, first, last) or first
    here = at
    tasks = page.lexicon.apart[TASKS]
    if at >= last or page.tokens.keys[at] not in tasks.root:
        return None
    for hit in page.listed(TASKS, at, min(last, at + 8)):
        if hit.first != here or _code(hit) == "none":
            return None
        if _code(hit) != "adverb":
            return None if sentence and _within(hit) else at
        here = hit.last
    return None


OPENING = ("opener", "also", "future", "item")
"""Classes of words that open a sentence of what was undertaken."""
LIST_MARKS = frozenset({",", ":", "-", "+", "–", "•", "*"})
"""Marks that open an item of a list."""
WEEKDAYS = word_set("listed_weekdays")
"""Ordinals that are days of the week where no mark is next: `Thứ ba vừa qua, …`."""
CONDITIONS = frozenset({"khi", "sau", "nếu"})


def opened_by(page: Page, first: int, last: int) -> int | None:
    """The token behind the openers and conditions at the head of a sentence, None for none."""
    keys = page.tokens.keys
    if first >= last or not _may_open(page, keys[first]):
        return None
    openers = {h.first: h for h in page.listed(HEADS, first, min(last, first + 24))}
    at = first
    while at < last:
        opener = openers.get(at)
        if opener and opener.codes.get(HEADS) in OPENING:
            at = opener.last
        elif keys[at] in LIST_MARKS:
            at += 1
        elif keys[at] in CONDITIONS and (comma := _comma(keys, at, last)):
            at = comma + 1
        else:
            break
    return at if at > first else None


def _may_open(page: Page, key: str) -> bool:
    """Whether an opener or a condition may begin with a word."""
    return key in page.lexicon.apart[HEADS].root or key in LIST_MARKS or key in CONDITIONS


def listed(page: Page, first: int, last: int) -> bool:
    """Whether a sentence is an item of a list told in sentences: `Một là, …`."""
    heads, keys = page.lexicon.apart[HEADS], page.tokens.keys
    if heads.root.keys().isdisjoint(keys[first : min(last, first + 2)]):
        return False
    scan = page.listed(HEADS, first, min(last, first + 6))
    if not scan or scan[0].first - first > 1 or "item" not in scan[0].codes.values():
        return False
    behind = scan[0].last
    weekday = page.words(scan[0].first, behind) in WEEKDAYS
    return not weekday or (behind < last and (keys[behind] in LIST_MARKS or keys[behind] == IS))


CONTENTS_WITHIN, LIST_WITHIN = 4, 26
"""Tokens behind a head at which `các nội dung` stands, and behind it at which a list opens."""


def listed_behind(page: Page, start: int, end: int) -> int | None:
    """The code point at which contents are listed: `thống nhất các nội dung, trong đó …`."""
    tokens = page.tokens
    keys, first, last = tokens.keys, tokens.first(start), tokens.first(end)
    stop = min(last, first + CONTENTS_WITHIN + LIST_WITHIN)
    hits = page.listed(HEADS, first, stop)
    told = next((h for h in hits if h.codes.get(HEADS) == "contents"), None)
    if told is None or told.first - first > CONTENTS_WITHIN:
        return None
    openers = {h.first: h.last for h in hits if h.codes.get(HEADS) == "opener"}
    for at in range(told.last, stop):
        if keys[at] in (";", "."):
            return None
        behind = at + 1 if keys[at] in _LEADS else openers.get(at)
        if behind is not None:
            behind += behind < last and keys[behind] == ":"
            return tokens.starts[behind] if behind < last else None
    return None


def _comma(keys: list[str], at: int, last: int) -> int | None:
    return next((n for n in range(at, min(last, at + 18)) if keys[n] == ","), None)

"""What the heads of a sentence tell: each with the words up to the next."""

from __future__ import annotations

from itertools import pairwise

from bordercoop.clauses.tasks import acts_first, listed_behind
from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import Subject
from bordercoop.lexicon.connectives import DONE, PASSIVE
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.page import Page
from bordercoop.pattern import pattern
from bordercoop.records.commitments.addressed import (
    NO_PROMISE,
    addressees_of,
    is_promised,
    stays_at_home,
)
from bordercoop.records.commitments.asker import asker
from bordercoop.records.commitments.clauses import before_head
from bordercoop.records.commitments.heads import (
    HEADS,
    PROMISES,
    PROMISING,
    Head,
)
from bordercoop.records.commitments.made import BREAKS, CONTENTS
from bordercoop.records.commitments.quotation import quote_end, speaker_of_quote
from bordercoop.records.commitments.rules import RULE_OF, build, kind_of
from bordercoop.records.commitments.speakers import actors_of, subject_of
from bordercoop.records.commitments.undertaking import Open, Scene, Stretch, Undertaking
from bordercoop.records.meetings import days, is_past, meeting_hits
from bordercoop.records.rule import tried

COLON_WITHIN = 70
"""Code points behind a head within which a colon opens what it heads."""
CONTENTS_WITHIN = 160
"""Code points below which a clause that opens with `các nội dung` tells no contents."""

OPENS_WITHIN = 2
"""Tokens at the beginning of a sentence before the time of all that it tells."""
DONE_WITHIN = 2
"""Tokens behind whoever acts within which `đã` tells of what they have done."""
LIGHTEST = 3
"""Tokens that stand at least behind means which are told: more than `phối hợp hiệu quả`."""
OWN_WORDS = 4
"""Words of what is talked over by its own verb: `trao đổi kinh nghiệm`."""
LISTING = ("agree", "discuss", "request")
"""Heads behind which `các nội dung` may open a list."""

# `đề xuất với X` một số nội dung liên quan đến `phối hợp …`
_MATTERS = worded(r"\s*(?:{told_matters})\s+(?:{concerning}|liên quan tới|{about})\s+")
_WORK = worded(r"\s*(?:(?:{told_matters})\s+)?(?:{about}|{concerning}) {matter}\s+")
# `hai bên tập trung vào` một số công tác: `…`
_LEADS_IN = worded(r"[^.;:]{0,90}\b(?:{made_contents_nouns})\b[^.;:]{0,40}:\s*(?=\S)")
# thảo luận `các vấn đề liên quan đến` tội phạm ma túy
_CONCERNS = worded(r"\s*(?:{told_matters})\s+(?:{concerning})\s+(?!{made_state})")
MEANS, MEANS_WORDS = word_set("made_means"), 2
"""Means, and the words of the commonest of them: `biện pháp`."""
_MEANS = worded(r"\s*(?:{told_many})?\s*(?:{made_means})\s+(?:để\s+|nhằm\s+)?")
_LIST = pattern(r":\s*\S")
# `khẳng định Công an tỉnh X` sẽ …: who is said to promise is the one who undertakes.
_PROMISES = worded(r"\s*(?:{told_promises})\b")


def told(scene: Scene, heads: list[Head], state: Open) -> list[Undertaking]:
    """The undertakings of a sentence under its heads."""
    found: list[Undertaking] = []
    text = scene.reading.page.article.text
    ends = [_begins(scene, head, one) for one, head in pairwise(heads)] + [scene.sentence.end]
    said_of: Subject | None = None
    for head, end in zip(heads, ends, strict=True):
        said_of = speaker_of_quote(scene, head, state.speaker) or subject_of(
            scene, head, said_of
        )
        stop = min(before_head(text, head.span[1], end), quote_end(scene, head))
        found += _under(scene, head, stop, state, said_of)
    return found


def _begins(scene: Scene, head: Head, earlier: Head) -> int:
    """The code point of a head, or of who does it behind a mark: `…, ta sẽ cung cấp …`.

    Behind a semicolon words may stand between: `…; Công an tỉnh X vui vẻ nhận lời và hẹn …`.
    """
    tokens = scene.reading.page.tokens
    before = range(earlier.hit.last, head.hit.first)
    parted = max((at for at in before if tokens.keys[at] == ";"), default=-1)
    for entity in scene.reading.entities[scene.sentence.number]:
        if parted >= 0 and entity.first == parted + 1 and entity.last <= head.hit.first:
            return tokens.starts[entity.first]
    for entity in scene.reading.entities[scene.sentence.number]:
        if entity.last == head.hit.first and tokens.keys[entity.first - 1] in BREAKS:
            return tokens.starts[entity.first]
    return head.span[0]


def _under(
    scene: Scene, head: Head, end: int, state: Open, subject: Subject
) -> list[Undertaking]:
    """The undertakings between a head, said of a subject, and code point `end`."""
    reading, sentence = scene.reading, scene.sentence
    text, begin, code = reading.page.article.text, head.span[1], head.code
    actors = actors_of(scene, subject)
    rule = RULE_OF[code]
    stopped = None
    by_itself = ("heads", "own_words") in head.hit.tags
    promise = PROMISING.match(text, begin, end) if code == "affirm" else None
    if code == "affirm" and promise is None:
        stopped = "told of what is or was, nothing promised"
    elif (
        promise
        and not _done_by(scene, promise.end(), actors)
        and (NO_PROMISE.search(promise[0].lower()) or _is_thing(scene, begin, promise.end()))
    ):
        stopped = "said of a thing, not of a body"
    elif code == "will" and not _does(scene, begin):
        stopped = "a forecast, nothing to be done"
    elif code == "will" and _of_occasion(scene, head):
        stopped = "said of a meeting to come, not of a body"
    elif code == "will" and not is_promised(scene, head, subject):
        stopped = "said of no body of the two sides"
    elif code == "request" and _reported(scene, head, subject):
        stopped = "one of the things that were done"
    elif code == "agree" and _in_past(scene, head):
        stopped = "agreed in a year gone by"
    elif code == "discuss" and _recalls(scene):
        stopped = "talked about at an earlier meeting"
    elif by_itself and len({side(one) for one in actors}) == 1:
        stopped = "told by one side, not talked over"
    if stopped:
        tried(reading, rule.id, head.span, stopped)
        return []
    listed = listed_behind(reading.page, begin, end) if code in LISTING else None
    work = _WORK.match(reading.page.lower, begin, end) if code == "discuss" else None
    if work is None and code == "discuss":
        work = _CONCERNS.match(reading.page.lower, begin, end)
    if work is not None:  # `trao đổi một số vấn đề về việc thực hiện …`
        listed = work.end()
    if listed is None and code in ("agree", "discuss"):
        listed = _behind_means(scene, begin, end)
    idle = code in ("agree", "discuss") and listed is None and _is_idle(text, begin, end)
    if code == "discuss" and _of_means(reading.page, head) and text[begin:end].strip(" .,"):
        idle = False  # `trao đổi các biện pháp` phòng, chống buôn lậu
    if idle and code == "agree":
        if text[end - 1] in ":." or not text[end : sentence.end].strip(" .:…"):
            state.leave("agreed", actors, sentence.paragraph, head.span)
            state.pending = True
        if not _LIST.search(text, begin, end):
            tried(reading, rule.id, head.span, "the contents, told elsewhere")
            return []
    kind = kind_of(rule)
    start, colon = begin, text.find(":", begin, end)
    if listed is not None:
        start = listed
    elif 0 <= colon < begin + COLON_WITHIN and colon + 1 < end:
        start = colon + 1
    elif colon == end - 1:
        state.leave(kind, actors, sentence.paragraph, head.span)
        state.pending = True
        if code in ("agree", "discuss"):
            return []
    if by_itself:  # `trao đổi kinh nghiệm` is what is discussed
        idle, start = False, reading.page.tokens.starts[head.hit.last - OWN_WORDS]
    if idle and code == "discuss" and start == begin:
        tried(reading, rule.id, head.span, "the contents, told elsewhere")
        return []
    state.speaker = actors
    asked = code in ("request", "invite", "discuss")
    addressees, start = addressees_of(scene, start, end, actors, asked)
    if lead := _LEADS_IN.match(reading.page.lower, start, end):
        start = lead.end()
    if code == "request" and (matters := _MATTERS.match(reading.page.lower, start, end)):
        start = matters.end()
    if head.said is not None and not addressees:
        addressees = scene.settle(reading.subject(sentence, head.hit.first).ids)
    if kind == "invited":  # nobody invites himself: `mời Công an tỉnh X sang dự … tại Y`
        own = {side(one) for one in actors}
        addressees = tuple(one for one in addressees if side(one) not in own) or addressees
    if kind == "requested" and addressees:
        actors, end = asker(scene, subject, actors, addressees, (start, end))
    if kind in ("requested", "invited"):
        clause = reading.page.lower[head.span[0] : end]
        home = stays_at_home(actors, addressees, clause)
        if home:
            tried(reading, rule.id, (head.span[0], end), home)
            return []
    else:
        promised = code == "affirm" or reading.low(head.span) in PROMISES
        if addressees and promised and _PROMISES.match(text, start, end):
            actors = _promising(actors, addressees)
        addressees = () if code != "discuss" else addressees
    state.leave(kind, actors, sentence.paragraph, head.span)
    state.pending = False
    return build(kind, Stretch(scene, start, end, actors, addressees, head.span))


def _promising(actors: tuple[str, ...], named: tuple[str, ...]) -> tuple[str, ...]:
    """Who promises where a speaker names who will: his own side, `chính quyền tỉnh sẽ …`."""
    own, told = {side(one) for one in actors}, {side(one) for one in named}
    return actors if len(own) == len(told) == 1 and own != told else named


def _behind_means(scene: Scene, begin: int, end: int) -> int | None:
    """The code point behind means where what is to be done follows: `cách ngăn chặn …`."""
    page = scene.reading.page
    means = _MEANS.match(page.lower, begin, end)
    if means is None:
        return None
    first, last = page.tokens.first(means.end()), page.tokens.first(end)
    acts = acts_first(page, first, last, sentence=False) is not None
    return means.end() if acts and last - first > LIGHTEST else None


def _of_means(page: Page, head: Head) -> bool:
    """Whether a head ends in means: what follows says what they are for."""
    last = head.hit.last
    return page.words(last - MEANS_WORDS, last) in MEANS


def _does(scene: Scene, at: int) -> bool:
    """Whether something to be done stands behind `sẽ`, not how things will be."""
    page = scene.reading.page
    first = page.tokens.first(at)
    scan = page.listed("tasks", first, min(scene.sentence.last, first + 6))
    return bool(scan) and scan[0].first - first <= 1


def _is_thing(scene: Scene, start: int, end: int) -> bool:
    """Whether a thing or a paper, and no body behind it, will: `biên bản lần này sẽ là …`."""
    page = scene.reading.page
    first, last = page.tokens.first(start), page.tokens.first(end)
    scan = page.listed("objects", first, last)
    things = [h.last for h in scan if h.codes["objects"] != "none"]
    things += [
        h.last
        for h in scene.sentence.hits
        if first <= h.first < last and h.code("instruments") is not None
    ]
    at = max(things, default=None)
    return at is not None and not any(
        at <= e.first < last or e.first <= first < e.last
        for e in scene.reading.entities[scene.sentence.number]
    )


def _done_by(scene: Scene, at: int, actors: tuple[str, ...]) -> bool:
    """Whether who promises does it to a thing: `chất lượng sẽ được Công an tỉnh X giám sát`."""
    page = scene.reading.page
    first = page.tokens.first(at)
    if page.tokens.keys[first : first + 1] != [PASSIVE]:
        return False
    sides = {side(one) for one in actors}
    return any(
        entity.first == first + 1 and sides == {side(one) for one in scene.settle(entity.ids)}
        for entity in scene.reading.entities[scene.sentence.number]
    )


def _recalls(scene: Scene) -> bool:
    """Whether a sentence tells of a day before the meeting."""
    day = scene.occasion.date if scene.occasion else None
    return any(is_past(scene.reading, m.value, day) for m in days(scene.sentence))


def _of_occasion(scene: Scene, head: Head) -> bool:
    """Whether a meeting is what will be: `Hội đàm năm 2025 sẽ tổ chức tại Sầm Nưa`."""
    reading, sentence = scene.reading, scene.sentence
    opens = any(hit.first == sentence.first for hit, _ in meeting_hits(reading, sentence))
    return opens and not any(
        e.last <= head.hit.first for e in reading.entities[sentence.number]
    )


def _reported(scene: Scene, head: Head, subject: Subject) -> bool:
    """Whether bodies tell of a request among what they have done: `đã chỉ đạo …; kiến nghị …`.

    A verb before it that itself undertakes something makes it a request of the meeting.
    """
    page, sentence, at = scene.reading.page, scene.sentence, head.hit.first
    keys = page.tokens.keys
    if subject.people or keys[at - 1] != ";":
        return False
    entities = scene.reading.entities[sentence.number]
    who = next((e for e in entities if not e.governed and (e.ids or e.people)), None)
    if who is None or who.people or DONE not in keys[who.last : who.last + DONE_WITHIN]:
        return False
    before = page.listed("heads", sentence.first, at)
    return not any(hit.codes["heads"] in HEADS for hit in before)


def _in_past(scene: Scene, head: Head) -> bool:
    """Whether a sentence opens with a time before the meeting: `Năm 2023, hai bên …`."""
    day = scene.occasion.date if scene.occasion else None
    first = scene.sentence.first
    keys = scene.reading.page.tokens.keys
    return any(
        m.first - first <= OPENS_WITHIN
        and m.last < head.hit.first
        and keys[m.last] == ","
        and is_past(scene.reading, m.value, day)
        for m in days(scene.sentence)
    )


def _is_idle(text: str, start: int, end: int) -> bool:
    """Whether what is agreed is only `the contents`, told elsewhere."""
    rest = text[start:end].strip(" ,.:")
    if not rest:
        return True
    if len(rest) >= CONTENTS_WITHIN or not CONTENTS.match(rest.lower()):
        return False
    return not _LIST.search(rest)

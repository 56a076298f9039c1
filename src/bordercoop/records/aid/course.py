"""Courses with their trainees, and scholarships."""

from __future__ import annotations

from itertools import pairwise

from bordercoop.clauses import Frame, Theme
from bordercoop.discourse.bodies import LAO
from bordercoop.discourse.org_id import POLICE, kind_of, side
from bordercoop.lexicon.terms import DEDICATE, SCHOLARSHIP_WORD, TRAINEE
from bordercoop.lexicon.worded import word_list, word_set
from bordercoop.records.aid.circumstances import status_of
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import Gift, crosses, sides
from bordercoop.records.aid.giving import NOT_GIVEN
from bordercoop.records.aid.naming import course_of
from bordercoop.records.aid.people import people_between
from bordercoop.records.aid.who import donors_of, other_side, thanked
from bordercoop.text import Span

OPENED = word_set("course_opened")
"""Ways to say that a course begins or ends, which it is held for then."""
PLURAL = word_set("course_plural")
UNDERTAKEN = frozenset({"agree", "request", "discuss", "will"})
"""Verbs behind which a course is no more than meant: `thống nhất mở lớp tập huấn`."""
COURSE = "training.person"
PERSONS = word_set("course_persons")
"""Words for people of a body who are taught."""
SCHOLARSHIP = "scholarship.person"
BODY_WITHIN = 14
"""Tokens behind the trainees within which the body stands that they belong to."""
LAO_WORDS = word_set("course_lao_words")
PAYS = word_set("course_pays")
"""Verbs by which somebody bears the cost of a course."""
COST = word_list("course_cost")
"""What is paid for a course."""


def training(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """A course that one side holds for the other's people, with their number."""
    if not _taught(telling, frame):
        return _completed(telling, frame)
    trainees = _trainees(telling, frame)
    if trainees is None or trainees.quantity is None:
        return _opened(telling, frame) or _cost(telling, frame)
    if frame.modality in NOT_GIVEN:
        return NOT_GIVEN[frame.modality]
    if not frame.verbs and _asked_before(telling, trainees.first):
        return NOT_GIVEN["asked"]
    about = telling.memory.course
    recipients = _pupils(telling, frame, trainees) or _whose(telling, frame, trainees)
    uncounted = about is not None and about.quantity is None and frame.modality == "done"
    if about is not None and uncounted:
        theirs = sides(recipients) == sides(about.recipients)
        if theirs or _learns(telling, trainees):
            return _number_of(telling, about, trainees)
    if not recipients:
        return "whose people they are is not told"
    if any(
        h.code("countries") == "XX" and trainees.last <= h.first <= trainees.last + 2
        for h in telling.sentence.hits
    ):
        return "trainees of a third country"
    donors, givers = _teachers(telling, frame)
    if len(sides(recipients)) == 2 and donors:
        recipients = tuple(i for i in recipients if side(i) != side(donors[0]))
    if len(sides(recipients)) != 1:
        return "trainees of both sides"
    learning = side(recipients[0])
    donors = tuple(d for d in donors if side(d) != learning)
    if not donors and telling.occasion is not None:
        donors = tuple(p for p in telling.parties.both if side(p) != learning)
    if not donors:
        return "nobody of the other side who teaches"
    words = telling.words(frame.first, frame.last)
    kind = "scholarship" if SCHOLARSHIP_WORD in words else "training"
    gift = Gift(kind, tuple(dict.fromkeys(donors)), recipients, [], "aid.training")
    gift.counts(trainees.quantity, "person")
    gift.approximate = trainees.quantity.number.approximate
    gift.givers = givers if kind == "scholarship" else ()
    gift.item_span = course_of(telling, frame, _courses(telling, frame))
    if gift.item_span is not None:
        gift.item = telling.reading.text(gift.item_span)
    gift.status, said = status_of(telling, frame, kind)
    gift.grounds["status"] = [said] if said else []
    gift.spans = [_clause(telling, frame, trainees)]
    sum_ = next((t.quantity for t in frame.themes if t.sum_alone), None) or next(
        (t.worth for t in frame.themes if t.worth), None
    )
    if sum_ is not None and sum_.first > trainees.first:
        gift.costs(sum_)
    if trainees.each is not None and gift.quantity:
        gift.costs(trainees.each, gift.quantity)
    if not crosses(gift):
        return "not from one side to the other"
    telling.used.update(
        id(t) for t in frame.themes if t is trainees or t.code == COURSE or t.sum_alone
    )
    return [gift]


def _asked_before(telling: Telling, at: int) -> bool:
    """Whether somebody asks for what is told at a token: `nhờ Công an tỉnh X đón 10 cán bộ`."""
    cues = telling.cues(telling.sentence.first, at)
    return any("asked" in cue.told for cue in cues)


def _opened(telling: Telling, frame: Frame) -> list[Gift] | None:
    """`khai giảng lớp tập huấn cho cán bộ B`, `mở lớp bồi dưỡng`, `bế giảng lớp nghiệp vụ dành
    cho 20 cán bộ B`: a course that is told of without a number, or with the number behind."""
    course = next((t for t in frame.themes if t.code == COURSE and t.quantity is None), None)
    held = "teach" in frame.classes and frame.verbs
    if frame.modality != "done" or telling.memory.course is not None or not (course or held):
        return None
    first, last = (course.first, course.last) if course else frame.verbs[0]
    if OPENED.isdisjoint(_pairs(telling, frame.first, first if course else last)):
        return None
    before = {code for h in telling.sentence.hits if h.last <= first for code in h.told}
    if not UNDERTAKEN.isdisjoint(before):
        return None
    if not PLURAL.isdisjoint(telling.reading.page.tokens.keys[first - 1 : first + 1]):
        return None
    meant = _meant_for(telling, frame)
    trainees = _trainees(telling, meant) if meant else None
    marked_to = [
        told.recipient
        for told in (course, frame, meant)
        if told is not None and told.recipient.how == "to"
    ]
    recipients = tuple(one for role in marked_to[:1] for one in telling.settle(role.ids))
    if meant is not None and trainees is not None and not recipients:
        recipients = _whose(telling, meant, trainees)
    donors, _ = _teachers(telling, frame)
    span = course.span if course else telling.reading.page.span(first, last)
    gift = Gift("training", donors, recipients, [span], "aid.training")
    gift.item_span = course_of(telling, frame, [(first, last)] if course else []) or span
    gift.item = telling.reading.text(gift.item_span)
    gift.status, gift.unit = "delivered", None
    begins = _clause(telling, frame, course)[0] if course else span[0]
    gift.spans = [(begins, telling.reading.page.span(first, (meant or frame).last)[1])]
    if trainees is not None and trainees.quantity is not None:
        gift.counts(trainees.quantity, "person")
        gift.approximate = trainees.quantity.number.approximate
        telling.used.add(id(trainees))
    if not crosses(gift):
        return None
    if course is not None:
        telling.used.add(id(course))
    return [gift]


def _meant_for(telling: Telling, frame: Frame) -> Frame | None:
    """The words behind a course that say whose it is: `dành cho 24 cán bộ Bộ Công an Lào`."""
    keys = telling.reading.page.tokens.keys
    for other in telling.frames:
        if other.first >= frame.last and other.verbs:
            return other if keys[other.verbs[0][0]] == DEDICATE else None
    return None


def _pairs(telling: Telling, first: int, last: int) -> set[str]:
    """Each two words that stand side by side before a token, from two tokens before a frame."""
    keys = telling.reading.page.tokens.keys[max(telling.sentence.first, first - 2) : last]
    return {f"{one} {two}" for one, two in pairwise(keys)}


def _number_of(telling: Telling, about: Gift, trainees: Theme) -> list[Gift]:
    """The trainees of the course told of before: `Lớp học có 25 học viên`."""
    if trainees.quantity is not None:
        about.counts(trainees.quantity, "person")
        about.approximate = trainees.quantity.number.approximate
        about.spans.append(trainees.span)
    telling.taken = True
    return [about]


def _completed(telling: Telling, frame: Frame) -> list[Gift] | None:
    """`28 học viên đã hoàn thành khóa học`, at the ceremony of a course not counted before."""
    occasion = telling.occasion
    if occasion is None or occasion.kind != "training" or telling.memory.course is not None:
        return None
    if any(g.kind == "training" for g in telling.made):
        return None
    learning = (t for t in frame.themes if t.quantity and _learns(telling, t))
    trainees = next(learning, None)
    donors, recipients = telling.parties.viet, telling.parties.lao
    if trainees is None or trainees.quantity is None or not donors or not recipients:
        return None
    span = telling.reading.page.span(frame.first, frame.last)
    gift = Gift("training", donors, recipients, [trainees.span], "aid.training")
    gift.counts(trainees.quantity, "person")
    gift.approximate = trainees.quantity.number.approximate
    gift.spans = [(trainees.span[0], max(trainees.span[1], span[1]))]
    gift.item_span, gift.item = trainees.span, telling.reading.text(trainees.span)
    gift.status = "delivered"
    telling.used.add(id(trainees))
    return [gift] if crosses(gift) else None


def _learns(telling: Telling, theme: Theme) -> bool:
    """Whether a number counts trainees who are called so."""
    return TRAINEE in telling.words(theme.first, theme.last)


def _taught(telling: Telling, frame: Frame) -> bool:
    if "teach" in frame.classes or _studies(telling, frame):
        return True
    if any(t.code in (COURSE, SCHOLARSHIP) for t in frame.themes):
        return True
    about = telling.memory.course
    uncounted = about is not None and about.quantity is None
    if uncounted and TRAINEE in telling.words(frame.first, frame.last):
        return True
    return bool(_courses(telling, frame))


def _studies(telling: Telling, frame: Frame) -> bool:
    return any("study" in hit.told for hit in telling.cues(frame.first, frame.last))


def _courses(telling: Telling, frame: Frame) -> list[tuple[int, int]]:
    """Tokens of the courses named in a frame."""
    return [
        (h.first, h.last)
        for h in telling.sentence.hits
        if frame.first <= h.first < frame.last and h.code("objects") in (COURSE, SCHOLARSHIP)
    ]


def _trainees(telling: Telling, frame: Frame) -> Theme | None:
    """The number of trainees: officers, or people of whom the text says that they learn."""
    found = [t for t in frame.themes if t.quantity and t.quantity.tag("trainees") == "officer"]
    if found:
        return found[0]
    words = telling.words(frame.first, frame.last)
    people = [t for t in frame.themes if t.quantity and t.quantity.tag("trainees") == "people"]
    if people and (TRAINEE in words or _of_body(telling, frame, people[-1])):
        return people[-1]
    granted = [t for t in frame.themes if t.quantity and t.code == SCHOLARSHIP]
    granted += [
        t
        for t in frame.themes
        if t.quantity
        and not t.sum_alone
        and t not in granted
        and "suất" in telling.words(t.first, t.last)
        and SCHOLARSHIP_WORD in words
    ]
    return granted[0] if granted else None


def _of_body(telling: Telling, frame: Frame, people: Theme) -> bool:
    """Whether people taught are those of a police: `4.200 người của Bộ Công an Lào`."""
    if (
        "teach" not in frame.classes
        or telling.words(people.last - 1, people.last) not in PERSONS
    ):
        return False
    ids = telling.settle(people.recipient.ids)
    return bool(ids) and all(kind_of(one) in POLICE for one in ids)


def _pupils(telling: Telling, frame: Frame, granted: Theme) -> tuple[str, ...]:
    """The people without a body who get scholarships: `cho học sinh nghèo huyện X`."""
    if granted.code != SCHOLARSHIP:
        return ()
    people = people_between(telling, granted.last, frame.last, donors_of(telling, frame)[0])
    return people.ids if people is not None else ()


def _whose(telling: Telling, frame: Frame, trainees: Theme) -> tuple[str, ...]:
    """The bodies whose people learn: named behind them, or before them as the object."""
    reading, sentence = telling.reading, telling.sentence
    keys = reading.page.tokens.keys
    behind = keys[trainees.last : min(frame.last, trainees.last + 6)]
    near = next((n for n, key in enumerate(behind) if key in LAO_WORDS), len(behind))
    taught_at = {cue.last for cue in telling.cues(frame.first, frame.last) if "at" in cue.told}
    for mention in sentence.of("body"):
        at = mention.first
        if at > trainees.last + near and near < len(behind):
            break
        if at in taught_at:
            continue
        if trainees.last - 1 <= at < min(frame.last, trainees.last + BODY_WITHIN):
            named = telling.settle(reading.orgs.get(at, ()))
            if named:
                return named
            break
    if telling.memory.course is not None and trainees.code == SCHOLARSHIP:
        return telling.memory.course.recipients
    if not LAO_WORDS.isdisjoint(behind[:6]) and "campuchia" not in behind:
        lao = telling.settle((LAO,))
        if lao:
            return lao
    ids = telling.settle(trainees.recipient.ids)
    if not ids and frame.recipient.how != "subject":
        ids = telling.settle(frame.recipient.ids)
    if ids:
        return ids
    if telling.in_list:
        return telling.memory.recipients
    donors, _ = donors_of(telling, frame)
    before = telling.made[-1] if telling.made else None
    if before is not None and (not donors or side(before.recipients[0]) != side(donors[0])):
        return before.recipients
    if (
        donors
        and len(sides(donors)) == 1
        and (frame.modality == "planned" or trainees.code == SCHOLARSHIP)
    ):
        return other_side(telling, donors)
    return thanked(telling, donors)


def _teachers(telling: Telling, frame: Frame) -> tuple[tuple[str, ...], tuple[int, ...]]:
    donors, givers = donors_of(telling, frame)
    if "receive" in frame.classes and frame.recipient.how == "subject":
        donors = telling.settle(frame.recipient.ids)
    if not frame.verbs:
        subject = telling.reading.carried(telling.sentence)
        opens = next((h for h in telling.sentence.hits if h.code("verbs") == "organise"), None)
        if opens is not None and frame.first <= opens.first < frame.last:
            subject = telling.reading.subject(telling.sentence, opens.first)
        donors = telling.settle(frame.agent.ids or subject.ids)
    paid = _payers(telling)
    return tuple(dict.fromkeys([*donors, *paid])), givers


def _payers(telling: Telling) -> list[str]:
    """`toàn bộ kinh phí do Bộ Công an chi trả`, in another clause of the sentence."""
    found: list[str] = []
    for frame in telling.frames:
        if frame.agent.how == "by" or _pays(telling, frame):
            found.extend(telling.settle(frame.agent.ids))
    return found


def _pays(telling: Telling, frame: Frame) -> bool:
    """Whether somebody only pays in a clause: `Công an tỉnh X chi trả toàn bộ kinh phí`."""
    if frame.agent.how != "subject" or frame.themes or not frame.verbs:
        return False
    first, last = frame.verbs[0]
    paid = telling.words(last, frame.last)
    return telling.words(first, last) in PAYS and any(one in paid for one in COST)


def _cost(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """`Kinh phí lớp học do UBND tỉnh X cấp`: what the course told of before cost, who paid."""
    about = telling.memory.course
    words = telling.words(telling.sentence.first, telling.sentence.last)
    by = frame.agent.how == "by" or _pays(telling, frame)
    if about is None or not by or not any(one in words for one in COST):
        return "no number of trainees"
    learning = side(about.recipients[0])
    payers = [p for p in telling.settle(frame.agent.ids) if side(p) != learning]
    if not payers:
        return "nobody of the other side named as paying"
    about.donors = tuple(dict.fromkeys([*about.donors, *payers]))
    sum_ = next((t.quantity for t in frame.themes if t.sum_alone), None)
    if sum_ is not None and about.amount is None:
        about.costs(sum_)
        about.approximate = sum_.number.approximate or about.approximate
    about.spans.append((telling.sentence.start, telling.sentence.end))
    telling.taken = True
    return [about]


def _clause(telling: Telling, frame: Frame, trainees: Theme) -> Span:
    """The words of the course: from its verb to the end of its clause, behind other things."""
    page = telling.reading.page
    text = page.article.text
    before = [
        t.last
        for t in frame.themes
        if t.last <= trainees.first and t.code not in (COURSE, SCHOLARSHIP, None)
    ]
    first = max(before, default=frame.verbs[0][0] if frame.verbs else frame.first)
    behind = [
        t.first
        for t in frame.themes
        if t.first > trainees.last and t.quantity and t.code not in (COURSE, None)
    ]
    last = min(behind, default=frame.last)
    start, end = page.span(first, max(last, trainees.last))
    while end > start and text[end - 1] in " ;.,":
        end -= 1
    while start < end and text[start] in " ;.,":
        start += 1
    return start, end

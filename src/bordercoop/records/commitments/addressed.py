"""Who is asked or invited, and whether what is asked goes to the other side."""

from __future__ import annotations

from bordercoop.discourse.bodies import LAO
from bordercoop.discourse.org_id import place_of, side
from bordercoop.discourse.reading import Subject
from bordercoop.lexicon.connectives import ALONGSIDE, AND, THAT, WITH
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import Page
from bordercoop.records.commitments.clauses import OPENING
from bordercoop.records.commitments.heads import Head
from bordercoop.records.commitments.undertaking import Scene

ADDRESS_WITHIN = 48
"""Code points behind a head within which the one who is asked is named."""

TO = f" {WITH} "
"""Between a head that asks and the body that is asked."""

# Words between a head and a body that make the body part of what is asked.
_GOVERNING = worded(r"\b(?:{addressed_governing})\b")
# `mong nhận được sự hỗ trợ của Công an tỉnh X`: he is asked, and what is asked is told before.
_HELP_OF = worded(r"\b(?:{addressed_help})\b[^.;:]{0,60}\b{of}$")
_JOINED = frozenset({AND, ",", ALONGSIDE, "", WITH})
_ADDRESSED = frozenset({"body", "person", "title", "office"})
# `yêu cầu đơn vị thi công`, `yêu cầu các phòng`
_ORDER = worded(r"yêu cầu (?:{addressed_own_people}|{police_word} (?:{addressed_order}))")
_TO_BOTH = worded(r"{addressed_to_both}")
_TO_OTHERS = worded(r"(?:{addressed_to_others})\s+(?:{several} )?(?:{addressed_others})\b")
# Before `sẽ`: a plan, a thing or a meeting, nobody who promises.
NO_PROMISE = worded(
    r"{addressed_no_promise}|{since} \w+ la|{delegation}$|{addressed_things}|{ceremony} "
)


def addressees_of(
    scene: Scene, start: int, end: int, actors: tuple[str, ...], asked: bool = True
) -> tuple[tuple[str, ...], int]:
    """The bodies right behind a head that ends at `start`, and where the clause starts.

    A head that does not ask has at most `rằng` before the body that promises.
    """
    reading = scene.reading
    lower = reading.page.lower
    ids: list[str] = []
    named = helps = False
    stop = start
    if asked and lower.startswith(WITH, start, end):  # `đề xuất với Công an tỉnh X …`
        stop = start + len(WITH)
    for mention in scene.sentence.mentions:
        if not start <= mention.start < end or mention.kind not in _ADDRESSED:
            continue
        between = lower[stop : mention.start].strip(" ,:")
        if named and between not in _JOINED:
            break
        helps = helps or (asked and not named and _HELP_OF.search(between) is not None)
        far = (not helps or named) and (
            len(between) > ADDRESS_WITHIN
            or _GOVERNING.search(between) is not None
            or (not named and _acts(reading.page, stop, mention.start))
        )
        if not named and (far or not (asked or _only_opens(between))):
            break
        if mention.kind == "body":
            meant = reading.orgs.get(mention.first, ())
            if mention.value.reference == "own_unit" and not asked and actors:
                meant = actors  # `Ông khẳng định đơn vị sẽ …`
            if meant == (LAO,) and actors and all(side(a) == "LA" for a in actors):
                meant = scene.parties.viet
            ids.extend(scene.settle(meant))
            named = True
        stop = mention.end
    if named:
        return tuple(dict.fromkeys(ids)), start if helps else stop
    country, behind = _country(scene, start) if asked else (None, start)
    if country is not None and any(side(one) != country for one in actors):
        there = scene.parties.viet if country == "VN" else scene.parties.lao
        return (there, behind) if there else ((), start)
    return (), start


def _country(scene: Scene, start: int) -> tuple[str | None, int]:
    """The country that is asked by its bare name, `mong Việt Nam giúp …`, and where it ends."""
    tokens = scene.reading.page.tokens
    first = tokens.first(start)
    for hit in scene.sentence.hits:
        if hit.first == first and (country := hit.code("countries")) in ("VN", "LA"):
            return country, tokens.ends[hit.last - 1]
    return None, start


def _only_opens(between: str) -> bool:
    """Whether nothing but `rằng` or a time to come stands before the body that promises."""
    rest = between.removeprefix(THAT).strip(" ,")
    opening = OPENING.match(rest)
    return not rest or (opening is not None and opening.end() == len(rest))


def _acts(page: Page, start: int, end: int) -> bool:
    """Whether what is asked begins before a body: `mong Nghệ An xây trụ sở Công an bản X`."""
    first, last = page.tokens.first(start), page.tokens.first(end)
    tasks = page.lexicon.apart["tasks"].scan(page.tokens.keys, first, last)
    return any(code in ("open", "serve") for hit in tasks for _, code in hit.tags)


def stays_at_home(
    actors: tuple[str, ...], addressees: tuple[str, ...], clause: str
) -> str | None:
    """Why a request (its clause in lower case) does not go to the other side, else None."""
    countries = {side(a) for a in actors}
    if addressees:
        own = len(countries) == 1 and {side(a) for a in addressees} == countries
        return "asked of one's own side" if own else None
    if _ORDER.search(clause):
        return "an order to one's own people"
    if clause.startswith("yêu cầu") and len(countries) == 1:
        return None if _TO_BOTH.search(clause) else "an order to one's own people"
    return "asked of others than the two sides" if _TO_OTHERS.match(clause) else None


def is_promised(scene: Scene, head: Head, subject: Subject) -> bool:
    """`X sẽ …` as a promise: said of a body of a side, no plan and no thing."""
    ids = scene.settle(subject.ids)
    lower, start = scene.reading.page.lower, scene.sentence.start
    before = lower[max(start, head.span[0] - 60) : head.span[0]]
    if not ids or NO_PROMISE.search(before):
        return False
    places = {place_of(p) for p in scene.all}
    return any(place_of(i) in places for i in ids)

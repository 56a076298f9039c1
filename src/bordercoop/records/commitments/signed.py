"""What is signed: the paper that a ceremony is named after, and what the sides sign."""

from __future__ import annotations

from bordercoop.clauses.topics import Topics, topics_of
from bordercoop.discourse.antecedents import where_named
from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import verb_hits
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.records.commitments.made import agreed
from bordercoop.records.commitments.undertaking import Scene, Stretch, Undertaking
from bordercoop.records.meetings import meeting_hits
from bordercoop.records.signing import Signing, signings_at
from bordercoop.text import Span

# `ký biên bản ghi nhớ, nhằm` …; …
_CONTENTS = worded(
    r"\s*,?\s*(?:{aimed}|(?:{signed_gives}) (?:(?:{signed_several}|\d+) )?{contents_word}"
    r"(?: {signed_main})*|{signed_so}|đó {is})\s*,?\s*(?:{signed_lists})?\s*:?\s*"
)
# `biên bản ghi nhớ giữa A và B trong công tác đảm bảo an ninh trật tự`
_SUBJECT = worded(r"\s*(?:{signed_subject})\b[^.;:]{0,90}?(?=\s*(?:[.;:]|,\s|$|\n))")
# `lễ ký kết thỏa thuận giữa A và B đã diễn ra`
_TAKES_PLACE = worded(r"\b(?:{signed_takes_place})\b")
_NAME_ENDS = word_set("signed_name_ends")
BETWEEN, BESIDE = "giữa", 2
"""Word before the two who sign, and the tokens that stand between them at most."""
NO_PAPER = frozenset({None, "handover_paper"})
NO_SUBJECT, NEWS = "implementation", "information_exchange"
"""Topics that every paper's name has: they say nothing of its subject, the latter unless the
paper is told to be about it."""
# `thỏa thuận về việc` chia sẻ tin tức
_ABOUT = worded(r"\b{about}\s(?:(?:{matter}|{signed_about})\s)*$")
ABOUT_WITHIN = 24


def signed(scene: Scene) -> list[Undertaking]:
    """`hai bên đã ký biên bản ghi nhớ`: one record for each paper and pair of signers."""
    found = _ceremony(scene)
    for hit in verb_hits(scene.sentence, "sign"):
        verb = scene.reading.page.span(hit.first, hit.last)
        told = signings_at(scene.reading, scene.sentence, hit, scene.parties, scene.occasion)
        for one in told:
            found.append(_signing(scene, verb, one))
    return found


def _signing(scene: Scene, verb: Span, one: Signing) -> Undertaking:
    """The record of one paper; its topics are those that its name states."""
    reading = scene.reading
    paper = reading.page.span(one.paper.first, one.paper.last)
    span = one.span
    if subject := _SUBJECT.match(reading.page.lower, span[1], scene.sentence.end):
        span = span[0], subject.end()
    topics = _named(scene, paper[1], span[1])
    topics.pop(NO_SUBJECT, None)
    news = [told for told in topics.pop(NEWS, ()) if _is_subject(scene, told)]
    if news:
        topics[NEWS] = news
    exchange = [reading.text(span) for span in topics.get("exchange", ())]
    if not any("nghĩa" in words or "giao lưu" in words for words in exchange):
        topics.pop("exchange", None)
    if one.instrument == "plan" and "drugs" in topics:
        topics.pop("crime", None)
    return _undertaking(scene, one.actors, span, topics, verb, one.instrument, paper)


def _is_subject(scene: Scene, span: Span) -> bool:
    """Whether words stand right behind `về`, which tells what a paper is about."""
    before = max(scene.sentence.start, span[0] - ABOUT_WITHIN)
    return _ABOUT.search(scene.reading.page.lower, before, span[0]) is not None


def _ceremony(scene: Scene) -> list[Undertaking]:
    """`Lễ ký kết Biên bản ghi nhớ về …`: the paper that the ceremony is named after."""
    reading, sentence = scene.reading, scene.sentence
    named = [hit for hit, kind in meeting_hits(reading, sentence) if kind == "signing"]
    if scene.occasion is None or not named:
        return []
    later = sentence.number > scene.occasion.sentence.number
    if later and not _TAKES_PLACE.search(reading.low((sentence.start, sentence.end))):
        return []
    for hit in named:
        for paper in sentence.hits:
            instrument = paper.code("instruments")
            if instrument in NO_PAPER or not 0 <= paper.first - hit.last <= 1:
                continue
            end = max(_name_end(scene, paper.last), paper.last)
            name = reading.page.span(paper.first, paper.last)
            span = reading.page.span(hit.first, end)
            topics = _named(scene, name[1], span[1])
            topics.pop("implementation", None)
            verb = reading.page.span(hit.first, hit.last)
            actors = _named_parties(scene, end) or scene.all
            return [_undertaking(scene, actors, span, topics, verb, instrument, name)]
    return []


def _named_parties(scene: Scene, at: int) -> tuple[str, ...]:
    """The bodies of both sides behind the name of a paper: `quy chế giữa A và B`."""
    keys = scene.reading.page.tokens.keys
    if keys[at : at + 1] != [BETWEEN]:
        return ()
    ids: list[str] = []
    last = at + 1
    for entity in scene.reading.entities[scene.sentence.number]:
        if entity.first >= at and entity.first - last <= BESIDE:
            ids += scene.settle(entity.ids)
            last = entity.last
    return tuple(dict.fromkeys(ids)) if {side(one) for one in ids} == {"VN", "LA"} else ()


def _named(scene: Scene, start: int, end: int) -> Topics:
    return topics_of(scene.reading.page, start, end) if start < end else {}


def _undertaking(
    scene: Scene,
    actors: tuple[str, ...],
    span: Span,
    topics: Topics,
    verb: Span,
    instrument: str | None,
    paper: Span,
) -> Undertaking:
    reading, parties = scene.reading, scene.parties
    named = where_named(reading, parties, actors, scene.sentence.number, span[0])
    return Undertaking(
        occasion=scene.number,
        kind="signed",
        actors=actors,
        spans=[span],
        topics=topics,
        rule="commitment.signed",
        instrument=instrument,
        grounds={"kind": [verb], "instrument": [paper], "actors": named},
    )


def _name_end(scene: Scene, at: int) -> int:
    """Token behind a paper's name, before the signers or the end of the clause."""
    keys, last = scene.reading.page.tokens.keys, at
    while last < scene.sentence.last and keys[last] not in _NAME_ENDS:
        if keys[last] == "," and keys[last + 1 : last + 2] not in (["trật"], ["chống"]):
            break
        last += 1
    return last


def contents(scene: Scene, papers: list[Undertaking]) -> list[Undertaking]:
    """`ký biên bản ghi nhớ, nhằm …; …; …`: each content of a paper is agreed."""
    text, sentence = scene.reading.page.article.text, scene.sentence
    end = max(paper.spans[0][1] for paper in papers)
    opening = _CONTENTS.match(text, end, sentence.end)
    if not opening or text.find(";", end, sentence.end) < 0:
        return []
    said = papers[0].grounds["kind"][0]
    return agreed(Stretch(scene, opening.end(), sentence.end, papers[0].actors, said=said))

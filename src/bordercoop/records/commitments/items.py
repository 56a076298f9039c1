"""Items of a list, whose opener says what they are, and lists of shortcomings."""

from __future__ import annotations

from msgspec.structs import replace

from bordercoop.discourse.reading import Reading, verb_hits
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import Sentence
from bordercoop.pattern import pattern
from bordercoop.records.commitments.heads import Head, heads_of
from bordercoop.records.commitments.made import discussed
from bordercoop.records.commitments.named import talk
from bordercoop.records.commitments.rules import RULE_OF, build, kind_of
from bordercoop.records.commitments.scopes import told
from bordercoop.records.commitments.speakers import actors_of, subject_of
from bordercoop.records.commitments.undertaking import Open, Scene, Stretch, Undertaking

# `nêu những mặt tồn tại, cần khắc phục trong thời gian tới như: …`
_SHORTCOMINGS = worded(
    r"(?:{items_shortcomings})[^.;:]{0,60}(?:{items_mended}"
    r")[^.;:]{0,40}(?::|như\s*:?)"
)
OPENING, OPENS_WITHIN = ("request", "agree"), 2
"""Heads with which an item by itself opens, and the tokens before one behind its subject."""
_MARKER = pattern(r"(?:[-–—+•*]|\d{1,2}[.)])\s+")
_CONTENTS = worded(r"{items_contents}")
_AGREED = worded(r"{items_agreed}|\b{to_sign}\b|{to_sign} kết")
# `Kết quả hỗ trợ năm 2019 như sau:`: figures of what was done
_RESULTS = worded(r"\b(?:{items_results})\b[^,.;:]{0,60}:$")
# `Hội nghị thống nhất phương hướng năm 2023. Theo đó:`
_POINTS_BACK = worded(r"(?:{items_points_back})\b[^:]{0,40}:?$")


def _before(reading: Reading, sentence: Sentence) -> Sentence:
    """The sentence before one in its paragraph or the paragraph before; itself at the top."""
    earlier = reading.page.sentences[max(0, sentence.number - 1)]
    near = earlier.block == "body" and sentence.paragraph - earlier.paragraph <= 1
    return earlier if near else sentence


def shortcomings(scene: Scene, behind: int) -> list[Undertaking] | None:
    """`những mặt tồn tại, cần khắc phục như: …`, discussed by all; None where not told.

    They stand behind the code point `behind`, where the last head of the sentence ends.
    """
    sentence = scene.sentence
    text = scene.reading.page.article.text
    found = _SHORTCOMINGS.search(text, sentence.start, sentence.end)
    if not found or found.start() < behind:
        return None
    return discussed(Stretch(scene, found.end(), sentence.end, scene.all, said=found.span()))


def item(scene: Scene, state: Open) -> list[Undertaking]:
    """An item of a list, whose opener says what it is and who undertakes it."""
    reading, sentence = scene.reading, scene.sentence
    kind, actors, said = state.kind, state.actors, state.said
    if sentence.opener is not None:
        opener = reading.page.sentences[sentence.opener]
        heads = heads_of(reading, opener)
        if not heads and _POINTS_BACK.match(reading.low((opener.start, opener.end))):
            opener = _before(reading, opener)
            heads = heads_of(reading, opener)
        view = reading.low((opener.start, opener.end))
        if _RESULTS.search(view):
            return []
        of_list = replace(scene, sentence=opener)
        if heads:
            kind = kind_of(RULE_OF[heads[-1].code])
            actors = actors_of(of_list, subject_of(of_list, heads[-1]))
            said = heads[-1].span
        elif _signs(of_list) and _POINTS_BACK.search(view):
            kind, actors = "agreed", state.actors or scene.all
        elif contents := _CONTENTS.search(view):
            agreed = _AGREED.search(view)
            kind, actors = "agreed" if agreed else "discussed", scene.all
            start, end = (agreed or contents).span()
            said = opener.start + start, opener.start + end
        elif talked := talk(of_list):
            kind, said = "discussed", talked.span
            actors = actors_of(of_list, subject_of(of_list, talked))
    if kind is None:  # an item by itself: `- Đề nghị Công an tỉnh X …`
        return told(scene, opened, replace(state)) if (opened := _opened(scene)) else []
    marker = _MARKER.match(reading.page.article.text, sentence.start, sentence.end)
    start = marker.end() if marker else sentence.start
    if sentence.end - start < 4:
        return []
    start, own = _own(scene, start)
    if own and kind == "agreed":
        actors = own
    return build(kind, Stretch(scene, start, sentence.end, actors or scene.all, said=said))


def _opened(scene: Scene) -> list[Head]:
    """The heads of an item that opens with one, or with who asks or agrees."""
    reading, sentence = scene.reading, scene.sentence
    heads = heads_of(reading, sentence)
    if not heads or heads[0].code not in OPENING:
        return []
    marker = _MARKER.match(reading.page.article.text, sentence.start, sentence.end)
    first = reading.page.tokens.first(marker.end() if marker else sentence.start)
    subject = next((e for e in reading.entities[sentence.number] if e.first == first), None)
    begins = subject.last if subject is not None else first
    return heads if 0 <= heads[0].hit.first - begins <= OPENS_WITHIN else []


def _signs(scene: Scene) -> bool:
    """Whether a paper is signed in a sentence, whose contents a list may tell."""
    return any(
        hit.code("instruments") and verb.first < hit.first
        for verb in verb_hits(scene.sentence, "sign")
        for hit in scene.sentence.hits
    )


def _own(scene: Scene, start: int) -> tuple[int, tuple[str, ...]]:
    """Where what is to be done begins behind who does it in an item, and who that is."""
    tokens = scene.reading.page.tokens
    first = tokens.first(start)
    for entity in scene.reading.entities[scene.sentence.number]:
        if entity.first == first and not entity.governed and entity.ids:
            return tokens.ends[entity.last - 1], scene.settle(entity.ids)
    return start, ()

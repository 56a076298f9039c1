"""Who speaks: the subject of a verb of speaking, where it stands near or goes on."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading, Subject
from bordercoop.lexicon import Hit
from bordercoop.lexicon.worded import word_list, word_set, worded
from bordercoop.mentions.page import Sentence

# `được đánh giá`, `lời cảm ơn`, `nghe báo cáo`: no speech of the subject
_NO_VERB = word_list("speech_no_verb")
NEAR_SUBJECT = word_set("speech_near_subject")
"""Words that are verbs of speaking only right behind their subject."""
WISHES = word_list("speech_wishes")
# `đến chúc mừng`, `tặng hoa chúc mừng`: a visit, no speech
_VISIT = worded(r"(?:{speech_visit})\s*$")
_VISIT_REACH = 10
GOING_ON = word_list("speech_going_on")  # fmt: skip
"""Openings of sentences that go on with what somebody was saying."""
OPENING = word_list("speech_opening")
"""Verbs of speaking with which a sentence opens before it says who speaks."""
NEAR_COMMA = 3
_NEAR = 40


def speakers(reading: Reading, sentence: Sentence, hit: Hit) -> tuple[int, ...]:
    """The people who speak in a verb of speaking, none where it is no speech."""
    page = reading.page
    if hit.first > sentence.first and page.tokens.keys[hit.first - 1] in _NO_VERB:
        return ()
    if hit.first == sentence.first and page.words(hit.first, hit.last) in OPENING:
        behind = _behind_comma(reading, sentence, hit)
        if behind:
            return behind
    subject = reading.subject(sentence, hit.first)
    if not subject.people:
        return ()
    own = any(sentence.start <= start < sentence.end for start, _ in subject.spans)
    if not own and not _goes_on(reading, sentence, hit):
        return ()
    words = page.quote(hit.first, hit.last).lower()
    if words in WISHES:
        start = page.tokens.starts[hit.first]
        before = page.article.text[max(sentence.start, start - _VISIT_REACH) : start].lower()
        if _VISIT.search(before):
            return ()
    if words in NEAR_SUBJECT and not _direct(reading, hit, subject):
        return ()
    return subject.people


def _behind_comma(reading: Reading, sentence: Sentence, hit: Hit) -> tuple[int, ...]:
    """`Phát biểu chúc mừng đơn vị bạn, Đại tá A nhắc lại …`: who stands behind the comma."""
    keys = reading.page.tokens.keys
    comma = next((at for at in range(hit.last, sentence.last) if keys[at] == ","), None)
    for entity in reading.entities[sentence.number]:
        if comma is not None and comma < entity.first:
            at_once = entity.first - comma <= NEAR_COMMA and not entity.governed
            return entity.people if at_once else ()
    return ()


def _goes_on(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether a sentence without a subject goes on with what somebody was saying."""
    if reading.low((sentence.start, sentence.end)).startswith(GOING_ON):
        return True
    if hit.first - sentence.first >= 3 or sentence.number == 0:
        return False
    return reading.page.sentences[sentence.number - 1].paragraph == sentence.paragraph


def _direct(reading: Reading, hit: Hit, subject: Subject) -> bool:
    """Whether the subject stands right before the verb, at most a few small words between."""
    if not subject.spans:
        return False
    start, end = reading.page.tokens.starts[hit.first], subject.spans[-1][1]
    if end > start:
        return False
    gap = reading.page.article.text[end:start]
    return len(gap) < _NEAR and "." not in gap and ";" not in gap

"""Dates and periods: day, range, month, year, relative words, reporting periods.

Each form is one pattern with a real example. A value keeps both ends as ISO days, the
precision, and whether words of the text give it. Years that the words leave open come from
the `Calendar` of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bordercoop.lexicon.worded import worded
from bordercoop.mentions.dates.date import Calendar, Date, interval
from bordercoop.mentions.dates.form import FormRule, signs
from bordercoop.mentions.dates.forms import FORMS
from bordercoop.mentions.dates.own_time import calendar_of
from bordercoop.mentions.page import Mention, Note, Page, Sentence
from bordercoop.text import Span

__all__ = ["UNREAD", "Calendar", "Date", "calendar_of", "find", "interval"]

# Words of which one stands in every date without a figure.
_WORDS = worded(r"{dates_words}|{ordinal} |{dates_spelled}|{month} [^\W\d]")
_ANNIVERSARY = worded(r"{dates_anniversary}")
# `(2/9/1945 - 2/9/2020)`: one day of two years
_YEARS_APART = worded(
    r"\((?:{day} )?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-]\d{4}\s?[-–—]\s?"
    r"(?:{day} )?(?P=d)[/.-](?P=m)[/.-]\d{4}\)"
)
YEARS_WINDOW = 18
ANNIVERSARY_WINDOW, BRACKET_WINDOW = 90, 40
"""Code points before a date within which an anniversary and its bracket stand."""
EXACT = ("day_month_year", "range")
DAYS = ("day_month_year", "short_year", "day_in_words", "day_month", "vague")
"""Forms that can only be a day: what they hold and cannot be one is noted."""
UNREAD = "unread"
"""Form of a day that cannot be read."""


def find(page: Page, known: Calendar) -> Iterator[list[Mention]]:
    """The dates of each sentence of a page.

    Days of an anniversary (`19-8-1945 – 19-8-2018`) are none.
    """
    told = [(form, [word for word in form.needs if word in page.lower]) for form in FORMS]
    forms = [(form, words) for form, words in told if words]
    in_words = [(form, words) for form, words in forms if form.sign is None]
    for sentence in page.sentences:
        figures = page.figures_between(sentence.first, sentence.last)
        shown = signs(page.tokens.keys, figures)
        view = page.lower[sentence.start : sentence.end]
        called = [
            form
            for form, words in (forms if figures else in_words)
            if form.sign in shown and any(map(view.__contains__, words))
        ]
        dated = bool(called) and (bool(figures) or _WORDS.search(view) is not None)
        yield _dates(page, sentence, view, known, called) if dated else []


def _dates(
    page: Page, sentence: Sentence, view: str, known: Calendar, forms: list[FormRule]
) -> list[Mention]:
    """The dates of a sentence in the forms that its words call for."""
    taken: list[Span] = []
    found: list[Mention] = []
    for name, written, build, _, _, _ in forms:
        for match in written.finditer(view):
            span = match.span()
            if _inside_word(view, span[0]) or any(
                span[0] < b and a < span[1] for a, b in taken
            ):
                continue
            value = build(match, known)
            if value is None:
                if name in DAYS or _only_a_date(name, match):
                    taken.append(span)
                    found.append(_unread(page, sentence, span))
                continue
            taken.append(span)
            if not (name in EXACT and _anniversary(view, span)):
                found.append(_mention(page, sentence, span, value))
    found.sort(key=_start)
    return found


def _only_a_date(name: str, match: re.Match[str]) -> bool:
    """Whether the words of a form that gave no value can still mean nothing but a date."""
    if name == "range":
        return match["m1"] is not None
    return name == "month_year" and match["named"] is not None


def _unread(page: Page, sentence: Sentence, span: Span) -> Mention:
    """A day that does not exist, or whose year is not to be had: without a value, and noted."""
    mention = _mention(page, sentence, span, Date("", "", "day", UNREAD))
    written = page.article.text[mention.start : mention.end]
    page.notes[mention.start, mention.end] = Note(
        "P204", f"'{written}' tells no day that can be known, none is recorded"
    )
    return mention


def _inside_word(view: str, begin: int) -> bool:
    return begin > 0 and view[begin].isalnum() and view[begin - 1].isalnum()


def _anniversary(view: str, span: Span) -> bool:
    """Whether a date in brackets is that of an anniversary told before it, or one of two days
    that are years apart: `(2/9/1945 - 2/9/2020)`."""
    begin = span[0]
    if "(" not in view[max(0, begin - BRACKET_WINDOW) : begin]:
        return False
    if _YEARS_APART.search(view, max(0, begin - YEARS_WINDOW), span[1] + YEARS_WINDOW):
        return True
    return _ANNIVERSARY.search(view, max(0, begin - ANNIVERSARY_WINDOW), begin) is not None


def _mention(page: Page, sentence: Sentence, span: Span, value: Date) -> Mention:
    start, end = sentence.start + span[0], sentence.start + span[1]
    first, last = page.tokens.first(start), page.tokens.first(end)
    return Mention("date", start, end, first, last, value)


def _start(mention: Mention) -> int:
    return mention.start

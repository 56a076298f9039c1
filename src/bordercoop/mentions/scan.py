"""All mentions of one article: numbers, dates, bodies, people and places, by sentence."""

from __future__ import annotations

from bordercoop.layout import Layout
from bordercoop.lexicon import Lexicon
from bordercoop.mentions import dates, locations, numbers, organisations, people
from bordercoop.mentions import page as pages
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.dates import Calendar
from bordercoop.mentions.page import Mention, Page
from bordercoop.sources.article import Article


def scan(
    article: Article, lexicon: Lexicon, layout: Layout, whole: bool = True
) -> tuple[Page, Calendar]:
    """The page with the mentions of every sentence, and the article's time frame.

    Unless `whole` the page has no sentences and the frame is open.
    """
    if not whole:
        return pages.unread(article, lexicon, layout), Calendar(None, None, None)
    page = pages.read(article, lexicon, layout)
    calendar = dates.calendar_of(page)
    for sentence, days in zip(page.sentences, dates.find(page, calendar), strict=True):
        cursor = Cursor(page, sentence)
        bodies = organisations.find(cursor)
        persons = people.find(cursor, bodies)
        names = [(m.value.name_first, m.value.name_last) for m in persons if m.kind == "person"]
        mentions = [
            *bodies,
            *persons,
            *locations.find(cursor, names),
            *numbers.find(cursor),
            *days,
        ]
        mentions.sort(key=_position)
        sentence.mentions = mentions
    return page, calendar


def _position(mention: Mention) -> tuple[int, int]:
    return mention.first, -mention.last

"""All mentions of one article: numbers, dates, bodies, people and places, sentence by sentence."""

from __future__ import annotations

from bordercoop.lexicon import Lexicon
from bordercoop.mentions import dates, locations, numbers, organisations, people
from bordercoop.mentions import page as pages
from bordercoop.mentions.dates import Calendar
from bordercoop.mentions.page import Page
from bordercoop.sources.article import Article


def scan(article: Article, lexicon: Lexicon) -> tuple[Page, Calendar]:
    """The page with the mentions of every sentence, and the article's time frame."""
    page = pages.read(article, lexicon)
    calendar = dates.calendar_of(page)
    for sentence in page.sentences:
        bodies = organisations.find(page, sentence)
        persons = people.find(page, sentence, bodies)
        names = [
            (m.value.name_first, m.value.name_last) for m in persons if m.kind == "person"
        ]
        mentions = [
            *bodies,
            *persons,
            *locations.find(page, sentence, names),
            *numbers.find(page, sentence),
            *dates.find(page, sentence, calendar),
        ]
        mentions.sort(key=lambda m: (m.first, -m.last))
        sentence.mentions = mentions
    return page, calendar

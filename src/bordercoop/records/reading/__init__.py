"""One article with everything resolved: which bodies, which people, who does what.

The builders of records ask here; nothing here makes a record.
"""

from __future__ import annotations

from bordercoop.gate import may_concern_laos
from bordercoop.layout import read as read_layout
from bordercoop.lexicon import Lexicon
from bordercoop.mentions.dates import Calendar
from bordercoop.mentions.page import unread
from bordercoop.mentions.scan import scan
from bordercoop.records.bodies import Resolver
from bordercoop.records.individuals import collect
from bordercoop.records.reading.acts import acts_in
from bordercoop.records.reading.entities import Entities
from bordercoop.records.reading.resolved import Reading
from bordercoop.records.reading.verbs import verb_hits
from bordercoop.records.reading.who import NOBODY, Entity, Parties, Subject
from bordercoop.sources.article import Article

__all__ = ["NOBODY", "Entity", "Parties", "Reading", "Subject", "acts_in", "read", "verb_hits"]


def read(article: Article, lexicon: Lexicon, whole: bool = False) -> Reading:
    """Mentions, bodies, people and entities of one article.

    Of an article that cannot concern Laos only the layout is read, unless it is to be read
    `whole`.
    """
    whole = whole or may_concern_laos(article.text)
    layout = read_layout(article, lexicon, whole)
    if not whole:
        page = unread(article, lexicon, layout)
        calendar = Calendar(None, None, None)
        return Reading(page, calendar, Resolver(page, calendar), [], {}, {})
    page, calendar = scan(article, lexicon, layout)
    resolver = Resolver(page, calendar)
    orgs = {
        mention.first: resolver.resolve(sentence, mention)
        for sentence in page.sentences
        for mention in sentence.of("body")
    }
    people, person_at = collect(page, resolver)
    reading = Reading(page, calendar, resolver, people, person_at, orgs)
    entities = Entities(page, people, person_at, orgs)
    for sentence in page.sentences:
        reading.entities[sentence.number] = entities.find(sentence)
    for sentence in page.sentences:
        reading.last_subject[sentence.number] = reading.main_subject(sentence)
    return reading

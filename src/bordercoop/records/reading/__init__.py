"""One article with everything resolved: which bodies, which people, who does what.

The builders of records ask here; nothing here makes a record.
"""

from __future__ import annotations

from bordercoop.layout import Layout
from bordercoop.lexicon import Lexicon
from bordercoop.mentions.scan import scan
from bordercoop.records.bodies import Resolver
from bordercoop.records.individuals import collect
from bordercoop.records.reading.entities import Entities
from bordercoop.records.reading.resolved import Reading
from bordercoop.records.reading.verbs import verb_hits
from bordercoop.records.reading.who import NOBODY, Entity, Parties, Subject
from bordercoop.sources.article import Article

__all__ = ["NOBODY", "Entity", "Parties", "Reading", "Subject", "read", "verb_hits"]


def read(article: Article, lexicon: Lexicon, layout: Layout | None = None) -> Reading:
    """Mentions, bodies, people and entities of one article, whose layout may be known."""
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

"""One article with everything resolved: which bodies, which people, who does what.

The builders of records ask here; nothing here makes a record.
"""

from __future__ import annotations

from bordercoop.discourse.bodies import Resolver
from bordercoop.discourse.individuals import collect
from bordercoop.discourse.reading.acts import acts_in
from bordercoop.discourse.reading.entities import Entities
from bordercoop.discourse.reading.resolved import Reading
from bordercoop.discourse.reading.verbs import verb_hits
from bordercoop.discourse.reading.who import NOBODY, Entity, Parties, Subject
from bordercoop.mentions.dates import Calendar
from bordercoop.mentions.page import Page

__all__ = [
    "NOBODY",
    "Entity",
    "Parties",
    "Reading",
    "Subject",
    "acts_in",
    "resolve",
    "verb_hits",
]


def resolve(page: Page, calendar: Calendar) -> Reading:
    """Bodies, people and entities of one article, from what it mentions."""
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
        reading.goes_on_with(sentence, reading.main_subject(sentence))
    return reading

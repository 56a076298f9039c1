"""The occasions of an article: the rules are tried sentence by sentence."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.records.meetings import main_occasion, recalled, trip
from bordercoop.records.meetings.completed import complete
from bordercoop.records.meetings.edition import take_edition
from bordercoop.records.meetings.occasion import Occasion, Story
from bordercoop.records.meetings.rules import HELD, RECALLED
from bordercoop.records.meetings.segments import divide


def find(reading: Reading) -> list[Occasion]:
    """The occasions of an article in the order told, held ones and recalled ones."""
    story = Story(reading, main_occasion.opening(reading))
    _held(story)
    _recalled(story)
    for occasion in story.held:
        take_edition(reading, occasion, only=len(story.held) == 1)
    divide(story.held)
    for occasion in story.held:
        complete(reading, occasion, story.held)
    return sorted(story.held + story.recalled, key=lambda o: (o.sentence.number, o.hit.first))


def _held(story: Story) -> None:
    """Of each sentence the first rule that makes an occasion; then whole trips settled."""
    for sentence in story.reading.page.sentences if story.opening else ():
        for rule in HELD:
            made = rule.build(story, sentence)
            for occasion in made:
                occasion.rule = rule.id
                story.lead = story.lead or occasion
                story.held.append(occasion)
            if made:
                break
    if story.held:
        story.held = trip.settle(story.reading, story.held)


def _recalled(story: Story) -> None:
    for sentence in story.reading.page.sentences:
        for rule in RECALLED:
            for occasion in rule.build(story, sentence):
                occasion.rule = rule.id
                recalled.add(story.recalled, occasion)

"""The listed words of a sentence for what sides do together."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Page, Sentence


def acts_in(page: Page, sentence: Sentence) -> list[Hit]:
    """The words of `acts.yml` in a sentence, in text order; kept with it."""
    if sentence.acts is None:
        sentence.acts = page.listed("acts", sentence.first, sentence.last)
    return sentence.acts

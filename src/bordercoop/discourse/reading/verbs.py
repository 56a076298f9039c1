"""The verbs of a sentence that tell what is done."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence


def verb_hits(sentence: Sentence, *codes: str) -> list[Hit]:
    """The verbs of some classes in a sentence, outside names and offices."""
    if sentence.verbs is None:
        inside = [(m.first, m.last) for m in sentence.of("body", "person", "office")]
        sentence.verbs = [
            (hit, frozenset(code for name, code in hit.tags if name == "verbs"))
            for hit in sentence.hits
            if "verbs" in hit.codes
            and not any(first <= hit.first < last for first, last in inside)
        ]
    return [hit for hit, told in sentence.verbs if not told.isdisjoint(codes)]

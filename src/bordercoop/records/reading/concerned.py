"""Whether an article can tell of Laos at all: a look at its letters before it is read."""

from __future__ import annotations

from bordercoop.lexicon import Lexicon
from bordercoop.text import INVISIBLE, squeezed


def may_concern_laos(text: str, lexicon: Lexicon) -> bool:
    """Whether the word `Lào` or the name of a Lao province stands anywhere in a text.

    Nothing is recorded from an article without either: a `phía bạn` that is never named may
    be any neighbour. Where marks that print nothing may part the letters, it may.
    """
    if "lào" in text.lower() or any(mark in text for mark in INVISIBLE):
        return True
    letters = squeezed(text)
    return any(name in letters for name in lexicon.lao_provinces)

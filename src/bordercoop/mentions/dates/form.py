"""What a form of dates is: a pattern with examples and the value that it makes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.worded import word_list
from bordercoop.mentions.dates.date import Calendar, Date

Build = Callable[[re.Match[str], Calendar], Date | None]


FIGURE, PARTED, YEARED, LINKED = "figure", "parted", "yeared", "linked"
"""Signs of a date in figures: any figure; one before a dash, a stroke or a point; one of four
digits or more behind such a mark; one behind a dash or a word that leads from day to day."""
DASHES = ("-", "–", "—")
PARTING = ("/", ".", *DASHES)
LINKING = frozenset(
    {
        *(word for code in ("until", "to_the_end", "day") for word in word_list(code)),
        *(word for code in ("morning", "afternoon", "evening") for word in word_list(code)),
        AND,
        *DASHES,
    }
)


class FormRule(NamedTuple):
    """One way to write a date. `name` is published as `Date.form` by most values.

    One of the words that it `needs`, and its `sign`, are found wherever the form is: a cheap
    look before the pattern runs. A form without a sign holds no figure.
    """

    name: str
    pattern: re.Pattern[str]
    build: Build
    examples: tuple[str, ...]
    needs: tuple[str, ...] = ("",)
    sign: str | None = None


def signs(keys: list[str], figures: list[int]) -> set[str | None]:
    """The signs that the figures of a sentence show, with None for no sign at all."""
    found: set[str | None] = {None}
    if figures:
        found.add(FIGURE)
    for at in figures:
        if "." in keys[at] or (at + 1 < len(keys) and keys[at + 1] in PARTING):
            found.add(PARTED)
        if len(keys[at]) >= 4 and ("." in keys[at] or (at and keys[at - 1] in PARTING)):
            found.add(YEARED)
        if at and keys[at - 1] in LINKING:
            found.add(LINKED)
    return found

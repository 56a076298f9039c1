"""Words before a name that make it an object or a place: `tặng Công an X`, `tại Công an X`."""

from __future__ import annotations

import re

from bordercoop.lexicon.connectives import AND, OF
from bordercoop.lexicon.worded import word_list, word_pairs, word_set, worded
from bordercoop.mentions.page import Mention, Page, Sentence

GOVERNING = word_set("governing")
GOVERNING_PAIRS = word_pairs("governing_pairs")
TIMES = word_pairs("governing_times")
"""Ends of times to come, which lead to nobody: `thời gian tới hai bên …`."""
PASSED = word_set("governing_passed")
"""Words that may stand between such a word and the name."""
PASSED_PAIRS = word_pairs("governing_passed_pairs")
"""Pairs that may: `tặng cán bộ, chiến sĩ Công an X`."""
# `tổ y tế của Công an huyện X`: the team acts for the body.
_TEAM = worded(
    r"""(?:{governing_team})\b
    [^,;.]{0,26}$""",
    re.VERBOSE,
)
TEAM_WINDOW = 60
_BEHALF = word_list("governing_behalf")
BEHALF_WINDOW = 14


def governing_word(page: Page, sentence: Sentence, first: int) -> int | None:
    """The token of the word that makes a name at `first` an object or a place, if any."""
    keys = page.tokens.keys
    at = first - 1
    while at >= sentence.first:
        key = keys[at]
        pair = (keys[at - 1] if at > sentence.first else "", key)
        if (key in GOVERNING and pair not in TIMES) or pair in GOVERNING_PAIRS:
            return at
        if pair in PASSED_PAIRS:
            at -= 2
        elif key in PASSED or key[0].isdecimal() or _inside_pair(keys, at):
            at -= 1
        else:
            return None
    return None


def _inside_pair(keys: list[str], at: int) -> bool:
    """Whether a comma or `và` joins two that may be passed: `cán bộ, chiến sĩ`."""
    if keys[at] == ",":
        return keys[at + 1] == "chiến"
    return keys[at] == AND and at > 0 and keys[at - 1] == "quyền"


def governed(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is an object or a place; the team of a body acts for it."""
    at = governing_word(page, sentence, mention.first)
    if at is None:
        return False
    if page.tokens.keys[at] != OF:
        return True
    start = page.tokens.starts[at]
    return not _TEAM.search(page.lower[max(sentence.start, start - TEAM_WINDOW) : start])


def on_behalf(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """`A và B đại diện hai đơn vị ký`: the people act, not the bodies they stand for."""
    if page.lower.startswith("đại diện", mention.start, mention.end):
        return True
    start = page.tokens.starts[mention.first]
    before = page.lower[max(sentence.start, start - BEHALF_WINDOW) : start]
    return before.rstrip().endswith(_BEHALF)

"""By-lines: the names of authors beside the date, behind a label or at the body's end."""

from __future__ import annotations

import re

from bordercoop.layout.parts import Block, Stated
from bordercoop.lexicon.worded import worded
from bordercoop.pattern import pattern

MOST_NAMES = 4
MOST_WORDS = 5
LONGEST_NAME = 40
LONGEST_LABELLED = 90
LAST_LINES = 13
"""How far from the page's end the author's name may stand."""

# `Tác giả: …`, `Tin, ảnh: …`
_LABEL = worded(
    r"""(?: {author} | (?:{article_word}|tin)(?:,|\ {and})?\ ?{photo}
        | tin(?:,|\ -)?\ {article_word} |{byline_label})
    \s*:\s*(?P<names>.+)""",
    re.IGNORECASE | re.VERBOSE,
)
# The same behind the body, on one line with it.
LABEL_INSIDE = worded(
    r"""(?<=\s)(?:Tác\ giả | Bài(?:,|\ {and})?\ [ảẢ]nh | Tin(?:,|\ {and})?\ [ảẢ]nh
        | Tin(?:,|\ -)?\ [bB]ài | Nguồn(?:\ tin)? | Người\ viết | Thực\ hiện )\s*:\s*(?=\S)""",
    re.VERBOSE,
)
INSIDE = ("Tác giả", "Bài", "Tin", "Nguồn", "Người viết", "Thực hiện")
"""One of these stands in every such label: a cheap look before the pattern runs."""
# What parts two names: `Mai Duy - Hồng Anh`, `A, B`, `A và B`
_BREAK = worded(r"\s*[-–,&]\s+|\s+[-–]\s*|\s+{and}\s+|-(?=[^\W\d_]+\s)")
_ASIDE = pattern(r"\([^)]*\)")
_NAME_WORD = pattern(r"[^\W\d_][\w.’']*")


def _parted(line: str, ends: str = "") -> list[str]:
    return _BREAK.split(_ASIDE.sub("", line).strip(ends) if ends else _ASIDE.sub("", line))


def names(line: str) -> list[str]:
    """The names in a by-line, or none where it holds anything but one to four names."""
    found = _parted(line, " .|")
    for name in found:
        words = name.split()
        if not 1 <= len(words) <= MOST_WORDS or not all(map(_is_name_word, words)):
            return []
    return found if len(found) <= MOST_NAMES else []


def _is_name_word(word: str) -> bool:
    """Whether a word may be part of an author's name: `DSC07647.JPG` is a photo's."""
    digits = any(map(str.isdecimal, word))
    return word[0].isupper() and not digits and _NAME_WORD.fullmatch(word) is not None


def add_authors(stated: Stated, line: str) -> None:
    """Take the names of a by-line, parted at dashes and commas."""
    for name in _parted(line):
        name = name.strip(" .|")
        if name and name not in stated.authors and len(name) < LONGEST_NAME:
            stated.authors.append(name)


def labelled(stated: Stated, line: str) -> bool:
    """Whether a line names its authors behind a label; takes them."""
    if len(line) >= LONGEST_LABELLED:
        return False
    found = _LABEL.fullmatch(line)
    if found:
        add_authors(stated, found["names"])
    return found is not None


_LONGEST = {"caption": 60, "body": 40, "item": 40}
"""How long a line of a kind may be, in code points, to hold nothing but names."""


def closing(stated: Stated) -> None:
    """Take the author's name that stands alone on its line at the end of the body."""
    blocks = stated.blocks
    for number in range(len(blocks) - 1, max(0, len(blocks) - LAST_LINES - 1), -1):
        kind, start, end = blocks[number]
        if kind == "furniture":
            continue
        line = stated.text[start:end]
        if end - start >= _LONGEST.get(kind, 0) or not names(line):
            break
        add_authors(stated, line)
        blocks[number] = Block("furniture", start, end)

"""What an article is called: its `doc_id`, and its source in letters that can be printed."""

from __future__ import annotations

import os
import re
import unicodedata

from bordercoop.pattern import pattern
from bordercoop.sources.digest import sha256

LONGEST_ID = 1000
"""Characters of the longest identifier."""

_NUMBER_OR_DATE = pattern(
    r"[\d\s.,:+-]*(?:\d+e[+-]?\d+)?|nan|inf(?:inity)?|true|false|<?na>?|null|none|nil", re.I
)
_PACKED = pattern(r"\.(?:gz|zst|bz2|xz)$", re.I)
_DIGEST = 16
"""Hex digits of a hash in an id: two of a hundred million pages share one once in 4,000."""


def doc_id(stem: str) -> str:
    """The identifier that a file's stem, or a row's own id, gives its article.

    It is the stem in NFC, so that the same name gives the same id on every file system.
    What cannot be printed (control characters, bytes that are no UTF-8, invisible
    formatting, any space but U+0020), a slash, which separates the parts of a record's id,
    and a bar, which separates ids in a list, become `_`. A stem that a spreadsheet would take
    for a number, a date, a truth value or an empty cell gets the prefix `doc-`. One longer than
    an id may be ends in its hash.
    """
    composed = unicodedata.normalize("NFC", stem)
    printable = "".join(c if c.isprintable() and c not in "/|" else "_" for c in composed)
    if len(printable) > LONGEST_ID:
        digest = sha256(printable.encode("utf-8"))[:16]
        printable = f"{printable[: LONGEST_ID - len(digest) - 1]}-{digest}"
    return f"doc-{printable}" if _NUMBER_OR_DATE.fullmatch(printable) else printable


def file_id(path: str) -> str:
    """The id of the one article of a file: `2024/visit.html.gz` gives `2024:visit`.

    `path` is relative to the folder that was given, or the name of a file given by itself.
    """
    folders, _, name = path.replace(os.sep, "/").rpartition("/")
    stem = os.path.splitext(_PACKED.sub("", name))[0]
    return doc_id(":".join([*folders.split("/"), stem] if folders else [stem]))


def url_id(url: str) -> str:
    """The id of an article that has a URL and no id of its own."""
    return f"web-{_digest(url)}"


def text_id(text: str) -> str:
    """The id of a row that has neither id nor URL: another text is another article."""
    return f"text-{_digest(text)}"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass"))[:_DIGEST]


def shown(path: str | os.PathLike[str]) -> str:
    r"""A path as valid Unicode: bytes of the name that are no UTF-8 appear as `\xE1`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")

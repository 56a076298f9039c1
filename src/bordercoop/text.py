"""Canonical text, its search view, tokens and sentences.

Every function keeps offsets: a view has the length of its text, a token and a sentence know
their code points in it. Nothing here collapses white space.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import cast

from msgspec import Struct

from bordercoop.pattern import pattern

_TONES = "\u0300\u0301\u0309\u0303\u0323"
"""The five marks of tones, as they combine: falling, rising, asking, tumbling, heavy."""
TONE_PLACEMENTS = tuple(
    (unicodedata.normalize("NFC", f"{vowels}{tone}"), unicodedata.normalize("NFC", new))
    for vowels in ("oa", "oe", "uy")
    for tone in _TONES
    for new in (f"{vowels[0]}{tone}{vowels[1]}",)
)
"""Both ways to place a tone mark (`hoà`, `hòa`). The search view writes the second where the
syllable ends there and the first where it goes on (`toàn`) or begins with `qu` (`quý`)."""
_OTHER_PLACEMENT = dict(TONE_PLACEMENTS) | {new: old for old, new in TONE_PLACEMENTS}
# Each kind of wrong place behind one class of first letters, which is looked for fast.
_MISPLACED = pattern(
    r"[ouòóỏõọùúủũụ](?:"
    r"(?<=o)[àáảãạèéẻẽẹ](?![^\W\d_])"  # hoà
    r"|(?<=u)(?<!qu)[ỳýỷỹỵ](?![^\W\d_])"  # thuỷ
    r"|(?<=[òóỏõọ])[ae](?=[^\W\d_])"  # tòan
    r"|(?<=[ùúủũụ])y(?=[^\W\d_])"  # hùynh
    r"|(?<=q[ùúủũụ])y"  # qúy
    r")"
)

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Marks that print nothing and may stand inside a word: soft hyphen, zero-width ones."""
_WITHOUT_INVISIBLE = str.maketrans("", "", INVISIBLE)

# Each token is one group, so that `split` gives tokens and what parts them by turns:
# a word (`công`), a number (`10,2`, `20.000`), any other mark (`-`).
_TOKEN = pattern(r"([^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]|_)")
_TOKEN_OVER_INVISIBLE = pattern(
    rf"(\d+(?:[.,]\d+)*|[^\W\d_]+(?:[{INVISIBLE}]+[^\W\d_]+)*|[^\w\s]|_)"
)

Span = tuple[int, int]


class Spans:
    """Spans of which is asked many times which lie over some words."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._ends = list(accumulate((end for _, end in self._spans), max))

    def over(self, start: int, end: int) -> Iterator[Span]:
        """Those that share a code point with `start` to `end`, the last first."""
        at = bisect_left(self._spans, (end, end)) - 1
        while at >= 0 and self._ends[at] > start:
            if self._spans[at][1] > start:
                yield self._spans[at]
            at -= 1


class Tokens(Struct, frozen=True):
    """The words, numbers and marks of a text, in order.

    `keys[i]` is the search view of `text[starts[i]:ends[i]]` without invisible marks,
    `folds[i]` the same without diacritics.
    """

    text: str
    view: str
    starts: list[int]
    ends: list[int]
    keys: list[str]
    capitals: list[bool]
    folds: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def first(self, position: int) -> int:
        """Index of the first token that starts at or after a code point."""
        return bisect_left(self.starts, position)

    def capital(self, index: int) -> bool:
        """Whether a token starts with a capital letter."""
        return self.capitals[index]


def search_view(text: str) -> str:
    """The text for matching words: lower case, one way of tone placement, same length.

    The way is the one of dictionaries, `hòa` and `toàn`, so that phrases are looked for as they
    are written there.
    """
    lower = text.lower()
    if len(lower) != len(text):  # İ and its like grow in lower case
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    if lower.isascii():
        return lower
    return _MISPLACED.sub(_placed, lower)


_viewed: dict[str, str] = {}


def word_view(word: str) -> str:
    """The search view of one word. Cached, bounded."""
    found = _viewed.get(word)
    if found is None:
        if len(_viewed) >= _FOLDED_LIMIT:
            _viewed.clear()
        found = _viewed[word] = search_view(word)
    return found


def _placed(found: re.Match[str]) -> str:
    return _OTHER_PLACEMENT[found.group()]


def tokenize(text: str) -> Tokens:
    """Words, numbers (`10,2`, `20.000`) and single marks of a canonical text."""
    view = search_view(text)
    hidden = any(mark in view for mark in INVISIBLE)
    parts = (_TOKEN_OVER_INVISIBLE if hidden else _TOKEN).split(view)
    bounds = list(accumulate(map(len, parts)))
    starts, ends, keys = bounds[0:-1:2], bounds[1::2], parts[1::2]
    capitals = list(map(str.isupper, map(text.__getitem__, starts)))
    if hidden:
        keys = [key.translate(_WITHOUT_INVISIBLE) or key for key in keys]
    return Tokens(text, view, starts, ends, keys, capitals, folded(keys))


_FOLDED_LIMIT = 50_000
_folded: dict[str, str] = {}


def fold(word: str) -> str:
    """Lower case without diacritics: `Đắc Chưng` → `dac chung`. Cached, bounded."""
    found = _folded.get(word)
    if found is None:
        if len(_folded) >= _FOLDED_LIMIT:
            _folded.clear()
        plain = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
        found = "".join(c for c in plain if not unicodedata.combining(c))
        _folded[word] = found
    return found


def toneless(word: str) -> str:
    """Lower case without the marks of tones, those of vowels kept: `Đắc` → `đăc`."""
    plain = unicodedata.normalize("NFD", word.lower())
    return unicodedata.normalize("NFC", "".join(c for c in plain if c not in _TONES))


def folded(words: list[str]) -> list[str]:
    """Some words without diacritics, as `fold` has each."""
    found = list(map(_folded.get, words))
    if None not in found:
        return cast("list[str]", found)
    return list(map(fold, words))


_NO_LETTER = bytes(c for c in range(128) if not chr(c).isalnum())


def squeezed(text: str) -> str:
    """The letters and digits of a text, lower case and without diacritics, nothing between.

    Only those that are ASCII once folded: enough to look for names of places.
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return plain.encode("ascii", "ignore").translate(None, _NO_LETTER).decode("ascii")


_SLUG_BREAK = pattern(r"[^a-z0-9]+")
_slugs: dict[str, str] = {}


def slug(name: str) -> str:
    """A name for an identifier: `Đắc Chưng` → `dac-chung`. Cached, bounded."""
    found = _slugs.get(name)
    if found is None:
        if len(_slugs) >= _FOLDED_LIMIT:
            _slugs.clear()
        found = _slugs[name] = _SLUG_BREAK.sub("-", fold(name)).strip("-")
    return found


def unmarked(name: str) -> str:
    """A name without its diacritics, its capitals kept: `Đắc Chưng` → `Dac Chung`."""
    return "".join(fold(c).upper() if c.isupper() else fold(c) for c in name)


# What may end a sentence, with the marks that close it: `.`, `?”`, `…)`.
_STOP = pattern(r"[.!?…]+[”\"'»)]*")
_LONGEST_ABBREVIATION = 8
# An abbreviation or initials before a full stop: `TP.`, `đ/c.`, `Tr. T. K.`
_ABBREVIATION = pattern(
    r"""(?:^|[\s(])
    (?: TP|Tp|tp|TX|Tx|tx|TT|Tt|H|Q|P|X|T|Đ|GS|Gs|TS|Ts|PGS|ThS|Ths|BS|Bs|ĐC|đ/c|St|Mr
      | [A-ZĐ](?:\.[A-ZĐ])* )$""",
    re.VERBOSE,
)


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of one paragraph as spans without white space at their ends.

    A full stop ends one before white space and anything but a small letter, unless an
    abbreviation or an initial stands before it. Where the white space is missing, it does
    between a word in small letters, a number or a bracket and a word with one capital.
    """
    spans: list[Span] = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        mark, cut = stop.span()
        if cut < end and not text[cut].isspace() and not _glued(text, at, mark, cut, end):
            continue
        if stop.group() == "." and _abbreviates(text, at, mark, cut):
            continue
        after = cut
        while after < end and text[after].isspace():
            after += 1
        if after < end and text[after].islower():
            continue
        _add(spans, text, at, cut)
        at = cut
    _add(spans, text, at, end)
    return spans


# A level at the end of a sentence, `Công an TP. Phía Lào có …`: no place has these names.
_LEVEL = pattern(r"(?:^|[\s(])(?:TP|Tp|tp|TX|Tx|tx|H|Q|P|X)$")
_OPENS_SENTENCE = pattern(
    r"\s+(?:(?:Về|Phía|Tại)\s+[^\W\d_]"
    r"|(?:Tham|Cùng|Theo|Các|Thay|Phát|Trước|Sau|Nhân)\s+(?=[^\W\d_])[^A-ZÀ-ỸĐ])"
)


def _abbreviates(text: str, start: int, mark: int, cut: int) -> bool:
    """Whether a full stop belongs to an abbreviation or initials and ends no sentence."""
    first = max(start, mark - _LONGEST_ABBREVIATION)
    if not _ABBREVIATION.search(text, first, mark):
        return False
    return not (_LEVEL.search(text, first, mark) and _OPENS_SENTENCE.match(text, cut))


# The end of a word in small letters, of a number or of what closes, before a stop and a word.
_ENDS_WORD = pattern(
    r"(?:^|[\s(“\"/-])(?P<word>[^\W\d_]{2,}|\d[\d/.,-]*)[)\]”\"%]*$|[)\]”\"%]$"
)
_LONGEST_WORD = 24
LONGEST_LEVEL = 2
"""Letters of a level in capitals (`TP.Vinh`); longer words in capitals end sentences."""
_TOP_DOMAINS = frozenset({"vn", "com", "net", "org", "gov"})
_STARTS_WORD = pattern(r"[“\"]?(?P<word>[^\W\d_]+)(?![\w.])")


def _glued(text: str, start: int, mark: int, cut: int, end: int) -> bool:
    """Whether a stop without white space behind it stands between two sentences: neither in a
    domain, a number nor an abbreviation (`Baonghean.vn`, `TP.Vinh`, `Tr.T.K`)."""
    after = _STARTS_WORD.match(text, cut, end)
    if after is None or not after["word"][0].isupper() or after["word"].isupper():
        return False
    if after["word"].lower() in _TOP_DOMAINS:
        return False
    before = _ENDS_WORD.search(text, max(start, mark - _LONGEST_WORD), mark)
    if before is None:
        return False
    word = before["word"]
    if word is None or not word.isalpha():
        return word is None or before.start("word") > start  # `1.Tăng cường` counts an item
    return word[1:].islower() or len(word) > LONGEST_LEVEL


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    """Add a span without the white space at its ends, unless nothing is left of it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))

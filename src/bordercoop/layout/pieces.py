"""A line onto which several lines of a page were glued, parted again.

A crawl often leaves a page as one line: title, date, prefix of the outlet, body, captions,
lists, by-line and the heads of other reports, one behind the other with a blank between. Each
begins with a sign of its own; what carries none stays with the sentence before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from bordercoop.layout import byline, outlet
from bordercoop.layout.date_line import BARE_DATE, STAMP, STAMP_ALONE
from bordercoop.lexicon import Lexicon, squeeze
from bordercoop.lexicon.worded import worded
from bordercoop.pattern import pattern
from bordercoop.text import Span, sentences, word_view

SHORTEST = 100
"""Code points from which a line may hold more than one line of a page."""
LONGEST_PARAGRAPH = 1000
HEAD = 600
SHORTEST_HEADLINE = 24
"""Code points from which the same words again are a title repeated."""
"""How far into a line the date and the outlet of its title stand."""
END = 160
"""How long before its end authors are named."""
LONGEST_PHRASE = 6
LONGEST_FOOT = 600
"""Code points of the heads of other reports behind the last sentence of a line."""
LONGEST_CREDIT = 4
"""Names of a photographer, in words."""

_ENDS_IN_YEAR = pattern(r"[/.-]\d{4}")
_WORD = pattern(r"[^\W\d_]+")
# A capital word behind one that no mark parts it from: where a sentence may begin unmarked.
_CAPITALS = "".join(c for c in map(chr, range(0x1EFA)) if c.isupper() and c.isalpha())
_UNMARKED = pattern(rf"\s(?P<word>[{_CAPITALS}][^\W\d_]*)")
_OPENER = ("layout", "opener")
_STOPS = (".", "?", "!", "…", "”", '"')
_DASHES = ("", "-", "–", "|", ":")
_CLOSED = frozenset(')”"')
_CREDIT = pattern(r"\([Ảả]nh\s*[:/]\s*|\bẢ(?:nh|NH)\s*[:/]\s*")
# `(Trong ảnh: …)` inside a paragraph; `… |` behind a caption.
_IN_THE_PICTURE = worded(
    r"\([Tt]rong\ {photo}\s*:[^()]{0,400}(?:\([^()]{0,80}\)[^()]{0,200})*\)\.?"
)
_BAR = pattern(r"\s\|(?=\s[^\W\d_])")
_CREDIT_WORD = pattern(r"\s*(?:[-–&,/]\s*)?([^\W\d_][\w.’']*)")
# `Tin trao đổi: 213 - Vụ án: 05 - …`; `… | 74 Số vụ | 6 …`: figures listed without a stop
_FIGURES = pattern(r":\s+\d[\d.,]*(?:\s[^\W\d_]+){0,2}(?=\s[-–+•]\s[^\W\d_])")
_CELL = pattern(r"\|\s*\d[\d.,]*\s+(?=[^\W\d_])")
FEWEST_FIGURES = 2
_ITEM = pattern(r"[:;.]\s+(?:[-–—+•]\s+(?=\S)|(?P<number>\d{1,2})[.)]\s+(?=[^\W\d_]))")


def parted(text: str, lexicon: Lexicon, lines: list[Span]) -> list[Span]:
    """The lines of a page, without white space at their ends, from those of a text."""
    return [
        piece
        for start, end in lines
        for piece in (
            [(start, end)]
            if end - start < SHORTEST
            else Parting(text, lexicon, start, end).pieces()
        )
    ]


def ends_parted(text: str, lexicon: Lexicon, lines: list[Span]) -> list[Span]:
    """The same, but of long lines no more is parted than the first's head, the last's end."""
    if not lines:
        return []
    start, end = lines[0]
    if end - start > SHORTEST:
        head = Parting(text, lexicon, start, min(end, start + HEAD)).pieces()
        lines = [*head[:-1], (head[-1][0], end), *lines[1:]]
    start, end = lines[-1]
    at = _authors_at(text, max(start, end - END), end)
    return lines if at is None else [*lines[:-1], (start, at), (at + 1, end)]


def _authors_at(text: str, start: int, end: int) -> int | None:
    """The blank behind the last stop of a line, if nothing but authors stand behind it."""
    label = byline.LABEL_INSIDE.search(text, start, end)
    if label:
        return label.start() - 1
    at = max(text.rfind(f"{mark} ", start, end) for mark in _STOPS) + 1
    if not at or end - at > byline.LONGEST_NAME or not byline.names(text[at + 1 : end]):
        return None
    return at


class Parting:
    """The signs found in one line, and where they part it."""

    def __init__(self, text: str, lexicon: Lexicon, start: int, end: int) -> None:
        self.text = text
        self.words = lexicon.apart["layout"]
        self.listed = lexicon.words
        self.outlets = lexicon.outlets
        self.places = lexicon.places
        self.start = start
        self.end = end
        self.cuts: set[int] = set()
        self.found: list[tuple[int, str, int]] | None = None
        self.sentences = sentences(text, start, end)
        self.begins = [begin for begin, _ in self.sentences]

    def pieces(self) -> list[Span]:
        """The line, parted."""
        self._head()
        self._foot()
        self._unmarked()
        if self.end - self.start > LONGEST_PARAGRAPH:
            self._paragraphs()
        self._items()
        self._credits()
        self._labels()
        self._names()
        self._repeated()
        bounds = sorted(cut for cut in self.cuts if self.start < cut < self.end)
        found = []
        for begin, stop in zip([self.start, *bounds], [*bounds, self.end], strict=True):
            piece = self.text[begin:stop]
            if piece.strip():
                left = begin + len(piece) - len(piece.lstrip())
                found.append((left, left + len(piece.strip())))
        return found

    def _sentence(self, at: int) -> Span:
        """The sentence in which a code point lies."""
        return self.sentences[max(0, bisect_right(self.begins, at) - 1)]

    def _behind(self, at: int) -> int:
        """Where the next sentence begins."""
        number = bisect_left(self.begins, at)
        return self.begins[number] if number < len(self.begins) else self.end

    def _opens(self, word: str) -> bool:
        """Whether a phrase of a page may begin with a word."""
        return word_view(word) in self.words.root

    def _phrase(self, at: int, end: int) -> tuple[str, int] | None:
        """Class and end of the phrase of a page that starts at a code point."""
        keys: list[str] = []
        ends: list[int] = []
        for word in _WORD.finditer(self.text, at, min(end, at + 60)):
            if ends and self.text[ends[-1] : word.start()].strip():
                break
            key = word_view(word[0])
            if not keys and key not in self.words.root:
                return None
            keys.append(key)
            ends.append(word.end())
            if len(keys) == LONGEST_PHRASE:
                break
        for hit in self.words.scan(keys, 0, len(keys)):
            if hit.first:
                return None
            opens = _OPENER in hit.tags  # `theo` also names a source
            code = "opener" if opens else hit.codes["layout"]
            return code, ends[hit.last - 1]
        return None

    def _phrases(self) -> list[tuple[int, str, int]]:
        """Phrases of a page that begin with a capital behind a word, without a mark between:
        where they start, their class, where they end."""
        if self.found is None:
            self.found = []
            for word in _UNMARKED.finditer(self.text, self.start, self.end):
                before = self.text[word.start() - 1]
                if not before.isalnum() and before not in _CLOSED:
                    continue
                if not self._opens(word["word"]):
                    continue
                at = word.start("word")
                phrase = self._phrase(at, self.end)
                if phrase and not self._ends_a_name(word.start(), word["word"]):
                    self.found.append((at, *phrase))
        return self.found

    def _ends_a_name(self, at: int, word: str) -> bool:
        """Whether a word is the end of a place's name: the `Khoảng` of `Xiêng Khoảng`."""
        start = self.text.rfind(" ", self.start, at) + 1
        return squeeze(self.text[max(start, self.start) : at] + word) in self.places

    def _head(self) -> None:
        """Cut around the date behind a title and before the outlet in front of a body."""
        stop = min(self.end, self.start + HEAD)
        dated = _ENDS_IN_YEAR.search(self.text, self.start, stop) is not None
        for found in STAMP.finditer(self.text, self.start, stop) if dated else ():
            self.cuts |= {found.start("stamp"), found.end("stamp")}
            for at, code, behind in self._phrases():
                between = self.text[behind : found.start("stamp")].strip()
                if code == "section" and behind <= found.start("stamp") and between in _DASHES:
                    self.cuts.add(at)
        for found in BARE_DATE.finditer(self.text, self.start, stop) if dated else ():
            if self._headline_in_capitals(found.start()):
                self.cuts |= {found.start(), found.end()}
        for found in STAMP_ALONE.finditer(self.text, self.start, stop) if dated else ():
            if self.text[found.end() + 1].isupper():
                self.cuts |= {found.start(), found.end()}
        inner = outlet.inner_prefix(self.text, self.outlets, self.start, stop)
        if inner and not _stopped(self.text, self.start, inner):
            self.cuts.add(inner)

    def _headline_in_capitals(self, end: int) -> bool:
        """Whether the line begins with a headline in capitals that ends at a code point."""
        long = end - self.start >= SHORTEST_HEADLINE
        return long and self.text[self.start : end].isupper()

    def _foot(self) -> None:
        """Cut before what a page prints below its body, if it begins behind the last stop."""
        last = self.sentences[-1][0] if self.sentences else self.start
        for at, code, behind in self._phrases():
            if at < self.end - LONGEST_FOOT:
                continue
            if code == "related":
                self.cuts |= {at, behind}
            elif code == "furniture" and at > last and not _ends_in_stop(self.text, self.end):
                self.cuts.add(at)

    def _unmarked(self) -> None:
        """Cut before words that only begin a sentence, and before the words in front of them
        that end in no stop: a title, a caption."""
        for at, code, behind in self._phrases():
            if code == "opener" or (code == "dated" and _numbered(self.text, behind)):
                self.cuts |= {self._sentence(at)[0], at}

    def _paragraphs(self) -> None:
        """Cut before sentences that begin as a paragraph does, in a line too long for one."""
        for begin in self.begins[1:]:
            found = self._phrase(begin, self.end)
            if found is None:
                continue
            code, behind = found
            if code == "opener" or (code == "dated" and _numbered(self.text, behind)):
                self.cuts.add(begin)

    def _items(self) -> None:
        """Cut around the items of a list behind a colon: `- …; - …`, `1. … 2. …`."""
        counted = 0
        found = []
        for item in _ITEM.finditer(self.text, self.start, self.end):
            if item["number"]:
                if int(item["number"]) != counted + 1:
                    continue
                counted += 1
            found.append(item)
        for item in found:
            self.cuts |= {item.start() + 2, self._behind(item.end() + 1)}
        for listed in (_FIGURES, _CELL):
            ends = [one.end() for one in listed.finditer(self.text, self.start, self.end)]
            if len(ends) >= FEWEST_FIGURES:
                self.cuts.update(ends)
                if listed is _CELL:  # `… như sau: Nội dung | Kết quả Số vụ | 6 …`
                    bar = self.text.find("|", self.start, self.end)
                    self.cuts.add(self.text.rfind(": ", self.start, bar) + 2)

    def _credits(self) -> None:
        """Cut around a caption that ends in its credit: `… hội nghị. Ảnh: MAI DUY`."""
        if self._has("ảnh", "Ảnh", "ẢNH"):
            self._pictures()
        for bar in _BAR.finditer(self.text, self.start, self.end) if self._has("|") else ():
            begin = self._sentence(bar.start())[0]
            capital = self.text[bar.end() + 1].isupper()
            if capital and begin > self.start and bar.start() - begin >= SHORTEST_HEADLINE:
                self.cuts |= {begin, bar.end()}

    def _has(self, *words: str) -> bool:
        """Whether one of some words stands in the line."""
        return any(self.text.find(word, self.start, self.end) >= 0 for word in words)

    def _pictures(self) -> None:
        """Cut around captions that end in a credit or tell who is in the picture."""
        for credit in _CREDIT.finditer(self.text, self.start, self.end):
            begin = self._sentence(credit.start())[0]
            if begin >= credit.start():  # the caption ends in a stop
                begin = self._sentence(max(self.start, begin - 1))[0]
            self.cuts |= {begin, self._credited(credit.end(), credit[0].startswith("("))}
        for caption in _IN_THE_PICTURE.finditer(self.text, self.start, self.end):
            self.cuts |= {caption.start(), caption.end()}

    def _credited(self, at: int, bracketed: bool) -> int:
        """Where the names of a credit end."""
        if bracketed:
            closed = self.text.find(")", at, at + 60)
            return closed + 1 if closed >= 0 else at
        capitals = None
        for number in range(LONGEST_CREDIT):
            word = _CREDIT_WORD.match(self.text, at, self.end)
            if word is None or not word[1][0].isupper():
                break
            if capitals is None:
                capitals = word[1].isupper()
            elif capitals and not word[1].isupper():
                break
            if number and self._begins(word.start(1)):
                break
            at = word.end()
        return at

    def _begins(self, at: int) -> bool:
        """Whether listed words start here: a rank, a body, an opener; no name of a person."""
        if self._phrase(at, self.end):
            return True
        keys = [word_view(w[0]) for w in _WORD.finditer(self.text, at, at + 40)][:4]
        return any(hit.first == 0 for hit in self.listed.scan(keys, 0, len(keys)))

    def _labels(self) -> None:
        """Cut before a label that names authors or the source, behind the body."""
        if not self._has(*byline.INSIDE):
            return
        for label in byline.LABEL_INSIDE.finditer(self.text, self.start, self.end):
            if self._sentence(label.start())[0] > self.end - LONGEST_FOOT:
                self.cuts.add(label.start())

    def _repeated(self) -> None:
        """Cut around the title wherever it stands again: twice at the head, before pictures."""
        head = self.text[self.start : self.start + SHORTEST_HEADLINE]
        again = self.text.find(head, self.start + 1, min(self.end, self.start + HEAD))
        if again > 0 and " " in head.strip():
            headline = self.text[self.start : again].strip()
            if self.text.startswith(headline, again):
                self.cuts |= {again, again + len(headline)}
        first = min((c for c in self.cuts if c > self.start), default=self.end)
        headline = self.text[self.start : first].strip()
        if not SHORTEST_HEADLINE <= len(headline) < HEAD:
            return
        at = self.text.find(headline, first, self.end)
        while at >= 0:
            self.cuts |= {at, at + len(headline)}
            at = self.text.find(headline, at + len(headline), self.end)

    def _names(self) -> None:
        """Cut before the names of authors behind the last stop."""
        ends = sorted(cut for cut in self.cuts if self.start < cut < self.end)
        for stop in [*ends, self.end]:
            number = bisect_left(self.begins, stop) - 1
            if number < 1 or self.begins[number] < self.end - LONGEST_FOOT:
                continue
            begin = self.begins[number]
            line = self.text[begin:stop].strip()
            if len(line) < byline.LONGEST_NAME and byline.names(line):
                self.cuts.add(begin)


def _stopped(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two code points."""
    return ". " in text[start:end]


def _ends_in_stop(text: str, end: int) -> bool:
    """Whether prose ends before a code point: a page's buttons end in no stop."""
    return text[max(0, end - 8) : end].rstrip()[-1:] in _STOPS


def _numbered(text: str, at: int) -> bool:
    """Whether a number follows."""
    return re.match(r"\s+\d", text[at : at + 4]) is not None

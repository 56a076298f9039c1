"""The parts of a page: title, date line, by-line, captions and site furniture against the body.

Reads lines of the canonical text only. Figures in furniture never become facts and a caption
repeats facts of the body, so every later stage asks here which line it reads.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bordercoop.lexicon import Lexicon
from bordercoop.sources.article import Article
from bordercoop.text import Span, search_view


class Block(NamedTuple):
    """One line of the page. `kind` is title, body, item (of a list), caption or furniture."""

    kind: str
    start: int
    end: int


class Layout(NamedTuple):
    """What the page says of itself, with the span that says it, and its lines."""

    title: Span | None
    publisher: str | None
    authors: list[str]
    published: str | None
    published_span: Span | None
    crawl_mark: bool
    blocks: list[Block]


_WORD = re.compile(r"[^\W\d_]+")
_CRAWL = re.compile(r"\s*date (\d{4}-\d{2}(?:-\d{2})?)[ \t\u00a0]+")
_DATE = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])")
_CLOCK = re.compile(r"\d{1,2}:\d{2}:\d{2}|hotline|đường dây nóng|e-?mail|điện thoại", re.I)
_DATE_FRAME = re.compile(
    r"thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|ngày(?:\s+(?:đăng|cập nhật))?|cập nhật(?:\s+lúc)?|gmt\s*[+-]?\s*\d*|"
    r"\d{1,2}[:hg]\d{2}|\b[ap]m\b|đã xem|phản hồi|bình luận|lượt đọc|lượt|in bài|views?|xem:|lượt xem|[\d\W_]+|\blúc\b|đăng",
    re.I,
)
_STAMP = re.compile(
    r"\s+((?:Thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ nhật),?\s*(?:ngày\s+)?(\d{1,2})[/-](\d{1,2})[/-](\d{4})"
    r"(?:[\s,|-]*\d{1,2}:\d{2})?(?:\s*\(?GMT\+7\)?)?)\s+(?=\S)",
    re.I,
)
_PREFIX = re.compile(
    r"\((?P<outlet>[^\W\d_][\w.]{1,24}(?:\s[\w.]{1,12}){0,2})\)\s*[-–—.:]*\s*"
    r"|(?P<short>[A-ZĐ]{2,6}|[^\W\d_]\w*\.(?:vn|com|VN|COM)(?:\.vn)?|[A-ZĐ]\w+(?:\s[A-ZĐ]\w+){0,2}\s(?:TV|Online))\s*[-–—]\s+"
)
_INNER_PREFIX = re.compile(r"\s\((?P<outlet>[A-ZĐ]{2,6}|\w+\.vn|[A-Z]\w+)\)\s*[-–—]\s+")
_ITEM = re.compile(r"(?:[-–—+•*]|\d{1,2}[.)])\s+\S")
_CAPTION_MARK = re.compile(r"\|\s*$|\((?:bìa )?(?:phải|trái|giữa|ngoài cùng|thứ \w+ từ)[^)]*\)|[(\s]ảnh\s*[:/-]\s*\S|\(ảnh[^)]*\)|\(trong ảnh|\.jpe?g|- ảnh \d", re.I)
_CREDIT = re.compile(r"[\s(|-]*(?:Ảnh|ảnh|ẢNH)\s*[:/]|\s*\((?:ảnh|Ảnh)[^)]*\)|\s*\|\s")
_TERMINAL = re.compile(r"[.!?…;:”\"»,]\W*$|\./\.$|\.$")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|info)(?:\.vn)?")
_NAV = re.compile(r"\s[|»>/]\s")
_AUTHOR_LABEL = re.compile(
    r"(?:tác giả|bài(?:,| và)? ?ảnh|tin(?:,| và)? ?ảnh|tin(?:,| -)? bài|tin|bài|người viết|thực hiện|ctv)\s*:\s*(.+)", re.I
)
_SOURCE_LABEL = re.compile(r"(?:nguồn(?:\s+tin)?|theo)\s*[:.]?\s+(\S.*)", re.I)
_NAME_WORD = re.compile(r"[^\W\d_][\w.’']*")
_NAME_BREAK = re.compile(r"\s*[-–,&]\s+|\s+[-–]\s*|\s+và\s+|-(?=[^\W\d_]+\s)")


def _names(line: str) -> list[str]:
    """The names in a by-line, or none where it holds anything but one to four names."""
    names = _NAME_BREAK.split(re.sub(r"\([^)]*\)", "", line).strip(" .|"))
    for name in names:
        words = name.split()
        if not 1 <= len(words) <= 5 or not all(
            _NAME_WORD.fullmatch(w) and w[0].isupper() for w in words
        ):
            return []
    return names if len(names) <= 4 else []


def _iso(day: str, month: str, year: str) -> str | None:
    if 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and 1990 <= int(year) <= 2100:
        return f"{int(year):04}-{int(month):02}-{int(day):02}"
    return None


class _Reader:
    """The lines of one page, read from the top and the bottom towards the body."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self.text = article.text
        self.words = lexicon.apart["layout"]
        self.published: str | None = None
        self.published_span: Span | None = None
        self.crawl: tuple[str, Span] | None = None
        self.title: Span | None = None
        self.publisher: str | None = None
        self.authors: list[str] = []
        self.blocks: list[Block] = []

    def lines(self) -> list[Span]:
        """Spans of the lines that hold more than white space, without it at their ends."""
        spans, at = [], 0
        for line in self.text.split("\n"):
            core = line.strip()
            if core:
                start = at + line.index(core[0])
                spans.append((start, start + len(core)))
            at += len(line) + 1
        mark = _CRAWL.match(self.text)
        if mark and spans:
            self.crawl = (mark[1], mark.span(1))
            end = spans[0][1]
            spans[0] = (min(mark.end(), end), end)
            if spans[0][0] == end:
                spans.pop(0)
        return spans

    def word(self, start: int, end: int) -> str | None:
        """The layout class of the words that a line starts with."""
        keys = _WORD.findall(search_view(self.text[start : min(end, start + 60)]))
        for hit in self.words.scan(keys, 0, min(len(keys), 6)):
            return hit.code("layout") if hit.first == 0 else None
        return None

    def date_line(self, start: int, end: int) -> bool:
        """Whether a line is a date line; takes its date and the authors beside it."""
        if end - start > 140:
            return False
        line = self.text[start:end]
        found = _DATE.search(line)
        if not found:
            return False
        if _CLOCK.search(line):
            return True
        rest = _DATE_FRAME.sub(" ", line).strip()
        if len(rest) > 60 or (rest and not _names(rest.split("  ")[0])):
            return False
        iso = _iso(found[1], found[3], found[4])
        if iso and self.published is None:
            self.published = iso
            self.published_span = (start + found.start(), start + found.end())
            names = re.split(r"\s{2,}|\s\|\s|\s[-–]\s*(?=Thứ|Chủ)", line)[0].strip(" -|")
            if rest and not _DATE.search(names):
                self.add_authors(names)
        return True

    def add_authors(self, line: str) -> None:
        """Names of a by-line, split at dashes and commas."""
        for name in _NAME_BREAK.split(re.sub(r"\([^)]*\)", "", line)):
            name = name.strip(" .|")
            if name and name not in self.authors and len(name) < 40:
                self.authors.append(name)

    def head_prefix(self, start: int, end: int) -> int:
        """Where the body starts behind an outlet's name: `(QNO) - `, `KTO - `."""
        found = _PREFIX.match(self.text, start, end)
        if not found or found.end() >= end:
            return start
        self.publisher = self.publisher or found["outlet"] or found["short"]
        return found.end()

    def split_first(self, start: int, end: int) -> int:
        """Part a title glued before the body on the first line; gives the body's start."""
        window = min(end, start + 400)
        for pattern in (_STAMP, _INNER_PREFIX):
            found = pattern.search(self.text, start, window)
            if not found or found.start() - start < 15:
                continue
            if ". " in self.text[start : found.start()]:
                continue
            if pattern is _STAMP:
                iso = _iso(found[2], found[3], found[4])
                if iso and self.published is None:
                    self.published, self.published_span = iso, found.span(1)
            else:
                self.publisher = self.publisher or found["outlet"]
            self.title = (start, found.start())
            self.blocks.append(Block("title", start, found.start()))
            return found.end()
        return start

    def read(self) -> Layout:
        """All lines told apart."""
        lines = self.lines()
        tail = self.tail(lines)
        in_body = False
        title_text = ""
        for number, (start, end) in enumerate(lines):
            line = self.text[start:end]
            if number >= tail:
                self.blocks.append(Block("furniture", start, end))
                self.source(line)
                continue
            if number == 0:
                start = self.split_first(start, end)
                line = self.text[start:end]
            kind = self.kind(start, end, in_body)
            if kind == "title":
                if self.title is None or self.longer(start, end):
                    self.blocks = [
                        Block("furniture", b.start, b.end) if b.kind == "title" else b for b in self.blocks
                    ]
                    self.title = (start, end)
                    title_text = line
                elif line == title_text:
                    kind = "caption"
            elif title_text and line == title_text:
                kind = "caption"
            if kind == "body":
                if not in_body:
                    start = self.head_prefix(start, end)
                in_body = True
            if kind == "caption":
                end = self.without_credit(start, end)
            self.blocks.append(Block(kind, start, end))
        self.bylines()
        if self.published is None and self.crawl:
            self.published, self.published_span = self.crawl
            mark = True
        else:
            mark = False
        return Layout(
            self.title, self.publisher, self.authors, self.published, self.published_span, mark, self.blocks
        )

    def without_credit(self, start: int, end: int) -> int:
        """Where a caption ends before its credit: `… hội nghị. Ảnh: MAI - DUY`."""
        found = _CREDIT.search(self.text, start, end)
        return found.start() if found and found.start() > start else end

    def longer(self, start: int, end: int) -> bool:
        """Whether a line of the head is rather the title than the one taken so far."""
        if self.title is None or self.text[start:end].isupper():
            return False
        before = self.text[slice(*self.title)]
        return before.isupper() or (len(before) < 40 and end - start > len(before))

    def tail(self, lines: list[Span]) -> int:
        """Number of the first line of the page's foot: a list of other headlines."""
        for number, (start, end) in enumerate(lines):
            if number and end - start <= 48 and self.word(start, end) == "related":
                return number
        return len(lines)

    def kind(self, start: int, end: int, in_body: bool) -> str:
        """What one line is."""
        line = self.text[start:end]
        if self.date_line(start, end):
            return "furniture"
        if not any(c.isalpha() for c in line):
            return "furniture"
        if _ITEM.match(line):
            return "item" if end - start < 330 else "body"
        word = self.word(start, end)
        short = end - start <= 60
        if word == "furniture" and (short or _NAV.search(line)):
            return "furniture"
        if _DOMAIN.fullmatch(line):
            self.publisher = self.publisher or line
            return "furniture"
        if len(_NAV.findall(line)) >= 2 and not _TERMINAL.search(line):
            return "furniture"
        if _NAV.search(line) and short and not _TERMINAL.search(line):
            return "furniture"
        found = _AUTHOR_LABEL.fullmatch(line)
        if found and end - start < 90:
            self.add_authors(found[1])
            return "furniture"
        if word == "source" and end - start < 90 and self.source(line):
            return "furniture"
        if line.startswith(("...", "…")) or _CAPTION_MARK.search(line[-140:]):
            return "caption" if end - start < 320 else "body"
        terminal = bool(_TERMINAL.search(line))
        if word == "caption" and end - start < 240:
            return "caption"
        if terminal:
            return "body"
        if not in_body:
            return "title" if 12 <= end - start <= 260 else "furniture"
        return "caption" if end - start < 220 else "body"

    def source(self, line: str) -> bool:
        """Take the publisher from `Nguồn: X` or a bare domain."""
        if _DOMAIN.fullmatch(line):
            self.publisher = self.publisher or line
            return True
        found = _SOURCE_LABEL.fullmatch(line)
        if found and len(found[1]) < 60 and line.lower().startswith(("nguồn", "theo ")):
            self.publisher = self.publisher or found[1].strip()
            return True
        return False

    def bylines(self) -> None:
        """The author's name at the end of the body, alone on its line."""
        for number in range(len(self.blocks) - 1, max(0, len(self.blocks) - 14), -1):
            kind, start, end = self.blocks[number]
            line = self.text[start:end]
            if kind == "furniture":
                continue
            if kind == "caption" and end - start < 60 and _names(line):
                self.add_authors(line)
                self.blocks[number] = Block("furniture", start, end)
                continue
            if kind in ("body", "item") and end - start < 40 and _names(line):
                self.add_authors(line)
                self.blocks[number] = Block("furniture", start, end)
                continue
            break


def read(article: Article, lexicon: Lexicon) -> Layout:
    """The layout of one article."""
    return _Reader(article, lexicon).read()

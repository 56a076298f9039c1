"""The pipeline: one article in, one line of records out.

`plain` → `layout` → `mentions` → `discourse` → `records` (which asks `clauses`) → `assemble` →
`restore` → `privacy`. An article that cannot concern Laos is left after its layout.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from msgspec.structs import replace

from bordercoop.discourse.reading import Reading, resolve
from bordercoop.findings import Finding
from bordercoop.gate import may_concern_laos
from bordercoop.layout import read as parts_of
from bordercoop.lexicon import Lexicon, load
from bordercoop.mentions.letter_case import mostly_loud, recased
from bordercoop.mentions.scan import scan
from bordercoop.model import Document, Line
from bordercoop.plain import Plain, plain, restore, unspaced
from bordercoop.privacy import guarded
from bordercoop.quoted import complete
from bordercoop.records.assemble import bounded, line_of
from bordercoop.records.cap import Cut
from bordercoop.records.drafts import find
from bordercoop.sources.article import Article


class Parsed(NamedTuple):
    """An article read: its line, and for those who ask why, what it was read from.

    `reading` is of the plain text; `source.original` leads from there to the canonical text.
    `cuts` are the tables of which the article tells more records than the line holds, or more
    of a record.
    """

    line: Line
    reading: Reading
    source: Plain
    cuts: list[Cut]


def parse(article: Article) -> Line:
    """Read one article. Pure: the same article gives the same line."""
    return parsed(article).line


def parsed(article: Article, trail: bool = False) -> Parsed:
    """Read one article and keep how it was read, with `trail` also what was tried in vain."""
    lexicon = load()
    source = plain(article, lexicon.abbreviations)
    reading = read(source.article, lexicon, whole=trail)
    if trail:
        reading.trail = []
    drafts = find(reading)
    line, cuts = bounded(line_of(document_of(reading, article, source), reading, drafts))
    as_read = replace(source, article=reading.page.article)
    line = complete(restore(line, as_read, article), article.text)
    line = guarded(line, reading, source, article)
    return Parsed(line, reading, source, drafts.cuts + cuts)


def read(article: Article, lexicon: Lexicon, whole: bool = False) -> Reading:
    """What one article mentions and means.

    Of an article that cannot concern Laos only the layout is read, unless it is to be read
    `whole`.
    """
    whole = whole or may_concern_laos(article.text)
    small = recased(article, lexicon) if whole else article
    shouted = small is not article and mostly_loud(article.text)
    layout = parts_of(small if shouted else article, lexicon, whole)
    page, calendar = scan(small, lexicon, layout, whole)
    return resolve(page, calendar)


def left_out(parsed: Parsed, article: Article) -> list[Finding]:
    """What the article tells and its line does not hold: P209, once for each table."""
    found = []
    for table, told, span, most in parsed.cuts:
        at = parsed.source.original(*span)
        line = article.text.count("\n", 0, at[0]) + 1
        said = f"tells {told:,} {table}, {most:,} of them are recorded, from here on none"
        hint = "split it where it holds several articles"
        found.append(Finding("warning", "P209", said, hint, article.at, line, span=at))
    return found


def doubts(parsed: Parsed, article: Article) -> list[Finding]:
    """What was read otherwise than it is spelled, or not at all: P201 to P208."""
    found = []
    ends = [at for at, mark in enumerate(article.text) if mark == "\n"]
    for span, doubt in sorted(parsed.reading.page.doubts.items()):
        at = parsed.source.original(*span)
        line = bisect_left(ends, at[0]) + 1
        if doubt.province is None:
            code, said = "P202", f"no province is called '{doubt.written}', none is recorded"
        else:
            code, said = "P201", f"'{doubt.written}' is read as {doubt.province}"
        found.append(Finding("info", code, said, None, article.at, line, span=at))
    for span, note in sorted(parsed.reading.page.notes.items()):
        at = parsed.source.original(*span)
        line = bisect_left(ends, at[0]) + 1
        found.append(Finding("info", note.code, note.said, None, article.at, line, span=at))
    given, told = article.published, parsed.reading.page.layout.published
    if given and told and not (given.startswith(told) or told.startswith(given)):
        said = f"the source gives {given}, the page {told}: days take the first"
        found.insert(0, Finding("info", "P206", said, None, article.at, 1))
    clock = parsed.reading.page.layout.clock
    if clock:
        at = parsed.source.original(*clock)
        line = bisect_left(ends, at[0]) + 1
        said = f"'{article.text[slice(*at)]}' above the title gives way to the date below it"
        found.append(Finding("info", "P208", said, None, article.at, line, span=at))
    calendar = parsed.reading.calendar
    if (
        calendar.published
        and calendar.year
        and not calendar.published.startswith(f"{calendar.year}")
    ):
        said = (
            f"fetched {calendar.published}, but tells of {calendar.year}: days take that year"
        )
        found.insert(0, Finding("info", "P203", said, None, article.at, 1))
    return found


def document_of(reading: Reading, article: Article, source: Plain) -> Document:
    """What the page says of itself, completed by what its source states beside the text."""
    layout = reading.page.layout
    title = None
    if layout.title:
        title = unspaced(article.text[slice(*source.original(*layout.title))])
    return Document(
        doc_id=article.doc_id,
        source=article.url or article.source,
        title=article.title or title,
        publisher=article.publisher or layout.publisher,
        authors=list(article.authors) or layout.authors,
        published=article.published or layout.published,
        language=article.language,
        text_sha256=article.sha256,
        text_length=len(article.text),
    )

"""The gate: a line and the private names of its article in, the line without them out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon import Lexicon, load
from bordercoop.model import IDS, Line
from bordercoop.plain import Plain
from bordercoop.privacy.cues import PRIVATE
from bordercoop.privacy.known import LONGEST, Kept, kept
from bordercoop.privacy.masked import masked, nothing_left, quoted, within
from bordercoop.privacy.numbered import numbered
from bordercoop.privacy.people import NOBODY, People
from bordercoop.privacy.recurring import Private
from bordercoop.privacy.runs import merged, spans
from bordercoop.quoted import stating
from bordercoop.sources.article import Article
from bordercoop.text import Span, slug, tokenize

VERBATIM = {
    "meetings": ("district", "venue"),
    "participants": ("name", "position"),
    "commitments": ("text",),
    "aid": ("item", "purpose"),
    "outcomes": (),
}
"""The fields that repeat words of the article."""
NAMES = ("district", "venue", "name")
"""Fields that are null where a private name is all that they say."""
BODIES = ("org_id", "actors", "addressees", "donors", "recipients")
"""Fields that name bodies by their ids."""

Mask = Callable[[str], str]


def guarded(line: Line, reading: Reading, source: Plain, article: Article) -> Line:
    """The line of an article without the names of private persons.

    `line` points into the canonical text of `article`, `reading` into the plain text of
    `source`. The same line where nobody private is named.
    """
    lexicon = load()
    who = kept(reading, line)
    ranges, private = _read(reading, source, article, line.document.title, lexicon, who)
    mask = partial(_masked, lexicon=lexicon, kept=Kept(who.names), private=private)
    title = _title(line.document.title, reading, source, ranges, mask)
    if title != line.document.title:
        document = msgspec.structs.replace(line.document, title=title)
        line = msgspec.structs.replace(line, document=document)
    if not ranges and not private.names:
        return line
    at = [source.original(*span) for span in ranges]
    sure = private.names - private.spelled
    slugs = frozenset(slug(" ".join(name)) for name in sure if len(name) > 1)
    lists: dict[str, list[Any]] = {}
    for table, fields in VERBATIM.items():
        guard = partial(_guarded, fields=fields, at=at, mask=mask, text=article.text)
        lists[table] = [
            _without_slugs(told, slugs)
            for record in getattr(line, table)
            if (told := guard(record)).evidence and not _nameless(record, told)
        ]
    line = msgspec.structs.replace(line, **numbered(lists, line))
    told = stating(quoted(line.quotations, at), line)
    return msgspec.structs.replace(line, quotations=told)


def _title(
    title: str | None, reading: Reading, source: Plain, ranges: list[Span], mask: Mask
) -> str | None:
    """The title without private names: by its place in the text, else as a text of its own."""
    if not title:
        return title
    place = reading.page.layout.title
    if place and reading.page.sentences:
        start, end = place
        words = source.article.text[start:end]
        if words.split() == title.split():  # the source may state another one
            return masked(words, within(start, end, ranges))
    return mask(title)


def _read(
    reading: Reading,
    source: Plain,
    article: Article,
    title: str | None,
    lexicon: Lexicon,
    who: Kept,
) -> tuple[list[Span], Private]:
    """The private names of the plain text, if it was read; else those that a title needs.

    Of lines in capitals both as they stand and as they were read.
    """
    page = reading.page
    if not page.sentences:
        if not title or not People(tokenize(title), lexicon, who, None).doubtful():
            return [], NOBODY
        tokens = tokenize(article.text)
        return [], People(tokens, lexicon, who, None).found()[1]
    listed = {hit.first: hit for sentence in page.sentences for hit in sentence.hits}
    cues = page.listed(PRIVATE, 0, len(page.tokens))
    ranges, private = People(page.tokens, lexicon, who, listed, cues).found()
    if source.article.text != page.article.text:
        stands = tokenize(source.article.text)
        more, others = People(stands, lexicon, who, listed, cues, page.tokens).found()
        ranges, private = merged(ranges + more), private.joined(others)
    return spans(page.tokens, ranges), private


def _masked(value: str, lexicon: Lexicon, kept: Kept, private: Private) -> str:
    """A text of its own with the sign for every private name in it."""
    tokens = tokenize(value)
    return masked(value, spans(tokens, People(tokens, lexicon, kept, None).found(private)[0]))


def _guarded(
    record: Any, fields: tuple[str, ...], at: list[Span], mask: Mask, text: str
) -> Any:
    """A record with its fields masked and its evidence split; grounds stay what they are."""
    changed: dict[str, Any] = {"evidence": quoted(record.evidence, at)}
    stated = {clause.text: (clause.start, clause.end) for clause in record.evidence}
    for field in fields:
        value = getattr(record, field)
        if value is None:
            continue
        places = [*record.grounds.get(field, ())]
        if value in stated:
            places.append(stated[value])
        told = _by_place(value, places, at, text) or mask(value)
        if told != value:
            changed[field] = told
            if field in NAMES and nothing_left(told):
                changed[field] = None
                changed["grounds"] = {
                    name: spans for name, spans in record.grounds.items() if name != field
                }
    return msgspec.structs.replace(record, **changed)


def _nameless(record: Any, told: Any) -> bool:
    """Whether somebody private was recorded: a person whose name may not be told."""
    return getattr(record, "type", None) == "person" and told.name != record.name


def _by_place(value: str, places: list[Span], at: list[Span], text: str) -> str | None:
    """A value masked where its words stand in the text; None where they stand otherwise."""
    for start, end in places:
        if text[start:end] == value:
            return masked(value, within(start, end, at))
    return None


def _without_slugs(record: Any, named: frozenset[str]) -> Any:
    """A record of whose bodies none is called after somebody private."""
    changed: dict[str, Any] = {}
    for field in BODIES:
        value = getattr(record, field, None)
        if isinstance(value, str):
            changed[field] = _body(value, named)
        elif value:
            changed[field] = sorted({_body(one, named) for one in value})
    return msgspec.structs.replace(record, **changed) if changed else record


def _body(org_id: str, named: frozenset[str]) -> str:
    body, _, unit = org_id.partition("/")
    words = unit.split("-")
    count = len(words)
    ends = ((a, b) for a in range(count) for b in range(a + 2, min(a + LONGEST, count) + 1))
    pieces = ("-".join(words[a:b]) for a, b in ends)
    return body if any(piece in named for piece in pieces) else org_id


assert set(VERBATIM) == set(IDS)

"""Rows of any table to drafts: which column is the text, which the date, and so on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace

from bordercoop.findings import Finding
from bordercoop.pattern import pattern
from bordercoop.sources.days import day_of
from bordercoop.sources.draft import Draft, Read, Rejected, Shut
from bordercoop.sources.options import Fields, Gate, Options
from bordercoop.sources.written import cleaned, with_entities

USUAL: dict[str, tuple[str, ...]] = {
    "text": (
        *("text", "content", "raw_content", "body", "article_text", "articlebody"),
        *("article_body", "maintext", "main_text", "full_text", "fulltext", "article"),
        *("noi_dung", "html", "raw_html"),
    ),
    "id": ("doc_id", "id", "article_id", "news_id", "uuid", "_id", "docid", "guid"),
    "url": (
        "url",
        "link",
        "source_url",
        "canonical_url",
        "warc-target-uri",
        "uri",
        "permalink",
    ),
    "date": (
        *(
            "published",
            "date",
            "published_at",
            "date_published",
            "datepublished",
            "date_publish",
        ),
        *("publish_date", "published_date", "publication_date", "pubdate", "pub_date"),
        *("published_time", "timestamp", "time", "datetime", "ngay_dang"),
    ),
    "title": ("title", "headline", "name", "tieu_de"),
    "publisher": ("publisher", "outlet", "sitename", "site_name", "source_name", "domain"),
    "authors": ("authors", "author", "byline"),
    "fetched": ("fetched", "fetched_at", "crawled_at", "crawl_date", "date_download"),
    "source": ("source",),
}
"""Usual names of columns in lower case, the likeliest first."""
COLUMNS = frozenset(name for names in USUAL.values() for name in names)
_OWN = frozenset({"doc_id", "source", "language", "fetched", "text"})
"""A row that has these is a line of `bordercoop read`, and its source is the article's."""
_LONGEST_RAW = 2000
_MARKUP = pattern(r"\s*<(?:!doctype|html|body|article|section|div|p|h1|span|table)\b", re.I)


class Columns:
    """Which columns of a table hold what, as asked for or by their usual names."""

    def __init__(self, fields: Fields) -> None:
        self._asked = {
            "text": fields.text,
            "id": fields.id,
            "url": fields.url,
            "date": fields.date,
            "title": fields.title,
        }

    def found(self, names: Iterable[str]) -> dict[str, str]:
        """From what a column holds to its name among `names`. A name asked for that is not
        there is left out, as is what nobody calls by a usual name."""
        there = list(names)
        lowered = {name.strip().lower(): name for name in reversed(there)}
        found: dict[str, str] = {}
        for what, usual in USUAL.items():
            asked = self._asked.get(what)
            if asked is not None:
                if asked in there:
                    found[what] = asked
                continue
            name = next((lowered[name] for name in usual if name in lowered), None)
            if name is not None:
                found[what] = name
        return found

    def missing(self, found: Mapping[str, str], names: Iterable[str]) -> str | None:
        """What to say where a column is asked for and not there, or none holds the text."""
        for what, asked in self._asked.items():
            if asked is not None and what not in found:
                return f"no column '{asked}' (there are: {_listed(names)})"
        if "text" not in found:
            return f"no column holds the text (there are: {_listed(names)})"
        return None


def _listed(names: Iterable[str]) -> str:
    there = [str(name)[:40] for name in names]
    return ", ".join(there[:12]) + (", …" if len(there) > 12 else "") if there else "none"


def draft(
    row: Mapping[str, Any],
    columns: Mapping[str, str],
    options: Options,
    name: str,
    number: int,
) -> Read:
    """One row as a draft, or what keeps it from being one. `name` is the source shown."""
    text = row.get(columns["text"])
    if not isinstance(text, str):
        what = "no text" if text is None else f"its text is {_kind(text)}"
        return rejected("S112", what, None, name, number, row)
    if _longer(text, options.max_bytes):
        message = f"its text is larger than {options.max_bytes:,} bytes"
        return rejected("S106", message, "raise --max-bytes", name, number, None)
    if not passes(text, options.gate):
        return Shut()
    stated = {what: _stated(row, columns, what) for what in ("id", "url", "title", "publisher")}
    published, remarks = _published(row.get(columns.get("date", "")), name, number)
    given = Draft(
        text=text,
        own_id=stated["id"],
        at=f"#{number}",
        line=number,
        url=stated["url"],
        title=stated["title"],
        publisher=stated["publisher"],
        published=published,
        authors=_authors(row.get(columns.get("authors", ""))),
        fetched=_stated(row, columns, "fetched"),
        remarks=remarks,
    )
    if _OWN.issubset(row):
        given = replace(given, source=_stated(row, columns, "source"), at="")
    if _MARKUP.match(text):
        return _page(given, options, name, row)
    written = cleaned(text)
    if isinstance(written, Finding):
        return rejected(written.code, written.message, written.hint, name, number, row)
    text = written.text
    if written.remark:
        remarks += (Finding("info", *written.remark, None, name, number),)
    if not any(map(str.isalnum, text)):
        what = "no letter or digit in its text" if text else "its text is empty"
        return rejected("S105", what, None, name, number, row)
    return replace(given, text=text, remarks=remarks)


def _longer(text: str, most: int) -> bool:
    """Whether a text has more than `most` bytes in UTF-8."""
    if len(text) * 4 <= most:
        return False
    return len(text) > most or len(text.encode("utf-8", "replace")) > most


def _page(given: Draft, options: Options, name: str, row: Mapping[str, Any]) -> Read:
    """A row whose text is markup; what the row states goes before what the page does."""
    from bordercoop.sources.html.page import page

    made = page(given.text, given.url, name, given.line)
    if isinstance(made, Finding):
        return rejected(made.code, made.message, made.hint, name, given.line, row)
    if options.gate is not None and not options.gate(made["text"]):
        return Shut()
    return replace(
        given,
        text=made["text"],
        url=given.url or made["url"],
        title=given.title or made["title"],
        published=given.published or made["published"],
        publisher=given.publisher or made["publisher"],
        authors=given.authors or made["authors"],
    )


def passes(text: str, gate: Gate | None) -> bool:
    """Whether the text of a row may be read: as it stands, or as its author wrote it.

    What is written with entities, encoded twice or in a font's encoding hides its letters from
    the gate; it has none that every Vietnamese text of some length has.
    """
    if gate is None or gate(text):
        return True
    if with_entities(text):
        import html  # the names of all entities, which few texts need

        if gate(html.unescape(text)):
            return True
    if text.isascii() or "đ" in text or "ư" in text:
        return False
    written = cleaned(text)
    return isinstance(written, Finding) or gate(written.text)


def rejected(
    code: str,
    message: str,
    hint: str | None,
    name: str,
    number: int | None,
    row: Mapping[str, Any] | bytes | None,
) -> Rejected:
    """The finding of level `error` on a row, which keeps the beginning of the row."""
    if isinstance(row, bytes):
        raw: str | None = row[:_LONGEST_RAW].decode("utf-8", "replace")
    else:
        raw = repr(dict(row))[:_LONGEST_RAW] if row is not None else None
    return Rejected("error", code, message, hint, name, number, raw=raw)


def _stated(row: Mapping[str, Any], columns: Mapping[str, str], what: str) -> str | None:
    value = row.get(columns.get(what, ""))
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, str | int | float):
        return str(value).strip() or None
    if isinstance(value, Mapping):  # {"name": "…"}, as in JSON-LD
        inner = value.get("name")
        return inner.strip() or None if isinstance(inner, str) else None
    return None


def _authors(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(name.strip() for name in re.split(r"[;,]", value) if name.strip())
    if isinstance(value, list | tuple):
        return tuple(one.strip() for one in value if isinstance(one, str) and one.strip())
    return ()


def _published(value: Any, name: str, number: int) -> tuple[str | None, tuple[Finding, ...]]:
    if value is None or value == "":
        return None, ()
    day = day_of(value)
    if day is not None:
        return day, ()
    message = f"'{str(value)[:60]}' is no date that can be told"
    return None, (Finding("warning", "S120", message, None, name, number),)


def _kind(value: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", bytes: "bytes"}
    names |= {list: "a list", dict: "an object"}
    return names.get(type(value), f"of type {type(value).__name__}")

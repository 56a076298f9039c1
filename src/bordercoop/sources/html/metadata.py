"""What a page states of itself beside its text: JSON-LD, Open Graph, `<meta>`, `<time>`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from bordercoop.pattern import pattern
from bordercoop.sources.days import day_of

_ARTICLES = frozenset({"Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting"}) | {
    "Report",
    "WebPage",
}
_LONGEST_LD = 512 * 1024
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "title"),
    "published": (
        *("article:published_time", "article:published", "og:published_time", "pubdate"),
        *(
            "publishdate",
            "publish_date",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
        ),
        *("datepublished", "parsely-pub-date", "sailthru.date", "article.published"),
    ),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "copyright"),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
    "url": ("og:url",),
}
_DATE_NAMES = pattern(r"-(?:date|time|datetime|publish|published|ngaydang|ngay-dang)-")
_URL = pattern(r"https?://", re.I)
_SITE = pattern(r"\s+[|–—»-]\s+")


class Stated(Struct):
    """What was found, None where the page does not say."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


def stated(tree: Any, markup: str) -> Stated:
    """The metadata of a parsed page; JSON-LD before Open Graph before what else there is.

    What the markup does not name is not looked for in the tree, each walk over which takes as
    long as a tenth of its making.
    """
    found = Stated()
    if _names_any(markup, "json"):
        for thing in _linked_data(tree):
            _take(found, thing)
    meta = _meta(tree)
    found.title = found.title or _first(meta, "title") or _title(tree)
    if found.published is None:
        for name in _META["published"]:
            if name in meta and (day := day_of(meta[name])):
                found.published = day
                break
        else:
            found.published = _marked_day(tree, markup)
    found.publisher = found.publisher or _first(meta, "publisher")
    if not found.authors:
        author = _first(meta, "author")
        found.authors = _names(author)
    url = found.url or _first(meta, "url")
    if not url and _names_any(markup, "canonical"):
        link = tree.css_first("link[rel=canonical]")
        url = link.attributes.get("href") if link else None
    found.url = url if url and _URL.match(url) else None
    return found


def declared_encoding(head: bytes) -> str | None:
    """The encoding that the first bytes of a page declare."""
    found = re.search(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,30})""", head[:4096], re.I)
    if found is None:
        found = re.match(rb"""\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]{2,30})""", head)
    return found[1].decode("ascii") if found else None


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.css('script[type="application/ld+json"]'):
        text = script.text() or ""
        if len(text) > _LONGEST_LD:
            continue
        try:
            data = msgspec.json.decode(text)
        except (ValueError, RecursionError):
            try:  # line ends inside strings, which no parser takes and many pages have
                data = msgspec.json.decode(re.sub(r"[\x00-\x1f]+", " ", text))
            except (ValueError, RecursionError):
                continue
        yield from _articles(data, 3)


def _articles(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth:
        for one in data[:50]:
            yield from _articles(one, depth - 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if _ARTICLES.intersection(kind for kind in kinds if isinstance(kind, str)):
            yield data
        if depth and "@graph" in data:
            yield from _articles(data["@graph"], depth - 1)


def _take(found: Stated, thing: dict[str, Any]) -> None:
    if thing.get("@type") == "WebPage" and "headline" not in thing:
        return
    headline = thing.get("headline")
    if isinstance(headline, str):
        found.title = found.title or _plain(headline)
    found.published = found.published or day_of(thing.get("datePublished"))
    publisher = _named(thing.get("publisher"))
    found.publisher = found.publisher or (publisher[0] if publisher else None)
    found.authors = found.authors or _named(thing.get("author"))
    page = thing.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    for url in (thing.get("url"), page):
        if isinstance(url, str) and _URL.match(url):
            found.url = found.url or url


def _named(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return _names(value)
    if isinstance(value, dict):
        return _named(value.get("name"))
    if isinstance(value, list):
        return tuple(name for one in value[:20] for name in _named(one))
    return ()


def _names(said: str | None) -> tuple[str, ...]:
    if not said or _URL.match(said):
        return ()
    return tuple(name for part in re.split(r"[;,]", _plain(said)) if (name := part.strip()))


def _meta(tree: Any) -> dict[str, str]:
    """`<meta>` by name in lower case; the first of a name."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = (
            attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        )
        content = attributes.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), _plain(content))
    return found


def _first(meta: dict[str, str], what: str) -> str | None:
    return next((meta[name] for name in _META[what] if name in meta), None)


def _title(tree: Any) -> str | None:
    node = tree.css_first("title")
    if node is None:
        return None
    return _SITE.split(_plain(node.text()))[0] or None


def _names_any(markup: str, *words: str) -> bool:
    """Whether one of some words is in the markup, in letters of one case or as a name."""
    return any(
        written in markup for word in words for written in (word, word.upper(), word.title())
    )


def _marked_day(tree: Any, markup: str) -> str | None:
    """The day of `<time>`, of `itemprop="datePublished"` or of an element called a date."""
    marked = "[itemprop=datePublished], time[datetime], time[pubdate]"
    there = "datePublished" in markup or _names_any(markup, "<time")
    for node in tree.css(marked)[:10] if there else ():
        attributes = node.attributes
        for said in (attributes.get("datetime"), attributes.get("content"), node.text()):
            if day := day_of(said):
                return day
    from bordercoop.sources.html.rules import named

    for node in tree.css("time, [class*=date], [class*=time], [class*=ngay]")[:30]:
        names = named(node.attributes.get("class"), node.attributes.get("id"))
        text = node.text() or ""
        dated = len(text) < 120 and (node.tag == "time" or _DATE_NAMES.search(names))
        if dated and (day := day_of(text)):
            return day
    return None


def _plain(said: str | None) -> str:
    return " ".join((said or "").split())

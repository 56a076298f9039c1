"""Saved pages: what they state of themselves, and which of their lines are the article."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from bordercoop.findings import Finding
from bordercoop.pattern import pattern
from bordercoop.sources.draft import Draft, Read, Shut
from bordercoop.sources.html.metadata import declared_encoding
from bordercoop.sources.html.page import Page, page
from bordercoop.sources.options import Gate, Options
from bordercoop.sources.stream import Stream
from bordercoop.sources.texts import whole
from bordercoop.sources.written import decoded

_BETWEEN_WORDS = pattern(r"(?:<[^<>]*>|\s)+")
_IN_WORD = pattern(r"[lL]<[^<>]*>[àÀaA]|[àÀ]<[^<>]*>[oO]")
"""A tag inside the word `Lào`; inside a name a blank does no harm."""

__all__ = ["Page", "drafted", "page", "pages"]


def pages(stream: Stream, name: str, options: Options) -> Iterator[Read]:
    """The one article of a saved page."""
    data = whole(stream, name, options.max_bytes)
    yield data if isinstance(data, Finding) else drafted(data, None, None, name, options)


def drafted(
    data: bytes, url: str | None, charset: str | None, name: str, options: Options
) -> Read:
    """The bytes of a page as a draft. `charset` is what the server declared."""
    written = decoded(data, name, charset or declared_encoding(data), markup=True)
    if isinstance(written, Finding):
        return written
    if options.gate is not None and not _may_pass(written.text, options.gate):
        return Shut()
    made = page(written.text, url, name)
    if isinstance(made, Finding):
        return made
    if options.gate is not None and not options.gate(made["text"]):
        return Shut()
    remarks = (Finding("info", *written.remark, None, name),) if written.remark else ()
    return Draft(**made, remarks=remarks)


def _may_pass(markup: str, gate: Gate) -> bool:
    """Whether the article of a page may pass, told before the page is taken apart.

    What its lines may be is asked, not what they are: all its text, with a blank for tags.
    """
    if gate(markup) or _IN_WORD.search(markup):
        return True
    text = unescape(markup) if "&" in markup else markup
    return gate(_BETWEEN_WORDS.sub(" ", text))

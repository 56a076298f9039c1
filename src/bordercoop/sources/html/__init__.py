"""Saved pages: what they state of themselves, and which of their lines are the article."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.findings import Finding
from bordercoop.sources.draft import Draft, Read, Shut
from bordercoop.sources.html.metadata import declared_encoding
from bordercoop.sources.html.page import Page, page
from bordercoop.sources.options import Options
from bordercoop.sources.stream import Stream
from bordercoop.sources.texts import whole
from bordercoop.sources.written import decoded

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
    made = page(written.text, url, name)
    if isinstance(made, Finding):
        return made
    if options.gate is not None and not options.gate(made["text"]):
        return Shut()
    remarks = (Finding("info", *written.remark, None, name),) if written.remark else ()
    return Draft(**made, remarks=remarks)

"""Articles in a web archive: the pages that servers answered with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bordercoop.findings import Finding
from bordercoop.sources.draft import Draft, Read, Rejected, Shut
from bordercoop.sources.html import drafted
from bordercoop.sources.options import Options
from bordercoop.sources.rows import passes
from bordercoop.sources.sifted import sifted_pages
from bordercoop.sources.stream import Damaged, Stream

_TEXTS = ("text/html", "application/xhtml+xml")
_OK = 200
_BATCH, _BATCH_BYTES = 256, 8 * 1024 * 1024
"""Records at hand at a time, and bytes from which they are fewer."""


def warc(stream: Stream, name: str, options: Options) -> Iterator[Read]:
    """One article for each response that is a page, and for each text made from one (WET).

    Requests, pictures, redirects and the like are no articles and are not counted. Records are
    numbered from 1, all of them. A record that was cut, or is larger than it may be, is
    rejected. Where the archive breaks off, what stands before was read.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    number, last, source = 0, list[_Page | Read](), _Readable(stream)
    held, size = list[_Page | Read](), 0
    records = ArchiveIterator(source, record_types=kinds, auto_decode="all")
    try:
        for number, record in enumerate(records, start=1):
            held += last
            last = list(_record(record, number, name, options))
            size += sum(len(page.data) for page in last if isinstance(page, _Page))
            if len(held) >= _BATCH or size > _BATCH_BYTES:
                yield from _read(held, name, options)
                held, size = [], 0
    except (OSError, ValueError, EOFError) as error:
        yield from _read([*held, *last], name, options)
        words = str(error).splitlines()[0][:200] if str(error) else "it breaks off"
        yield Finding("error", "S114", f"damaged: {words}", None, name, number + 1)
        return
    except Damaged:
        yield from _read([*held, *last], name, options)
        raise
    if number and source.ends_whole:
        yield from _read([*held, *last], name, options)
    else:
        yield from _read(held, name, options)
        message = "it breaks off in this record" if number else "no record can be read"
        yield Finding("error", "S114", message, "fetch it again", name, number or None)


class _Page(Struct, frozen=True):
    """A record that may be an article, before it is asked whether it concerns anybody."""

    data: bytes
    number: int
    url: str | None
    charset: str | None
    fetched: str | None
    converted: bool


def _record(record: Any, number: int, name: str, options: Options) -> Iterator[_Page | Read]:
    """What a record holds: a page, why it cannot be read, or nothing that matters."""
    headers = record.headers
    url = headers.get("WARC-Target-URI")
    if record.is_http:
        if record.http_headers.status_code != _OK:
            return
        kind, charset = record.http_content_type, record.http_charset
    else:
        kind, charset = headers.get("Content-Type"), None
    kind = (kind or "").partition(";")[0].strip().lower()
    converted = kind == "text/plain" and not record.is_http
    if kind not in _TEXTS and not converted:
        return
    data = record.reader.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        message = f"the page is larger than {options.max_bytes:,} bytes"
        yield Rejected("error", "S106", message, "raise --max-bytes", name, number, raw=url)
        return
    if headers.get("WARC-Truncated"):
        message = "the crawler cut the page"
        yield Rejected("error", "S114", message, "fetch it again", name, number, raw=url)
        return
    yield _Page(data, number, url, charset, headers.get("WARC-Date"), converted)


def _read(held: list[_Page | Read], name: str, options: Options) -> Iterator[Read]:
    """The articles of some records, in their order; the gate scans all pages at once."""
    pages = [page for page in held if isinstance(page, _Page) and not page.converted]
    sieved: list[int] | None = None
    if options.sieve is not None and pages:
        sieved = sifted_pages([page.data for page in pages], options.sieve("markup"))
    may = {pages[at].number for at in sieved} if sieved is not None else None
    for page in held:
        if not isinstance(page, _Page):
            yield page
        elif not page.converted and may is not None and page.number not in may:
            yield Shut()
        else:
            yield _drafted(page, name, options)


def _drafted(page: _Page, name: str, options: Options) -> Read:
    if page.converted:
        made = _text(page.data)
        if isinstance(made, Draft) and not passes(made.text, options.gate):
            return Shut()
    else:
        made = drafted(page.data, page.url, page.charset, name, options)
    if isinstance(made, Draft):
        return replace(
            made,
            url=page.url or made.url,
            fetched=page.fetched,
            at=f"#{page.number}",
            line=page.number,
        )
    if isinstance(made, Finding):
        message, hint = made.message, made.hint
        return Rejected("error", made.code, message, hint, name, page.number, raw=page.url)
    return made


def _text(data: bytes) -> Read:
    """The text that somebody else has made of a page."""
    text = data.decode("utf-8", "replace")
    if not any(map(str.isalnum, text)):
        return Finding("error", "S105", "its text is empty")
    return Draft(text=text)


class _Readable:
    """The stream as the library reads it, already unpacked."""

    def __init__(self, stream: Stream) -> None:
        self._stream, self._at, self._tail = stream, 0, b""

    @property
    def ends_whole(self) -> bool:
        """Whether what was read last ends as a record does."""
        return self._tail.endswith(b"\r\n\r\n")

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes."""
        part = self._stream.read(size if size and size > 0 else 1 << 16)
        self._at += len(part)
        self._tail = (self._tail + part)[-4:]
        return part

    def tell(self) -> int:
        """How many bytes were read."""
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        """Not possible: the stream may be a pipe."""
        raise OSError("a stream is read from its beginning to its end")

    def close(self) -> None:
        """Whoever opened it closes it."""

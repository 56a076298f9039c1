"""Articles in a web archive: the pages that servers answered with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from bordercoop.findings import Finding
from bordercoop.sources.draft import Draft, Read, Rejected, Shut
from bordercoop.sources.html import drafted
from bordercoop.sources.options import Options
from bordercoop.sources.rows import passes
from bordercoop.sources.stream import Damaged, Stream

_TEXTS = ("text/html", "application/xhtml+xml")
_OK = 200


def warc(stream: Stream, name: str, options: Options) -> Iterator[Read]:
    """One article for each response that is a page, and for each text made from one (WET).

    Requests, pictures, redirects and the like are no articles and are not counted. Records are
    numbered from 1, all of them. A record that was cut, or is larger than it may be, is
    rejected. Where the archive breaks off, what stands before was read.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    number, last, source = 0, list[Read](), _Readable(stream)
    records = ArchiveIterator(source, record_types=kinds, auto_decode="all")
    try:
        for number, record in enumerate(records, start=1):
            yield from last
            last = list(_record(record, number, name, options))
    except (OSError, ValueError, EOFError) as error:
        yield from last
        words = str(error).splitlines()[0][:200] if str(error) else "it breaks off"
        yield Finding("error", "S114", f"damaged: {words}", None, name, number + 1)
        return
    except Damaged:
        yield from last
        raise
    if number and source.ends_whole:
        yield from last
    else:
        message = "it breaks off in this record" if number else "no record can be read"
        yield Finding("error", "S114", message, "fetch it again", name, number or None)


def _record(record: Any, number: int, name: str, options: Options) -> Iterator[Read]:
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
    made = _text(data) if converted else drafted(data, url, charset, name, options)
    if isinstance(made, Draft):
        if converted and not passes(made.text, options.gate):
            yield Shut()
            return
        fetched = headers.get("WARC-Date")
        yield replace(made, url=url or made.url, fetched=fetched, at=f"#{number}", line=number)
    elif isinstance(made, Finding):
        yield Rejected("error", made.code, made.message, made.hint, name, number, raw=url)
    else:
        yield made


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

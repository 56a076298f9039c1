"""What kind of file something is, told by its first bytes and never by its name alone."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from bordercoop.pattern import byte_pattern


class Kind(StrEnum):
    """The formats that have a reader."""

    TEXT = "text"
    HTML = "HTML"
    JSON_LINES = "JSON Lines"
    JSON = "JSON"
    CSV = "CSV"
    PARQUET = "Parquet"
    WARC = "WARC"
    DOCX = "docx"
    PDF = "PDF"


ONE_ARTICLE = frozenset({Kind.TEXT, Kind.HTML, Kind.DOCX, Kind.PDF})
"""The formats of which one file is one article."""


class Other(NamedTuple):
    """A kind of file that holds no articles for us; `hint` says what to do."""

    name: str
    hint: str | None = None


RECORDS = Other(
    "records that bordercoop has written",
    "they are no articles: give them to validate, aggregate or release",
)
_MAGIC: tuple[tuple[bytes, Kind | Other], ...] = (
    (b"PAR1", Kind.PARQUET),
    (b"WARC/", Kind.WARC),
    (b"%PDF-", Kind.PDF),
    (b"{\\rtf", Other("an RTF document", "save it as text or docx")),
    (
        b"\xd0\xcf\x11\xe0",
        Other("an old Office document (.doc, .xls)", "save it as docx or CSV"),
    ),
    (b"SQLite format 3\0", Other("an SQLite database", "export its table as CSV or Parquet")),
    (b"ARROW1", Other("an Arrow file", "write it as Parquet")),
    (b"Obj\x01", Other("an Avro file", "write it as Parquet or JSON Lines")),
    (b"ORC", Other("an ORC file", "write it as Parquet")),
    (b"\x89PNG", Other("a PNG picture", "text in pictures is not read")),
    (b"\xff\xd8\xff", Other("a JPEG picture", "text in pictures is not read")),
    (b"GIF8", Other("a GIF picture", "text in pictures is not read")),
    (b"RIFF", Other("a picture, sound or film (RIFF)")),
    (b"OggS", Other("a sound file (Ogg)")),
    (b"ID3", Other("a sound file (MP3)")),
    (b"\x7fELF", Other("a program")),
    (b"MZ\x90", Other("a program")),
    (b"7z\xbc\xaf", Other("a 7-Zip archive", "unpack it and give the folder")),
    (b"Rar!", Other("a RAR archive", "unpack it and give the folder")),
    (b"wOF", Other("a font")),
    (b"\x04\x22\x4d\x18", Other("LZ4", "unpack it with lz4 -d")),
    (b"\x89HDF", Other("an HDF5 file", "export its table as CSV or Parquet")),
    (b"\x80\x04\x95", Other("a Python pickle", "write it as Parquet or JSON Lines")),
    (b"From ", Other("a mailbox", "give each article as a file")),
)
_XML = (
    (b"<rss", Other("an RSS feed", "it holds summaries: fetch the articles that it links to")),
    (
        b"<feed",
        Other("an Atom feed", "it holds summaries: fetch the articles that it links to"),
    ),
    (b"<urlset", Other("a sitemap", "fetch the pages that it lists")),
    (b"<sitemapindex", Other("a sitemap", "fetch the pages that it lists")),
    (b"<svg", Other("an SVG picture", "text in pictures is not read")),
    (b"<mediawiki", Other("a wiki's export", "export its pages as HTML or text")),
)
_HTML = byte_pattern(
    rb"<!doctype\s+html|<(?:html|head|body|article|main|div|p|h1|meta|title|table)\b[^<>]{0,2000}>",
    re.I,
)
_BEFORE_HTML = byte_pattern(rb"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,20000}?-->\s*)*<", re.S)
_OBJECT = byte_pattern(rb"\s*\{\s*\"")
_ARRAY = byte_pattern(rb"\s*\[\s*\{\s*\"")
_OWN = byte_pattern(rb'\s*\{\s*"schema_version"\s*:')


def kind_of(head: bytes, name: str, columns: frozenset[str]) -> Kind | Other:
    """The kind of what begins with `head`; text where nothing says otherwise.

    `columns` are usual names of columns, in lower case: a first line made of them is the
    header of a table, whatever the file is called. Of the name only `.csv` and `.tsv` count.
    """
    for mark, kind in _MAGIC:
        if head.startswith(mark):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return _zipped(head)
    if head[257:262] == b"ustar":
        return Other("a tar archive", "unpack it (tar -xf) and give the folder")
    if head[4:8] == b"ftyp":
        return Other("a film or picture (MP4, HEIF)", "text in pictures is not read")
    bare = _without_mark(head)
    if _OWN.match(bare) and b'"document"' in bare:
        return RECORDS
    if _ARRAY.match(bare):
        return Kind.JSON
    if _OBJECT.match(bare):
        first = bare.strip(b" \t\r\n").split(b"\n", 1)[0].rstrip()
        return Kind.JSON_LINES if first.endswith(b"}") or len(bare) == len(first) else Kind.JSON
    if _BEFORE_HTML.match(bare):
        for mark, other in _XML:
            if mark in bare[:4000].lower():
                return other
        if _HTML.search(bare):
            return Kind.HTML
    if name.lower().removesuffix(".gz").endswith((".csv", ".tsv")) or _header(bare, columns):
        return Kind.CSV
    return Kind.TEXT


def _without_mark(head: bytes) -> bytes:
    """The head as ASCII-like bytes: no byte-order mark, UTF-16 narrowed."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _zipped(head: bytes) -> Kind | Other:
    if b"word/" in head:
        return Kind.DOCX
    if b"xl/" in head:
        return Other("an Excel workbook", "save its sheet as CSV")
    if b"application/epub" in head:
        return Other("an EPUB book", "unpack it (unzip) and give the folder")
    if b"opendocument" in head:
        return Other("an OpenDocument file", "save it as docx or text")
    if b"[Content_Types].xml" in head:
        return Kind.DOCX
    return Other("a zip archive", "unpack it (unzip) and give the folder")


def _header(head: bytes, columns: frozenset[str]) -> bool:
    """Whether the first line is the header of a table: two or more usual names, parted."""
    first = head.split(b"\n", 1)[0].decode("utf-8", "replace").strip()
    for mark in (",", ";", "\t"):
        names = [name.strip().strip('"').lower() for name in first.split(mark)]
        if len(names) > 1 and len(columns.intersection(names)) > 1:
            return all(0 < len(name) < 60 for name in names if name)
    return False

"""An article as a Word document (.docx): a zip with the text as XML in it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from bordercoop.findings import Finding
from bordercoop.sources.draft import Draft, Read, Shut
from bordercoop.sources.options import Options
from bordercoop.sources.stream import Stream
from bordercoop.sources.table_row import line
from bordercoop.sources.texts import whole
from bordercoop.sources.written import cleaned

MAX_FILE = 64 * 1024 * 1024
"""A document with its pictures may be so large."""
_ROOM = 16
"""Its XML may be so many times larger than the text in it."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, ElementTree.ParseError, EOFError, OSError),
    *(RuntimeError, ValueError),
)
"""What the library raises for bytes that are no document: no one class is above them."""
_NOT_SAID = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText"})


def docx(stream: Stream, name: str, options: Options) -> Iterator[Read]:
    """The one article of a document, a line for each paragraph, and its title if it has one.

    What was deleted under track changes is not read. A finding of level `error` for what is
    damaged, locked, too large once unpacked, or holds no text.
    """
    data = whole(stream, name, MAX_FILE)
    if isinstance(data, Finding):
        yield data
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            body = _part(parts, "word/document.xml", options.max_bytes * _ROOM)
            core = _part(parts, "docProps/core.xml", options.max_bytes)
    except KeyError:
        yield Finding("error", "S113", "not read: a zip without a document in it", None, name)
        return
    except _DAMAGE as error:
        words = str(error).splitlines()[0][:150] if str(error) else "it breaks off"
        yield Finding("error", "S114", f"damaged: {words}", "fetch it again", name)
        return
    if body is None:
        message = f"larger than {options.max_bytes * _ROOM:,} bytes once unpacked"
        yield Finding("error", "S106", message, None, name)
        return
    written = cleaned("\n".join(_paragraphs(body)) + "\n", name)
    if isinstance(written, Finding):
        yield written
    elif not any(map(str.isalnum, written.text)):
        hint = "pictures of pages need their text recognised first"
        yield Finding("error", "S105", "no text in this document", hint, name)
    elif options.gate is not None and not options.gate(written.text):
        yield Shut()
    else:
        title = core.findtext(f"{_DC}title") if core is not None else None
        yield Draft(text=written.text, title=(title or "").strip() or None)


def _part(parts: zipfile.ZipFile, path: str, most: int) -> ElementTree.Element | None:
    """One part as a tree; None where it is larger than `most` bytes, or missing and optional.

    Raises KeyError where the document itself is missing. A part that declares entities is
    refused: they can grow without end.
    """
    try:
        opened = parts.open(path)
    except KeyError:
        if path.startswith("word/"):
            raise
        return None
    with opened:
        data = opened.read(most + 1)
    if len(data) > most:
        return None
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise RuntimeError("it declares entities")
    return ElementTree.fromstring(data)


def _paragraphs(body: ElementTree.Element) -> Iterator[str]:
    """The text of each paragraph in order, a line for each row of a table of figures."""
    in_rows: set[ElementTree.Element] = set()
    for element in body.iter():
        if element.tag == f"{_W}tr" and element not in in_rows:
            row = _row(element)
            if row is not None:
                in_rows.update(element.iter())
                yield row
        elif element.tag == f"{_W}p" and element not in in_rows:
            yield "".join(_runs(element)).strip()


def _row(row: ElementTree.Element) -> str | None:
    """The cells of a row as one line; None for one with several paragraphs in a cell."""
    cells = []
    for cell in row.iterfind(f"{_W}tc"):
        paragraphs = list(cell.iter(f"{_W}p"))
        if len(paragraphs) > 1:
            return None
        cells.append(" ".join("".join(map("".join, map(_runs, paragraphs))).split()))
    return line(cells)


def _runs(paragraph: ElementTree.Element) -> Iterator[str]:
    """The pieces of a paragraph in order; however deep they are nested, without recursion."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in _BREAKS:
            yield _BREAKS[element.tag]
        elif element.tag not in _NOT_SAID and element.tag != f"{_W}p":
            waiting.extend(reversed(element))

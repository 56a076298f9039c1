"""An article as a PDF that holds its text; lines that the page broke are joined."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

from bordercoop.findings import Finding
from bordercoop.sources.draft import Draft, Read, Shut
from bordercoop.sources.options import Options
from bordercoop.sources.stream import Stream
from bordercoop.sources.texts import whole
from bordercoop.sources.written import cleaned

MAX_FILE = 64 * 1024 * 1024
MAX_PAGES = 200
"""Pages of the longest document that may be one article."""
_SPARSE = 20
"""Letters a page, on average, below which its text is in pictures."""
_FULL = 0.85
"""A line that would be so much of the usual width with the word behind it was broken by the
page, a shorter one by the author. Letters differ in width, so that lines differ in length."""
_END = re.compile(r"[.!?:;…][”\"'»)]*$")
_NEW = re.compile(r"(?:[-–—•+*]|\d{1,2}[.)])\s")
_NUMBER = re.compile(r"(?:trang|page)?\s*\d{1,3}(?:\s*/\s*\d{1,3})?", re.I)


def pdf(stream: Stream, name: str, options: Options) -> Iterator[Read]:
    """The one article of a PDF.

    A scan without text is refused (S123), and so is what is locked, damaged or too long.
    """
    data = whole(stream, name, MAX_FILE)
    if isinstance(data, Finding):
        yield data
        return
    made = _read(data, name, options.max_bytes)
    if isinstance(made, Finding):
        yield made
        return
    pages, title = made
    letters = sum(sum(map(str.isalpha, page)) for page in pages)
    if letters < _SPARSE * max(1, len(pages)):
        hint = "recognise its text first, for instance with ocrmypdf -l vie"
        yield Finding("error", "S123", "a scan: its pages are pictures", hint, name)
        return
    written = cleaned(unwrapped(pages), name)
    if isinstance(written, Finding):
        yield written
    elif options.gate is not None and not options.gate(written.text):
        yield Shut()
    else:
        yield Draft(text=written.text, title=title)


def _read(data: bytes, name: str, most: int) -> tuple[list[str], str | None] | Finding:
    """The text of each page and the title of the document."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return Finding("error", "S114", "it is locked by a password", None, name)
        if len(reader.pages) > MAX_PAGES:
            message = f"{len(reader.pages)} pages are no article"
            return Finding("error", "S106", message, "give the pages of one article", name)
        pages, length = [], 0
        for page in reader.pages:
            pages.append(page.extract_text())
            length += len(pages[-1])
            if length > most:
                return Finding("error", "S106", f"its text is larger than {most:,}", None, name)
        return pages, _title(reader)
    except Exception as error:  # the library raises what its parsers happen to raise
        words = str(error).splitlines()[0][:150] if str(error) else type(error).__name__
        return Finding("error", "S114", f"damaged: {words}", "fetch it again", name)


def _title(reader: Any) -> str | None:
    title = reader.metadata.title if reader.metadata else None
    return str(title).strip() or None if title else None


def unwrapped(pages: list[str]) -> str:
    """The pages as one text in which a line is a paragraph.

    A line that is as wide as the page and does not end a sentence goes on in the next one, also
    over the end of a page; numbers of pages are left out. A hyphen at the end of a line stays:
    in Vietnamese it is part of a name.
    """
    lines = [
        line.strip() for page in pages for line in [*_without_numbers(page.splitlines()), ""]
    ]
    widths = sorted(len(line) for line in lines if line)
    wide = _FULL * widths[len(widths) * 9 // 10] if widths else 0
    parts: list[str] = []
    before, open_ended = "", False
    for line in lines:
        if not line:
            continue
        first = line.split(" ", 1)[0]
        if open_ended and len(before) + 1 + len(first) > wide and not _NEW.match(line):
            parts[-1] += ("" if parts[-1].endswith("-") else " ") + line
        else:
            parts.append(line)
        before, open_ended = line, not _END.search(line)
    return "\n".join(parts) + "\n"


def _without_numbers(lines: list[str]) -> list[str]:
    """A page without its number, above or below."""
    while lines and (not lines[-1].strip() or _NUMBER.fullmatch(lines[-1].strip())):
        lines = lines[:-1]
    if lines and _NUMBER.fullmatch(lines[0].strip()):
        lines = lines[1:]
    return lines

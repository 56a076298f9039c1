"""From the bytes of one article to its text, or to the finding that says why not."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from bordercoop.findings import Finding

MAX_BYTES = 8 * 1024 * 1024
"""The most that one article may hold. The longest press report is a thousandth of it."""

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_SAVE_AS = "save it as UTF-8 text, for instance with iconv -f {} -t UTF-8"


def text_of(stream: BinaryIO, name: str, max_bytes: int = MAX_BYTES) -> str | Finding:
    """The text of `stream`, decoded from UTF-8 and otherwise untouched.

    Returns a finding of level `error` for what is no article: more than `max_bytes` bytes,
    a NUL byte, bytes that are not UTF-8 (both with the position of the first such byte,
    counted from 0, and its line, counted from 1), or not one letter or digit. Raises
    OSError where the stream cannot be read.
    """
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        return Finding(
            "error",
            "S106",
            f"larger than {max_bytes:,} bytes",
            "give one article per file, or raise --max-bytes",
            name,
        )
    nul = data.find(b"\0")
    if nul >= 0:
        wide = data.startswith(_WIDE_MARKS)
        hint = _SAVE_AS.format("UTF-16") if wide else "this is no text file"
        return Finding("error", "S104", f"NUL at byte {nul}", hint, name, _line(data, nul))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
        message = f"not UTF-8 at byte {at} (0x{data[at]:02X}: {error.reason})"
        hint = _SAVE_AS.format("WINDOWS-1258") + ", naming the encoding it has"
        return Finding("error", "S103", message, hint, name, _line(data, at))
    if not any(map(str.isalnum, text)):
        what = "no letter or digit in it" if data else "empty"
        return Finding("error", "S105", what, "remove it, or fetch the article again", name)
    return text


def _line(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1

"""From bytes to text as its author wrote it: encodings told, repaired where that is certain.

Nothing is guessed between encodings that would give other names: what is not certain is
refused by the name of what it seems to be, with the command that converts it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from bordercoop.findings import Finding
from bordercoop.pattern import pattern
from bordercoop.sources.fonts import font_of, in_words


class Written(NamedTuple):
    """A text, and where its bytes were not plain UTF-8 a remark: code and message."""

    text: str
    remark: tuple[str, str] | None = None


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNICODE = frozenset({"utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "ascii"})
_WESTERN = frozenset({"iso8859-1", "cp1252", "iso8859-15"})
"""What pages declare who declare anything; believed only where the text agrees."""
_ENTITY = pattern(r"&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z]{2,31});")
_LETTER_ENTITY = pattern(
    r"&(?:#(?:1[6-9]\d|2\d\d|[3-9]\d\d|[1-9]\d{3})|#[xX](?:[A-Fa-f]\d|[1-9A-Fa-f]?[0-9A-Fa-f]{2,3})"
    r"|[AEIOUYaeiouy](?:grave|acute|circ|tilde|breve))\s*;"
)
_ENTITIES = 2
"""So many letters written as entities make a text that is to be unescaped."""
_TWICE = pattern(
    "[\u00c3\u00c2\u00c4\u00c6][\u0080-\u00bf\u0152-\u0161\u0178-\u017e\u0192\u02c6\u02dc"
    "\u2013-\u203a\u20ac\u2122]|\u00e1[\u00ba\u00bb][\u0080-\u00bf\u0152-\u0161\u0178-\u017e"
    "\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
"""Two or three bytes of a Vietnamese letter in UTF-8, each read as a letter of its own."""
_OF_TWICE = ("\u00c3", "\u00c2", "\u00c4", "\u00c6", "\u00ba", "\u00bb")
"""What each of them has one of, which are rare."""
_TWICE_LEAST = 3
_LEFT = pattern("[\u00c4\u00c6]|[\u00c2\u00c3](?![A-Za-z\u00c0-\u1ef9])|\u00e1[\u00ba\u00bb]")
"""What is left of a letter whose other bytes are lost; none begins or is a Vietnamese word."""
_RUN = pattern(
    "[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014"
    "\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]+"
)
_SAVE_AS = "save it as UTF-8 text, for instance with iconv -f {} -t UTF-8"


def decoded(
    data: bytes, name: str, declared: str | None = None, markup: bool = False
) -> Written | Finding:
    """The text of `data`, with the remarks S117 (repaired) or S118 (not UTF-8, read all the
    same).

    `declared` is the encoding that a page or a server states; in `markup` entities are left to
    the parser. Returns a finding of level
    `error` for a NUL byte (S104) and for bytes of no encoding that is certain (S103, both with
    the position of the first such byte, counted from 0, and its line, counted from 1), for
    font encodings (S116) and text encoded twice that cannot be repaired (S117).
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(data, encoding, name, markup)
    wide = _wide(data)
    if wide:
        return _as(data, wide, name, markup)
    nul = data.find(b"\0")
    if nul >= 0:
        hint = "this is no text file"
        return Finding("error", "S104", f"NUL at byte {nul}", hint, name, _line(data, nul))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, name, declared, markup, error)
    return cleaned(text, name, markup)


def cleaned(text: str, name: str | None = None, markup: bool = False) -> Written | Finding:
    """A decoded text with entities resolved and a double encoding undone; a finding for what
    is Unicode in name only."""
    if not text.isascii():
        if (
            sum(map(text.count, _OF_TWICE)) >= _TWICE_LEAST
            and len(_TWICE.findall(text)) >= _TWICE_LEAST
        ):
            return _undone(text, name)
        font = font_of(text)
        if font is not None:
            return Finding("error", "S116", font.message, font.hint, name)
    if not markup and with_entities(text):
        text = without_entities(text)
    return Written(text)


def without_entities(text: str) -> str:
    """The text with its entities resolved."""
    import html  # the names of all entities, which few texts need

    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)


def with_entities(text: str) -> bool:
    """Whether letters of a text are written as entities of HTML."""
    return "&" in text and len(_LETTER_ENTITY.findall(text[:20_000])) >= _ENTITIES


def _as(data: bytes, encoding: str, name: str, markup: bool) -> Written | Finding:
    try:
        made = cleaned(data.decode(encoding), name, markup)
    except UnicodeDecodeError as error:
        message = f"not {encoding.upper()} at byte {error.start} ({error.reason})"
        return Finding("error", "S103", message, "save it as UTF-8 text", name)
    if isinstance(made, Finding) or encoding == "utf-8":
        return made
    return made._replace(remark=made.remark or ("S118", f"read as {encoding.upper()}"))


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of blanks and plain letters is 0."""
    head = data[:4096]
    if len(head) < 8 or b"\0" not in head:
        return None
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > half * 0.3 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.3 and odd < half * 0.02:
        return "utf-16-be"
    return None


def _not_utf8(
    data: bytes, name: str, declared: str | None, markup: bool, error: UnicodeDecodeError
) -> Written | Finding:
    named = _known(declared)
    if named is not None and named not in _UNICODE | _WESTERN | {"cp1258"}:
        try:
            return cleaned(data.decode(named), name, markup)
        except UnicodeDecodeError:
            pass
    text = None if _broken_utf8(data) else _windows_1258(data, named == "cp1258")
    if text is not None:
        return Written(text, ("S118", "read as WINDOWS-1258"))
    western = data.decode("cp1252", "replace")
    font = font_of(western)
    if font is not None:
        return Finding("error", "S116", font.message, font.hint, name)
    if named in _WESTERN and not in_words(western) and "\ufffd" not in western:
        return Written(western, ("S118", f"read as {declared}, which it declares"))
    at = error.start
    message = f"not UTF-8 at byte {at} (0x{data[at]:02X}: {error.reason})"
    hint = _SAVE_AS.format("WINDOWS-1258") + ", naming the encoding it has"
    return Finding("error", "S103", message, hint, name, _line(data, at))


def _broken_utf8(data: bytes) -> bool:
    """Whether most of what is beyond ASCII is UTF-8: then the rest of it is damage."""
    beyond = [c for c in data.decode("utf-8", "replace") if not c.isascii()]
    return beyond.count("\ufffd") < 0.9 * len(beyond)


def _known(declared: str | None) -> str | None:
    """Python's name of an encoding, None for what is none, or none that holds text."""
    try:
        info = codecs.lookup((declared or "").strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) else None


def _windows_1258(data: bytes, declared: bool) -> str | None:
    """The text, if read so it is Vietnamese and could not be Western.

    Every letter beyond ASCII must be Vietnamese, no mark may be left alone, and one letter
    must be such as no Western encoding has, unless the encoding was declared.
    """
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    beyond = [c for c in text if not c.isascii() and (c.isalpha() or unicodedata.combining(c))]
    strange = sum(not vietnamese(c) for c in beyond)
    if strange > len(beyond) * 0.02 or in_words(text):
        return None
    return text if declared or any(ord(c) > 0xFF for c in beyond) else None


def vietnamese(letter: str) -> bool:
    """Whether a letter beyond ASCII is one of the Vietnamese alphabet, in NFC."""
    return letter in _ALPHABET


_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ALPHABET = frozenset(
    unicodedata.normalize("NFC", case + tone)
    for letter in "aăâeêioôơuưyđ"
    for case in (letter, letter.upper())
    for tone in (_TONES if letter != "đ" else ("",))
) - frozenset(map(chr, range(128)))


def _undone(text: str, name: str | None) -> Written | Finding:
    """The text whose UTF-8 was taken for a Western encoding and encoded again."""
    made = _RUN.sub(_reread, text)
    if len(_TWICE.findall(made)) >= _TWICE_LEAST:
        made = _RUN.sub(_reread, made)
    left = len(_LEFT.findall(made))
    if left:
        message = f"encoded twice, and {left} letters cannot be told any more"
        return Finding("error", "S117", message, "fetch the article again", name)
    return Written(made, ("S117", "it was encoded twice, which is undone"))


def _reread(found: re.Match[str]) -> str:
    run = found[0]
    data = b"".join(
        bytes([ord(c)]) if ord(c) < 0x100 else c.encode("cp1252", "replace") for c in run
    )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return run


def _line(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1

"""Articles as JSON: one object a line, an array of objects, or objects one after the other."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from bordercoop.findings import Finding
from bordercoop.pattern import pattern
from bordercoop.sources.draft import Read, Rejected, Shut
from bordercoop.sources.kinds import RECORDS
from bordercoop.sources.options import Options
from bordercoop.sources.rows import Columns, draft, rejected
from bordercoop.sources.sifted import sifted
from bordercoop.sources.stream import Block, Stream, TooLong

_ROOM = 4
"""A row may be so many times larger than the text that it holds: escapes, other columns."""
_BLOCK = 4 * 1024 * 1024
"""Bytes of lines that are at hand at a time, and of one line."""
_SIFTED = 1 << 18
"""Bytes of lines that are sifted: fewer are read before what sifts them is loaded."""
_BETWEEN = pattern(r"[\s,]*")


def json_lines(stream: Stream, name: str, options: Options) -> Iterator[Read]:
    """One article a line. A line that is no object with a text is rejected, and no other."""
    longest, number = options.max_bytes * _ROOM, 0
    rows = _Rows(name, options)
    try:
        for block in stream.lines(longest).blocks(_BLOCK):
            yield from _block(block, number, rows, options)
            number += len(block)
    except TooLong:
        message = "the line does not end within 256 MiB; the rest of the file is not read"
        yield Finding("error", "S114", message, None, name, number)


def _block(lines: Block, before: int, rows: _Rows, options: Options) -> Iterator[Read]:
    """What some lines hold, of which only those are read that have to be."""
    upto, count = 0, len(lines)
    sieve = options.sieve if len(lines.data) >= _SIFTED else None
    while upto < count and (sieve is None or not rows.known):
        yield from rows.line(before + upto + 1, lines.line(upto))
        upto += 1
    if sieve is None or upto == count:
        return
    asked = sifted(lines.column(upto), sieve("json"), rows.plain)
    shut = upto
    for at in range(upto, count) if asked is None else (upto + place for place in asked):
        if at > shut:
            yield Shut(at - shut)
        shut = at + 1
        yield from rows.line(before + at + 1, lines.line(at))
    if shut < count:
        yield Shut(count - shut)


def json_values(stream: Stream, name: str, options: Options) -> Iterator[Read]:
    """The objects of an array, or objects one after the other, however they are laid out."""
    rows, number = _Rows(name, options), 0
    values = _Values(stream, options.max_bytes * _ROOM)
    while (value := values.next()) is not None:
        number += 1
        if isinstance(value, Finding):
            yield Rejected(value.level, value.code, value.message, value.hint, name, number)
            return
        yield rows.row(number, value.held, None)


class _Rows:
    """Rows of one source as drafts; which columns hold what is asked again for new columns."""

    def __init__(self, name: str, options: Options) -> None:
        self._name, self._options = name, options
        self._columns = Columns(options.fields)
        self._known: dict[frozenset[str], dict[str, str]] = {}
        self._decode = msgspec.json.Decoder().decode

    @property
    def known(self) -> bool:
        """Whether any columns were seen that hold a text."""
        return any("text" in columns for columns in self._known.values())

    def plain(self, lines: Any) -> Any:
        """Which lines of a column are objects with a text in a column known, and no larger than
        they may be: then all that is told of them is whether they pass.

        Objects by their brackets: what breaks off ends in none.
        """
        texts = {columns["text"] for columns in self._known.values() if "text" in columns}
        keys = [msgspec.json.encode(name).decode() for name in sorted(texts)]
        whole = lines.str.starts_with("{") & lines.str.contains(r"\}\r?\n?$")
        told = lines.str.contains("|".join(rf'{re.escape(key)}:\s*"' for key in keys))
        return whole & told & (lines.str.len_bytes() <= self._options.max_bytes)

    def line(self, number: int, raw: bytes | None) -> Iterator[Read]:
        """What a line holds: nothing where it is blank."""
        if raw is None:
            yield self._too_long(number)
        elif raw.strip():
            yield self._line(number, raw)

    def _line(self, number: int, raw: bytes) -> Read:
        try:
            value = self._decode(raw)
        except (ValueError, RecursionError) as error:
            words = str(error).splitlines()[0][:150] if str(error) else "nested too deeply"
            return rejected("S112", f"no JSON: {words}", None, self._name, number, raw)
        return self.row(number, value, raw)

    def row(self, number: int, value: Any, raw: bytes | None) -> Read:
        if not isinstance(value, dict):
            return rejected("S112", "no JSON object", None, self._name, number, raw)
        if "schema_version" in value and "document" in value:
            message = f"this is {RECORDS.name}"
            return rejected("S115", message, RECORDS.hint, self._name, number, raw)
        names = frozenset(value)
        columns = self._known.get(names)
        if columns is None:
            if len(self._known) > 200:
                self._known.clear()
            columns = self._known[names] = self._columns.found(value)
        if "text" not in columns:
            message = self._columns.missing(columns, value) or "no text"
            return rejected("S112", message, "see --text-field", self._name, number, raw)
        return draft(value, columns, self._options, self._name, number)

    def _too_long(self, number: int) -> Read:
        message = f"the line is longer than {self._options.max_bytes * _ROOM:,} bytes"
        return rejected("S106", message, "raise --max-bytes", self._name, number, None)


class _Held:
    """A value that was read; it may be None itself."""

    def __init__(self, held: Any) -> None:
        self.held = held


class _Values:
    """The values of a JSON text one by one; holds no more than the longest one."""

    def __init__(self, stream: Stream, longest: int) -> None:
        self._stream, self._longest = stream, longest
        self._text, self._at, self._ended, self._opened = "", 0, False, False
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._read = json.JSONDecoder().raw_decode
        self._step = 1 << 18

    def next(self) -> _Held | Finding | None:
        """The next value; None at the end, a finding where nothing more can be read."""
        try:
            return self._next()
        except UnicodeDecodeError as error:
            return Finding("error", "S103", f"not UTF-8 ({error.reason}); not read further")

    def _next(self) -> _Held | Finding | None:
        self._more()
        while True:
            self._at = _BETWEEN.match(self._text, self._at).end()  # type: ignore[union-attr]
            if not self._opened and self._text.startswith("[", self._at):
                self._opened, self._at = True, self._at + 1
                continue
            if self._at >= len(self._text):
                if self._ended:
                    return None
                self._more()
                continue
            if self._opened and self._text[self._at] == "]":
                return None
            try:
                value, self._at = self._read(self._text, self._at)
                return _Held(value)
            except (ValueError, RecursionError) as error:
                if self._ended or isinstance(error, RecursionError):
                    return Finding(
                        "error", "S112", f"no JSON: {_said(error)}; not read further"
                    )
                if len(self._text) - self._at > self._longest:
                    message = f"a value larger than {self._longest:,} bytes; not read further"
                    return Finding("error", "S106", message)
                self._step *= 2
                self._more(force=True)

    def _more(self, force: bool = False) -> None:
        """Have the next step of the text at hand, unless there is some still."""
        if self._ended or (not force and len(self._text) - self._at > self._step // 2):
            return
        data = self._stream.read(self._step)
        self._ended = not data
        more = self._decoder.decode(data, self._ended)
        self._text, self._at = self._text[self._at :] + more, 0


def _said(error: Exception) -> str:
    return str(error)[:150] or "nested too deeply"

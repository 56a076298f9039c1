"""Articles as rows of a CSV, whatever it is parted by."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from bordercoop.findings import Finding
from bordercoop.sources.draft import Read
from bordercoop.sources.options import Options
from bordercoop.sources.rows import Columns, draft, rejected
from bordercoop.sources.stream import Stream, TooLong
from bordercoop.sources.written import decoded

_MARKS = ",;\t|"
_ROOM = 4


def csv_rows(stream: Stream, name: str, options: Options) -> Iterator[Read]:
    """One article a row; the first row names the columns. Rows are numbered from 1 behind it.

    A row with more cells than columns, or without a text, is rejected; the others go on. A
    quote that is never closed ends the file with a finding.
    """
    longest = options.max_bytes * _ROOM
    csv.field_size_limit(longest)
    lines = _Text(stream, name, longest)
    number = 0
    try:
        first = next(iter(lines), "")
        part = max(_MARKS, key=first.count)
        reader = csv.reader(lines.with_first(first), delimiter=part, strict=False)
        names = [cell.strip() for cell in next(reader, [])]
        columns = Columns(options.fields)
        found = columns.found(names)
        missing = columns.missing(found, names)
        if missing is not None:
            hint = "name the columns with --text-field, --id-field, --url-field, --date-field"
            yield Finding("error", "S121", missing, hint, name)
            return
        for number, cells in enumerate(reader, start=1):
            if not cells:
                continue
            if len(cells) > len(names):
                message = f"{len(cells)} cells for {len(names)} columns"
                yield rejected("S112", message, None, name, number, dict(enumerate(cells)))  # type: ignore[arg-type]
                continue
            row = dict(zip(names, [*cells, *[None] * (len(names) - len(cells))], strict=True))
            yield draft(row, found, options, name, number)
    except csv.Error as error:
        message = f"{error}; the rest of the file is not read"
        hint = "most often a quote is not closed"
        yield Finding("error", "S114", message, hint, name, number + 1)
    except TooLong:
        message = f"a line of more than {longest:,} bytes; the rest of the file is not read"
        yield Finding("error", "S114", message, None, name, number + 1)
    except _Undecoded as error:
        finding = error.finding
        yield Finding("error", finding.code, finding.message, finding.hint, name, number + 1)


class _Undecoded(Exception):
    def __init__(self, finding: Finding) -> None:
        self.finding = finding


class _Text:
    """The lines of a stream as text; those that are not UTF-8 by the encoding they have."""

    def __init__(self, stream: Stream, name: str, longest: int) -> None:
        self._lines = iter(stream.lines(longest))
        self._name = name

    def __iter__(self) -> Iterator[str]:
        for raw in self._lines:
            if raw is None:
                raise TooLong
            try:
                yield raw.decode("utf-8-sig").replace("\0", "\ufffd")
            except UnicodeDecodeError:
                written = decoded(raw, self._name)
                if isinstance(written, Finding):
                    raise _Undecoded(written) from None
                yield written.text

    def with_first(self, first: str) -> Iterator[str]:
        """The line that was looked at, and those behind it."""
        yield from io.StringIO(first, newline="")
        yield from self

"""Lines of records over and over: `python -m benchmarks.repeated LINES NUMBER > more.lines`.

What `many.py` does for articles, without reading them: each round of the given lines has other
ids and texts, other years, and its Vietnamese provinces moved on, so that no two rounds tell of
the same. The words that are quoted stay as they are. The same lines give the same bytes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_YEAR = re.compile(rb'(?<=")\d{4}(?=(?:-\d\d(?:-\d\d)?)?")')
_PROVINCE = re.compile(rb"VN-[0-9A-Z]{2}(?=[\":])")
_ID = re.compile(rb'"doc_id":"([^"]*)"')
_DIGEST = re.compile(rb'(?<="text_sha256":")[0-9a-f]{64}')
_STEP, _ROUNDS = 4, 12
"""Years by which each round is later than the one before, so that the last day of a month stays
one, and the rounds after which they begin anew."""


class Round:
    """One round of the lines; `provinces` are the codes that they name, in order."""

    def __init__(self, number: int, provinces: list[bytes]) -> None:
        self.number = number
        self._moved = {
            code: provinces[(at + number) % len(provinces)] for at, code in enumerate(provinces)
        }

    def told(self, line: bytes) -> bytes:
        """A line as this round tells it."""
        if not self.number:
            return line
        found = _ID.search(line)
        assert found is not None
        name = found[1]
        line = line.replace(b'"' + name + b'"', b'"%d-%s"' % (self.number, name))
        line = line.replace(b'"' + name + b"/", b'"%d-%s/' % (self.number, name))
        line = _PROVINCE.sub(lambda code: self._moved.get(code[0], code[0]), line)
        years = self.number % _ROUNDS * _STEP
        line = _YEAR.sub(lambda year: b"%d" % (int(year[0]) + years), line)
        at = self.number % 63 + 1
        return _DIGEST.sub(lambda hexes: hexes[0][at:] + hexes[0][:at], line)


def repeated(lines: Iterable[bytes], number: int) -> Iterator[bytes]:
    """So many lines, of as many rounds as it takes."""
    given = list(lines)
    provinces = sorted({code for line in given for code in _PROVINCE.findall(line)})
    for at in range(number):
        which, place = divmod(at, len(given))
        if not place:
            told = Round(which, provinces)
        yield told.told(given[place])


if __name__ == "__main__":
    with Path(sys.argv[1]).open("rb") as source:
        sys.stdout.buffer.writelines(repeated(source, int(sys.argv[2])))

"""Photo captions: the marks by which they show and the credit at their end."""

from __future__ import annotations

import re

from bordercoop.lexicon.worded import worded

LONGEST = 320
LONGEST_CREDIT = 48
TAIL = 140
"""How many code points at the end of a line are looked at for the marks of a caption."""

_MARK = worded(
    r"""\|\s*$
      | \((?:bìa\ )?(?:{caption_mark}|{ordinal}\ \w+\ từ)[^)]*\)
      | [(\s]{photo}\s*[:/-]\s*\S | \({photo}[^)]*\) | \(trong\ {photo}
      | \.jpe?g | -\ {photo}\ \d""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGNS = ("ảnh", "(", "|", ".jp")
"""One of these stands in every mark: a cheap look before the pattern runs."""
_CREDIT = worded(
    r"(?<!rong)(?<!rong\s)[\s(|-]*(?:Ảnh|{photo}|ẢNH)\s*[:/]|\s*\((?:{photo}|Ảnh)[^)]*\)|\s*\|\s"
)


def shows(line: str) -> bool:
    """Whether a line shows itself as a caption: `… (bìa phải)`, `… Ảnh: MAI DUY`, `… |`."""
    if line.startswith(("...", "…", "(Trong ảnh", "(trong ảnh")):
        return True
    tail = line[-TAIL:]
    return any(map(tail.lower().__contains__, _SIGNS)) and _MARK.search(tail) is not None


def credit_alone(line: str) -> bool:
    """Whether a line names the photographer and nothing else."""
    return len(line) < LONGEST_CREDIT and _CREDIT.match(line) is not None


def without_credit(text: str, start: int, end: int) -> int:
    """Where a caption ends before its credit: `… hội nghị. Ảnh: MAI - DUY`."""
    found = _CREDIT.search(text, start, end)
    return found.start() if found and found.start() > start else end

"""Photo captions: the marks by which they show and the credit at their end."""

from __future__ import annotations

import re

LONGEST = 320
TAIL = 140
"""How many code points at the end of a line are looked at for the marks of a caption."""

_MARK = re.compile(
    r"""\|\s*$
      | \((?:bìa\ )?(?:phải|trái|giữa|ngoài\ cùng|thứ\ \w+\ từ)[^)]*\)
      | [(\s]ảnh\s*[:/-]\s*\S | \(ảnh[^)]*\) | \(trong\ ảnh
      | \.jpe?g | -\ ảnh\ \d""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT = re.compile(r"[\s(|-]*(?:Ảnh|ảnh|ẢNH)\s*[:/]|\s*\((?:ảnh|Ảnh)[^)]*\)|\s*\|\s")


def shows(line: str) -> bool:
    """Whether a line shows itself as a caption: `… (bìa phải)`, `… Ảnh: MAI DUY`, `… |`."""
    return line.startswith(("...", "…")) or _MARK.search(line[-TAIL:]) is not None


def without_credit(text: str, start: int, end: int) -> int:
    """Where a caption ends before its credit: `… hội nghị. Ảnh: MAI - DUY`."""
    found = _CREDIT.search(text, start, end)
    return found.start() if found and found.start() > start else end

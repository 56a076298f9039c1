"""Who published a page: the outlet before the body, a domain, a line that names the source."""

from __future__ import annotations

import re

from bordercoop.layout.parts import Stated
from bordercoop.pattern import pattern

LONGEST_SOURCE = 60

# `(QNO) - `, `KTO - `, `congan.vn – `, `Quảng Trị TV - ` at the head of the body
_PREFIX = pattern(
    r"""\((?P<outlet>[^\W\d_][\w.]{1,24}(?:\s[\w.]{1,12}){0,2})\)\s*[-–—.:]*\s*
      | (?P<short>
            [A-ZĐ]{2,6}
          | [^\W\d_]\w*\.(?:vn|com|VN|COM)(?:\.vn)?
          | [A-ZĐ]\w+(?:\s[A-ZĐ]\w+){0,2}\s(?:TV|Online)
        )\s*[-–—]\s+""",
    re.VERBOSE,
)
# The same inside a first line that starts with the title: ` (QNO) - `
INNER_PREFIX = pattern(r"\s\((?P<outlet>[A-ZĐ]{2,6}|\w+\.vn|[A-Z]\w+)\)\s*[-–—]\s+")
_DOMAIN = pattern(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|info)(?:\.vn)?")
_SOURCE_LABEL = pattern(r"(?:nguồn(?:\s+tin)?|theo)\s*[:.]?\s+(?P<source>\S.*)", re.IGNORECASE)
_SOURCE_WORDS = ("nguồn", "theo ")


def head_prefix(stated: Stated, start: int, end: int) -> int:
    """Where the body starts behind an outlet's name, which is taken; `start` without one."""
    found = _PREFIX.match(stated.text, start, end)
    if not found or found.end() >= end:
        return start
    stated.take_publisher(found["outlet"] or found["short"])
    return found.end()


def domain(stated: Stated, line: str) -> bool:
    """Whether a line is a bare domain; takes it as the publisher."""
    if not _DOMAIN.fullmatch(line):
        return False
    stated.take_publisher(line)
    return True


def source(stated: Stated, line: str) -> bool:
    """Whether a line names the source (`Nguồn: X`) or is a bare domain; takes it."""
    if domain(stated, line):
        return True
    found = _SOURCE_LABEL.fullmatch(line)
    if not found or len(found["source"]) >= LONGEST_SOURCE or line.endswith(":"):
        return False
    if not line.lower().startswith(_SOURCE_WORDS):
        return False
    stated.take_publisher(found["source"].strip())
    return True

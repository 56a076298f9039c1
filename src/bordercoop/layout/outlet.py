"""Who published a page: the outlet before the body, a domain, a line that names the source."""

from __future__ import annotations

import re
from collections.abc import Mapping

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
# `Biên phòng - `: the same in words, of a listed outlet
_LISTED = pattern(r"(?P<outlet>[^\W\d_][^\W\d_.]*(?:\s[^\W\d_][\w.]*){0,4})\s*[-–—]\s+")
# The same inside a first line that starts with the title: ` (QNO) - `, ` KTO - `
_INNER_PREFIX = pattern(
    r"""(?<=\s)(?:
        \((?P<bracketed>[^\W\d_][\w.]{1,24})\) | (?P<bare>[^\W\d_][\w.]{1,24}(?:\ TV|\ Online)?)
    )\s*[-–—]\s""",
    re.VERBOSE,
)
_DASH = pattern(r"[-–—]\s")
_INITIALS = pattern(r"[A-ZĐ]{2,6}\d?|\w+\.vn")
_DOMAIN = pattern(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|info)(?:\.vn)?")
_SOURCE_LABEL = pattern(r"(?:nguồn(?:\s+tin)?|theo)\s*[:.]?\s+(?P<source>\S.*)", re.IGNORECASE)
_SOURCE_WORDS = ("nguồn", "theo ")


def inner_prefix(text: str, outlets: Mapping[str, str], start: int, end: int) -> int | None:
    """Where an outlet's name stands between a title and the body behind it: one that is listed,
    or initials in brackets."""
    if _DASH.search(text, start, end) is None:
        return None
    for found in _INNER_PREFIX.finditer(text, start, end):
        name = found["bracketed"] or found["bare"]
        known = name.lower() in outlets
        if known or (found["bracketed"] and _INITIALS.fullmatch(name)):
            return found.start()
    return None


def named(publisher: str | None, outlets: Mapping[str, str]) -> str | None:
    """The name of the outlet that the page gives in some way; as given if it is not listed."""
    if publisher is None:
        return None
    given = publisher.strip(" .").removeprefix("www.")
    return outlets.get(given.lower(), publisher)


def head_prefix(stated: Stated, outlets: Mapping[str, str], start: int, end: int) -> int:
    """Where the body starts behind an outlet's name, which is taken; `start` without one."""
    found = _PREFIX.match(stated.text, start, end)
    if found:
        name = found["outlet"] or found["short"]
    else:
        found = _LISTED.match(stated.text, start, end)
        name = found["outlet"] if found and found["outlet"].lower() in outlets else None
    if found is None or name is None or found.end() >= end:
        return start
    stated.take_publisher(name)
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

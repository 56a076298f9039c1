"""Date lines (`Thứ Sáu, 24/5/2024 | 08:15`), stamps behind a title, crawl marks."""

from __future__ import annotations

import re
from datetime import date

from bordercoop.layout.byline import add_authors, names
from bordercoop.layout.parts import Stated
from bordercoop.lexicon.worded import worded
from bordercoop.pattern import pattern

LONGEST = 140
LONGEST_REST = 60
FIRST_YEAR, LAST_YEAR = 1990, 2100

# ` date 2024-05 ` in front of some texts: when the page was fetched.
CRAWL_MARK = pattern(r"\s*(?:[Dd]ate|DATE) (\d{4}-\d{2}(?:-\d{2})?)[ \t\u00a0]+")

# The same on a line of its own, behind the title.
_MARK_ALONE = pattern(r"\s*(?:[Dd]ate|DATE) (?P<day>\d{4}-\d{2}(?:-\d{2})?)\s*")
_ENDS_IN_YEAR = pattern(r"[/.-]\d{4}")
_DATE = pattern(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<by>[/.-])(?P<month>\d{1,2})(?P=by)(?P<year>\d{4})(?![\d/])"
)
# `18/06/24`, `Thứ Ba, 18/06/24 15:40`: a line of nothing but a date whose year is short
CENTURY = "20"
_SHORT = worded(
    r"""\s*(?:{ordinal}\s+(?:{weekdays}|[2-7])[\s,]+|{sunday}[\s,]+|{day}\s+)?
    (?:\d{1,2}:\d{2}[\s,|-]+)?
    (?P<day>\d{1,2})(?P<by>[/.-])(?P<month>\d{1,2})(?P=by)(?P<year>\d{2})
    (?:[\s,|-]+\d{1,2}:\d{2})?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
# `Bài đăng ngày 02 tháng 02 năm 2019`
_IN_WORDS = worded(
    r"""\s*(?:(?:{date_line_labels})(?:\s+{on_the_hour})?[\s:]+|{ordinal}\s+(?:{weekdays})[\s,]+)?
    (?:\d{1,2}:\d{2}[\s,|-]+)?{day}\s+(?P<day>\d{1,2})\s+{month}\s+(?P<month>\d{1,2})
    \s+{year}\s+(?P<year>\d{4})\s*""",
    re.IGNORECASE | re.VERBOSE,
)
# A line with a running clock or a hotline is site furniture and dates nothing; telephones that
# were seized have no number.
_CLOCK = worded(
    r"\d{1,2}:\d{2}:\d{2}|hotline|{date_line_contacts}\s*:?\s*\(?\+?\d|e-?mail",
    re.IGNORECASE,
)
# What stands around the date in a date line; names may be left over.
_FRAME = worded(
    r"""{ordinal}\s+(?:{weekdays}|[2-7]) | {sunday}
      | {day}(?:\s+(?:{date_line_updated}))? | {updated}(?:\s+{on_the_hour})?
      | gmt\s*[+-]?\s*\d* | \d{1,2}[:hg]\d{2} | \b[ap]m\b |{date_line_counts}| views? | xem:
      | {date_line_views}
      | [\d\W_]+ | \b{on_the_hour}\b | {posted}""",
    re.IGNORECASE | re.VERBOSE,
)
_BESIDE_NAMES = pattern(r"\s{2,}|\s\|\s|\s[-–]?\s*(?=Thứ|Chủ nhật)")
# A date between a title and the body glued to it: ` Thứ Hai, 20/5/2024, 10:30 (GMT+7) `
STAMP = worded(
    r"""(?<!\S)(?P<stamp>
        (?: (?: (?:{day}\s+)?(?:{date_line_stamp})(?:\s+{on_the_hour})?\s*:?
              | {ordinal}\s+(?:{weekdays}|[2-7]) | {sunday} | \d{1,2}:\d{2}
            )[\s,|-]+
        )+ (?:{day}\s+)? \d{1,2}([/.-])\d{1,2}\2\d{4}
           (?:[\s,|-]+\d{1,2}:\d{2}(?![:\d]))? (?:\s*[AP]M\b)? (?:[\s|]*\(?GMT\s*\+?\s*7\)?)?
      | \d{1,2}([/.-])\d{1,2}\3\d{4}[\s,|-]+\d{1,2}:\d{2}(?![:\d]) (?:\s*[AP]M\b)?
        (?:[\s|]*\(?GMT\s*\+?\s*7\)?)?
    )(?!\S)""",
    re.IGNORECASE | re.VERBOSE,
)


# A bare date before a word; between two sentences of one line.
BARE_DATE = pattern(r"(?<=\s)\d{1,2}([/.-])\d{1,2}\1\d{4}(?=\s[^\W\d_])")
STAMP_ALONE = pattern(r"(?<=[.!?…”)]\s)\d{1,2}([/.-])\d{1,2}\1\d{4}(?=\s[^\W\d_])")


def iso(found: re.Match[str]) -> str | None:
    """The day of a match with the groups day, month and year, if there was such a day."""
    return possible(f"{int(found['year']):04}-{int(found['month']):02}-{int(found['day']):02}")


def possible(day: str) -> str | None:
    """`YYYY-MM` or `YYYY-MM-DD` itself where it is a month or day of our time, else None."""
    try:
        year = date.fromisoformat(day if len(day) > len("YYYY-MM") else f"{day}-01").year
    except ValueError:
        return None
    return day if FIRST_YEAR <= year <= LAST_YEAR else None


def date_line(stated: Stated, start: int, end: int) -> bool:
    """Whether a line is a date line; takes its date and the authors beside it."""
    if end - start > LONGEST:
        return False
    line = stated.text[start:end]
    mark = _MARK_ALONE.fullmatch(line)
    if mark:
        told = (start + mark.start("day"), start + mark.end("day"))
        stated.take_date(possible(mark["day"]), told)
        return True
    short = _SHORT.fullmatch(line)
    if short:
        day = possible(
            f"{CENTURY}{short['year']}-{int(short['month']):02}-{int(short['day']):02}"
        )
        stated.take_date(day, (start + short.start("day"), start + short.end("year")))
        return True
    worded_day = _IN_WORDS.fullmatch(line)
    if worded_day:
        told = (start + worded_day.start("day"), start + worded_day.end("year"))
        stated.take_date(iso(worded_day), told)
        return True
    if not _ENDS_IN_YEAR.search(line):
        return False
    found = _DATE.search(line)
    if not found:
        return False
    if _CLOCK.search(line):
        return True
    rest = _FRAME.sub(" ", line).strip()
    if rest and line.endswith((".", "!", "?")):
        return False
    if len(rest) > LONGEST_REST or (rest and not names(rest.split("  ")[0])):
        return False
    if stated.take_date(iso(found), (start + found.start(), start + found.end())):
        beside = _BESIDE_NAMES.split(line)[0].strip(" -|")
        if rest and not _DATE.search(beside):
            add_authors(stated, beside)
    return True

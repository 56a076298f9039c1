"""Dates and periods: day, range, month, year, relative words, reporting periods.

Each form is one pattern with a real example. A value keeps both ends as ISO days, the
precision, and whether words of the text give it. Years that the words leave open come from
the `Calendar` of the article.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from bordercoop.mentions.page import Mention, Page, Sentence

DASH = r"\s*(?:-|–|—|đến|tới|đến ngày|tới ngày|đến hết|đến hết ngày|và|và ngày)\s*"
SEP = r"\s?[/.-]\s?"


class Date(NamedTuple):
    """An interval of days. `form` names the pattern; `period` means a reporting period."""

    start: str
    end: str
    precision: str
    form: str
    period: bool = False
    year_given: bool = True


class Calendar(NamedTuple):
    """What an article knows of its own time: last day of publication and its year.

    `latest` is the day after which nothing reported can lie; `year` is taken where there is
    no publication date; both None where the article gives neither.
    """

    latest: date | None
    published: str | None
    year: int | None


class Form(NamedTuple):
    """One way to write a date: the pattern, an example, and how its value is made."""

    name: str
    pattern: re.Pattern[str]
    example: str
    build: Callable[[re.Match[str], Calendar], Date | None]
    needs: str


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def interval(published: str) -> tuple[date, date, str]:
    """First day, last day and precision of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    parts = [int(p) for p in published.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31), "year"
    if len(parts) == 2:
        return (*month_days(parts[0], parts[1]), "month")
    day = date(*parts)
    return day, day, "day"


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(known: Calendar, month: int, day: int = 1) -> int | None:
    """The year that makes a day and month the latest date not after publication."""
    if known.latest:
        for year in (known.latest.year, known.latest.year - 1):
            made = _make(year, month, min(day, 28) if day > 28 else day)
            if made and made <= known.latest:
                return year
    return known.year


def _short(text: str | None) -> int | None:
    return int(text) if text else None


def _plausible(year: int | None) -> bool:
    return year is not None and 1945 <= year <= 2100


def _days(
    known: Calendar, first: tuple[int, int | None], last: tuple[int, int], year: int | None, form: str
) -> Date | None:
    month = last[1]
    if not 1 <= month <= 12:
        return None
    given = year is not None
    year = year if given else _year(known, month, last[0])
    if year is None or not _plausible(year):
        return None
    end = _make(year, month, last[0])
    first_month = first[1] or month
    if not 1 <= first_month <= 12:
        return None
    start = _make(year - (first_month > month), first_month, first[0])
    if end is None or start is None or start > end:
        return None
    return Date(start.isoformat(), end.isoformat(), "day", form, False, given)


def _range(m: re.Match[str], known: Calendar) -> Date | None:
    return _days(
        known, (int(m["d1"]), _short(m["m1"])), (int(m["d2"]), int(m["m2"])), _short(m["y"]), "range"
    )


def _day(m: re.Match[str], known: Calendar) -> Date | None:
    day = int(m["d"])
    return _days(known, (day, None), (day, int(m["m"])), _short(m["y"]), "day")


def _month(m: re.Match[str], known: Calendar) -> Date | None:
    month, year = int(m["m"]), _short(m["y"])
    given = year is not None
    if not 1 <= month <= 12:
        return None
    year = year if given else _year(known, month)
    if year is None or not _plausible(year):
        return None
    start, end = month_days(year, month)
    return Date(start.isoformat(), end.isoformat(), "month", "month", False, given)


def _whole_year(m: re.Match[str], known: Calendar) -> Date | None:
    year = int(m["y"])
    if not _plausible(year):
        return None
    return Date(f"{year}-01-01", f"{year}-12-31", "year", "year")


def _quarter(m: re.Match[str], known: Calendar) -> Date | None:
    quarter = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(m["q"]) or (int(m["q"]) if m["q"].isdecimal() else 0)
    year = _short(m["y"]) or (known.latest.year if known.latest else known.year)
    if not 1 <= quarter <= 4 or year is None or not _plausible(year):
        return None
    start = date(year, 3 * quarter - 2, 1)
    end = month_days(year, 3 * quarter)[1]
    return Date(start.isoformat(), end.isoformat(), "month", "quarter", True)


def _last_year(m: re.Match[str], known: Calendar) -> Date | None:
    year = (known.latest.year if known.latest else known.year or 0) - 1
    if not _plausible(year):
        return None
    return Date(f"{year}-01-01", f"{year}-12-31", "year", "last_year")


def _today(m: re.Match[str], known: Calendar) -> Date | None:
    if known.published and len(known.published) == 10:
        return Date(known.published, known.published, "day", "today")
    return None


def _yesterday(m: re.Match[str], known: Calendar) -> Date | None:
    if known.published and len(known.published) == 10 and known.latest:
        day = (date.fromisoformat(known.published) - timedelta(days=1)).isoformat()
        return Date(day, day, "day", "yesterday")
    return None


def _same_day(m: re.Match[str], known: Calendar) -> Date | None:
    return Date("", "", "day", "same_day")


def _next_day(m: re.Match[str], known: Calendar) -> Date | None:
    return Date("", "", "day", "next_day")


def _until_now(start: date, known: Calendar, form: str) -> Date | None:
    if known.latest is None:
        return Date(start.isoformat(), "", "year", form, True)
    end = known.latest
    return Date(start.isoformat(), max(end, start).isoformat(), "day", form, True)


def _since(m: re.Match[str], known: Calendar) -> Date | None:
    year = int(m["y"])
    month = _short(m["m"]) or 1
    if not _plausible(year) or not 1 <= month <= 12:
        return None
    return _until_now(date(year, month, 1), known, "since")


def _this_year(m: re.Match[str], known: Calendar) -> Date | None:
    year = _short(m["y"]) or (known.latest.year if known.latest else known.year)
    if year is None or not _plausible(year):
        return None
    return _until_now(date(year, 1, 1), known, "this_year")


def _first_months(m: re.Match[str], known: Calendar) -> Date | None:
    words = {"sáu": 6, "chín": 9, "ba": 3, "bốn": 4, "năm": 5, "bảy": 7, "tám": 8, "mười": 10}
    count = words.get(m["n"]) or (int(m["n"]) if m["n"].isdecimal() else 0)
    year = _short(m["y"]) or (known.latest.year if known.latest else known.year)
    if not 1 <= count <= 12 or year is None or not _plausible(year):
        return None
    end = month_days(year, count)[1]
    return Date(f"{year}-01-01", end.isoformat(), "month", "first_months", True)


def _months(m: re.Match[str], known: Calendar) -> Date | None:
    m1, m2, y2 = int(m["m1"]), int(m["m2"]), int(m["y2"])
    y1 = _short(m["y1"]) or y2
    if not (1 <= m1 <= 12 and 1 <= m2 <= 12 and _plausible(y1) and _plausible(y2)):
        return None
    start, end = date(y1, m1, 1), month_days(y2, m2)[1]
    if start > end:
        return None
    return Date(start.isoformat(), end.isoformat(), "month", "months", True)


def _years(m: re.Match[str], known: Calendar) -> Date | None:
    y1, y2 = int(m["y1"]), int(m["y2"])
    if not (_plausible(y1) and _plausible(y2) and y1 <= y2):
        return None
    return Date(f"{y1}-01-01", f"{y2}-12-31", "year", "years", True)


def _form(name: str, pattern: str, example: str, build: Callable[[re.Match[str], Calendar], Date | None]) -> Form:
    return Form(name, re.compile(pattern), example, build, NEEDS.get(name, ""))


NEEDS = {
    "months": " tháng ", "since": " nay", "this_year": "từ đầu năm", "first_months": "tháng đầu",
    "quarter": "quý ", "day_in_words": " tháng ", "month_in_words": "tháng ", "slash_day": "(",
    "year": "năm ", "last_year": "năm ", "today": " nay", "yesterday": " qua",
    "same_day": "cùng ngày", "next_day": " sau",
}  # fmt: skip
"""Words without which a form cannot occur: a cheap look before its pattern runs."""
NO_DIGIT = ("today", "yesterday", "same_day", "next_day", "last_year", "this_year", "first_months")


D, M, Y = r"\d{1,2}", r"\d{1,2}", r"\d{4}"
FORMS = (
    _form(
        "months",
        rf"từ (?:đầu |cuối )?tháng (?P<m1>{M})(?:(?:{SEP}| năm )(?P<y1>{Y}))?\s*(?:đến|tới|-|–)\s*(?:hết |cuối |đầu )?tháng (?P<m2>{M})(?:{SEP}| năm )(?P<y2>{Y})(?!\d)",
        "từ tháng 10/2021 đến tháng 9/2022",
        _months,
    ),
    _form(
        "since",
        rf"(?:kể )?từ (?:đầu |cuối |giữa )?(?:tháng (?P<m>{M})(?:{SEP}| năm )|năm )(?P<y>{Y}) (?:đến|tới) nay",
        "từ năm 2019 đến nay",
        _since,
    ),
    _form("this_year", rf"từ đầu năm(?: (?P<y>{Y}))?(?: (?:đến|tới) nay)?", "từ đầu năm đến nay", _this_year),
    _form(
        "first_months",
        rf"(?P<n>\d{{1,2}}|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng đầu (?:của )?năm(?: (?P<y>{Y}))?",
        "6 tháng đầu năm 2024",
        _first_months,
    ),
    _form("years", rf"(?P<y1>{Y})\s*[-–—]\s*(?P<y2>{Y})(?!\d)", "giai đoạn 2018 - 2022", _years),
    _form("quarter", rf"quý (?P<q>iv|i{{1,3}}|[1-4])(?:{SEP}|[, ]+năm )?(?P<y>{Y})?", "quý I/2024", _quarter),
    _form(
        "range",
        rf"(?<![\d/.,-])(?P<d1>{D})(?:{SEP}(?P<m1>{M})(?:{SEP}{Y})?)?{DASH}(?:ngày )?(?P<d2>{D})(?:{SEP}|\s+tháng\s+)(?P<m2>{M})(?:(?:{SEP}|\s+năm\s+)(?P<y>{Y}))?(?![\d/]|[.,-]\d)",
        "từ ngày 4 - 6/7/2023",
        _range,
    ),
    _form(
        "day_month_year",
        rf"(?<![\d/.,-])(?P<d>{D})(?P<sep>[/.-])(?P<m>{M})(?P=sep)(?P<y>{Y})(?![\d/])",
        "ngày 12/6/2025",
        _day,
    ),
    _form(
        "day_in_words",
        rf"(?:ngày|mùng|mồng) (?P<d>{D}) tháng (?P<m>{M})(?: năm (?P<y>{Y})|/(?P<y2>{Y}))?",
        "ngày 5 tháng 4 năm 2024",
        _day,
    ),
    _form(
        "day_month",
        rf"(?:ngày|sáng|chiều|tối|trưa|đêm|sáng ngày|rạng sáng|các ngày|nay|qua|hôm|trưa ngày)\s*\(?\s*(?P<d>{D})\s?[/.-]\s?(?P<m>{M})(?P<y>(?!))?(?![\d/%]|[.,-]\d)",
        "Sáng nay (9/6)",
        _day,
    ),
    _form(
        "month_year",
        rf"(?:tháng |(?<![\d/.,-])(?<!ngày )(?<!sáng )(?<!chiều ))(?P<m>{M})\s?[/.-]\s?(?P<y>{Y})(?![\d/])",
        "tháng 6/2019",
        _month,
    ),
    _form("month_in_words", rf"tháng (?P<m>{M})(?:,? năm (?P<y>{Y}))?(?![\d/]|[.-]\d)", "cuối tháng 9 vừa qua", _month),
    _form("slash_day", rf"\((?P<d>{D})/(?P<m>{M})(?P<y>(?!))?\)", "(18/10)", _day),
    _form("year", rf"năm (?:học )?(?P<y>{Y})(?![\d/])", "năm 2024", _whole_year),
    _form("last_year", r"năm (?:ngoái|trước)(?! đó)", "năm ngoái", _last_year),
    _form("today", r"(?:sáng|chiều|tối|trưa|hôm|ngày) nay(?! \(?\d)", "Sáng nay", _today),
    _form("yesterday", r"(?:hôm qua|(?:sáng|chiều|tối) qua)(?! \(?\d)", "Hôm qua", _yesterday),
    _form("same_day", r"cùng ngày", "Chiều cùng ngày", _same_day),
    _form("next_day", r"(?:hôm|ngày) sau", "hôm sau", _next_day),
)

_DIGIT = re.compile(r"\d")
_HAS_DATE = re.compile(r"\d|tháng đầu|đầu năm|nay|qua|cùng ngày|hôm sau|ngày sau")
_ANNIVERSARY = re.compile(r"kỷ niệm|truyền thống|ngày thành lập|ngày hội toàn dân|quốc khánh|chiến thắng|giải phóng")


def find(page: Page, sentence: Sentence, known: Calendar) -> list[Mention]:
    """The dates of a sentence. Days of an anniversary (`19-8-1945 – 19-8-2018`) are none."""
    view = page.lower[sentence.start : sentence.end]
    if not _HAS_DATE.search(view):
        return []
    digit = _DIGIT.search(view) is not None
    taken: list[tuple[int, int]] = []
    found: list[Mention] = []
    for form in FORMS:
        if form.needs not in view or not (digit or form.name in NO_DIGIT):
            continue
        for m in form.pattern.finditer(view):
            begin, stop = m.span()
            if any(begin < b and a < stop for a, b in taken):
                continue
            if begin and view[begin].isalnum() and view[begin - 1].isalnum():
                continue
            value = form.build(m, known)
            if value is None:
                continue
            taken.append((begin, stop))
            if value.precision == "day" and form.name in ("day_month_year", "range") and (
                _ANNIVERSARY.search(view, max(0, begin - 90), begin)
                and "(" in view[max(0, begin - 40) : begin]
            ):
                continue
            start, end = sentence.start + begin, sentence.start + stop
            first, last = page.tokens.first(start), page.tokens.first(end)
            found.append(Mention("date", start, end, first, last, value))
    found.sort(key=lambda mention: mention.start)
    return found


_PLANNED_YEAR = re.compile(r"(?:sẽ|đến|trước|hết|dự kiến|cuối|giai đoạn|trong|-|–)\s*(?:năm )?$")


def _own_year(page: Page, view: str) -> int | None:
    """The year that an article without a date line is about: of full dates, else `năm …`."""
    full = re.findall(r"\d{1,2}[/.-]\d{1,2}[/.-](20\d{2})(?!\d)", view)
    if full:
        return max(int(y) for y in full)
    told: list[int] = []
    for kind, start, end in page.layout.blocks:
        if kind in ("title", "body", "item"):
            for m in re.finditer(r"năm (20\d{2})", view[start:end]):
                if not _PLANNED_YEAR.search(view[start : start + m.start()][-14:]):
                    told.append(int(m[1]))
    if told:
        return told[0]
    named = [int(y) for y in re.findall(r"(?:năm |/|-)(20\d{2})(?!\d)", view)]
    return max(named) if named else None


_YEAR = re.compile(r"(?<![\d.,])(19[6-9]\d|20\d{2})(?!\d|[.,]\d)")


def calendar_of(page: Page) -> Calendar:
    """The time frame of an article, from its date line or crawl mark, else its own years.

    A crawl mark that is two or more years younger than every year in the text gives way to
    the latest year told.
    """
    published = page.layout.published
    view = page.lower
    years: list[int] = []
    for kind, start, end in page.layout.blocks:
        if kind in ("title", "body", "item"):
            years += [int(y) for y in _YEAR.findall(view, start, end)]
    if published is None:
        return Calendar(None, None, _own_year(page, view))
    latest = interval(published)[1]
    if page.layout.crawl_mark and years and max(years) <= latest.year - 2:
        return Calendar(date(max(years), 12, 31), published, max(years))
    return Calendar(latest, published, latest.year)

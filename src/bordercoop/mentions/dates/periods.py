"""Values of longer spans: months, quarters, years and reporting periods."""

from __future__ import annotations

import re
from datetime import date

from bordercoop.lexicon.worded import numbered, word_list
from bordercoop.mentions.dates.date import Calendar, Date, month_days, plausible
from bordercoop.mentions.dates.days import common_year, whole, year_of

MONTHS = numbered("months") | dict(zip(word_list("months_counted"), (4, 11, 12), strict=True))
"""Months as they are spelled; the eleventh and twelfth of the moon have names."""
QUARTERS = numbered("quarters") | {"i": 1, "ii": 2, "iii": 3, "iv": 4}
QUARTERS |= {str(number): number for number in range(1, 5)}
SPELLED_MONTHS = numbered("three_to_ten", 3)


def month(found: re.Match[str], known: Calendar) -> Date | None:
    """`tháng 6/2019`, `tháng 9 vừa qua`: its first to its last day."""
    number, year = int(found["m"]), whole(found["y"])
    given = year is not None
    if not 1 <= number <= 12:
        return None
    year = year_of(known, number) if year is None else common_year(year)
    if year is None or not plausible(year):
        return None
    start, end = month_days(year, number)
    return Date(start.isoformat(), end.isoformat(), "month", "month", False, given)


def month_spelled(found: re.Match[str], known: Calendar) -> Date | None:
    """`tháng Sáu năm 2024`, `tháng Sáu`: a month whose number is a word."""
    number, year = MONTHS[found["m"] or found["n"]], whole(found["y"])
    given = year is not None
    year = year_of(known, number) if year is None else common_year(year)
    if year is None or not plausible(year):
        return None
    start, end = month_days(year, number)
    return Date(start.isoformat(), end.isoformat(), "month", "month", False, given)


def this_year_alone(found: re.Match[str], known: Calendar) -> Date | None:
    """`đầu năm nay`: the year of publication."""
    year = known.this_year or 0
    return _years(year, year, "this_year_alone", False)


def year(found: re.Match[str], known: Calendar) -> Date | None:
    """`năm 2024`: its first to its last day."""
    told = common_year(int(found["y"]))
    return _years(told, told, "year", False)


def last_year(found: re.Match[str], known: Calendar) -> Date | None:
    """`năm ngoái`: the year before publication."""
    before = (known.this_year or 0) - 1
    return _years(before, before, "last_year", False)


def years(found: re.Match[str], known: Calendar) -> Date | None:
    """`2018 - 2022`: a reporting period of years."""
    return _years(int(found["y1"]), int(found["y2"]), "years", True)


def _years(first: int, last: int, form: str, period: bool) -> Date | None:
    if not (plausible(first) and plausible(last) and first <= last):
        return None
    return Date(f"{first}-01-01", f"{last}-12-31", "year", form, period)


def quarter(found: re.Match[str], known: Calendar) -> Date | None:
    """`quý I/2024`: three months of the year told, else of the article's own."""
    number = QUARTERS[found["q"]]
    return _months(whole(found["y"]) or known.this_year, 3 * number - 2, 3 * number, "quarter")


def first_months(found: re.Match[str], known: Calendar) -> Date | None:
    """`6 tháng đầu năm 2024`: from January to the month counted."""
    count = SPELLED_MONTHS.get(found["n"]) or int(found["n"])
    if not 1 <= count <= 12:
        return None
    return _months(whole(found["y"]) or known.this_year, 1, count, "first_months")


def _months(year: int | None, first: int, last: int, form: str) -> Date | None:
    """Whole months of one year as a reporting period."""
    if year is None or not plausible(year):
        return None
    end = month_days(year, last)[1].isoformat()
    return Date(date(year, first, 1).isoformat(), end, "month", form, True)


def half_year(found: re.Match[str], known: Calendar) -> Date | None:
    """`nửa đầu năm 2024`, `6 tháng cuối năm 2023`: six months."""
    year = whole(found["y"]) or known.this_year
    first = 1 if found["first"] else 7
    return _months(year, first, first + 5, "first_months")


def months(found: re.Match[str], known: Calendar) -> Date | None:
    """`từ tháng 10/2021 đến tháng 9/2022`: a reporting period of months."""
    first, last, y2 = int(found["m1"]), int(found["m2"]), int(found["y2"])
    y1 = whole(found["y1"]) or y2
    if not (1 <= first <= 12 and 1 <= last <= 12 and plausible(y1) and plausible(y2)):
        return None
    start, end = date(y1, first, 1), month_days(y2, last)[1]
    if start > end:
        return None
    return Date(start.isoformat(), end.isoformat(), "month", "months", True)


def since(found: re.Match[str], known: Calendar) -> Date | None:
    """`từ năm 2019 đến nay`: up to publication."""
    year, first = int(found["y"]), whole(found["m"]) or 1
    if not plausible(year) or not 1 <= first <= 12:
        return None
    return _until_now(date(year, first, 1), known, "since")


def this_year(found: re.Match[str], known: Calendar) -> Date | None:
    """`từ đầu năm đến nay`: from January up to publication."""
    year = whole(found["y"]) or known.this_year
    if year is None or not plausible(year):
        return None
    return _until_now(date(year, 1, 1), known, "this_year")


def _until_now(start: date, known: Calendar, form: str) -> Date:
    """A period that lasts until publication, its end empty where that is unknown."""
    if known.latest is None:
        return Date(start.isoformat(), "", "year", form, True)
    end = max(known.latest, start)
    return Date(start.isoformat(), end.isoformat(), "day", form, True)

"""The time frame of an article: its date line or crawl mark, else the years that it tells."""

from __future__ import annotations

import re
from datetime import date

from bordercoop.lexicon.worded import worded
from bordercoop.mentions.dates.date import Calendar, interval
from bordercoop.mentions.page import Page
from bordercoop.pattern import pattern

TELLING = ("title", "body", "item")
"""Kinds of lines whose years count."""
YOUNGER = 2
"""Years by which a crawl mark must be younger than all years told to be no publication."""

_YEAR = pattern(r"(20\d{2})(?<![\d.,]\d{4})(?!\d|[.,]\d)")
# `10/3/2024`, `10.3.2024`
_FULL = pattern(r"\d{1,2}[/.-]\d{1,2}[/.-](20\d{2})(?!\d)")
_NAMED = pattern(r"năm (20\d{2})")
# `sẽ hoàn thành năm 2026`, `giai đoạn 2021 - 2025`: a year that lies ahead
_AHEAD = worded(r"(?:{own_time_ahead}|–)\s*(?:năm )?$")
# The same, where no other year is told: `Trong năm 2024, hai bên đã …`
_PROMISED = worded(r"(?:{own_time_promised}|–)\s*(?:năm )?$")
AHEAD_WINDOW = 14
# `biên bản ghi nhớ hợp tác năm 2025`: the year that a paper is for
_OF_PAPER = worded(r"(?:{own_time_of_paper})[^.;\n]{0,60}$")
PAPER_WINDOW = 80
# `(SN 1987)`, `sinh ngày 5/4/1987`: the year in which somebody was born
_BORN = worded(r"\b(?:{own_time_born})\b[\s:.]*(?:ngày\s+)?[\d/.-]{0,6}$")
BORN_WINDOW = 24
# `năm 2024`, `9/2024`, `trong năm Lào làm Chủ tịch ASEAN 2024`, `Tết Nguyên đán Ất Tỵ 2025`
_ANY = worded(
    r"(?:năm |/|-|(?:năm|{own_time_feast}) (?:[^\W\d]{1,12} ){1,6}|{own_time_feast} )"
    r"(20\d{2})(?!\d)"
)


def calendar_of(page: Page) -> Calendar:
    """The time frame of an article.

    A day that the source gives beside the text goes before what the page says. A crawl mark
    that is two or more years younger than every year in the text gives way to the latest year
    told.
    """
    given = page.article.published
    if given is not None:
        latest = interval(given)[1]
        return Calendar(latest, given, latest.year)
    published = page.layout.published
    if published is None:
        return Calendar(None, None, _own_year(page))
    latest = interval(published)[1]
    if page.layout.crawl_mark:
        told = _latest_year(page)
        if told is not None and told <= latest.year - YOUNGER:
            return Calendar(date(told, 12, 31), published, told)
    return Calendar(latest, published, latest.year)


def _latest_year(page: Page) -> int | None:
    years = [
        int(found[1])
        for kind, start, end in page.layout.blocks
        if kind in TELLING
        for found in _YEAR.finditer(page.lower, start, end)
        if not _BORN.search(page.lower[max(start, found.start() - BORN_WINDOW) : found.start()])
    ]
    return max(years, default=None)


def _first_named(page: Page, ahead: re.Pattern[str]) -> int | None:
    """The first year told as `năm …` that is neither ahead nor the year of a paper."""
    for kind, start, end in page.layout.blocks:
        if kind not in TELLING:
            continue
        for found in _NAMED.finditer(page.lower, start, end):
            before = page.lower[max(start, found.start() - PAPER_WINDOW) : found.start()]
            if not ahead.search(before[-AHEAD_WINDOW:]) and not _OF_PAPER.search(before):
                return int(found[1])
    return None


def _own_year(page: Page) -> int | None:
    """The year that an article without a date line is about: of full dates, else `năm …`."""
    full = [int(year) for year in _FULL.findall(page.lower)]
    if full:
        return max(full)
    for ahead in (_AHEAD, _PROMISED):
        year = _first_named(page, ahead)
        if year is not None:
            return year
    return max((int(year) for year in _ANY.findall(page.lower)), default=None)

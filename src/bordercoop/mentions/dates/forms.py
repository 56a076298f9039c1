"""All ways to write a date, in the order in which they claim words of a sentence.

Patterns read lower case. Gaps are bounded, so that no text takes them long.
"""

from __future__ import annotations

import re

from bordercoop.mentions.dates import days, periods
from bordercoop.mentions.dates.form import FIGURE, LINKED, PARTED, YEARED, Form
from bordercoop.pattern import pattern

_SEP = r"\s?[/.-]\s?"
_DAY = _MONTH = r"\d{1,2}"
_YEAR = r"\d{4}"
_MONTH_WORDS = "giêng|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười\\ một|mười\\ hai|mười|chạp|một"
_TO = r"\s{0,9}(?:-|–|—|(?:đến|tới)(?:\ ngày)?|đến\ hết(?:\ ngày)?|và(?:\ ngày)?)\s{0,9}"


def _pattern(text: str) -> re.Pattern[str]:
    return pattern(text, re.VERBOSE)


FORMS = (
    Form(
        "months",
        "từ tháng 10/2021 đến tháng 9/2022",
        _pattern(
            rf"""từ\ (?:đầu\ |cuối\ )?
            tháng\ (?P<m1>{_MONTH})(?:(?:{_SEP}|\ năm\ )(?P<y1>{_YEAR}))?
            \s{{0,9}}(?:đến|tới|-|–)\s{{0,9}}(?:hết\ |cuối\ |đầu\ )?
            tháng\ (?P<m2>{_MONTH})(?:{_SEP}|\ năm\ )(?P<y2>{_YEAR})(?!\d)"""
        ),
        periods.months,
        needs=(" tháng ",),
        sign=FIGURE,
    ),
    Form(
        "since",
        "từ năm 2019 đến nay",
        _pattern(
            rf"""(?:kể\ )?từ\ (?:đầu\ |cuối\ |giữa\ )?
            (?:tháng\ (?P<m>{_MONTH})(?:{_SEP}|\ năm\ )|năm\ )(?P<y>{_YEAR})
            \ (?:đến|tới)\ nay"""
        ),
        periods.since,
        needs=(" nay",),
        sign=FIGURE,
    ),
    Form(
        "this_year",
        "từ đầu năm đến nay",
        _pattern(rf"từ\ đầu\ năm(?:\ (?P<y>{_YEAR}))?(?:\ (?:đến|tới)\ nay)?"),
        periods.this_year,
        needs=("từ đầu năm",),
    ),
    Form(
        "first_months",
        "6 tháng đầu năm 2024",
        _pattern(
            rf"""(?P<n>\d{{1,2}}|ba|bốn|năm|sáu|bảy|tám|chín|mười)
            \ tháng\ đầu\ (?:của\ )?năm(?:\ (?P<y>{_YEAR}))?"""
        ),
        periods.first_months,
        needs=("tháng đầu",),
    ),
    Form(
        "half_year",
        "nửa đầu năm 2024",
        _pattern(
            rf"""(?:(?:6|sáu)\ tháng|nửa)\ (?P<h>đầu|cuối)\ (?:của\ )?năm
            (?:\ (?P<y>{_YEAR}))?(?!\d)"""
        ),
        periods.half_year,
        needs=("cuối ", "nửa đầu"),
    ),
    Form(
        "years",
        "giai đoạn 2018 - 2022",
        _pattern(rf"(?P<y1>{_YEAR})\s{{0,9}}[-–—]\s{{0,9}}(?P<y2>{_YEAR})(?!\d)"),
        periods.years,
        sign=PARTED,
    ),
    Form(
        "years_from",
        "từ năm 2018 đến năm 2022",
        _pattern(
            rf"""từ\ (?:năm\ )?(?P<y1>{_YEAR})\ (?:đến|tới)\ (?:hết\ )?(?:năm\ )?
            (?P<y2>{_YEAR})(?![\d/.-]\d)"""
        ),
        periods.years,
        needs=("từ năm", "từ 1", "từ 2"),
        sign=FIGURE,
    ),
    Form(
        "quarter",
        "quý I/2024",
        _pattern(
            rf"""quý\ (?P<q>iv\b|i{{1,3}}\b|[1-4]\b|(?:một|hai|ba|tư)(?=/|,?\ năm\ \d))
            (?:(?:{_SEP}|[,\ ]{{1,9}}năm\ )(?P<y>{_YEAR}))?"""
        ),
        periods.quarter,
        needs=("quý ",),
    ),
    Form(
        "day_list",
        "ngày 16, 17 và 18/6/2024",
        _pattern(
            rf"""ngày\s{{1,3}}(?P<d1>{_DAY})(?P<m1>(?!))?(?:\s?,\s?(?:ngày\ )?{_DAY}){{1,5}}
            \s?(?:,|và)\s?(?:ngày\ )?
            (?P<d2>{_DAY})[/.](?P<m2>{_MONTH})(?:[/.](?P<y>{_YEAR}))?(?![\d/]|[.,-]\d)"""
        ),
        days.day_range,
        needs=("ngày ",),
        sign=FIGURE,
    ),
    Form(
        "range",
        "từ ngày 4 - 6/7/2023",
        _pattern(
            rf"""(?<![\d/.,-])(?P<d1>{_DAY})(?:{_SEP}(?P<m1>{_MONTH})(?:{_SEP}(?P<y1>{_YEAR}))?)?
            {_TO}(?:ngày\ )?
            (?P<d2>{_DAY})(?:{_SEP}|\s{{1,9}}tháng\s{{1,9}})(?P<m2>{_MONTH})
            (?:(?:{_SEP}|\s{{1,9}}năm\s{{1,9}})(?P<y>{_YEAR}))?(?![\d/]|[.,-]\d)"""
        ),
        days.day_range,
        sign=LINKED,
    ),
    Form(
        "days",
        "ngày 17, 18/6/2024",
        _pattern(
            rf"""(?:ngày|sáng|chiều)\s{{1,3}}(?P<d1>{_DAY})(?P<m1>(?!))?\s?,\s?(?:ngày\ )?
            (?P<d2>{_DAY})[/.](?P<m2>{_MONTH})(?:[/.](?P<y>{_YEAR}))?(?![\d/]|[.,-]\d)"""
        ),
        days.day_range,
        sign=PARTED,
    ),
    Form(
        "day_month_year",
        "ngày 12/6/2025",
        _pattern(
            rf"""(?<![\d/.,-])(?P<d>{_DAY})(?P<sep>[/.-])(?P<m>{_MONTH})(?P=sep)(?P<y>{_YEAR})
            (?![\d/])"""
        ),
        days.one_day,
        sign=YEARED,
    ),
    Form(
        "short_year",
        "ngày 18/06/24",
        _pattern(
            rf"""(?:(?:ngày|sáng|chiều|tối|trưa|đêm|mùng|mồng)\s{{1,3}}|^)
            (?P<d>{_DAY})(?P<sep>[/.-])(?P<m>{_MONTH})(?P=sep)(?P<y>\d{{2}})(?![\d/%]|[.,-]\d)"""
        ),
        days.one_day,
        sign=PARTED,
    ),
    Form(
        "day_in_words",
        "ngày 5 tháng 4 năm 2024",
        _pattern(
            rf"""(?:ngày|mùng|mồng)\ (?P<d>{_DAY})\ tháng\ (?P<m>{_MONTH})
            (?:\ năm\ (?P<y>{_YEAR})|/{_YEAR})?"""
        ),
        days.one_day,
        needs=(" tháng ",),
        sign=FIGURE,
    ),
    Form(
        "day_month",
        "Sáng nay (9/6)",
        _pattern(
            rf"""(?:sáng\ ngày|trưa\ ngày|các\ ngày|rạng\ sáng
              |ngày|sáng|chiều|tối|trưa|đêm|nay|qua|hôm|mùng|mồng)
            \s{{0,9}}\(?\s{{0,9}}
            (?P<d>{_DAY}){_SEP}(?P<m>{_MONTH})(?![\d/%]|[.,-]\d)"""
        ),
        days.day_without_year,
        sign=PARTED,
    ),
    Form(
        "apposed_day",
        "Hôm qua, 12/5, đoàn …",
        _pattern(
            rf"""(?:(?:nay|qua|ngày|chủ\ nhật|thứ\ (?:hai|ba|tư|năm|sáu|bảy)),\ )
            (?P<d>{_DAY}){_SEP}(?P<m>{_MONTH})(?=[,)])"""
        ),
        days.day_without_year,
        sign=PARTED,
    ),
    Form(
        "month_year",
        "tháng 6/2019",
        _pattern(
            rf"""(?:tháng\ |(?<![\d/.,-])(?<!ngày\ )(?<!sáng\ )(?<!chiều\ ))
            (?P<m>{_MONTH}){_SEP}(?P<y>{_YEAR})(?![\d/])"""
        ),
        periods.month,
        sign=YEARED,
    ),
    Form(
        "month_in_words",
        "cuối tháng 9 vừa qua",
        _pattern(rf"tháng\ (?P<m>{_MONTH})(?:,?\ năm\ (?P<y>{_YEAR}))?(?![\d/]|[.-]\d)"),
        periods.month,
        needs=("tháng ",),
        sign=FIGURE,
    ),
    Form(
        "month_spelled",
        "tháng Sáu năm 2024",
        _pattern(
            rf"""(?<!rằm\ )
              (?:tháng\ (?P<m>{_MONTH_WORDS})(?:,?\ năm|\s?/)\s?(?P<y>{_YEAR})(?![\d/])
              |(?:(?<=trong\ )|(?<=đầu\ )|(?<=cuối\ )|(?<=giữa\ )|^)tháng\ (?P<n>{_MONTH_WORDS})
              (?=,|\ vừa\ qua))"""
        ),
        periods.month_spelled,
        needs=("tháng ",),
    ),
    Form(
        "weekday",
        "thứ Ba tuần trước (18/6)",
        _pattern(
            r"""(?:hôm\ |sáng\ |chiều\ |tối\ |ngày\ )?
            (?:(?<!lần\ )thứ\ (?P<w>hai|ba|tư|năm|sáu|bảy|[2-7]\b)|(?P<s>chủ\ nhật))
            (?P<last>\ tuần\ (?:trước|qua|vừa\ qua|rồi))?
            (?:\ (?P<this>tuần\ này|vừa\ qua|vừa\ rồi))?
            (?!,?\s?(?:ngày\ )?\(?\d{1,2}[/-])"""
        ),
        days.weekday,
        needs=("thứ ", "chủ nhật"),
    ),
    Form(
        "slash_day",
        "(18/10)",
        _pattern(rf"\((?P<d>{_DAY})/(?P<m>{_MONTH})\)"),
        days.day_without_year,
        needs=("(",),
        sign=PARTED,
    ),
    Form(
        "year",
        "năm 2024",
        _pattern(rf"năm\ (?:học\ )?(?P<y>{_YEAR})(?![\d/])"),
        periods.year,
        needs=("năm ",),
        sign=FIGURE,
    ),
    Form(
        "last_year",
        "năm ngoái",
        _pattern(r"năm\ (?:ngoái|trước)(?!\ đó)"),
        periods.last_year,
        needs=("năm ",),
    ),
    Form(
        "this_year_alone",
        "đầu năm nay",
        _pattern(r"năm\ nay"),
        periods.this_year_alone,
        needs=("năm nay",),
    ),
    Form(
        "today",
        "Sáng nay",
        _pattern(r"(?:sáng|chiều|tối|trưa|hôm|ngày)\ nay(?!\ \(?\d)"),
        days.today,
        needs=(" nay",),
    ),
    Form(
        "yesterday",
        "Hôm qua",
        _pattern(r"(?:hôm\ qua|(?:sáng|chiều|tối)\ qua)(?!\ \(?\d)"),
        days.yesterday,
        needs=("hôm qua", "sáng qua", "chiều qua", "tối qua"),
    ),
    Form(
        "vague",
        "ngày 18",
        _pattern(
            r"""hôm\ kia|cuối\ tuần\ (?:trước|qua|vừa\ qua|rồi)|(?:tuần|tháng)\ (?:trước|rồi)\b
              |(?:ngày|mùng|mồng)\ (?:\d{1,2}(?![\d/.,-]\d|\s?[/%-]|\d)|(?:mười|hai\ mươi)\b)"""
        ),
        days.vague,
        needs=("hôm kia", "tuần ", "tháng ", "ngày ", "mùng ", "mồng "),
    ),
    Form(
        "same_day",
        "Chiều cùng ngày",
        _pattern(r"cùng\ (?:ngày|buổi\ (?:sáng|chiều|tối))|(?:sáng|chiều|tối)\ hôm\ (?:đó|ấy)"),
        days.same_day,
        needs=("cùng ngày", "cùng buổi", " hôm đó", " hôm ấy"),
    ),
    Form("next_day", "hôm sau", _pattern(r"(?:hôm|ngày)\ sau"), days.next_day, (" sau",)),
)

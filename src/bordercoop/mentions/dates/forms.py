"""All ways to write a date, in the order in which they claim words of a sentence.

Patterns read lower case. Gaps are bounded, so that no text takes them long. A name in braces is
a class of words of `lexicon/data/dates.yml`, one in capitals the figures of a day (`D`), of a
month (`M`) or a year (`Y`), or what stands between two.
"""

from __future__ import annotations

import re

from bordercoop.lexicon.worded import spelled, worded
from bordercoop.mentions.dates import days, periods
from bordercoop.mentions.dates.form import FIGURE, LINKED, PARTED, YEARED, FormRule

_FIGURES = {
    "{D}": r"\d{1,2}",
    "{M}": r"\d{1,2}",
    "{Y}": r"\d{4}",
    "{SEP}": r"\s?[/.-]\s?",
    "{MONTHS}": "(?:{months}|{months_counted})",
    "{TO}": (
        r"\s{0,9}(?:-|–|—|{until}(?:\ {day})?|{until}\ {to_the_end}(?:\ {day})?"
        r"|{and}(?:\ {day})?)\s{0,9}"
    ),
}


def _pattern(written: str) -> re.Pattern[str]:
    for name, source in _FIGURES.items():
        written = written.replace(name, source)
    return worded(written, re.VERBOSE)


def _needs(*written: str) -> tuple[str, ...]:
    return tuple(words for one in written for words in spelled(one))


FORMS = (
    FormRule(
        "months",
        _pattern(
            r"""{since}\ (?:{beginning}\ |{ending}\ )?
            {month}\ (?P<m1>{M})(?:(?:{SEP}|\ {year}\ )(?P<y1>{Y}))?
            \s{0,9}(?:{until}|-|–)\s{0,9}(?:{to_the_end}\ |{ending}\ |{beginning}\ )?
            {month}\ (?P<m2>{M})(?:{SEP}|\ {year}\ )(?P<y2>{Y})(?!\d)"""
        ),
        periods.months,
        needs=_needs(" {month} "),
        sign=FIGURE,
        examples=("từ tháng 10/2021 đến tháng 9/2022",),
    ),
    FormRule(
        "since",
        _pattern(
            r"""(?:{counted}\ )?{since}\ (?:{beginning}\ |{ending}\ |{middle}\ )?
            (?:{month}\ (?P<m>{M})(?:{SEP}|\ {year}\ )|{year}\ )(?P<y>{Y})
            \ {until}\ {now}"""
        ),
        periods.since,
        needs=_needs(" {now}"),
        sign=FIGURE,
        examples=("từ năm 2019 đến nay",),
    ),
    FormRule(
        "this_year",
        _pattern(r"{since}\ {beginning}\ {year}(?:\ (?P<y>{Y}))?(?:\ {until}\ {now})?"),
        periods.this_year,
        needs=_needs("{since} {beginning} {year}"),
        examples=("từ đầu năm đến nay",),
    ),
    FormRule(
        "first_months",
        _pattern(
            r"""(?P<n>\d{1,2}|{three_to_ten})
            \ {month}\ {beginning}\ (?:{of}\ )?{year}(?:\ (?P<y>{Y}))?"""
        ),
        periods.first_months,
        needs=_needs("{month} {beginning}"),
        examples=("6 tháng đầu năm 2024",),
    ),
    FormRule(
        "half_year",
        _pattern(
            r"""(?:(?:6|{six})\ {month}|{half})\ (?:(?P<first>{beginning})|{ending})
            \ (?:{of}\ )?{year}            (?:\ (?P<y>{Y}))?(?!\d)"""
        ),
        periods.half_year,
        needs=_needs("{ending} ", "{half} {beginning}"),
        examples=("nửa đầu năm 2024",),
    ),
    FormRule(
        "years",
        _pattern(r"(?P<y1>{Y})\s{0,9}[-–—]\s{0,9}(?P<y2>{Y})(?!\d)"),
        periods.years,
        needs=("-", "–", "—"),
        sign=PARTED,
        examples=("giai đoạn 2018 - 2022",),
    ),
    FormRule(
        "years_from",
        _pattern(
            r"""{since}\ (?:{year}\ )?(?P<y1>{Y})\ {until}\ (?:{to_the_end}\ )?(?:{year}\ )?
            (?P<y2>{Y})(?![\d/.-]\d)"""
        ),
        periods.years,
        needs=_needs("{since} {year}", "{since} 1", "{since} 2"),
        sign=FIGURE,
        examples=("từ năm 2018 đến năm 2022",),
    ),
    FormRule(
        "quarter",
        _pattern(
            r"""{quarter}\ (?P<q>iv\b|i{1,3}\b|[1-4]\b|{quarters}(?=/|,?\ {year}\ \d))
            (?:(?:{SEP}|[,\ ]{1,9}{year}\ )(?P<y>{Y}))?"""
        ),
        periods.quarter,
        needs=_needs("{quarter} "),
        examples=("quý I/2024",),
    ),
    FormRule(
        "day_list",
        _pattern(
            r"""{day}\s{1,3}(?P<d1>{D})(?P<m1>(?!))?(?:\s?,\s?(?:{day}\ )?{D}){1,5}
            \s?(?:,|{and})\s?(?:{day}\ )?
            (?P<d2>{D})(?:(?P<sep>[/.-])|\s{1,9}{month}\s{1,9})(?P<m2>{M})
            (?:(?:(?P=sep)|\s{1,9}{year}\s{1,9})(?P<y>{Y}))?(?![\d/]|[.,-]\d)"""
        ),
        days.day_range,
        needs=_needs("{day} "),
        sign=FIGURE,
        examples=("ngày 16, 17 và 18/6/2024",),
    ),
    FormRule(
        "range",
        _pattern(
            r"""(?<![\d/.,-])(?P<d1>{D})(?:{SEP}(?P<m1>{M})(?:{SEP}(?P<y1>{Y}))?)?
            {TO}(?:(?:{day}|{morning}|{afternoon}|{evening})\ )?
            (?P<d2>{D})(?:{SEP}|\s{1,9}{month}\s{1,9})(?P<m2>{M})
            (?:(?:{SEP}|\s{1,9}{year}\s{1,9})(?P<y>{Y}))?(?![\d/]|[.,-]\d)"""
        ),
        days.day_range,
        sign=LINKED,
        examples=("từ ngày 4 - 6/7/2023", "sáng 4 và chiều 6/7/2023"),
    ),
    FormRule(
        "days",
        _pattern(
            r"""(?:{day}|{morning}|{afternoon})\s{1,3}(?P<d1>{D})(?P<m1>(?!))?\s?,
            \s?(?:{day}\ )?
            (?P<d2>{D})(?:(?P<sep>[/.-])|\s{1,9}{month}\s{1,9})(?P<m2>{M})
            (?:(?:(?P=sep)|\s{1,9}{year}\s{1,9})(?P<y>{Y}))?(?![\d/]|[.,-]\d)"""
        ),
        days.day_range,
        sign=FIGURE,
        examples=("ngày 17, 18/6/2024", "ngày 17, 18 tháng 6 năm 2024", "ngày 17, 18-6-2024"),
    ),
    FormRule(
        "day_month_year",
        _pattern(
            r"""(?<![\d/.,-])(?P<d>{D})(?P<sep>[/.-])(?P<m>{M})(?P=sep)(?P<y>{Y})
            (?![\d/])"""
        ),
        days.one_day,
        sign=YEARED,
        examples=("ngày 12/6/2025",),
    ),
    FormRule(
        "short_year",
        _pattern(
            r"""(?:(?:{day}|{morning}|{afternoon}|{evening}|{noon}|{night}|{first_ten})\s{1,3}|^)
            (?P<d>{D})(?P<sep>[/.-])(?P<m>{M})(?P=sep)(?P<y>\d{2})(?![\d/%]|[.,-]\d)"""
        ),
        days.one_day,
        sign=PARTED,
        examples=("ngày 18/06/24",),
    ),
    FormRule(
        "day_in_words",
        _pattern(
            r"""(?:{day}|{first_ten})\ (?P<d>{D})\ {month}\ (?P<m>{M})
            (?:\ {year}\ (?P<y>{Y})|/{Y})?"""
        ),
        days.one_day,
        needs=_needs(" {month} "),
        sign=FIGURE,
        examples=("ngày 5 tháng 4 năm 2024",),
    ),
    FormRule(
        "day_month",
        _pattern(
            r"""(?:{morning}\ {day}|{noon}\ {day}|{several}\ {day}|{dawn}\ {morning}
              |{day}|{morning}|{afternoon}|{evening}|{noon}|{night}|{now}|{past}|{a_day}
              |{first_ten})
            \s{0,9}\(?\s{0,9}
            (?P<d>{D}){SEP}(?P<m>{M})(?![\d/%]|[.,-]\d)"""
        ),
        days.day_without_year,
        sign=PARTED,
        examples=("Sáng nay (9/6)",),
    ),
    FormRule(
        "apposed_day",
        _pattern(
            r"""(?:(?:{now}|{past}|{day}|{sunday}|{ordinal}\ {weekdays}),\ )
            (?P<d>{D}){SEP}(?P<m>{M})(?=[,)])"""
        ),
        days.day_without_year,
        needs=_needs("{now}, ", "{past}, ", "{day}, ", "{sunday}, ", "{weekdays}, "),
        sign=PARTED,
        examples=("Hôm qua, 12/5, đoàn …",),
    ),
    FormRule(
        "month_year",
        _pattern(
            r"""(?:(?P<named>{month}\ )
              |(?<![\d/.,-])(?<!{day}\ )(?<!{morning}\ )(?<!{afternoon}\ ))
            (?P<m>{M}){SEP}(?P<y>{Y})(?![\d/])"""
        ),
        periods.month,
        sign=YEARED,
        examples=("tháng 6/2019",),
    ),
    FormRule(
        "month_in_words",
        _pattern(r"{month}\ (?P<m>{M})(?:,?\ {year}\ (?P<y>{Y}))?(?![\d/]|[.-]\d)"),
        periods.month,
        needs=_needs("{month} "),
        sign=FIGURE,
        examples=("cuối tháng 9 vừa qua",),
    ),
    FormRule(
        "month_spelled",
        _pattern(
            r"""(?<!{full_moon}\ )
              (?:{month}\ (?P<m>{MONTHS})(?:,?\ {year}|\s?/)\s?(?P<y>{Y})(?![\d/])
              |(?:(?<={within}\ )|(?<={beginning}\ )|(?<={ending}\ )|(?<={middle}\ )|^)
              {month}\ (?P<n>{MONTHS})(?=,|\ {lately}))"""
        ),
        periods.month_spelled,
        needs=_needs("{month} "),
        examples=("tháng Sáu năm 2024",),
    ),
    FormRule(
        "weekday",
        _pattern(
            r"""(?:(?P<a_day>{a_day}\ )|{morning}\ |{afternoon}\ |{evening}\ |{day}\ )?
            (?:(?<!{occurrence}\ ){ordinal}\ (?P<w>{weekdays}|[2-7]\b)|(?P<s>{sunday}))
            (?P<last>\ {week}\ (?:{previous}|{past}|{lately}|{already}))?
            (?:\ (?P<this>{week}\ {this}|{lately}|{just_now}))?
            (?!,?\s?(?:{day}\ )?\(?\d{1,2}[/-])"""
        ),
        days.weekday,
        needs=_needs("{ordinal} ", "{sunday}"),
        examples=("thứ Ba tuần trước (18/6)",),
    ),
    FormRule(
        "slash_day",
        _pattern(r"\((?P<d>{D})/(?P<m>{M})\)"),
        days.day_without_year,
        needs=_needs("("),
        sign=PARTED,
        examples=("(18/10)",),
    ),
    FormRule(
        "year",
        _pattern(r"{year}\ (?:{school}\ )?(?P<y>{Y})(?![\d/])"),
        periods.year,
        needs=_needs("{year} "),
        sign=FIGURE,
        examples=("năm 2024",),
    ),
    FormRule(
        "last_year",
        _pattern(r"{year}\ (?:{last_year}|{previous})(?!\ {told_before})"),
        periods.last_year,
        needs=_needs("{year} "),
        examples=("năm ngoái",),
    ),
    FormRule(
        "this_year_alone",
        _pattern(r"{year}\ {now}"),
        periods.this_year_alone,
        needs=_needs("{year} {now}"),
        examples=("đầu năm nay",),
    ),
    FormRule(
        "today",
        _pattern(r"(?:{morning}|{afternoon}|{evening}|{noon}|{a_day}|{day})\ {now}(?!\ \(?\d)"),
        days.today,
        needs=_needs(" {now}"),
        examples=("Sáng nay",),
    ),
    FormRule(
        "yesterday",
        _pattern(r"(?:{a_day}|{morning}|{afternoon}|{evening})\ {past}(?!\ \(?\d)"),
        days.yesterday,
        needs=_needs(
            "{a_day} {past}", "{morning} {past}", "{afternoon} {past}", "{evening} {past}"
        ),
        examples=("Hôm qua",),
    ),
    FormRule(
        "vague",
        _pattern(
            r"""{a_day}\ {day_before}
              |{ending}\ {week}\ (?:{previous}|{past}|{lately}|{already})
              |(?:{week}|{month})\ (?:{previous}|{already})\b
              |(?:{day}|{first_ten})\ (?:\d{1,2}(?![\d/.,-]\d|\s?[/%-]|\d)|{days_in_words}\b)"""
        ),
        days.vague,
        needs=_needs("{a_day} {day_before}", "{week} ", "{month} ", "{day} ", "{first_ten} "),
        examples=("ngày 18",),
    ),
    FormRule(
        "same_day",
        _pattern(
            r"""{same}\ (?:{day}|{part_of_day}\ (?:{morning}|{afternoon}|{evening}))
              |(?:{morning}|{afternoon}|{evening}|{day})\ {a_day}
              \ (?:{told_before}|{told_before_too})"""
        ),
        days.same_day,
        needs=_needs(
            "{same} {day}",
            "{same} {part_of_day}",
            " {a_day} {told_before}",
            " {a_day} {told_before_too}",
        ),
        examples=("Chiều cùng ngày",),
    ),
    FormRule(
        "next_day",
        _pattern(r"(?:{a_day}|{day})\ {following}"),
        days.next_day,
        needs=_needs(" {following}"),
        examples=("hôm sau",),
    ),
)

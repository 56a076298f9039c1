"""Numbers and money: `10,2`, `20.000`, `18 nghìn`, `hai mươi ba`, `1,5 tỷ kíp`."""

from __future__ import annotations

from msgspec import Struct

from bordercoop.lexicon import Hit
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.page import Mention

COUNTED = frozenset(
    {"units", "indicators", "objects", "trainees", "currencies", "substances", "offices"}
)
"""Classes of words of which one after a spelled number shows that it counts."""
BEFORE_YEAR = frozenset({
    "hằng", "hàng", "mỗi", "trong", "nhiều", "cả", "đầu", "cuối", "tháng", "giữa", "suốt",
    "từ", "những", "qua", "một", "các", "vào", "quý", "sang", "của", "kỷ", "niệm", "nửa",
    "theo", "hết", "lâu", "sau", "mừng", "chúc", "đón",
})  # fmt: skip
"""Words behind which `năm` is a year and not five."""
NO_ONE = ("số", "trong", "vài", "cách", "phần", "mặt")
"""Words before which `một` is no number: `một số`, `một cách`."""
SCALES = ("x10", "x100", "x1000", "x10000", "x1000000", "x1000000000")
"""Words that are no number at the head of one: `triệu`, `nghìn`."""
MARKS_BEFORE = "-+.):"
"""Marks behind which a spelled number may have a capital."""
LARGEST_PART = 100
"""Scales up to it multiply the part of a number before the next larger one."""


class Number(Struct, frozen=True, gc=False):
    """A number as written: its value and how it is hedged (`about`, `nearly`, `over`)."""

    value: float
    approximate: str | None
    spelled: bool


def digits(token: str) -> float:
    """The value of a number in Vietnamese notation: `10,2` is 10.2, `20.000` is 20000."""
    points, commas = token.count("."), token.count(",")
    if points and not commas:
        parts = token.split(".")
        if all(len(p) == 3 for p in parts[1:]) and parts[0] != "0":
            return float("".join(parts))
        return float(token) if points == 1 else float("".join(parts))
    if commas == 1:
        return float(token.replace(".", "").replace(",", "."))
    return float(token.replace(".", "").replace(",", ""))


def spelled(codes: list[str]) -> float | None:
    """The value of spelled number words: `hai mươi ba` is 23; None where they make none.

    The codes are those of numerals.yml: `2`, `10`, and `x10` for what multiplies.
    """
    total = part = last = 0.0
    for code in codes:
        if code.startswith("x"):
            scale = float(code[1:])
            if scale <= LARGEST_PART:
                part += (last or 1) * scale
            else:
                total += ((part + last) or 1) * scale
                part = 0.0
            last = 0.0
        elif code == "10":
            part += 10
        elif last:
            return None
        else:
            last = float(code)
    return total + part + last if codes else None


def find(cursor: Cursor) -> list[Mention]:
    """The numbers of a sentence, each with the hedge before it."""
    sentence, tokens = cursor.sentence, cursor.tokens
    anchors = cursor.page.figures_between(sentence.first, sentence.last)
    words = [hit.first for hit in sentence.hits if "numerals" in hit.codes]
    found: list[Mention] = []
    upto = sentence.first
    for at in sorted({*anchors, *words}) if words else anchors:
        if at < upto:
            continue
        figure = cursor.keys[at][0].isdecimal()
        value, upto = _in_digits(cursor, at) if figure else _in_words(cursor, at)
        if value is None:
            continue
        hedge = cursor.ending.get(at)
        approximate = hedge.codes.get("approximators") if hedge else None
        first = hedge.first if hedge and approximate else at
        start, end = tokens.starts[first], tokens.ends[upto - 1]
        number = Number(value, approximate, not figure)
        found.append(Mention("number", start, end, first, upto, number))
    return found


def _in_digits(cursor: Cursor, at: int) -> tuple[float, int]:
    """The value of a number in digits with its scales (`1,5 tỷ`), and the token after."""
    value, last = digits(cursor.keys[at]), at + 1
    while scale := _scale(cursor.hits.get(last)):
        value *= scale
        last += 1
    return value, last


def _scale(hit: Hit | None) -> float | None:
    code = hit.codes.get("numerals") if hit else None
    return float(code[1:]) if code and code.startswith("x") and code != "x10" else None


def _in_words(cursor: Cursor, at: int) -> tuple[float | None, int]:
    """The value of a spelled number and the token after; None where the words are none."""
    keys, sentence = cursor.keys, cursor.sentence
    if at > sentence.first and cursor.capitals[at] and keys[at - 1] not in MARKS_BEFORE:
        return None, at + 1
    codes, last = [], at
    while (hit := cursor.hits.get(last)) and (code := hit.codes.get("numerals")):
        codes.append(code)
        last = hit.last
    if keys[at] == "một" and cursor.key(last) in NO_ONE:
        return None, last
    if keys[at] == "năm" and not _five(cursor, at, last):
        return None, at + 1
    if codes[0] in SCALES:
        return None, last
    if len(codes) > 1 and keys[last - 1] == "năm" and cursor.key(last)[:1].isdecimal():
        codes.pop()  # `hai năm 2023`
        last -= 1
    return spelled(codes), last


def _five(cursor: Cursor, at: int, last: int) -> bool:
    """Whether `năm` is five and no year: something counted behind, no word of time before."""
    following = cursor.hits.get(last)
    if following is None or COUNTED.isdisjoint(following.codes):
        return False
    before = cursor.keys[at - 1]
    first = at == cursor.sentence.first
    return first or not (before in BEFORE_YEAR or before[0].isdecimal())

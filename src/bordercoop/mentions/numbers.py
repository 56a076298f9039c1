"""Numbers and money: `10,2`, `20.000`, `18 nghìn`, `hai mươi ba`, `1,5 tỷ kíp`."""

from __future__ import annotations

from msgspec import Struct

from bordercoop.lexicon import Hit
from bordercoop.lexicon.worded import word_list, word_set
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.page import Mention, Note

COUNTED = frozenset(
    {"units", "indicators", "objects", "trainees", "currencies", "substances", "offices"}
)
"""Classes of words of which one after a spelled number shows that it counts."""
BEFORE_YEAR = word_set("numbers_before_year")
"""Words behind which `năm` is a year and not five."""
NO_ONE = word_list("numbers_no_one")
"""Words before which `một` is no number: `một số`, `một cách`."""
SCALES = ("x10", "x100", "x1000", "x10000", "x1000000", "x1000000000")
"""Words that are no number at the head of one: `triệu`, `nghìn`."""
MARKS_BEFORE = "-+.):"
"""Marks behind which a spelled number may have a capital."""
PLACES = 3
"""Decimals to which a scaled number is exact: `8,2 tỷ` is 8200000000, not a little less."""
GROUP = 3
"""Digits of a group of thousands."""
HALF_MORE, DONG = "rưỡi", "đ"
TO = word_list("numbers_to")
"""Marks and words between the ends of a range."""
LARGEST_PART = 100
"""Scales up to it multiply the part of a number before the next larger one."""


class Number(Struct, frozen=True, gc=False):
    """A number as written: its value and how it is hedged (`about`, `nearly`, `over`)."""

    value: float
    approximate: str | None
    spelled: bool


def malformed(token: str) -> bool:
    """Whether the groups of a figure are no thousands, so that no notation reads it."""
    for point, comma in (".,", ",."):
        parts = token.split(comma)[0].split(point)
        if len(parts) > 2 and any(len(part) != GROUP for part in parts[1:]):
            return True
    return False


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
        if figure and malformed(cursor.keys[at]):
            upto = at + 1
            _unread(cursor, at)
            continue
        value, upto = _in_digits(cursor, at) if figure else _in_words(cursor, at)
        if value is None:
            continue
        hedge = cursor.ending.get(at)
        approximate = hedge.codes.get("approximators") if hedge else None
        if hedge and approximate and _in_a_name(cursor, hedge):
            approximate = None
        behind = _upper_end(cursor, at, upto) if figure else None
        if behind is not None:
            value, approximate, upto = behind[0], "over", behind[1]
        first = hedge.first if hedge and approximate else at
        start, end = tokens.starts[first], tokens.ends[upto - 1]
        number = Number(value, approximate, not figure)
        found.append(Mention("number", start, end, first, upto, number))
    return found


def _unread(cursor: Cursor, at: int) -> None:
    """Note a figure that counts something and cannot be read."""
    hit = cursor.hits.get(at + 1)
    if hit is None or COUNTED.isdisjoint(hit.codes):
        return
    span = cursor.tokens.starts[at], cursor.tokens.ends[at]
    written = cursor.page.article.text[slice(*span)]
    cursor.page.notes[span] = Note("P207", f"'{written}' is no number, none is recorded")


def _in_digits(cursor: Cursor, at: int) -> tuple[float, int]:
    """The value of a number in digits with its scales (`1,5 tỷ`), and the token after."""
    value, last = _figure(cursor, at)
    scale = _scale(cursor.hits.get(last))
    if scale is None:
        return value, last
    return _scaled(cursor, value, last)


def _scaled(cursor: Cursor, value: float, last: int) -> tuple[float, int]:
    """A number with the scales from a token on: `1 tỷ 250 triệu`, `1 tỷ rưỡi`."""
    total = 0.0
    least = 1.0
    while (scale := _scale(cursor.hits.get(last))) is not None:
        value = round(value * scale, PLACES)
        least = scale
        last += 1
    total += value
    if cursor.key(last) == HALF_MORE:
        return total + least / 2, last + 1
    while cursor.key(last)[:1].isdecimal():
        more, behind = _figure(cursor, last)
        scale = _scale(cursor.hits.get(behind))
        if scale is None or scale >= least:
            break
        total, least, last = total + round(more * scale, PLACES), scale, behind + 1
    if cursor.key(last) == "." and cursor.key(last + 1) == DONG and cursor.glued(last):
        last += 1  # `100 tr.đ`
    return total, last


def _figure(cursor: Cursor, at: int) -> tuple[float, int]:
    """The value of digits, also parted by blanks or a stroke, and the token after."""
    keys, starts, ends = cursor.keys, cursor.tokens.starts, cursor.tokens.ends
    last = at + 1
    if keys[at].isdecimal() and len(keys[at]) <= GROUP:
        while last < cursor.end and _group(keys[last]) and starts[last] == ends[last - 1] + 1:
            last += 1
        if last > at + 1:
            return float("".join(keys[at:last])), last
    if cursor.key(last) == "/" and cursor.key(last + 1).isdecimal():
        below = int(keys[last + 1])
        if below and _scale(cursor.hits.get(last + 2)):
            return digits(keys[at]) / below, last + 2
    if _english(cursor, at):
        return float(keys[at].replace(",", "")), last
    return digits(keys[at]), last


def _group(key: str) -> bool:
    """Whether a token may be the next three digits of a number parted by blanks."""
    return len(key) == GROUP and key.isdecimal()


def _english(cursor: Cursor, at: int) -> bool:
    """Whether a comma parts thousands: `5,000 USD`, `$5,000`; `10,250 kg` it does not."""
    key = cursor.keys[at]
    whole, comma, rest = key.partition(",")
    if not comma or len(rest) != GROUP or not rest.isdecimal() or whole in ("", "0"):
        return False
    hit = cursor.hits.get(at + 1)
    money = hit is not None and "currencies" in hit.codes
    return rest == "000" or money or (at > 0 and cursor.keys[at - 1] == "$")


def _upper_end(cursor: Cursor, at: int, upto: int) -> tuple[float, int] | None:
    """The lower figure of a range of money, and the token after: `100 - 150 triệu đồng`.

    None where no range of sums stands there.
    """
    if cursor.key(upto) not in TO or not cursor.key(upto + 1)[:1].isdecimal():
        return None
    value, behind = _figure(cursor, upto + 1)
    scaled, last = _scaled(cursor, value, behind)
    hit = cursor.hits.get(last)
    money = hit is not None and "currencies" in hit.codes
    if last == behind and not money:
        return None
    low, low_behind = _figure(cursor, at)
    lower, _ = _scaled(cursor, low, low_behind)
    if low_behind == upto:  # `100 - 150 triệu`: one scale for both
        lower = low * (scaled / value if value else 1)
    if lower >= scaled:
        return None
    start, end = cursor.tokens.starts[at], cursor.tokens.ends[last - 1]
    written = cursor.page.article.text[start:end]
    cursor.page.notes[start, end] = Note(
        "P205", f"of the range '{written}' the lower figure is recorded, as a least one"
    )
    return lower, last


def _in_a_name(cursor: Cursor, hedge: Hit) -> bool:
    """Whether a hedge is the end of a name: the `Khoảng` of `Xiêng Khoảng`."""
    first = hedge.first
    if first == cursor.sentence.first or not cursor.capitals[first]:
        return False
    before = cursor.keys[first - 1]
    return before[0].isalpha() and cursor.capitals[first - 1]


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
    if codes[0] in SCALES or codes == ["0.5"]:
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

"""Numbers and money: `10,2`, `20.000`, `18 nghìn`, `hai mươi ba`, `1,5 tỷ kíp`."""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Mention, Page, Sentence

COUNTED = ("units", "indicators", "objects", "trainees", "currencies", "substances", "offices")
"""Classes of words of which one after a spelled number shows that it counts."""
BEFORE_YEAR = frozenset(
    "hằng hàng mỗi trong nhiều cả đầu cuối tháng giữa suốt từ những qua một các vào quý sang của "
    "kỷ niệm nửa theo hết lâu sau mừng chúc đón".split()
)


class Number(NamedTuple):
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
    """The value of spelled number words: `hai mươi ba` is 23; None where they make none."""
    total = part = 0.0
    last = 0.0
    seen = False
    for code in codes:
        if code.startswith("x"):
            scale = float(code[1:])
            if scale <= 100:
                part += (last or 1) * scale
                last = 0.0
            else:
                total += ((part + last) or 1) * scale
                part = last = 0.0
            seen = True
        elif code == "10":
            part += 10
            seen = True
        else:
            if last:
                return None
            last = float(code)
            seen = True
    return total + part + last if seen else None


def find(page: Page, sentence: Sentence) -> list[Mention]:
    """The numbers of a sentence, each with the hedge before it."""
    keys, tokens = page.tokens.keys, page.tokens
    spelled_at = [hit.first for hit in sentence.hits if "numerals" in hit.codes]
    anchors = sorted({*page.figures_between(sentence.first, sentence.last), *spelled_at})
    if not anchors:
        return []
    at_token = {hit.first: hit for hit in sentence.hits}
    found: list[Mention] = []
    upto = sentence.first
    for at in anchors:
        if at < upto:
            continue
        key = keys[at]
        value: float | None = None
        last = at
        is_spelled = False
        if key[0].isdecimal():
            value, last = digits(key), at + 1
            while last < sentence.last and (scale := _scale(at_token.get(last))):
                value *= scale
                last += 1
        elif (hit := at_token.get(at)) and hit.code("numerals") and not _capital_inside(page, sentence, at):
            codes = []
            while last < sentence.last and (hit := at_token.get(last)) and (
                code := hit.code("numerals")
            ):
                codes.append(code)
                last = hit.last
            if keys[at] == "một" and last < sentence.last and keys[last] in ("số", "trong", "vài", "cách", "phần", "mặt"):
                upto = last
                continue
            if keys[at] == "năm" and not _five(at_token.get(last), keys, at, sentence.first):
                upto = at + 1
                continue
            if codes[0] in ("x10", "x100", "x1000", "x10000", "x1000000", "x1000000000"):
                upto = last
                continue
            if len(codes) > 1 and keys[last - 1] == "năm" and last < sentence.last and keys[last][0].isdecimal():
                codes.pop()
                last -= 1
            value = spelled(codes)
            is_spelled = True
        if value is None:
            upto = max(last, at + 1)
            continue
        start = at
        before = _before(sentence, at)
        approximate = before.code("approximators") if before else None
        if before and approximate:
            start = before.first
        begin, end = tokens.starts[start], tokens.ends[last - 1]
        found.append(
            Mention("number", begin, end, start, last, Number(value, approximate, is_spelled))
        )
        upto = last
    return found


def _scale(hit: Hit | None) -> float | None:
    code = hit.code("numerals") if hit else None
    return float(code[1:]) if code and code.startswith("x") and code != "x10" else None


def _five(following: Hit | None, keys: list[str], at: int, first: int) -> bool:
    if following is None or not any(name in COUNTED for name, _ in following.tags):
        return False
    return not (at > first and (keys[at - 1] in BEFORE_YEAR or keys[at - 1][0].isdecimal()))


def _capital_inside(page: Page, sentence: Sentence, at: int) -> bool:
    return at > sentence.first and page.tokens.capital(at) and page.tokens.keys[at - 1] not in "-+.):"


def _before(sentence: Sentence, at: int) -> Hit | None:
    for hit in sentence.hits:
        if hit.last == at:
            return hit
        if hit.first >= at:
            break
    return None

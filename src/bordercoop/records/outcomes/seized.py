"""What was seized: how much of what; a total told with its parts is left to the parts."""

from __future__ import annotations

import re

from bordercoop.lexicon.worded import worded
from bordercoop.mentions.numbers import digits
from bordercoop.records.outcomes.figure import Count, Figure

# `thu giữ 5 kg …`, `bắt 2 đối tượng cùng 5 kg …`, `khám xét xe, phát hiện 5 kg …`: all that
# a list goes on with behind them is the haul.
SEIZING = worded(
    r"\b(?:{seized_seizing}|{seized_finding})\b"
    r"|\b(?:{seized_searching})\b[^.;]{0,90}\bphát hiện\b"
    r"|\b(?:{seized_catching})\b(?:[^.;]|(?<=\W\w)\.){0,90}\b(?:{seized_caught_with})\s"
    r"|\b(?:{seized_holder})\b[^.;,]{0,30}\b(?:{seized_held})\b"
)
# 20 bánh heroin và 3 khẩu súng `bị thu giữ`
SEIZED_BEHIND = worded(r"[^.;]{0,60}\b{suffered}\s(?:{seized_behind})\b")
# 12 gói heroin `, trọng lượng 11,8 kg`
_WEIGHT = worded(
    r"\s*,?\s*(?:\(|(?:{having} |{with} )?(?:tổng )?(?:{seized_weight})\s*)(?:{is} "
    r"|{equal_to} |{equal_to} {with} )?(?P<hedge>{seized_hedges}"
    r")?\s*(?P<number>\d[\d.,]*)\s*(?P<unit>kg|gam|g|tấn)\b"
)
# 2 đối tượng `vận chuyển` 18 kg ma túy đá `bị bắt giữ`
_CARRIED = worded(r"\b(?:{seized_caught_with}|{seized_hidden})\s(?:[^,;.\d]{0,24}\s)?$")
_THEY_FELL = worded(r"[^.;]{0,90}\bbị (?:[^.,;]{0,70}? )??(?:{people_were_caught})\b")
_WEIGHED = frozenset({"packet", "brick", "tablet", "item"})
_HEDGES = {"gần": "nearly", "hơn": "over", "trên": "over", "khoảng": "about"}
_WEIGHTS = {"tấn": "tonne", "kg": "kg"}
# 20 kg ma túy các loại `, gồm` 12 kg heroin …
_ITEMISED = worded(r"\s*,?\s*\(?(?:{seized_itemised})")
_PARTS = worded(r"\s*[,:]?\s*\(?(?:{seized_itemised})\s*:?\s*\d")
# 52 khẩu súng mà dân `giao nộp`: no haul
_GIVEN_UP = worded(r"\b(?:{seized_given_up})\b[^;.]*$")
# `trao trả` 3 xe máy `bị trộm cắp`: given back, neither seized nor given
_RETURNED = worded(r"\b(?:{people_handed_over}|{seized_returned})\b[^;.]{0,30}$")
_STOLEN = worded(r"\b(?:{seized_stolen})\b")
_MEASURED = frozenset({"kg", "g", "tonne", "litre", "m3", "plant", "bottle"})
GIVEN_UP = frozenset({"weapons", "explosives"})
"""Substances that people give up of themselves."""
_BY_UNIT = {"gun": "weapons", "brick": "heroin"}
"""What a unit that is used of nothing else counts."""
UNITS = tuple(
    f"units:{one}" for one in (*_BY_UNIT, "kg", "tonne", "litre", "m3", "bottle", "box", "item")
)
"""Anchors of the units that count something seized whatever it is: `2 tấn đường`."""
# 2 tấn `đường`: the next word is what is counted, no word that goes on
_NAMED = worded(r"\s+(?!(?:{seized_no_name})\b)[^\W\d_]{2}")


def hauled(count: Count) -> str | None:
    """The anchor by which a number counts something seized, None where it does not."""
    unit, seizing = count.unit, count.seizing
    if count.substance is None:
        if count.indicator is not None or count.quantity.tag("trainees") is not None:
            return None
        if (
            unit not in _BY_UNIT
            and f"units:{unit}" not in UNITS
            and count.quantity.counted_span is not None
        ):
            unit = "item"
        return f"units:{unit}" if seizing and f"units:{unit}" in UNITS else None
    weighed = seizing and unit in _WEIGHED and _WEIGHT.match(count.after)
    return "substances" if count.indicator is None or weighed else None


def carried(before: str, after: str, substance: str | None) -> bool:
    """Whether drugs are told with those who carried them and were caught."""
    return (
        substance is not None
        and not substance.startswith("other")
        and _CARRIED.search(before) is not None
        and _THEY_FELL.match(after) is not None
    )


def seized(count: Count) -> Figure | str | None:
    """`thu giữ 10,2 kg heroin, 5 khẩu súng và 200 triệu đồng`."""
    currency, unit = count.quantity.currency, count.unit
    if currency is not None:
        if currency and count.seizing:
            return count.figure("seized", currency, "cash")
        return "money that was not seized"
    if count.substance is None and unit not in _BY_UNIT:
        named = unit is None or count.quantity.noun is not None
        if not named and not _NAMED.match(count.after):
            return "a measure of nothing named"
        return count.figure("seized", unit if unit in _MEASURED else "item", "other")
    if count.substance is None:
        told = _WEIGHT.match(count.after) if unit in _WEIGHED else None
        if told:  # `12 bánh (4,2 kg) heroin`
            return _weighed(count, told, _BY_UNIT[unit or ""])
        return count.figure("seized", unit or "item", _BY_UNIT[unit or ""])
    code, _, kind = count.substance.partition(".")
    weight = _WEIGHT.match(count.after) if count.seizing and unit in _WEIGHED else None
    if weight:
        return _weighed(count, weight, code)
    if _RETURNED.search(count.before) and _STOLEN.search(count.clause):
        return count.figure("other", "vehicle" if kind == "vehicle" else "item")
    if not count.seizing and not (code in GIVEN_UP and _GIVEN_UP.search(count.before)):
        return "no word of seizure before it"
    return _of_substance(count, code, kind)


# `tìm thấy trên` hai xe máy: where it was, not what
_WHERE = worded(r"\b(?:{seized_finding}|{seized_hidden}|phát hiện)\s*$")


def _weighed(count: Count, weight: re.Match[str], substance: str) -> Figure:
    """A haul told by its number and by its weight: the weight is recorded."""
    figure = count.figure("seized", _WEIGHTS.get(weight["unit"], "g"), substance)
    at = count.span[1]
    figure.value = digits(weight["number"])
    figure.approximate = _HEDGES.get(weight["hedge"] or "")
    figure.number_span = at + weight.start("number"), at + weight.end("number")
    figure.grounds["unit"] = [(at + weight.start("unit"), at + weight.end("unit"))]
    figure.grounds["approximate"] = (
        [(at + weight.start("hedge"), at + weight.end("hedge"))] if weight["hedge"] else []
    )
    return figure


def _of_substance(count: Count, code: str, kind: str) -> Figure | str:
    unit = count.unit
    if code == "mixed":
        if _ITEMISED.match(count.after):
            return "a total told with its parts"
        return count.figure("seized", unit or "item", "other")
    if code == "synthetic_drugs" and _PARTS.match(count.after):
        return "a total told with its parts"
    if code in GIVEN_UP and _GIVEN_UP.search(count.before):
        unit = "gun" if kind == "gun" else "round" if kind == "round" else unit or "item"
        return count.figure("other", unit)
    if code == "weapons":
        if kind == "round" or unit == "tablet":
            return count.figure("seized", "round", code)
        return count.figure("seized", "gun" if kind == "gun" else "item", code)
    if code == "explosives":
        return count.figure("seized", unit or "item", code)
    if code == "other":
        if count.words.startswith("trên ") and _WHERE.search(count.before):
            return "where it was found"
        measured = unit if unit in _MEASURED else None
        return count.figure(
            "seized", "vehicle" if kind == "vehicle" else measured or "item", code
        )
    return count.figure("seized", unit, code) if unit else "a drug without a measure"

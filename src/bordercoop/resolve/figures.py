"""Two figures of one thing: the same, one rounded from the other, or at odds."""

from __future__ import annotations

from typing import Literal

from bordercoop.model import Aid

Agreement = Literal["equal", "rounded", "conflict", "untold"]
_ROUNDED = 0.1
"""How far a hedged figure lies from what it hedges, as a part of it."""
_DIGITS = 2
"""Significant digits that an unhedged rounding keeps at least."""


def compared(
    one: float | None, hedge: str | None, other: float | None, hedge_: str | None
) -> Agreement:
    """How two figures stand to each other; hedges are codes of `approximate`."""
    if one is None or other is None:
        return "untold"
    if one == other:
        return "equal"
    if _hedges(one, hedge, other) or _hedges(other, hedge_, one):
        return "rounded"
    coarse, fine = (one, other) if _digits(one) <= _digits(other) else (other, one)
    keeps = _digits(coarse) >= _DIGITS and coarse >= 1000
    return "rounded" if keeps and _rounds(fine, coarse) else "conflict"


def amounts(one: Aid, other: Aid) -> Agreement:
    """How the sums stand; sums of two currencies cannot be compared and are untold."""
    if one.currency != other.currency:
        return "untold"
    return compared(one.amount, one.approximate, other.amount, other.approximate)


def quantities(one: Aid, other: Aid) -> Agreement:
    """How the numbers of things stand; things counted in two units are untold."""
    if one.unit != other.unit:
        return "untold"
    return compared(one.quantity, _of_quantity(one), other.quantity, _of_quantity(other))


def ratio(one: float | None, other: float | None) -> float:
    """How many times the larger is the smaller; 1 where one is untold."""
    if one is None or other is None:
        return 1.0
    small, large = sorted((abs(one), abs(other)))
    return large / small if small else float("inf")


def _of_quantity(aid: Aid) -> str | None:
    """A hedge is one of the sum where there is one."""
    return aid.approximate if aid.amount is None else None


def _hedges(hedged: float, hedge: str | None, exact: float) -> bool:
    apart = (hedged - exact) / exact if exact else float("inf")
    match hedge:
        case "nearly":
            return 0 <= apart <= _ROUNDED
        case "over":
            return -_ROUNDED <= apart <= 0
        case "about":
            return abs(apart) <= _ROUNDED
    return False


def _digits(figure: float) -> int:
    """Significant digits of a figure."""
    return (
        len(f"{figure:.15g}".replace(".", "").strip("0-")) if "e" not in f"{figure:.15g}" else 1
    )


def _rounds(fine: float, coarse: float) -> bool:
    return float(f"{fine:.{_digits(coarse) - 1}e}") == coarse

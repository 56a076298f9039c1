"""What every record keeps to, whatever its rule has read: sets are sets, codes are listed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from bordercoop.model import MOST, Aid, Commitment, Meeting, Outcome, Participant

R = TypeVar("R", Meeting, Participant, Commitment, Aid, Outcome)


def members(of: Iterable[str], without: Iterable[str] = ()) -> list[str]:
    """A set as it is written: each member once, in code-point order, some left out."""
    return sorted(set(of).difference(without))


def exact(figure: float | None, places: int | None = None) -> float | None:
    """A figure where it is exact, and within so many decimal places; else unknown.

    What a table would have to round is no figure of the article any more.
    """
    if figure is None or not 0 <= figure <= MOST:
        return None
    return float(figure) if places is None or round(figure, places) == figure else None


def stated(record: R) -> R:
    """A record without grounds for what it leaves unknown."""
    grounds = {
        name: spans
        for name, spans in record.grounds.items()
        if getattr(record, name) not in (None, [])
    }
    return record if len(grounds) == len(record.grounds) else replace(record, grounds=grounds)


def listed(vocabulary: str, code: str, otherwise: str) -> str:
    """A code where its vocabulary has it, else the code of all that the list does not name."""
    from bordercoop.vocabularies import codes  # read when a record needs it, not at the start

    return code if code in codes(vocabulary) else otherwise

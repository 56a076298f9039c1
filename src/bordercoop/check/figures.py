"""Aid and outcomes: figures that come with what they count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bordercoop.check.places import bodies, in_order
from bordercoop.check.reading import Reading
from bordercoop.check.remark import quoted, remark
from bordercoop.findings import Finding
from bordercoop.model import Aid, Outcome
from bordercoop.vocabularies import codes

CURRENCIES = frozenset(codes("currency"))
_AREAS = frozenset({"hectare", "m2"})
PLACES = 2
"""Decimal places of money in the tables."""
COUNTS_PEOPLE = frozenset({"scholarship"})


def aid(record: Aid, at: str, reading: Reading) -> Iterator[Finding]:
    """Money has a currency, a quantity a unit; nobody gives to himself."""
    yield from _pair(record, at, "E151", "amount", "currency")
    yield from _pair(record, at, "E152", "quantity", "unit")
    if record.amount is not None and round(record.amount, PLACES) != record.amount:
        hint = "the tables hold hundredths, and no sum is rounded in silence"
        yield remark("E154", f"{at}/amount", f"is {record.amount!r}", hint)
    if record.kind in COUNTS_PEOPLE and record.unit not in (None, "person"):
        message = f"is {quoted(record.unit)} for the kind {quoted(record.kind)}"
        yield remark("E153", f"{at}/unit", message, "count the people: 'person'")
    if record.approximate is not None and record.amount is None and record.quantity is None:
        yield remark("W209", f"{at}/approximate", "there is no figure to hedge")
    if record.kind == "cash" and record.amount is None:
        yield remark("W210", f"{at}/amount", "is null for the kind 'cash'")
    for org_id in sorted(set(record.donors) & set(record.recipients)):
        yield remark("E171", f"{at}/donors", f"{quoted(org_id)} gives to itself")
    yield from bodies("donors", record.donors, at)
    yield from bodies("recipients", record.recipients, at)


def outcome(record: Outcome, at: str, reading: Reading) -> Iterator[Finding]:
    """What was seized is named, or grew on a field; money seized is counted in money."""
    if record.indicator == "seized":
        if record.substance is None:
            hint = "what is not in the list is 'other'"
            yield remark(
                "E157", f"{at}/substance", "is null although something was seized", hint
            )
        elif (record.substance == "cash") != (record.unit in CURRENCIES):
            message = f"is {quoted(record.unit)} for the substance {quoted(record.substance)}"
            yield remark("E158", f"{at}/unit", message, "cash is counted in its currency")
    elif record.substance is not None and not _is_field(record):
        message = f"is given for the indicator {quoted(record.indicator)}"
        yield remark(
            "E156",
            f"{at}/substance",
            message,
            "only what was seized or grew on a field has one",
        )
    yield from bodies("actors", record.actors, at)
    yield from in_order("topics", record.topics, at)


def _is_field(record: Outcome) -> bool:
    """Poppies pulled up: an area of `other` work that names what grew there."""
    return record.indicator == "other" and record.unit in _AREAS


def _pair(record: Any, at: str, code: str, figure: str, counted: str) -> Iterator[Finding]:
    """Two fields that are both given or both null."""
    if (getattr(record, figure) is None) != (getattr(record, counted) is None):
        missing, given = (
            (figure, counted) if getattr(record, figure) is None else (counted, figure)
        )
        yield remark(code, f"{at}/{missing}", f"is null although the {given} is given")

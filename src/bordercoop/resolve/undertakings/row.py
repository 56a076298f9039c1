"""The row of one undertaking."""

from __future__ import annotations

from collections.abc import Sequence

from bordercoop.resolve.consensus import by_value, most, stated
from bordercoop.resolve.entities import Undertaking
from bordercoop.resolve.fact_rows import as_written, ending, year
from bordercoop.resolve.fusion import Doubts, Fact
from bordercoop.resolve.undertakings.fulfilment import Fulfilment, is_open
from bordercoop.resolve.undertakings.telling import Telling


def undertaking(
    fact: Fact[Telling], fulfilment: Fulfilment | None, doubts: Doubts
) -> Undertaking:
    """The row of one fact, with what fulfils it."""
    told = fact.tellings
    dated = [t for t in told if t.exact] or [t for t in told if t.start] or told
    start, end = most(dated, lambda t: (t.start, t.end))
    first = told[0].commitment
    values = {
        "due": by_value(told, lambda t: t.commitment.due),
        "instrument": by_value(told, lambda t: t.commitment.instrument),
    }
    return Undertaking(
        undertaking_id=fact.id,
        aliases=fact.aliases,
        kind=first.kind,
        instrument=stated(t.commitment.instrument for t in told),
        actors=_bodies(told, "actors"),
        addressees=_bodies(told, "addressees"),
        text=first.text,
        topics=tuple(sorted({topic for t in told for topic in t.commitment.topics})),
        due=stated(t.commitment.due for t in told),
        date_start=start,
        date_end=end,
        year=year(end, told),
        event_id=stated(t.event for t in told),
        state=_state(fact, fulfilment),
        fulfilled_on=fulfilment.day if fulfilment else None,
        fulfilled_by=fulfilment.id if fulfilment else None,
        fulfilled_in=fulfilment.table if fulfilment else None,
        fulfilled_why=fulfilment.why if fulfilment else None,
        fulfilled_records=fulfilment.records if fulfilment else (),
        commitments=tuple(t.id for t in told),
        **ending(told, values, doubts, fact.reasons),
    )


def _state(fact: Fact[Telling], fulfilment: Fulfilment | None) -> str:
    if fact.tellings[0].commitment.kind == "signed":
        return "done"
    if fulfilment is not None:
        return "fulfilled"
    return "open" if is_open(fact) else "standing"


def _bodies(told: Sequence[Telling], side: str) -> tuple[str, ...]:
    """The bodies that most name, under their ids as written."""
    filled = [t for t in told if getattr(t, side)]
    if not filled:
        return ()
    chosen = most(filled, lambda t: tuple(sorted(getattr(t, side))))
    return as_written(told, chosen)

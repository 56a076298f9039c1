"""Programmes and their parts: a total that is told beside what it is made of.

`Ten buildings; today two were handed over` is three records: the whole and its parts are
linked, and the whole is no addition to them. A record is the whole of others of its article
where it counts more of the same thing, for bodies that hold theirs, and by donors that hold
theirs; a ministry holds the police of the provinces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from bordercoop.resolve.days import years_between
from bordercoop.resolve.fusion import Fact
from bordercoop.resolve.gifts.telling import Telling

Gift = Fact[Telling]
_RUNNING = 1.01
"""Years of a period beyond which what was given in it is a running total."""


def programmes(facts: Sequence[Gift]) -> dict[str, str]:
    """From the id of each part to that of its programme."""
    gift_of = {telling.id: fact.id for fact in facts for telling in fact.tellings}
    told = sorted(
        (telling for fact in facts for telling in fact.tellings), key=lambda t: (t.doc_id, t.id)
    )
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for _, together in groupby(told, key=lambda t: t.doc_id):
        counted = [one for one in together if one.aid.unit is not None]
        wholes = [one for one in counted if one.aid.unit == "building" or is_running(one)]
        for part in counted:
            for whole in wholes:
                if whole is not part and _is_part(part, whole):
                    size = whole.aid.quantity or 0.0
                    found[gift_of[part.id]][gift_of[whole.id]] = size
    chosen = {
        part: min(wholes, key=lambda id: (wholes[id], id)) for part, wholes in found.items()
    }
    return {part: whole for part, whole in chosen.items() if chosen.get(whole) != part}


def is_running(telling: Telling) -> bool:
    """Whether a record is the total of years, as in `from 1979 to the present`."""
    return bool(
        telling.start and telling.end and years_between(telling.start, telling.end) > _RUNNING
    )


def _is_part(part: Telling, whole: Telling) -> bool:
    """Buildings are told as programmes and parts; other things within a running total only."""
    one, all_ = part.aid, whole.aid
    if one.kind != all_.kind or one.unit != all_.unit or one.unit is None:
        return False
    if one.quantity is None or all_.quantity is None or one.quantity >= all_.quantity:
        return False
    if all_.status == "delivered" and one.status != "delivered":
        return False
    if one.unit != "building" and (is_running(part) or not is_running(whole)):
        return False
    day = max(part.day, whole.day)
    (givers, takers), (donors, recipients) = whole.parties(day), part.parties(day)
    return _share(givers, donors) and _holds(takers, recipients)


def _share(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Whether a body of the one is, or belongs to, a body of the other."""
    return any(_above(w, n) for w in wide for n in narrow)


def _holds(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Whether each body of the one is, or belongs to, a body of the other."""
    return bool(wide and narrow) and all(any(_above(w, n) for w in wide) for n in narrow)


def _above(wide: str, narrow: str) -> bool:
    if wide in (narrow, narrow.partition("/")[0]):
        return True
    place = narrow.partition(":")[0]
    return wide.partition(":")[0] == place[:2] and wide.partition(":")[2] in ("mps", "police")

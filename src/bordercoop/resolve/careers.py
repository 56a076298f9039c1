"""Whether one person can have held what two records tell: rank and office over time.

Ranks rise, and slowly: the law asks for two to four years in each, so one step is always
granted and another for every two years. Offices rise by one level, and another for every
year. A press slip is told from a namesake by the office: one body has one head.
"""

from __future__ import annotations

from msgspec import Struct

from bordercoop.resolve.days import years_between
from bordercoop.resolve.names import letters
from bordercoop.resolve.sightings import Sighting
from bordercoop.vocabularies import codes

_RANKS = {rank: level for level, rank in enumerate(reversed(codes("rank")))}
_OFFICES = {
    "minister": 6,
    "deputy_minister": 5,
    "department_director": 4,
    "director": 4,
    "representative_head": 4,
    "ambassador": 4,
    "party_secretary": 4,
    "governor": 4,
    "committee_chair": 4,
    "deputy_department_director": 3,
    "deputy_director": 3,
    "deputy_party_secretary": 3,
    "vice_governor": 3,
    "committee_vice_chair": 3,
    "division_head": 2,
    "district_chief": 2,
    "deputy_division_head": 1,
    "deputy_district_chief": 1,
    "unit_head": 1,
    "deputy_unit_head": 0,
}
_ONE_HOLDER = frozenset(
    {
        "minister",
        "department_director",
        "director",
        "representative_head",
        "ambassador",
        "party_secretary",
        "governor",
        "committee_chair",
        "district_chief",
    }
)
_YEARS_A_RANK = 2
_YEARS_AN_OFFICE = 1


class Fit(Struct, frozen=True):
    """Whether a sighting can be of the same person; `why` says what speaks against it.

    Where it fits, `why` is a contradiction to be kept, or empty.
    """

    fits: bool
    why: str = ""


_FITS = Fit(True)


def fit(earlier: Sighting, later: Sighting) -> Fit:
    """Whether two records of one name at one body can be one person; `earlier` is not later."""
    return both(rank_fit(earlier, later), office_fit(earlier, later))


def both(one: Fit, other: Fit) -> Fit:
    """Fits where both do; what speaks against it from both, or from the one that does not."""
    if not one.fits or not other.fits:
        return other if one.fits else one
    return Fit(True, "; ".join(filter(None, (one.why, other.why))))


def meeting_fit(one: Sighting, other: Sighting) -> Fit:
    """One article lists a person once: two at one meeting are two, unless nothing differs."""
    same_name = letters(one.name) == letters(other.name)
    for field in ("rank", "position_code", "org_id"):
        told = {getattr(one, field), getattr(other, field)} - {None}
        same_name &= len(told) < 2
    return _FITS if same_name else Fit(False, f"both are named at {one.meeting_id}")


def rank_fit(earlier: Sighting, later: Sighting) -> Fit:
    """Whether a rank can follow another; a step down is a slip only where the head is one."""
    if earlier.rank is None or later.rank is None:
        return _FITS
    step = _RANKS.get(later.rank, 0) - _RANKS.get(earlier.rank, 0)
    if step == 0:
        return _FITS
    told = f"rank {earlier.rank} ({_when(earlier)}), then {later.rank} ({_when(later)})"
    if _simultaneous(earlier, later) or step < 0:
        if abs(step) == 1 and _same_head(earlier, later):
            return Fit(True, told)
        return Fit(False, told)
    return _FITS if step <= _granted(earlier, later, _YEARS_A_RANK) else Fit(False, told)


def office_fit(earlier: Sighting, later: Sighting) -> Fit:
    """Whether an office can follow another; one level down is a slip only at the same rank."""
    before = _OFFICES.get(earlier.position_code or "")
    after = _OFFICES.get(later.position_code or "")
    if before is None or after is None or before == after:
        return _FITS
    step = after - before
    told = (
        f"office {earlier.position_code} ({_when(earlier)}), "
        f"then {later.position_code} ({_when(later)})"
    )
    if _simultaneous(earlier, later) or step < 0:
        same_rank = earlier.rank is not None and earlier.rank == later.rank
        return Fit(abs(step) == 1 and same_rank, told)
    return _FITS if step <= _granted(earlier, later, _YEARS_AN_OFFICE) else Fit(False, told)


def _simultaneous(one: Sighting, other: Sighting) -> bool:
    return one.day is not None and one.day == other.day


def _granted(earlier: Sighting, later: Sighting, years: int) -> int:
    if earlier.day is None or later.day is None:
        return 1
    return 1 + int(years_between(earlier.day, later.day) // years)


def _same_head(one: Sighting, other: Sighting) -> bool:
    head = one.position_code in _ONE_HOLDER and one.position_code == other.position_code
    return head and one.org_id is not None and one.org_id == other.org_id


def _when(sighting: Sighting) -> str:
    return f"{sighting.day or 'undated'}, {sighting.record_id}"

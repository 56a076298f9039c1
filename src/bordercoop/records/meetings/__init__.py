"""Meetings: which occasions an article reports, when, where, and which sentences tell of each.

The lead gives the first. A later sentence gives another where it tells of another host, day
or purpose. Occasions with an earlier date are recalled ones.
"""

from __future__ import annotations

from bordercoop.records.meetings.days import days, is_past, recalls
from bordercoop.records.meetings.finder import find
from bordercoop.records.meetings.occasion import Occasion
from bordercoop.records.meetings.rules import RULES
from bordercoop.records.meetings.segments import occasion_of
from bordercoop.records.meetings.sides import (
    concerns_police,
    of_both_forces,
    of_both_ministries,
    third_country,
)
from bordercoop.records.meetings.words import meeting_hits

__all__ = [
    "RULES",
    "Occasion",
    "concerns_police",
    "days",
    "find",
    "is_past",
    "meeting_hits",
    "occasion_of",
    "of_both_forces",
    "of_both_ministries",
    "recalls",
    "third_country",
]

"""Participants: which bodies and people were at each held meeting, and what they did there."""

from __future__ import annotations

from bordercoop.records.participants.donors import add_donors, add_key_givers
from bordercoop.records.participants.finder import find
from bordercoop.records.participants.office import body_words
from bordercoop.records.participants.parties import parties_of
from bordercoop.records.participants.presence import Presence
from bordercoop.records.participants.rules import RULES

__all__ = [
    "RULES",
    "Presence",
    "add_donors",
    "add_key_givers",
    "body_words",
    "find",
    "parties_of",
]

"""Outcomes: the figures that an article reports of joint work."""

from __future__ import annotations

from bordercoop.records.outcomes.figure import Figure
from bordercoop.records.outcomes.figures import Taken
from bordercoop.records.outcomes.finder import find
from bordercoop.records.outcomes.joint import police_named
from bordercoop.records.outcomes.nationals import concerned
from bordercoop.records.outcomes.rules import RULES

__all__ = ["RULES", "Figure", "Taken", "concerned", "find", "police_named"]

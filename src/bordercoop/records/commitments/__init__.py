"""Commitments: what the sides sign, agree, ask for, invite to or discuss, clause by clause."""

from __future__ import annotations

from bordercoop.records.commitments.finder import find
from bordercoop.records.commitments.rules import RULES
from bordercoop.records.commitments.undertaking import Undertaking

__all__ = ["RULES", "Undertaking", "find"]

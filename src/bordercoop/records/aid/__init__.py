"""Aid: what one side gave, built, paid, taught or did for the other, or firmly promised."""

from __future__ import annotations

from bordercoop.records.aid.finder import find
from bordercoop.records.aid.gift import Gift
from bordercoop.records.aid.rules import RULES

__all__ = ["RULES", "Gift", "find"]

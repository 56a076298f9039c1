"""Clauses: sentences cut once, each with its predicate and who or what stands where in it."""

from __future__ import annotations

from bordercoop.clauses.frame import Frame, Role, Theme
from bordercoop.clauses.transfer import transfers

__all__ = ["Frame", "Role", "Theme", "transfers"]

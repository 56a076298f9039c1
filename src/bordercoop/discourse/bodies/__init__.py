"""Bodies as organisations: the org_id of each body that an article names or points at."""

from __future__ import annotations

from bordercoop.discourse.bodies.markers import (
    BOTH,
    GUESTS,
    HOST,
    LAO,
    OF_POLICE,
    OF_PROVINCES,
    OWN,
    VIET,
    marked,
)
from bordercoop.discourse.bodies.resolver import Resolver

__all__ = [
    "BOTH",
    "GUESTS",
    "HOST",
    "LAO",
    "OF_POLICE",
    "OF_PROVINCES",
    "OWN",
    "VIET",
    "Resolver",
    "marked",
]

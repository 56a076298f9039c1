"""The same person, body, place and event, and the same fact, across articles.

`resolve` takes the lines of any number of articles and gives canonical rows, plain frozen
values of `entities`. What is merged, what is held apart and how ids stay the same is told in
`docs/resolving.md`; every merge carries its reasons. Nothing here is quadratic in the number
of records: what is compared shares a key first.
"""

from bordercoop.resolve.entities import (
    Event,
    Gift,
    Organization,
    Person,
    Place,
    Reason,
    Resolved,
    Result,
    Undertaking,
)
from bordercoop.resolve.resolution import resolve

__all__ = [
    "Event",
    "Gift",
    "Organization",
    "Person",
    "Place",
    "Reason",
    "Resolved",
    "Result",
    "Undertaking",
    "resolve",
]

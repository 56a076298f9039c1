"""Which outlet published an article: the names that articles give, brought to one row each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from bordercoop.held import bare
from bordercoop.lexicon.atlas import Outlet, atlas
from bordercoop.model import Line
from bordercoop.text import slug

_DOMAIN = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10}")
_KINDS = (
    (re.compile(r"congan[a-z0-9.-]*\.gov\.vn"), "police_portal"),
    (re.compile(r"[a-z0-9.-]+\.gov\.vn"), "government_portal"),
)
"""What the domain of an outlet that is not listed tells of its kind."""


class Seen(Struct, frozen=True):
    """An outlet that articles name: the names that they give it, and how many they are."""

    outlet: Outlet
    names: tuple[str, ...]
    articles: int


class Outlets(Struct, frozen=True):
    """The outlets of some articles by id; `of` leads from a doc_id to its outlet."""

    seen: tuple[Seen, ...]
    of: dict[str, str]


def outlets_of(lines: Sequence[Line]) -> Outlets:
    """The outlets that the articles name, in the order of their ids."""
    of: dict[str, str] = {}
    names: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, Outlet] = {}
    for line in bare(lines):
        publisher = line.document.publisher
        one = outlet(publisher) if publisher else None
        if publisher and one is not None:
            of[line.document.doc_id] = one.code
            names[one.code][publisher] += 1
            known[one.code] = one
    return Outlets(
        tuple(
            Seen(
                known[code],
                tuple(sorted(written, key=lambda name: (-written[name], name))),
                written.total(),
            )
            for code, written in sorted(names.items())
        ),
        of,
    )


def outlet(publisher: str) -> Outlet | None:
    """The outlet that bears a name: the listed one, else one of that name alone.

    None for a name without a letter or digit. Names are told apart without letter case.
    """
    name = publisher.strip().lower().removeprefix("www.")
    listed = _listed().get(name)
    if listed is not None:
        return listed
    if not slug(name):
        return None
    domain = name if _DOMAIN.fullmatch(name) else None
    kind = next((kind for form, kind in _KINDS if domain and form.fullmatch(domain)), None)
    url = f"https://{domain}" if domain else None
    return Outlet(slug(name), publisher.strip(), None, kind, url, None, (name,))


@cache
def _listed() -> dict[str, Outlet]:
    return {name: one for one in atlas().outlets for name in one.spellings}

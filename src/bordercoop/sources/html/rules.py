"""The rules of `rules.toml`, read once."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from bordercoop.pattern import pattern

_FILE = Path(__file__).parent / "rules.toml"


class Site(Struct, frozen=True):
    """Where an outlet's pages have what: CSS selectors."""

    body: str | None = None
    author: str | None = None


class Rules(Struct, frozen=True):
    """What is skipped, what is kept, and the outlets that are known, by host."""

    skipped: frozenset[str]
    blocks: frozenset[str]
    around: re.Pattern[str]
    body: re.Pattern[str]
    head: re.Pattern[str]
    foot: frozenset[str]
    sites: dict[str, Site]

    def site(self, url: str | None) -> Site:
        """The rules of the outlet that a URL belongs to; empty ones where it is not known."""
        host = (urlsplit(url).hostname or "") if url else ""
        while host:
            if host in self.sites:
                return self.sites[host]
            host = host.partition(".")[2]
        return Site()


@cache
def rules() -> Rules:
    """The rules that come with the program."""
    data = tomllib.loads(_FILE.read_text("utf-8"))
    return Rules(
        skipped=frozenset(data["skipped"]),
        blocks=frozenset(data["blocks"]),
        around=_named(data["around"]),
        body=_named(data["body"]),
        head=_named(data["head"]),
        foot=frozenset(data["foot"]),
        sites={host: Site(**site) for host, site in data["sites"].items()},
    )


def _named(names: list[str]) -> re.Pattern[str]:
    """Matches one of the names as whole words of `-class-and-id-`, see `named`."""
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"-(?:{'|'.join(map(re.escape, longest_first))})-")


_HUMP = pattern(r"(?<=[a-z])(?=[A-Z])")
_PART = pattern(r"[^a-z0-9]+")
_LONGEST = 400


@lru_cache(maxsize=4096)
def named(class_: str | None, id_: str | None) -> str:
    """Class and id of an element as words between hyphens: `boxTinLienQuan` gives
    `-box-tin-lien-quan-`, empty where it has neither."""
    if not class_ and not id_:
        return ""
    said = _HUMP.sub("-", f"{class_ or ''} {id_ or ''}"[:_LONGEST]).lower()
    return f"-{_PART.sub('-', said).strip('-')}-"

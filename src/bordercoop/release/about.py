"""What is said of the dataset as a whole, for every file that says it."""

from __future__ import annotations

from typing import Any

from bordercoop.model import SCHEMA_VERSION
from bordercoop.release.generator import generator

NAME = "bordercoop"
TITLE = "Police cooperation between Vietnamese and Lao provinces"
DESCRIPTION = (
    "Police cooperation between Vietnamese and Lao provinces, read from Vietnamese news "
    "reports by rules: meetings, participants, commitments, aid and outcomes, each value "
    "with the words of the article that state it."
)
KEYWORDS = ("Vietnam", "Laos", "police cooperation", "border", "event data")
AUTHOR = "The bordercoop contributors"
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}


def about(
    version: str,
    day: str | None,
    previous: str | None = None,
    url: str | None = None,
    doi: str | None = None,
) -> dict[str, Any]:
    """The properties of the dataset as the Data Package standard names them.

    `previous` is the version with which this one was compared, `url` and `doi` where this one
    is found.
    """
    created = {"created": f"{day}T00:00:00Z"} if day else {}
    return {
        "profile": "data-package",
        "name": NAME,
        "id": f"{NAME}-{version}",
        "title": TITLE,
        "description": DESCRIPTION,
        "version": version,
        **created,
        **({"homepage": url} if url else {}),
        **({"doi": doi} if doi else {}),
        "keywords": list(KEYWORDS),
        "licenses": [LICENCE],
        "contributors": [{"title": AUTHOR, "role": "author", "roles": ["author"]}],
        "schemaVersion": SCHEMA_VERSION,
        "previousVersion": previous,
        "generator": generator(),
    }

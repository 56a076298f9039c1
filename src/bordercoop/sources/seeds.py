"""The five articles that come with the project, so that there is something to work on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import bordercoop
from bordercoop.findings import Finding
from bordercoop.sources.article import Article
from bordercoop.sources.read import read


def folder() -> Path:
    """Where the seeds lie: inside the installed package, or beside `src` in a checkout."""
    package = Path(bordercoop.__file__).parent
    inside = package / "seeds"
    return inside if inside.is_dir() else package.parents[1] / "seeds"


def seeds() -> Iterator[Article | Finding]:
    """The seeds as `read` gives them."""
    return read([str(folder())])

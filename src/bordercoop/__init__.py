"""Vietnamese reports on police cooperation with Laos, read into citable records.

`read` gives the articles of any source and `parse` the records of one of them. Importing this
package loads nothing but itself.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType

TYPE_CHECKING = False  # what type checkers take for true; importing typing takes longer
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bordercoop.findings import Finding
    from bordercoop.model import Line
    from bordercoop.sources.article import Article

__all__ = ["__version__", "parse", "read"]
__version__ = "0.1.0"


def parse(
    text: str | Article,
    *,
    url: str | None = None,
    published: str | None = None,
    title: str | None = None,
    doc_id: str | None = None,
) -> Line:
    """The records of one article: what one line of `bordercoop parse` holds.

    `text` is its text, or an article that `read` gave, which states the rest by itself. What
    is stated beside a text goes before what is read in it; `published` is a day in ISO or
    Vietnamese form. Without `doc_id`, the id is made from `url`, or else from the text.
    Offsets count the code points of the canonical text: NFC, line ends `\\n`.

    Raises ValueError where `published` is no day or `doc_id` can be no id, and TypeError where
    something is stated beside an article.
    """
    from bordercoop import api

    if isinstance(text, str):
        return api.parse_text(text, url, published, title, doc_id)
    if (url, published, title, doc_id) != (None, None, None, None):
        raise TypeError("an article states its url, published, title and doc_id by itself")
    return api.parse_article(text)


def read(
    *paths: str | os.PathLike[str],
    gate: bool = True,
    on_finding: Callable[[Finding], object] | None = None,
) -> Iterator[Article]:
    """The articles of files, folders and patterns, in their order, each when it is asked for.

    Takes every format that `bordercoop read` takes. Articles of folders and tables that cannot
    concern Laos are left out, unless `gate` is False. What is said of the input is handed to
    `on_finding`; without it, `bordercoop.api.Unreadable` (a ValueError) is raised at the first
    thing that cannot be read, and remarks are dropped.
    """
    from bordercoop import api

    return api.read_paths(tuple(os.fspath(path) for path in paths), gate, on_finding)


class _Package(ModuleType):
    """Keeps the name `parse` for the function: importing the module `bordercoop.parse`, which
    is reached by an import and in no other way, would bind the name to that."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "parse" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package

"""The two functions of the library, `bordercoop.parse` and `bordercoop.read`.

They are described in the package itself, which loads this module when one of them is called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bordercoop.findings import Finding
from bordercoop.gate import may_concern_laos
from bordercoop.model import Line
from bordercoop.parse import parse
from bordercoop.sieve import sieve
from bordercoop.sources.article import Article, article
from bordercoop.sources.days import day_of
from bordercoop.sources.identity import doc_id as safe_id
from bordercoop.sources.identity import text_id, url_id
from bordercoop.sources.language import language_of
from bordercoop.sources.options import Options
from bordercoop.sources.read import read as read_sources


class Unreadable(ValueError):
    """A source, or an article in it, that cannot be read; `finding` says which and why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(f"{finding.file}: {finding.code}: {finding.message}")
        self.finding = finding


def parse_text(
    text: str, url: str | None, published: str | None, title: str | None, doc_id: str | None
) -> Line:
    """See `bordercoop.parse`."""
    day = day_of(published)
    if published is not None and day is None:
        raise ValueError(f"{published!r} is no day (2024-08-05, 05/08/2024 and the like are)")
    if doc_id is not None and (not doc_id.strip() or safe_id(doc_id) != doc_id):
        raise ValueError(f"{doc_id!r} is no id: one is printable, has no slash or bar in it")
    own = doc_id or (url_id(url) if url else text_id(text))
    language = language_of(text)
    made = article(own, own, text, url=url, published=day, title=title, language=language)
    return parse_article(made)


def parse_article(article: Article) -> Line:
    """See `bordercoop.parse`."""
    return parse(article)


def read_paths(
    paths: tuple[str, ...], gate: bool, on_finding: Callable[[Finding], object] | None
) -> Iterator[Article]:
    """See `bordercoop.read`."""
    options = Options(gate=may_concern_laos, sieve=sieve) if gate else Options()
    for found in read_sources(paths, options=options):
        if isinstance(found, Article):
            yield found
        elif on_finding is not None:
            on_finding(found)
        elif found.level == "error":
            raise Unreadable(found)

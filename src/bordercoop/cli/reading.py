"""Articles to lines, for `parse` and `build`: what goes wrong costs its own article only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from bordercoop.cli.exit_codes import BUG, DONE, UNAVAILABLE
from bordercoop.cli.progress import Progress
from bordercoop.cli.terminal import Voice, say
from bordercoop.findings import Finding
from bordercoop.model import IDS, encode
from bordercoop.parse import doubts, left_out, parsed
from bordercoop.sources.article import Article

if TYPE_CHECKING:
    from bordercoop.cli.cluster import Away
    from bordercoop.cli.resumed import State

FEW = 64
"""So many articles are read before a process is started: starting it would take longer."""


class Outcome(NamedTuple):
    """What became of an article: its line as JSON, what is to be said of it, or our mistake.

    Plain values, so that another process can send it.
    """

    raw: bytes | None
    findings: list[Finding]
    failure: list[str]
    records: int = 0


def outcome(article: Article, verbose: bool) -> Outcome:
    """Read one article; a mistake of ours is told and not raised."""
    try:
        read = parsed(article)
        found = left_out(read, article) + (doubts(read, article) if verbose else [])
        records = sum(len(getattr(read.line, table)) for table in IDS)
        return Outcome(encode(read.line), found, [], records)
    except Exception as error:  # one article must not cost the others
        from bordercoop.cli.failure import told

        return Outcome(None, [], told(error, verbose=verbose, where=f"{article.at}: "))


class Reading:
    """Iterates over the articles that could be read, each with its line as JSON.

    Findings and our own mistakes are told as they come. `code` is the exit code so far. With
    `jobs` above 1, so many processes read, and with `away` a cluster does; what comes out is
    the same. What `state` holds of an earlier run is not read again.
    """

    def __init__(
        self,
        found: Iterable[Article | Finding],
        voice: Voice,
        jobs: int = 1,
        progress: Progress | None = None,
        state: State | None = None,
        away: Away | None = None,
    ) -> None:
        self.code = DONE
        self._found, self._voice, self._jobs = found, voice, jobs
        self._progress, self._state, self._away = progress, state, away

    def __iter__(self) -> Iterator[tuple[Article, bytes]]:
        """Yield each article and its line, in the order of the input."""
        for article, made in self._outcomes():
            if self._progress is not None:
                self._progress.read(made.records)
            for finding in made.findings:
                self._voice.report(finding)
            for line in made.failure:
                say(line)
            if made.raw is None:
                self.code = BUG
            else:
                yield article, made.raw

    def _outcomes(self) -> Iterator[tuple[Article, Outcome]]:
        if self._state is None:
            return self._fresh(self._articles())
        return self._state.outcomes(self._articles(), self._fresh)

    def _fresh(self, articles: Iterator[Article]) -> Iterator[tuple[Article, Outcome]]:
        verbose = self._voice.verbose
        if self._away is not None:
            yield from self._away(articles, verbose)
            return
        for article in islice(articles, FEW) if self._jobs > 1 else articles:
            yield article, outcome(article, verbose)
        if self._jobs > 1:
            first = next(articles, None)
            if first is not None:
                from bordercoop.cli.shards import outcomes

                yield from outcomes(chain([first], articles), verbose, self._jobs)

    def _articles(self) -> Iterator[Article]:
        for found in self._found:
            if isinstance(found, Article):
                yield found
                continue
            self._voice.report(found)
            if found.level == "error":
                self.code = max(self.code, UNAVAILABLE)

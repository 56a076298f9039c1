"""Articles to lines, for `parse` and `build`: what goes wrong costs its own article only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bordercoop.cli.exit_codes import BUG, DONE, UNAVAILABLE
from bordercoop.cli.terminal import Voice
from bordercoop.findings import Finding
from bordercoop.model import Line
from bordercoop.parse import doubts, parsed
from bordercoop.sources.article import Article


class Reading:
    """Iterates over the articles that could be read, each with its line.

    Findings and our own mistakes are told as they come. `code` is the exit code so far.
    """

    def __init__(self, found: Iterable[Article | Finding], voice: Voice) -> None:
        self.code = DONE
        self._found, self._voice = found, voice

    def __iter__(self) -> Iterator[tuple[Article, Line]]:
        """Yield each article and its line, in the order of the input."""
        for article in self._found:
            if isinstance(article, Finding):
                self._voice.report(article)
                if article.level == "error":
                    self.code = max(self.code, UNAVAILABLE)
                continue
            try:
                read = parsed(article)
                if self._voice.verbose:
                    for doubt in doubts(read, article):
                        self._voice.report(doubt)
            except Exception as error:  # one article must not cost the others
                from bordercoop.cli.failure import bug

                bug(error, verbose=self._voice.verbose, where=f"{article.source}: ")
                self.code = BUG
            else:
                yield article, read.line

"""The texts against which evidence is compared: found by name, read when asked for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bordercoop.findings import Finding
from bordercoop.sources.article import Article
from bordercoop.sources.identity import doc_id
from bordercoop.sources.texts import read
from bordercoop.sources.walk import files


class TextsAtHand:
    """The articles below some paths, by doc_id. Holds their names; reads one at a time.

    `findings` says which paths could not be read or listed; it grows while texts are asked
    for.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self.findings: list[Finding] = []
        self._paths: dict[str, str] = {}
        for path in files(paths):
            if isinstance(path, Finding):
                self.findings.append(path)
            else:
                self._paths.setdefault(doc_id(Path(path).stem), path)

    def __call__(self, name: str) -> Article | None:
        """The article of that doc_id, or None where no file has it or it cannot be read."""
        path = self._paths.get(name)
        if path is None:
            return None
        for found in read([path]):
            if isinstance(found, Article):
                return found
            self.findings.append(found)
        return None

"""The texts against which evidence is compared: found by name, read when asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from bordercoop.findings import Finding
from bordercoop.sources.article import Article
from bordercoop.sources.identity import doc_id
from bordercoop.sources.texts import read
from bordercoop.sources.walk import files, unreadable


class TextsAtHand:
    """The articles below some paths, by doc_id. Holds their names; reads one at a time.

    `findings` says which paths could not be read or listed; it grows while texts are asked
    for.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self.findings: list[Finding] = []
        self._paths: dict[str, str] = {}
        for path in files(paths):
            finding = path if isinstance(path, Finding) else _missing(path)
            if finding is not None:
                self.findings.append(finding)
            else:
                assert isinstance(path, str)
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


def _missing(path: str) -> Finding | None:
    try:
        os.stat(path)
    except OSError as error:
        return unreadable(path, error)
    return None

"""The texts against which evidence is compared: found by name, read when asked for."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable

from msgspec.json import decode, encode

from bordercoop.findings import Finding
from bordercoop.sources.article import Article
from bordercoop.sources.formats import not_read
from bordercoop.sources.identity import file_id
from bordercoop.sources.kinds import ONE_ARTICLE
from bordercoop.sources.opened import opened
from bordercoop.sources.read import read
from bordercoop.sources.stream import Damaged
from bordercoop.sources.walk import File, files, remote, unreadable


class TextsAtHand:
    """The articles below some paths, by doc_id.

    Of files that hold one article it knows the names and reads one at a time. Those of files
    that hold many are put on disk once, so that memory stays what it is. `findings` says what
    could not be read or listed; it grows while texts are asked for.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self.findings: list[Finding] = []
        self._paths: dict[str, str] = {}
        self._many: sqlite3.Connection | None = None
        for file in files(paths):
            if isinstance(file, Finding):
                self.findings.append(file)
            else:
                self._take(file)

    def __call__(self, name: str) -> Article | None:
        """The article of that doc_id, or None where no source has it or it cannot be read."""
        path = self._paths.get(name)
        if path is None:
            return self._kept(name)
        for found in read([path]):
            if isinstance(found, Article):
                return found
            if found.level != "info":
                self.findings.append(found)
        return None

    def _take(self, file: File) -> None:
        try:
            if not remote(file.path):
                with opened(file.path, None) as (stream, _):
                    kind = not_read(stream, file)
                if kind in ONE_ARTICLE:
                    own = file_id(file.below or os.path.basename(file.path))
                    self._paths.setdefault(own, file.path)
                    return
        except (OSError, Damaged) as error:
            broken = OSError(0, str(error)) if isinstance(error, Damaged) else error
            self.findings.append(unreadable(file.path, broken))
            return
        self._keep(file.path)

    def _keep(self, path: str) -> None:
        """Put the articles of a file with many where they can be asked for."""
        if self._many is None:
            self._many = sqlite3.connect("")
            self._many.execute("CREATE TABLE article (doc_id TEXT PRIMARY KEY, it BLOB)")
        for found in read([path]):
            if isinstance(found, Article):
                row = (found.doc_id, encode(found))
                self._many.execute("INSERT OR IGNORE INTO article VALUES (?, ?)", row)
            elif found.level != "info":
                self.findings.append(found)

    def _kept(self, name: str) -> Article | None:
        if self._many is None:
            return None
        row = self._many.execute("SELECT it FROM article WHERE doc_id = ?", (name,)).fetchone()
        return decode(row[0], type=Article) if row else None

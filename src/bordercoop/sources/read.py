"""Articles from anything that holds them, through one door.

What a file is, its first bytes tell (`kinds.py`); one module for each format gives drafts. Here
they get their ids, their canonical text and their language, and what came twice is told.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from msgspec.structs import replace

from bordercoop.findings import Finding, Level
from bordercoop.sources.article import Article, article
from bordercoop.sources.balance import Balance
from bordercoop.sources.draft import Draft, Read, Rejected, Shut
from bordercoop.sources.formats import drafts, not_read
from bordercoop.sources.identity import doc_id, file_id, shown, text_id, url_id
from bordercoop.sources.kinds import ONE_ARTICLE, Kind, Other
from bordercoop.sources.language import language_of, script_of
from bordercoop.sources.opened import opened
from bordercoop.sources.options import MAX_BYTES, Options
from bordercoop.sources.stream import Damaged
from bordercoop.sources.walk import STDIN, File, files, remote, unreadable


def read(
    paths: Iterable[str],
    stdin: BinaryIO | None = None,
    *,
    name: str | None = None,
    max_bytes: int = MAX_BYTES,
    options: Options | None = None,
    balance: Balance | None = None,
) -> Iterator[Article | Finding]:
    """The articles of `paths` in the order given: files of any format, folders, patterns, `-`.

    `stdin` is where `-` reads, called `name` or else `stdin`; `name` also stands in for the
    id of the one article of a file. What cannot be read gives a finding of level `error` in
    its place, and reading goes on. A file reached twice is read once (S109), and so is a text
    that stands in two places (S110), both findings of level `info`. Two articles with the same
    `doc_id` and different texts cannot both be cited: the first is read, the second refused,
    because an id that depended on its neighbours would change when articles are added.
    `balance` is counted up as articles come.
    """
    options = options or Options(name=name, max_bytes=max_bytes)
    return _Reader(stdin, options, balance or Balance()).read(paths)


class _Reader:
    """One run over sources: what was seen, and the counts."""

    def __init__(self, stdin: BinaryIO | None, options: Options, balance: Balance) -> None:
        self._stdin, self._options, self._balance = stdin, options, balance
        self._files: set[str] = set()
        self._ids: dict[int, str] = {}
        self._texts: dict[int, str] = {}

    def read(self, paths: Iterable[str]) -> Iterator[Article | Finding]:
        """The articles and findings of all paths."""
        for file in files(paths):
            if isinstance(file, Finding):
                yield self._counted(file)
            else:
                yield from self._file(file)

    def _file(self, file: File) -> Iterator[Article | Finding]:
        called = _called(file.path)
        place = file.path if file.path == STDIN else os.path.realpath(file.path)
        if place in self._files:
            self._balance.duplicate += 1
            yield Finding("info", "S109", "given twice, read once", None, called)
            return
        self._files.add(place)
        try:
            for found in self._drafts(file, called):
                if isinstance(found, Shut):
                    self._balance.shut += found.count
                elif isinstance(found, Draft):
                    yield from self._article(found, file)
                else:
                    yield self._counted(found)
        except Damaged as error:
            hint = "what stands before the damage was read; fetch the file again"
            yield self._counted(Finding("error", "S114", f"damaged: {error}", hint, called))
        except OSError as error:
            yield self._counted(unreadable(file.path, error))

    def _drafts(self, file: File, called: str) -> Iterator[Read]:
        if remote(file.path):
            yield from drafts(Kind.PARQUET, file.path, None, called, self._options)
            return
        if file.path == STDIN and self._stdin is None:
            yield Finding("error", "S102", "it is closed", None, called)
            return
        with opened(file.path, self._stdin) as (stream, raw):
            self._balance.begin(raw)
            kind = not_read(stream, file)
            if isinstance(kind, Other):
                yield _refused(kind, file, called)
            else:
                alone = file.below is None and kind in ONE_ARTICLE
                options = (
                    replace(self._options, gate=None, sieve=None) if alone else self._options
                )
                yield from drafts(kind, stream, raw, called, options)
            self._balance.finish()

    def _article(self, draft: Draft, file: File) -> Iterator[Article | Finding]:
        """The article of a draft, its remarks before it, or why it is left out."""
        place = draft.source or shown(file.path) + draft.at
        made = article(
            "",
            draft.source or shown(file.named) + draft.at,
            draft.text,
            url=draft.url,
            published=draft.published,
            title=draft.title,
            publisher=draft.publisher,
            authors=draft.authors,
            fetched=draft.fetched,
            language=draft.language,
            place=place,
        )
        called, line = _called(file.path), draft.line
        same = self._texts.setdefault(int(made.sha256[:16], 16), place)
        if same is not place:
            self._balance.duplicate += 1
            yield Rejected("info", "S110", f"the same text as {same}", None, called, line)
            return
        own = self._id(draft, file, made.text)
        other = self._ids.setdefault(hash(own.casefold()), place)
        if other is not place:
            message = f"its doc_id {own} (in whatever case) belongs to {other}"
            hint = "an id names one article: rename one, or give the folder above both"
            yield self._counted(Rejected("error", "S108", message, hint, called, line))
            return
        yield from draft.remarks
        language = draft.language or language_of(made.text)
        if language != "vi":
            yield _foreign(language, made.text, called, line)
        self._balance.out += 1
        yield replace(made, doc_id=own, language=language)

    def _id(self, draft: Draft, file: File, text: str) -> str:
        if draft.own_id is not None:
            return doc_id(draft.own_id)
        if draft.line is not None:
            return url_id(draft.url) if draft.url else text_id(text)
        if self._options.name is not None:
            return self._options.name
        if file.path == STDIN:
            return "stdin"
        return file_id(file.named)

    def _counted(self, finding: Finding) -> Finding:
        if finding.level == "error" or isinstance(finding, Rejected):
            self._balance.rejected += 1
        return finding


def _foreign(language: str | None, text: str, called: str, line: int | None) -> Finding:
    names = {"en": "English", "lo": "Lao"}
    script = script_of(text)
    told = names.get(language or "") or (
        f"in {script} script" if script else "no language told"
    )
    hint = "Vietnamese is read and nothing else"
    return Finding("warning", "S119", f"not Vietnamese: {told}", hint, called, line)


def _refused(kind: Other, file: File, called: str) -> Finding:
    """A file that holds no articles: an error where it was given by itself."""
    code = "S115" if "bordercoop" in kind.name else "S113"
    level: Level = "error" if file.below is None else "warning"
    return Rejected(level, code, f"not read: {kind.name}", kind.hint, called)


def _called(path: str) -> str:
    """What a message calls the input."""
    return "standard input" if path == STDIN else shown(path)

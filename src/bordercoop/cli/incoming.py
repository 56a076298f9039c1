"""Articles as a command takes them in: told, counted; what is not read kept with its reason."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from io import BufferedReader
from typing import BinaryIO, cast

from msgspec.json import encode

from bordercoop.cli.exit_codes import DONE, UNAVAILABLE
from bordercoop.cli.progress import Progress, size_of
from bordercoop.cli.terminal import Voice, escape
from bordercoop.findings import Finding
from bordercoop.gate import may_concern_laos
from bordercoop.sieve import sieve
from bordercoop.sources.article import Article
from bordercoop.sources.balance import Balance
from bordercoop.sources.draft import Rejected
from bordercoop.sources.options import Fields, Options
from bordercoop.sources.read import read


def standard_input(paths: list[str], voice: Voice) -> BinaryIO | None:
    """The stream that `-` among `paths` reads; a person at the keyboard is told."""
    stdin = sys.stdin.buffer if sys.stdin is not None else None
    if "-" in paths and stdin is not None and stdin.isatty():
        voice.note("Reading one article from the keyboard; Ctrl-D ends it.")
    return stdin


def piped() -> list[str]:
    """`-` where something is piped or redirected in, which is waited for; else nothing.

    A terminal, a device such as `/dev/null` and an input that ends at once are nothing.
    """
    stdin = sys.stdin.buffer if sys.stdin is not None else None
    if stdin is None:
        return []
    mode = os.fstat(stdin.fileno()).st_mode
    sent = stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)
    return ["-"] if sent and cast(BufferedReader, stdin).peek(1) else []


def options(
    *,
    name: str | None = None,
    max_bytes: int,
    fields: tuple[str | None, ...] = (),
    no_gate: bool = False,
) -> Options:
    """The options of a command line; `fields` in the order of `Fields`."""
    if no_gate:
        return Options(name, max_bytes, Fields(*fields))
    return Options(name, max_bytes, Fields(*fields), may_concern_laos, sieve)


class Incoming:
    """Iterates over the articles of `paths`; findings are told as they come.

    `code` is the exit code so far, `balance` what became of everything that came in.
    """

    def __init__(
        self, paths: list[str], voice: Voice, how: Options, rejects: str | None = None
    ) -> None:
        self.code = DONE
        self.balance = Balance()
        self._paths, self._voice, self._rejects = paths, voice, rejects
        if rejects is not None:
            refuse_input(rejects, paths, "--rejects")
        stdin = standard_input(paths, voice)
        self._found = read(paths, stdin, options=how, balance=self.balance)

    def __iter__(self) -> Iterator[Article]:
        """Yield the articles in the order of the input."""
        with ExitStack() as files:
            kept = files.enter_context(open(self._rejects, "wb")) if self._rejects else None
            for found in self._found:
                if isinstance(found, Article):
                    yield found
                    continue
                self._voice.report(found)
                if found.level == "error":
                    self.code = max(self.code, UNAVAILABLE)
                if kept is not None and (found.level == "error" or isinstance(found, Rejected)):
                    kept.write(_line(found))

    def progress(self) -> Progress:
        """How far it is with these sources."""
        return Progress(self._voice, self.balance, lambda: size_of(self._paths))

    def conclude(self) -> None:
        """Say what became of everything; where quiet, only that something was not read."""
        told = self.balance.told()
        if self.balance.rejected:
            self._voice.insist(told)
        else:
            self._voice.note(told)


def _line(finding: Finding) -> bytes:
    """One line of JSON: where, why, and the beginning of what was given."""
    return (
        encode(
            {
                "source": finding.file,
                "line": finding.line,
                "code": finding.code,
                "reason": finding.message,
                "hint": finding.hint,
                "raw": finding.raw if isinstance(finding, Rejected) else None,
            }
        )
        + b"\n"
    )


def refuse_input(file: str, paths: list[str], option: str) -> None:
    """BadParameter where the file that an option names is one of those that are read."""
    if any(_same(file, path) for path in paths):
        import typer

        raise typer.BadParameter("it is a file that is read.", param_hint=option)


def refuse_inside(file: str, paths: list[str], option: str) -> None:
    """BadParameter where the file that an option names lies in a folder that is read."""
    from pathlib import Path

    for path in paths:
        if os.path.isdir(path) and Path(file).resolve().is_relative_to(Path(path).resolve()):
            import typer

            said = f"it lies in {escape(path)}, which is read: put it elsewhere."
            raise typer.BadParameter(said, param_hint=option)


def _same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False

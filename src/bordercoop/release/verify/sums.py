"""The files: those listed, no others, with the bytes that were published."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from bordercoop.findings import Finding
from bordercoop.release.contents import SUMS
from bordercoop.release.package import files
from bordercoop.release.signature import SIGNATURE
from bordercoop.release.verify.remark import remark

_LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<path>[^/\0][^\0]*)")


def sums(folder: Path) -> Iterator[Finding]:
    """R101 to R104: files altered, missing, not listed, and what is no list of sums."""
    place = folder / SUMS
    if not place.is_file():
        yield remark("R102", SUMS, "it is missing, so no file can be checked")
        return
    listed: dict[str, str] = {}
    raw = place.read_bytes()
    for number, line in enumerate(raw.decode("utf-8", "replace").splitlines(), 1):
        found = _LINE.fullmatch(line)
        if found is None or ".." in found["path"].split("/"):
            yield remark(
                "R104", SUMS, f"line {number} is no SHA-256 and path within the folder"
            )
        else:
            listed[found["path"]] = found["digest"]
    if raw != "".join(f"{listed[path]}  {path}\n" for path in sorted(listed)).encode():
        yield remark("R104", SUMS, "it is not one line a file, each once, in order")
    there = set(files(folder)) - {SUMS, SIGNATURE}
    for path in sorted(listed.keys() - there):
        yield remark("R102", path, "it is listed and not there")
    for path in sorted(there - listed.keys()):
        yield remark("R103", path, "it is there and not listed")
    for path in _empty(folder):
        yield remark("R103", path, "it is a folder without files, which no release holds")
    for path in _links(folder):
        yield remark("R103", path, "it is a link, which no release holds")
    for path in sorted(there & listed.keys()):
        if (folder / path).is_symlink():
            yield remark("R103", path, "it is a link, which no release holds")
        elif _digest(folder / path) != listed[path]:
            yield remark("R101", path, "its bytes are not those that were published")


def _empty(folder: Path) -> Iterator[str]:
    """The folders below a folder that hold nothing."""
    for path in sorted(folder.rglob("*")):
        if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
            yield path.relative_to(folder).as_posix()


def _links(folder: Path) -> Iterator[str]:
    """The links below a folder that lead to no file: those to files are listed as files."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and not path.is_file():
            yield path.relative_to(folder).as_posix()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

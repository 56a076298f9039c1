"""A folder that is whole or absent: made beside its place, synced, then renamed.

A run that is killed leaves a hidden folder `.<name>.partial`, never one of the name itself;
the next run clears it away. One run at a time makes folders in one place, which a lock on
the place holds; the system drops the lock when a run ends, however it ends. (On Windows,
which cannot lock a folder, the second of two runs for the same version fails instead.)
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bordercoop.release.version import is_folder


class Taken(Exception):
    """A folder of that name is there already; a published version is never overwritten."""


class Busy(Exception):
    """Another run is making a folder in the same place."""


@contextmanager
def placed(place: Path, name: str) -> Iterator[Path]:
    """An empty folder to fill, which becomes `place/name` when the block ends well.

    To be used within `alone(place)`. Where the block fails, nothing is left. Raises Taken,
    and OSError where the system does not let it.
    """
    target = place / name
    refuse_taken(target)
    _clear(place)
    part = place / f".{name}{_PARTIAL}"
    part.mkdir()
    try:
        yield part
        for folder, _, files in os.walk(part, topdown=False):
            for file in files:
                _sync(os.path.join(folder, file))
            _sync(folder)
        part.rename(target)
        _sync(place)
    except BaseException:
        _take_back(part, target)
        raise


def _take_back(part: Path, target: Path) -> None:
    """Remove what was made, also where it had its name already and the disk then failed."""
    if not part.exists():
        with suppress(OSError):
            target.rename(part)
    shutil.rmtree(part, ignore_errors=True)


def refuse_taken(target: Path) -> None:
    """Raise Taken where there is anything of that name."""
    if os.path.lexists(target):
        raise Taken(os.fspath(target))


@contextmanager
def alone(place: Path) -> Iterator[None]:
    """The place to oneself; it is made if need be. Raises Busy, and OSError."""
    place.mkdir(parents=True, exist_ok=True)
    with _alone(place):
        yield


_PARTIAL = ".partial"


def _clear(place: Path) -> None:
    """Remove what killed runs left; nothing else has such a name."""
    for entry in os.scandir(place):
        name = entry.name.removeprefix(".").removesuffix(_PARTIAL)
        named = entry.name == f".{name}{_PARTIAL}" and is_folder(name)
        if named and entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)


if sys.platform == "win32":

    @contextmanager
    def _alone(place: Path) -> Iterator[None]:
        yield

    def _sync(path: str | os.PathLike[str]) -> None:
        if os.path.isfile(path):
            with open(path, "r+b") as file:
                os.fsync(file.fileno())

else:
    import fcntl

    @contextmanager
    def _alone(place: Path) -> Iterator[None]:
        handle = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Busy(os.fspath(place)) from None
            yield
        finally:
            os.close(handle)

    def _sync(path: str | os.PathLike[str]) -> None:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

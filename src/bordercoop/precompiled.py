"""Compiled patterns kept between runs, as Python keeps its compiled modules, and beside them.

To compile those that one article needs takes a quarter of the time of a short run; to take
them from a file costs a hundredth of that. The file lies in the `__pycache__` of the program,
is made by `keep` at the end of a run of the command line that compiled others, and holds for
one build of Python alone. Where it is missing, damaged or of another build, or where that build
has other inner parts than those that are known here, patterns are compiled as ever: what they
find is the same. Python checks what it is given of a pattern before it uses it.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from functools import cache
from importlib import import_module
from typing import Any

Source = tuple[str | bytes, int]
"""A pattern as it is written, with its flags."""
Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What it is compiled to: all its flags, its code, the number of its groups, their names."""
MOST = 2_000
"""Patterns that are kept; a file of more is begun anew."""
_SIZE = 4
"""Bytes of one word of code."""

_new: dict[Source, Made] = {}


def compiled(source: str | bytes, flags: int = 0) -> re.Pattern[Any]:
    """The pattern, as `re.compile` gives it. Raises `re.error` where it is none."""
    key = source, int(flags)
    try:
        made = _kept().get(key) or _new.get(key)
        if made is None:
            made = _new[key] = _made(source, int(flags))
        told, code, groups, names, by_number = made
        words = memoryview(code).cast("I").tolist()
        found: re.Pattern[Any] = _engine().compile(
            source, told, words, groups, names, by_number
        )
        return found
    except re.error:
        raise
    except Exception:  # another Python, whose inner parts differ
        return re.compile(source, flags)


def keep() -> None:
    """Write what this run has compiled and no run before it, for those that follow.

    Nothing is written where Python itself is told to keep nothing, or the place is read-only.
    """
    place = _place()
    if not _new or place is None or sys.dont_write_bytecode:
        return
    held = {**_kept(), **_new} if len(_kept()) + len(_new) <= MOST else _new
    half = f"{place}.{os.getpid()}"
    try:
        with open(half, "wb") as file:
            file.write(marshal.dumps((_build(), held)))
        os.replace(half, place)
    except OSError:
        return


def _made(source: str | bytes, flags: int) -> Made:
    """A pattern compiled by the parts of `re`, which alone knows what it compiles to."""
    tree = import_module("re._parser").parse(source, flags)
    code = import_module("re._compiler")._code(tree, flags)
    names = dict(tree.state.groupdict)
    by_number: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        by_number[number] = name
    told = int(flags | tree.state.flags)
    words = b"".join(word.to_bytes(_SIZE, sys.byteorder) for word in code)
    return told, words, tree.state.groups - 1, names, tuple(by_number)


@cache
def _kept() -> dict[Source, Made]:
    """What earlier runs have kept; nothing where that cannot be used."""
    place = _place()
    try:
        if place is not None and _engine().CODESIZE == _SIZE:
            with open(place, "rb") as file:
                build, held = marshal.loads(file.read())
            if build == _build() and isinstance(held, dict):
                return held
    except Exception:  # damaged, or none
        return {}
    return {}


def _engine() -> Any:
    return import_module("_sre")


def _build() -> tuple[str, int]:
    """What the file holds for: this build of Python, with its code of patterns."""
    return sys.version, _engine().MAGIC


def _place() -> str | None:
    """Where the patterns are kept: where Python has the compiled form of this module."""
    cached = __spec__.cached if __spec__ is not None else None
    return f"{cached}.patterns" if cached else None

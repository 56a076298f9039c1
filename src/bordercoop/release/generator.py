"""Which program makes a release: its version, and a digest of what decides on the files."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources

from bordercoop import __version__

PARTS = ("vocabularies", "schema", "resolve", "tables", "release")
"""The packages that make files out of lines; how lines are read has no part in it."""
BESIDE = ("lexicon/atlas.json", "lexicon/compiled.json", "model.py")
SHOWN = 16
"""Hex digits of the digest that are told."""


@cache
def generator() -> str:
    """`bordercoop 1.2.0 (0123456789abcdef)`: two programs with one name give the same bytes."""
    package = resources.files("bordercoop")
    digest = hashlib.sha256()
    paths = [package / name for name in BESIDE]
    for part in PARTS:
        paths += sorted(
            (path for path in (package / part).iterdir() if _decides(path.name)),
            key=lambda path: path.name,
        )
    for path in paths:
        raw = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.name}\0{len(raw)}\0".encode() + raw)
    return f"bordercoop {__version__} ({digest.hexdigest()[:SHOWN]})"


def _decides(name: str) -> bool:
    return name.endswith((".py", ".md", ".in", ".json"))

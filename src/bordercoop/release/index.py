"""`index.json` and `latest` beside the folders of the versions: which there are.

Both follow from the folders alone and are made anew with each release.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from bordercoop.release.before import latest
from bordercoop.release.contents import SUMS
from bordercoop.release.placed import alone
from bordercoop.release.version import is_folder, parsed

INDEX, LATEST = "index.json", "latest"
_TOLD = (
    "version",
    "created",
    "previousVersion",
    "schemaVersion",
    "generator",
    "homepage",
    "doi",
)


def listed(place: Path) -> None:
    """Write both; OSError where the system refuses, Busy where a release is being made there.

    `latest` is a link to the folder of the greatest version that is no draft; where links are
    not to be had, a file that holds its name.
    """
    with alone(place):
        _listed(place)


def _listed(place: Path) -> None:
    names = sorted((name for name in os.listdir(place) if is_folder(name)), key=parsed)
    versions = [_version(place / name) for name in names]
    last = latest(place)
    about = {"latest": last.name if last else None, "versions": versions}
    _replace(place / INDEX, json.dumps(about, ensure_ascii=False, indent=2) + "\n")
    if last is not None:
        _link(place / LATEST, last.name)


def _version(folder: Path) -> dict[str, Any]:
    described: dict[str, Any] = {}
    try:
        described = json.loads((folder / "datapackage.json").read_bytes())
        rows = {one["name"]: one.get("rows") for one in described.get("resources", [])}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        rows = {}  # an old or damaged release is listed by its name
    told = {name: described[name] for name in _TOLD if described.get(name)}
    sums = folder / SUMS
    digest = {"sha256": hashlib.sha256(sums.read_bytes()).hexdigest()} if sums.is_file() else {}
    return {
        "folder": folder.name,
        **told,
        **({"articles": rows["documents"]} if rows.get("documents") is not None else {}),
        **digest,
    }


def _link(path: Path, name: str) -> None:
    part = path.with_name(f".{path.name}.partial")
    part.unlink(missing_ok=True)
    try:
        part.symlink_to(name, target_is_directory=True)
    except (OSError, NotImplementedError):
        _replace(path, name + "\n")
        return
    part.replace(path)


def _replace(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.partial")
    part.write_bytes(text.encode("utf-8"))
    part.replace(path)

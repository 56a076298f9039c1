"""The data package against the files that it describes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from bordercoop.findings import Finding
from bordercoop.release.verify.remark import remark

PACKAGE = "datapackage.json"


def resources(folder: Path) -> list[dict[str, Any]]:
    """The resources of the data package; ValueError where it is none."""
    try:
        described = json.loads((folder / PACKAGE).read_bytes())
        found = [one for one in described["resources"] if _inside(folder, one["path"])]
        if len(found) < len(described["resources"]):
            raise ValueError("a path leads out of the folder")
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"no data package: {error!r}") from None
    return found


def _inside(folder: Path, path: str) -> bool:
    return (folder / path).resolve().is_relative_to(folder.resolve())


def described(folder: Path) -> Iterator[Finding]:
    """R104 and R105: what is no description, and files that are not as described."""
    try:
        found = resources(folder)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        yield remark("R104", PACKAGE, f"cannot be used: {reason}")
        return
    for one in found:
        path = folder / one["path"]
        if not path.is_file():
            yield remark("R102", one["path"], "it is described and not there")
        elif "bytes" in one and path.stat().st_size != one["bytes"]:
            yield remark("R105", one["path"], f"it is not the {one['bytes']} bytes described")
        elif "schema" in one:
            yield from _columns(folder, one)


def _columns(folder: Path, resource: dict[str, Any]) -> Iterator[Finding]:
    names = [field["name"] for field in resource["schema"]["fields"]]
    path = folder / resource["path"]
    with path.open("rb") as file:
        head = file.readline().decode("utf-8", "replace").rstrip("\r\n").split(",")
    if head != names:
        yield remark("R105", resource["path"], f"its columns are {', '.join(head)}")
    parquet = path.with_suffix(".parquet")
    if not parquet.is_file():
        return
    where = parquet.relative_to(folder).as_posix()
    try:
        schema = pq.read_schema(parquet)
        alone = json.loads((schema.metadata or {})[b"datapackage"])["resources"][0]["schema"]
    except (pa.ArrowException, OSError, KeyError, ValueError) as error:
        yield remark("R104", where, f"it does not explain itself: {error}")
        return
    if schema.names != names or alone["fields"] != resource["schema"]["fields"]:
        yield remark("R105", where, "its columns or its dictionary are not those described")

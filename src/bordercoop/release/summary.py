"""What is in a release, on one screen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct

from bordercoop.release.before import BadRelease, Before, opened
from bordercoop.release.package import files


class Summary(Struct, frozen=True):
    """Facts on the release, the size of each table, and the size of each kind of file."""

    facts: list[tuple[str, str]]
    tables: list[tuple[str, int, int, str]]
    files: list[tuple[str, int, int]]


def summary(folder: Path) -> Summary:
    """The summary of the release in `folder`; BadRelease and OSError where it is none."""
    release = opened(folder)
    try:
        return _summary(folder, release)
    except (AttributeError, LookupError, TypeError) as error:
        where = folder / "datapackage.json"
        raise BadRelease(f"{where}: not shaped as a data package: {error!r}") from None


def _summary(folder: Path, release: Before) -> Summary:
    described = {one["name"]: one for one in release.described.get("resources", [])}
    tables = [
        (name, len(made), made.width, str(described.get(name, {}).get("title", "")))
        for name, made in release.tables.items()
    ]
    return Summary(list(_facts(release).items()), tables, _files(folder))


def _facts(release: Before) -> Mapping[str, str]:
    about: Mapping[str, Any] = release.described
    lines = release.lines or {}
    published = sorted(filter(None, (one.document.published for one in lines.values())))
    outlets = {one.document.publisher for one in lines.values()} - {None}
    facts = {
        "title": about.get("title"),
        "version": str(release.version),
        "version before": about.get("previousVersion"),
        "released": about.get("created", "")[:10],
        "schema": about.get("schemaVersion"),
        "licence": ", ".join(one["name"] for one in about.get("licenses", [])),
        "articles": f"{len(lines)}, of {len(outlets)} publishers" if lines else None,
        "published": f"{published[0]} to {published[-1]}" if published else None,
        "withdrawn ids": str(len(release.redirects)),
    }
    return {name: str(value) for name, value in facts.items() if value}


def _files(folder: Path) -> list[tuple[str, int, int]]:
    """Number and bytes of files by their top folder; at the top those of one stem are one."""
    found: dict[str, list[str]] = {}
    for path in files(folder):
        top, slash, _ = path.partition("/")
        found.setdefault(top + slash if slash else PurePosixPath(top).stem, []).append(path)
    return sorted(
        (_shown(key, paths), len(paths), sum((folder / path).stat().st_size for path in paths))
        for key, paths in found.items()
    )


def _shown(key: str, paths: list[str]) -> str:
    """A folder, the one file, or the stem that several files share."""
    if key.endswith("/"):
        return key
    return paths[0] if len(paths) == 1 else f"{key}.*"

"""Versions of the dataset: semantic versions, and nothing else that a path could hold."""

from __future__ import annotations

import re

_VERSION = re.compile(
    r"""
    v? (?P<version>
        (?:0|[1-9][0-9]{0,5}) \. (?:0|[1-9][0-9]{0,5}) \. (?:0|[1-9][0-9]{0,5})  # 1.12.0
        (?: - [0-9A-Za-z]{1,20} (?: \. [0-9A-Za-z]{1,20} ){0,3} )?                # -rc.1
    )
    """,
    re.VERBOSE,
)


def version_of(written: str) -> str:
    """The version `MAJOR.MINOR.PATCH[-PRE]` in `written`, which may begin with a `v`.

    As in https://semver.org, without build metadata. ValueError for anything else.
    """
    found = _VERSION.fullmatch(written)
    if found is None:
        raise ValueError("a version is MAJOR.MINOR.PATCH, such as 0.1.0")
    return found["version"]


def folder_of(version: str) -> str:
    """The name of the folder of a version: `v0.1.0`."""
    return f"v{version_of(version)}"


def is_folder(name: str) -> bool:
    """Whether a folder of that name is that of a version."""
    return name.startswith("v") and _VERSION.fullmatch(name) is not None

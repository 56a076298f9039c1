"""Versions of the dataset: semantic versions, and nothing else that a path could hold."""

from __future__ import annotations

import re
from typing import NamedTuple

_VERSION = re.compile(
    r"""
    v? (?P<version>
        (?P<major>0|[1-9][0-9]{0,5}) \.
        (?P<minor>0|[1-9][0-9]{0,5}) \.
        (?P<patch>0|[1-9][0-9]{0,5})                                             # 1.12.0
        (?: - (?P<draft>[0-9A-Za-z]{1,20} (?: \. [0-9A-Za-z]{1,20} ){0,3} ) )?    # -rc.1
    )
    """,
    re.VERBOSE,
)


class Version(NamedTuple):
    """A version; `draft` is what stands behind the hyphen of a pre-release, or empty.

    Two that are no drafts compare as https://semver.org says.
    """

    major: int
    minor: int
    patch: int
    draft: str = ""

    def __str__(self) -> str:
        numbers = f"{self.major}.{self.minor}.{self.patch}"
        return f"{numbers}-{self.draft}" if self.draft else numbers


def parsed(written: str) -> Version:
    """The version in `written`, which may begin with a `v`. ValueError for anything else."""
    found = _VERSION.fullmatch(written)
    if found is None:
        raise ValueError("a version is MAJOR.MINOR.PATCH, such as 0.1.0")
    major, minor, patch = (int(found[name]) for name in ("major", "minor", "patch"))
    return Version(major, minor, patch, found["draft"] or "")


def version_of(written: str) -> str:
    """The version `MAJOR.MINOR.PATCH[-PRE]` in `written`, which may begin with a `v`.

    As in https://semver.org, without build metadata. ValueError for anything else.
    """
    return str(parsed(written))


def folder_of(version: str) -> str:
    """The name of the folder of a version: `v0.1.0`."""
    return f"v{version_of(version)}"


def is_folder(name: str) -> bool:
    """Whether a folder of that name is that of a version."""
    return name.startswith("v") and _VERSION.fullmatch(name) is not None

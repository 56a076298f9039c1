"""Every check of a release, in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from bordercoop.check.checker import Texts
from bordercoop.findings import Finding
from bordercoop.release.before import BadRelease, opened
from bordercoop.release.signature import SIGNATURE, refused
from bordercoop.release.verify.counts import counts
from bordercoop.release.verify.derived import derived
from bordercoop.release.verify.described import PACKAGE, described, resources
from bordercoop.release.verify.keys import keys
from bordercoop.release.verify.records import RECORDS, counted, sound
from bordercoop.release.verify.remark import remark
from bordercoop.release.verify.sums import sums

_MISSHAPEN = (AttributeError, LookupError, TypeError, ValueError, pl.exceptions.PolarsError)
"""What comes of a description in which things are not where the standard has them."""


def verified(
    folder: Path, texts: Texts | None = None, key: Path | None = None
) -> Iterator[Finding]:
    """Everything that is wrong with the release in `folder`; nothing where it is sound.

    With `texts`, evidence is compared with the articles; with `key`, a public SSH key, the
    sums must be signed by it (R114). What a check needs and another has
    found missing is left out. OSError where the system refuses.
    """
    yield from sums(folder)
    if key is not None and (reason := refused(folder, key)) is not None:
        yield remark("R114", SIGNATURE, reason, "see docs/releases.md, Signing")
    try:
        yield from described(folder)
    except _MISSHAPEN as error:
        yield remark("R104", PACKAGE, f"it is not shaped as a data package: {error!r:.200}")
    if (folder / RECORDS).is_file():
        yield from sound(folder, texts)
    try:
        release = opened(folder)
        found, tables = resources(folder), release.tables
    except (BadRelease, OSError, *_MISSHAPEN) as error:
        yield remark("R104", PACKAGE, f"the tables cannot be checked: {error}")
        return
    try:
        yield from keys(found, tables)
        yield from counts(folder, found, tables)
        if (folder / RECORDS).is_file():
            schemas = {one["name"]: one["schema"] for one in found if "schema" in one}
            yield from counted(folder, tables, schemas)
            yield from derived(folder, release)
    except _MISSHAPEN as error:
        yield remark("R104", PACKAGE, f"it is not shaped as a data package: {error!r:.200}")

"""`CHANGELOG.md` of the releases: what each version changed and why it has its number."""

from __future__ import annotations

import polars as pl

from bordercoop.release.demand import Demand
from bordercoop.release.markdown import table

HEAD = """\
# Changelog of the data

Versions are semantic: packaging only raises the last number; records or columns added and
values corrected the second; records withdrawn, columns renamed or removed and meanings
changed the first. `source` is a change of the articles, `code` one of the program.
"""


def changelog(
    version: str, day: str | None, demand: Demand, changes: pl.DataFrame, older: str
) -> str:
    """The changelog with this version on top of `older`, that of the version before."""
    said = [f"## {version}" + (f" ({day})" if day else "")]
    if demand.level is None:
        said.append("The first release.")
    else:
        said.append("\n".join(f"* {reason}" for reason in demand.reasons))
        if len(changes):
            said.append(_counted(changes))
    _, _, history = older.partition("\n## ")
    past = f"\n## {history}" if history else ""
    return f"{HEAD}\n" + "\n\n".join(said) + f"\n{past}"


def _counted(changes: pl.DataFrame) -> str:
    kinds = ("table_name", "change", "cause")
    rows = changes.group_by(kinds).len().sort(kinds)
    return table(("table", "change", "cause", "number"), rows.iter_rows())

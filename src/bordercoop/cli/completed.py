"""Values that a shell is given to complete what was typed of an option or argument.

Each function takes the beginning that was typed and gives the values that start so. They run
where a shell asks and never in a command, so what they load costs a command nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

import typer


def _starting(values: Iterable[str], typed: str) -> list[str]:
    return [value for value in values if value.startswith(typed)]


def tables(incomplete: str) -> list[str]:
    """The tables that `aggregate` prints and a release holds."""
    from bordercoop.tables.derived import TABLES

    return _starting(TABLES, incomplete)


def columns(ctx: typer.Context, incomplete: str) -> list[str]:
    """The columns of what a command prints, behind those that are typed already."""
    from bordercoop.release.described import CHANGES
    from bordercoop.tables.derived import TABLES

    before, comma, typed = incomplete.rpartition(",")
    if ctx.info_name == "inspect":
        names = ["table", "rows", "columns", "what"]
    elif ctx.info_name == "diff":
        names = [column.name for column in CHANGES.columns]
    else:
        asked = [TABLES[name] for name in ctx.params.get("tables") or () if name in TABLES]
        names = [column.name for table in asked for column in table.columns]
    return [f"{before}{comma}{name}" for name in _starting(names, typed)]


def rules(incomplete: str) -> list[str]:
    """The ids of the rules that make records."""
    from bordercoop.records.rules import RULES

    return _starting((rule.id for rule in RULES), incomplete)


def fields(incomplete: str) -> list[str]:
    """The fields of records that words of an article can state."""
    from bordercoop.corrections.correction import correctable
    from bordercoop.model import RECORDS

    named = (field for table in RECORDS for field in correctable(table))
    return _starting(sorted(set(named)), incomplete)


def explained(incomplete: str) -> list[str]:
    """What `explain` knows: codes of findings, in the case that was begun, and ids of rules."""
    from bordercoop.explanations import pages

    codes = (code.lower() if incomplete.islower() else code for code in pages())
    return [*_starting(codes, incomplete), *rules(incomplete)]

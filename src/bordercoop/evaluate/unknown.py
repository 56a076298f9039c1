"""What stands in gold and is not compared, because no field has its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bordercoop.evaluate.beside import FREE
from bordercoop.evaluate.compare import Gold
from bordercoop.evaluate.rows import TABLES
from bordercoop.evaluate.slots import FIELDS
from bordercoop.model import RECORDS

BESIDE = frozenset({"id", "meeting", "quote", "optional", "note"})
"""What a gold record has beside the fields of its table."""
TOP = frozenset({"doc_id", "document", "note", *TABLES})
"""What a gold file has."""


def unknown(gold: Mapping[str, Gold]) -> Iterator[str]:
    """One remark for each name that is no field, however often it stands in the gold."""
    found: dict[tuple[str, str], list[str]] = {}
    for doc_id, one in gold.items():
        for name in one.keys() - TOP:
            found.setdefault(("", name), []).append(doc_id)
        for table in TABLES:
            known = BESIDE | set(FREE[table]) | set(RECORDS[table].__struct_fields__)
            for number, record in enumerate(one.get(table, [])):
                for name in record.keys() - known:
                    at = f"{doc_id}: /{table}/{number}"
                    found.setdefault((table, name), []).append(at)
    for (table, name), places in sorted(found.items()):
        where = f"{places[0]}{f' and {len(places) - 1} more' if places[1:] else ''}"
        yield f"'{name}' is not compared: {_reason(table)} (in {where})"


def _reason(table: str) -> str:
    if table:
        return f"no field of {table} has this name ({', '.join(FIELDS[table])})"
    return f"a gold file has {', '.join(sorted(TOP))}"

"""`validate` from bytes to bytes, beside jsonschema-rs with orjson on the same lines.

The peer decodes each line and asks the published schema whether it is valid, which is a part of
what `validate` does: the meaning of the records, their ids and grounds are beyond a schema.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from statistics import median

from bordercoop.check.checker import Checker
from bordercoop.check.stream import checked
from bordercoop.jsonl import numbered
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.schema.json_schema import article_schema
from bordercoop.sources.article import article

ROUNDS = 9
LINES = 300
AT_LEAST = 0.45
"""Of the peer's speed."""


def lines() -> bytes:
    """Lines of records as `parse` writes them."""
    from benchmarks.many import many

    made = (parse(article(one["id"], one["id"], one["text"])) for one in many(LINES))
    return b"".join(encode(line) + b"\n" for line in made)


def validated(data: bytes) -> bytes:
    """What `validate` lets through."""
    found = checked(numbered(io.BytesIO(data)), "lines", Checker(None))
    return b"".join(line.raw for line in found if line.fate == "out")


def peer() -> Callable[[bytes], bytes]:
    """The same by a schema alone. ImportError without orjson."""
    import orjson
    from jsonschema_rs import Draft202012Validator

    schema = Draft202012Validator(article_schema())

    def valid(data: bytes) -> bytes:
        return b"".join(
            line for line in data.splitlines(True) if schema.is_valid(orjson.loads(line))
        )

    return valid


def table() -> str:
    """The measurement as a Markdown table."""
    data = lines()
    works = {"validate": validated, "jsonschema-rs with orjson": peer()}
    for work in works.values():
        assert work(data) == data
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            start = time.process_time()
            work(data)
            taken[name].append(time.process_time() - start)
    ours, theirs = taken.values()
    ratios = sorted(b / a for a, b in zip(ours, theirs, strict=True))
    size = len(data) / 2**20
    rows = [
        f"| {name} | {LINES / median(seconds):,.0f} | {size / median(seconds):.1f} |"
        for name, seconds in taken.items()
    ]
    return "\n".join(
        [
            "| work | lines a second | MiB a second |",
            "| --- | --: | --: |",
            *rows,
            "",
            f"Ratio of speeds within a round: {median(ratios):.2f} (spread {ratios[0]:.2f} to "
            f"{ratios[-1]:.2f}), at least {AT_LEAST}.",
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(f"{table()}\n")

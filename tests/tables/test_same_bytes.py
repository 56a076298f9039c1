"""A table gives the same bytes, however many cores write it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

PROGRAM = """
import hashlib
from io import BytesIO
import polars as pl
from bordercoop.tables.derived import TABLES
from bordercoop.tables.frames import TYPES
from bordercoop.tables.written import parquet
table = TABLES["missing"]
rows = 300_000
cells = {c.name: [f"{c.name}/{i % 9_973}" for i in range(rows)] for c in table.columns}
made = pl.DataFrame(cells)
sink = BytesIO()
parquet(table, made, sink)
print(hashlib.sha256(sink.getvalue()).hexdigest())
"""


@pytest.mark.parametrize("cores", ["2", "5"])
def test_parquet_does_not_depend_on_the_cores(cores: str) -> None:
    def digest(threads: str) -> bytes:
        environment = os.environ | {"POLARS_MAX_THREADS": threads}
        command = [sys.executable, "-c", PROGRAM]
        return subprocess.run(command, env=environment, capture_output=True, check=True).stdout

    assert digest("1") == digest(cores)

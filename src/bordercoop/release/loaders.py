"""`load.sql`, `load.py` and `load.R`: every table in three lines, made from the tables."""

from __future__ import annotations

from bordercoop.tables.derived import TABLES

LOAD_PY = """\
# Polars: python -i load.py (with pandas: import pandas as pl)
from pathlib import Path
import polars as pl
tables = {p.stem: pl.read_parquet(p) for p in Path(__file__).parent.glob("tables/*.parquet")}
"""
LOAD_R = """\
# R: source("load.R"), in this folder
library(arrow)
paths <- list.files("tables", "[.]parquet$", full.names = TRUE)
tables <- lapply(setNames(paths, sub("[.]parquet$", "", basename(paths))), read_parquet)
"""


def load_sql() -> str:
    """A view for each table, for DuckDB."""
    views = (
        f"CREATE VIEW {name} AS FROM read_parquet('tables/{name}.parquet');" for name in TABLES
    )
    return "\n".join(("-- DuckDB: duckdb -init load.sql, in this folder", *views)) + "\n"


def loaders() -> dict[str, str]:
    """The text of each file by its name."""
    return {"load.sql": load_sql(), "load.py": LOAD_PY, "load.R": LOAD_R}

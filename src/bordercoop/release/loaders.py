"""`load.sql`, `load.py` and `load.R`: every table in a few lines, made from the tables."""

from __future__ import annotations

from bordercoop.tables.derived import TABLES

LOAD_PY = """\
# Polars: python -i load.py (with pandas: import pandas as pl)
from pathlib import Path
import polars as pl
tables = {p.stem: pl.read_parquet(p) for p in Path(__file__).parent.glob("tables/*.parquet")}
"""
_R = """\
# R: source("load.R"), in this folder. Parquet with the package arrow, else CSV with base R.
types <- list(
{types}
)
read <- function(name) {{
  if (requireNamespace("arrow", quietly = TRUE)) {{
    path <- file.path("tables", paste0(name, ".parquet"))
    return(as.data.frame(arrow::read_parquet(path)))
  }}
  path <- file.path("tables", paste0(name, ".csv"))
  read.csv(path, colClasses = types[[name]], na.strings = "", fileEncoding = "UTF-8")
}}
tables <- lapply(setNames(names(types), names(types)), read)
"""
_R_TYPES = {
    "text": "character",
    "list": "character",
    "date": "Date",
    "integer": "numeric",
    "number": "numeric",
    "money": "numeric",
}


def load_r() -> str:
    """Every table as a data frame: with arrow, or with what every R has."""
    types = []
    for name, table in TABLES.items():
        quoted = ", ".join(f'"{_R_TYPES[column.type]}"' for column in table.columns)
        types.append(f"  {name} = c({quoted})")
    return _R.format(types=",\n".join(types))


def load_sql() -> str:
    """A view for each table, for DuckDB."""
    views = (
        f"CREATE VIEW {name} AS FROM read_parquet('tables/{name}.parquet');" for name in TABLES
    )
    return "\n".join(("-- DuckDB: duckdb -init load.sql, in this folder", *views)) + "\n"


def loaders() -> dict[str, str]:
    """The text of each file by its name."""
    return {"load.sql": load_sql(), "load.py": LOAD_PY, "load.R": load_r()}

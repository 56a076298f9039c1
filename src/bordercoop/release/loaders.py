"""`load.sql`, `load.py`, `load.R`, `load.mlr`: every table in a few lines, made from them."""

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
# With readr:
# readr::read_csv("tables/gifts.csv", col_types = compact("gifts"), na = "", trim_ws = FALSE)
compact <- function(name) {{
  paste(c(character = "c", Date = "D", numeric = "d")[types[[name]]], collapse = "")
}}
"""
_MILLER = """\
# Miller: mlr --icsv --ojson put -f load.mlr tables/gifts.csv
# A number in a column of text, such as an edition, stays text.
begin {{
  @text = {{
{columns}
  }};
}}
name = sub(sub(FILENAME, "^.*/", ""), "[.]csv$", "");
for (key, cell in $*) {{
  if (haskey(@text[name], key)) {{
    $[key] = string(cell);
  }}
}}
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


def load_miller() -> str:
    """Which columns of each table are text, as a program of Miller; it guesses cell by cell."""
    lines = []
    for name, table in TABLES.items():
        text = [c.name for c in table.columns if _R_TYPES[c.type] != "numeric"]
        listed = ", ".join(f'"{column}": 1' for column in text)
        lines.append(f'    "{name}": {{{listed}}}')
    return _MILLER.format(columns=",\n".join(lines))


def load_sql() -> str:
    """A view for each table, for DuckDB."""
    views = (
        f"CREATE VIEW {name} AS FROM read_parquet('tables/{name}.parquet');" for name in TABLES
    )
    return "\n".join(("-- DuckDB: duckdb -init load.sql, in this folder", *views)) + "\n"


def loaders() -> dict[str, str]:
    """The text of each file by its name."""
    return {
        "load.sql": load_sql(),
        "load.py": LOAD_PY,
        "load.R": load_r(),
        "load.mlr": load_miller(),
    }

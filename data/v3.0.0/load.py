# Polars: python -i load.py (with pandas: import pandas as pl)
from pathlib import Path
import polars as pl
tables = {p.stem: pl.read_parquet(p) for p in Path(__file__).parent.glob("tables/*.parquet")}

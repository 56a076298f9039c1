"""Records to tables: one row per record, and the aggregates counted from them.

`described` says what each table holds, without any table library; `build` makes them all
from lines; `written` turns one into Parquet, CSV or JSON Lines. Only this package imports
Polars and pyarrow.
"""

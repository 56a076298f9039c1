"""The order of the rows in the footer of a Parquet file: declared, and nothing else changed."""

from __future__ import annotations

from io import BytesIO

import polars as pl
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bordercoop.tables.footer import NoParquet, ending, sorted_by


def written(made: pl.DataFrame, rows: int, columns: list[int]) -> bytes:
    buffer = BytesIO()
    made.write_parquet(buffer, row_group_size=rows, metadata={"a": "b" * 300})
    raw = buffer.getvalue()
    footer, start = ending(raw)
    return raw[:start] + sorted_by(footer, columns)


@settings(max_examples=25, deadline=None)
@given(
    cells=st.lists(st.text(st.characters(exclude_categories=["Cs"])) | st.none(), max_size=40),
    rows=st.integers(1, 50),
    columns=st.lists(st.integers(0, 200), min_size=1, max_size=20),
)
def test_every_row_group_tells_its_order_and_holds_what_it_held(
    cells: list[str | None], rows: int, columns: list[int]
) -> None:
    made = pl.DataFrame({"a": cells, "b": range(len(cells))}, schema={"a": pl.String, "b": int})
    raw = written(made, rows, columns)
    metadata = pq.read_metadata(BytesIO(raw))
    for at in range(metadata.num_row_groups):
        order = metadata.row_group(at).sorting_columns
        assert [one.column_index for one in order] == columns
        assert not any(one.descending or one.nulls_first for one in order)
    assert pl.read_parquet(raw).equals(made)
    assert metadata.metadata[b"a"] == b"b" * 300


def test_an_order_that_is_declared_is_not_declared_again() -> None:
    raw = written(pl.DataFrame({"a": [1]}), 1, [0])
    with pytest.raises(NoParquet, match="not as expected"):
        sorted_by(ending(raw)[0], [0])


@pytest.mark.parametrize("raw", [b"", b"PAR1", b"\x00" * 40])
def test_what_is_no_parquet_is_refused(raw: bytes) -> None:
    with pytest.raises(NoParquet):
        ending(raw)

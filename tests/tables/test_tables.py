"""What the tables hold, and in which types they reach their readers."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow.parquet as pq
import pytest

from bordercoop.model import RECORDS, Line
from bordercoop.parse import parse
from bordercoop.sources.article import article
from bordercoop.tables import written
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES
from bordercoop.tables.frames import Unfit

Told = Callable[..., Line]
SEEDS = sorted(Path(__file__).parents[2].joinpath("seeds").glob("*.txt"))


@pytest.fixture
def gift(told: Told) -> Line:
    """One gift of 100 million đồng, whose amount is grounded in the clause that tells it."""
    return told(
        "gift",
        meetings=[{"date_start": "2024-08-01", "date_end": "2024-08-02"}],
        aid=[
            {
                "donors": ["VN-46:police"],
                "recipients": ["LA-XE:police", "LA-XE:police/dac-chung"],
                "item": '=HYPERLINK("x"), tiền mặt',
                "amount": 100_000_000,
                "currency": "VND",
                "grounds": {"amount": [[19, 34]], "purpose": [[900, 905]]},
            }
        ],
    )


def bytes_of(form: str, name: str, made: Mapping[str, pl.DataFrame]) -> bytes:
    sink = BytesIO()
    written.FORMATS[form](TABLES[name], made[name], sink)
    return sink.getvalue()


def csv_of(name: str, made: Mapping[str, pl.DataFrame]) -> list[dict[str, str]]:
    text = bytes_of("csv", name, made).decode("utf-8")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_every_field_of_a_record_is_a_column_or_evidence() -> None:
    for name, record in RECORDS.items():
        columns = {column.name for column in TABLES[name].columns}
        assert set(record.__struct_fields__) - columns == {"evidence", "grounds"}


def test_every_column_is_described_and_every_reference_leads_to_a_key() -> None:
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert {*table.key, *table.order} <= set(names)
        for column in table.columns:
            assert column.description
            assert column.refers_to is None or len(TABLES[column.refers_to].key) == 1


@pytest.mark.parametrize("name", TABLES)
def test_a_table_without_rows_still_has_its_columns_and_types(name: str) -> None:
    made = build([])[name].clear()
    assert made.columns == [column.name for column in TABLES[name].columns]
    kept = pq.read_table(BytesIO(bytes_of("parquet", name, {name: made})))
    assert kept.num_rows == 0
    assert kept.column_names == made.columns


def test_what_the_seeds_say_fits_the_tables() -> None:
    made = build(
        parse(article(path.stem, path.name, path.read_text("utf-8"))) for path in SEEDS
    )
    assert made["documents"]["doc_id"].to_list() != []
    for name in RECORDS:
        assert set(made[name]["doc_id"]) <= set(made["documents"]["doc_id"])
    assert set(made["evidence"]["table_name"]) <= set(RECORDS)


def test_the_order_of_the_articles_does_not_matter(told: Told, gift: Line) -> None:
    lines = [gift, told("other", meetings=[{}], aid=[{"donors": ["LA:mps"]}])]
    for name, made in build(lines).items():
        assert made.equals(build(reversed(lines))[name])


def test_an_article_given_twice_is_refused(gift: Line) -> None:
    with pytest.raises(Unfit, match="'gift' is there twice"):
        build([gift, gift])


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"date_start": "2024-02-30"}, "a/a1, date_start: '2024-02-30' is no day"),
        ({"amount": 1e22}, "a/a1, amount: 1e.22 is no sum of money"),
    ],
)
def test_what_no_column_can_hold_is_refused_by_name(
    told: Told, record: dict[str, Any], message: str
) -> None:
    with pytest.raises(Unfit, match=message):
        build([told("a", aid=[record])])


def test_parquet_has_real_days_exact_money_and_lists(gift: Line) -> None:
    made = build([gift])
    (aid,) = pq.read_table(BytesIO(bytes_of("parquet", "aid", made))).to_pylist()
    assert aid["amount"] == Decimal("100000000.00")
    assert aid["recipients"] == ["LA-XE:police", "LA-XE:police/dac-chung"]
    (meeting,) = pl.read_parquet(bytes_of("parquet", "meetings", made)).to_dicts()
    assert meeting["date_end"] == date(2024, 8, 2)
    assert meeting["venue"] is None


def test_a_lone_parquet_file_says_what_its_fields_mean(gift: Line) -> None:
    file = pq.ParquetFile(BytesIO(bytes_of("parquet", "aid", build([gift]))))
    amount = file.schema_arrow.field("amount").metadata
    assert amount[b"description"] == b"Money in full units of the currency"
    assert file.schema_arrow.field("kind").metadata[b"vocabulary"] == b"aid_kind"
    assert file.schema_arrow.metadata[b"key"] == b"aid_id"
    group = file.metadata.row_group(0)
    assert [file.schema_arrow.names[key.column_index] for key in group.sorting_columns] == [
        "date_start",
        "aid_id",
    ]
    assert group.column(0).compression == "ZSTD"


def test_rows_lie_in_the_order_that_the_file_declares(told: Told) -> None:
    days = ["2024-05-01", None, "2023-01-01"]
    line = told("a", meetings=[{"date_start": day} for day in days])
    assert build([line])["meetings"]["meeting_id"].to_list() == ["a/m3", "a/m1", "a/m2"]


def test_csv_follows_rfc_4180_and_alters_no_value(gift: Line) -> None:
    made = build([gift])
    raw = bytes_of("csv", "aid", made)
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 2
    (aid,) = csv_of("aid", made)
    assert aid["item"] == '=HYPERLINK("x"), tiền mặt'
    assert aid["recipients"] == "LA-XE:police|LA-XE:police/dac-chung"
    assert aid["amount"] == "100000000.00"
    assert csv_of("meetings", made)[0]["date_start"] == "2024-08-01"
    assert csv_of("documents", made)[0]["published"] == "2024-08-05"


def test_csv_tells_an_empty_list_from_null(told: Told) -> None:
    raw = bytes_of("csv", "aid", build([told("a", aid=[{}])]))
    assert raw.splitlines()[1].startswith(b'a/a1,a,,cash,"","",,,')


def test_json_lines_keep_lists_numbers_and_nulls(gift: Line) -> None:
    (aid,) = map(json.loads, bytes_of("jsonl", "aid", build([gift])).splitlines())
    assert aid["amount"] == 100_000_000
    assert aid["donors"] == ["VN-46:police"]
    assert aid["purpose"] is None


def test_the_same_records_give_the_same_bytes(gift: Line) -> None:
    for form in written.FORMATS:
        for name in TABLES:
            assert bytes_of(form, name, build([gift])) == bytes_of(form, name, build([gift]))


def test_evidence_quotes_clauses_and_the_words_inside_them(gift: Line) -> None:
    rows = build([gift])["evidence"].filter(pl.col("table_name") == "aid")
    said = {
        row["field"]: (row["start_offset"], row["end_offset"], row["quote"])
        for row in rows.to_dicts()
    }
    assert said == {
        None: (10, 34, "trao tặng 100 triệu đồng"),
        "amount": (19, 34, " 100 triệu đồng"),
        "purpose": (900, 905, None),
    }


def test_a_body_belongs_to_the_one_above_it(gift: Line) -> None:
    rows = {row["org_id"]: row for row in build([gift])["organizations"].to_dicts()}
    district = rows["LA-XE:police/dac-chung"]
    assert (district["parent"], district["unit"]) == ("LA-XE:police", "dac-chung")
    assert (district["country"], district["province"]) == ("LA", "LA-XE")
    assert (district["first_date"], district["last_date"]) == (
        date(2024, 8, 1),
        date(2024, 8, 2),
    )
    assert rows["LA-XE:police"]["parent"] == "LA:mps"
    assert (rows["LA:mps"]["parent"], rows["LA:mps"]["mentions"]) == (None, 0)


def test_a_body_has_a_name_and_the_forms_in_which_it_is_written(told: Told) -> None:
    line = told(
        "a",
        meetings=[{}],
        participants=[
            {"org_id": "VN-22:police", "name": "Công an tỉnh Nghệ An"},
            {"org_id": "VN-22:police", "name": "Công an Nghệ An"},
            {"org_id": "VN-22:police", "name": "Công an tỉnh Nghệ An"},
            {"org_id": "VN-22:other/cong-ty", "type": "person", "name": "Lê Văn A"},
        ],
    )
    rows = {row["org_id"]: row for row in build([line])["organizations"].to_dicts()}
    assert rows["VN-22:police"]["label_vi"] == "Công an tỉnh Nghệ An"
    assert rows["VN-22:police"]["names"] == ["Công an tỉnh Nghệ An", "Công an Nghệ An"]
    assert rows["VN-22:police"]["mentions"] == 3
    assert rows["VN-22:other/cong-ty"]["names"] == []
    assert rows["VN-22:other/cong-ty"]["parent"] is None


def test_a_name_at_another_organisation_is_another_row(told: Told) -> None:
    def person(org_id: str, rank: str) -> dict[str, Any]:
        return {"type": "person", "name": "Khăm Phết", "org_id": org_id, "rank": rank}

    lines = [
        told("a", meetings=[{}], participants=[person("LA-XE:police", "dai_ta")]),
        told("b", meetings=[{}], participants=[person("LA-XE:police", "dai_ta")]),
        told("c", meetings=[{}], participants=[person("LA-SL:police", "dai_ta")]),
    ]
    made = build(lines)["people"]
    sekong = made.row(by_predicate=pl.col("org_ids").list.contains("LA-XE:police"), named=True)
    assert (len(made), sekong["ranks"], sekong["meetings"]) == (2, ["dai_ta"], 2)
    assert made.height == build(lines)["participants"]["person_id"].n_unique()
    alone = build(lines[:1])["people"]["person_id"].to_list()
    assert alone == [sekong["person_id"]], "an article added does not change an id"


def test_a_province_that_is_named_is_a_place(told: Told) -> None:
    line = told("a", meetings=[{"country": "LA", "province": "LA-XE"}])
    row = build([line])["places"].row(by_predicate=pl.col("place") == "LA-XE", named=True)
    assert (row["country"], row["label_en"], row["mentions"]) == ("LA", "Sekong", 1)


def test_a_former_province_leads_to_the_one_that_holds_it_today() -> None:
    places = {row["place"]: row for row in build([])["places"].to_dicts()}
    assert places["VN-27"]["label_vi"] == "Quảng Nam"
    assert places["VN-27"]["valid_to"] == date(2025, 6, 30)
    assert places["VN-27"]["today"] == "VN-DN"
    assert places["VN-DN"]["today"] == "VN-DN"


def test_no_identifier_is_a_number_for_a_reader_that_guesses(gift: Line) -> None:
    for name, made in build([gift]).items():
        keys = [key for key in TABLES[name].key if TABLES[name].column(key).type == "text"]
        read = pl.read_csv(bytes_of("csv", name, {name: made}), infer_schema_length=None)
        for key in keys:
            assert read[key].dtype == pl.String or read[key].null_count() == len(read)


def test_one_occasion_in_two_articles_is_one_event(told: Told) -> None:
    day = {"date_start": "2024-07-24", "date_end": "2024-07-24", "date_precision": "day"}
    held = {"country": "LA", "province": "LA-XE", "kind": "annual_review", "date_basis": "text"}
    bodies = [{"org_id": "VN-27:police"}, {"org_id": "LA-XE:police"}]
    lines = [told(name, meetings=[day | held], participants=bodies) for name in "ab"]
    made = build(lines)
    (event,) = made["events"].to_dicts()
    assert (event["articles"], event["meetings"]) == (2, ["a/m1", "b/m1"])
    assert made["meetings"]["event_id"].to_list() == [event["event_id"]] * 2
    row = made["dyad_year"].row(by_predicate=pl.col("year") == 2024, named=True)
    assert (row["meetings"], row["events"]) == (2, 1)

"""`meetings_flat`: a row for each report of a meeting that needs no join to be read."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from bordercoop.tables.dictionary import JOINT
from bordercoop.tables.stored import parts


def flat_meetings(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The rows of `MEETINGS_FLAT` from the frames of the other tables."""
    made = tables["meetings"].join(_documents(tables), on="doc_id", how="left")
    places = tables["places"].select(
        pl.col("place").alias("province"),
        pl.col("label_en").alias("province_en"),
        pl.col("label_vi").alias("province_vi"),
        "latitude",
        "longitude",
    )
    made = made.join(places, on="province", how="left")
    for part in (_sides(tables), _people(tables), _quotations(tables)):
        made = made.join(part, on="meeting_id", how="left")
    return made


def _documents(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    outlets = tables["outlets"].select("outlet_id", pl.col("name").alias("outlet"))
    documents = tables["documents"].join(outlets, on="outlet_id", how="left")
    return documents.select("doc_id", "title", "outlet", "published", "url")


def _sides(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The names of the bodies present, each once, by side and language."""
    spelled = tables["organizations"].select(
        "org_id",
        pl.coalesce("same_as", "org_id").alias("body"),
        pl.coalesce("label_en", "label_vi"),
        "label_vi",
    )
    present = (
        tables["participants"]
        .filter(pl.col("meeting_id").is_not_null())
        .join(spelled, on="org_id")
        .unique(["meeting_id", "body"], maintain_order=True)
        .sort("meeting_id", "body")
    )
    of = {"vietnam": "VN", "laos": "LA"}
    return present.group_by("meeting_id", maintain_order=True).agg(
        _joined(f"label_{language}", pl.col("org_id").str.starts_with(country)).alias(
            f"{side}_{language}"
        )
        for side, country in of.items()
        for language in ("en", "vi")
    )


def _people(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    named = tables["participants"].filter(
        (pl.col("type") == "person") & pl.col("name").is_not_null()
    )
    return named.group_by("meeting_id", maintain_order=True).agg(
        _joined("name", pl.lit(True)).alias("people")
    )


def _quotations(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    clauses = pl.concat(
        part.filter((pl.col("table_name") == "meetings") & pl.col("field").is_null())
        for part in parts(tables, "evidence")
    )
    first = clauses.sort("record_id", "start_offset").unique(
        "record_id", keep="first", maintain_order=True
    )
    return first.select(
        pl.col("record_id").alias("meeting_id"), pl.col("quote").alias("quotation")
    )


def _joined(column: str, when: pl.Expr) -> pl.Expr:
    chosen = pl.col(column).filter(when)
    return pl.when(chosen.len() > 0).then(chosen.str.join(JOINT))

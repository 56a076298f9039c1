"""The code lists of a release and how they relate to those of others."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bordercoop.tables.dictionary import PUBLISHED
from bordercoop.vocabularies.crosswalks import CROSSWALKS, LABELS, Match


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "codes" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("match", CROSSWALKS, ids=lambda one: f"{one.code} {one.target}")
def test_a_match_is_between_codes_that_exist(match: Match) -> None:
    assert match.code in PUBLISHED[match.vocabulary].values()
    assert LABELS[match.scheme][match.target]


def test_no_other_code_is_listed_in_vain() -> None:
    named = {(match.scheme, match.target) for match in CROSSWALKS}
    assert named == {(scheme, code) for scheme, codes in LABELS.items() for code in codes}


@pytest.mark.parametrize("scheme", ["oecd_dac_purpose", "iati_aid_type"])
def test_every_kind_of_aid_but_the_rest_has_a_match(scheme: str) -> None:
    matched = {one.code for one in CROSSWALKS if one.scheme == scheme}
    assert set(PUBLISHED["aid_kind"].values()) - matched <= {"other"}


def test_every_drug_has_its_group() -> None:
    drugs = set(PUBLISHED["substance"].values()) - {"weapons", "explosives", "cash", "other"}
    assert {one.code for one in CROSSWALKS if one.scheme == "unodc_drug_group"} == drugs


def test_every_vocabulary_is_a_list_with_labels(seeds_release: Path) -> None:
    for name, vocabulary in PUBLISHED.items():
        told = rows(seeds_release, name)
        assert [row["code"] for row in told] == list(vocabulary.values())
        assert all(row["en"] and row["vi"] for row in told)


def test_places_have_lao_labels_and_days(seeds_release: Path) -> None:
    places = {row["code"]: row for row in rows(seeds_release, "places")}
    assert places["LA-XE"]["lo"] == "ເຊກອງ"
    assert (places["VN-27"]["valid_to"], places["VN-27"]["today"]) == ("2025-06-30", "VN-DN")
    matched = {
        row["code"]
        for row in rows(seeds_release, "crosswalks")
        if row["scheme"] == "iso_3166_2" and row["target"] == row["code"]
    }
    assert matched == set(places)

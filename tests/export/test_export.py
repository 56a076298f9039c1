"""A release in the forms of other systems is what their schemas say."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft3Validator, Draft7Validator
from lxml import etree
from referencing import Registry, Resource

from bordercoop.export.forms import FORMS
from bordercoop.export.source import Source, source
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.release.publish import publish
from bordercoop.sources.article import Article
from bordercoop.sources.seeds import seeds
from bordercoop.vocabularies.crosswalks import CROSSWALKS, PLOVER

SCHEMAS = Path(__file__).parent / "schemas"
# The tables of codes of the PLOVER manual of 2021, as far as an export has any of them.
NEEDS_RECIPIENT = {"COOPERATE", "AID"}
MODES: dict[str, set[str]] = {
    "AGREE": set(),
    "CONSULT": {"visit", "third-party", "multilateral", "phone"},
    "COOPERATE": set(),
    "AID": set(),
    "REQUEST": {"assist", "change", "yield", "meet"},
}
CONTEXTS = {
    *("military", "intelligence", "executive", "legislative", "election", "legal", "gender"),
    *("political_institutions", "pro_democracy", "pro_autocracy", "economic", "reparations"),
    *("human_rights", "rights_freedoms", "repression", "human_security", "lgbt", "inequality"),
    *("religion_ethnicity", "diplomatic", "territory", "peacekeeping", "health", "asylum"),
    *("migration", "disasters", "natural_resource", "environment", "technology", "terrorism"),
    *("cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs"),
    "trafficking",
}
SECTORS = {
    *("COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "BUS"),
    "CVL",
}
ENTITY = {"entity_name", "country_name", "sector_code", "other_sector_codes"}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Source:
    lines = [parse(found) for found in seeds() if isinstance(found, Article)]
    numbered = [(at, encode(line) + b"\n") for at, line in enumerate(lines, start=1)]
    place = tmp_path_factory.mktemp("data")
    return source(publish(numbered, None, place, "2025-03-01").folder)


def exported(form: str, told: Source) -> Any:
    content = FORMS[form](told).content
    if form == "iati":
        return etree.fromstring(content)
    if form == "plover":
        return [json.loads(line) for line in content.splitlines()]
    return json.loads(content)


@pytest.mark.parametrize("form", FORMS)
def test_an_export_is_the_same_each_time_and_says_what_it_lacks(
    form: str, told: Source
) -> None:
    made = FORMS[form](told)
    assert made == FORMS[form](told)
    assert made.content.endswith(b"\n")
    assert made.lost


def test_iati_activities_are_valid_against_the_schema_of_the_standard(told: Source) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "iati" / "iati-activities-schema.xsd"))
    root = exported("iati", told)
    assert root.findall("iati-activity")
    assert schema.validate(root), schema.error_log


def test_iati_has_an_activity_for_each_gift_with_donor_and_day(told: Source) -> None:
    gifts = [g for g in told.gifts() if g["donors"] and (g["date_start"] or g["date_end"])]
    root = exported("iati", told)
    identifiers = [one.text for one in root.iter("iati-identifier")]
    assert len(set(identifiers)) == len(identifiers) == len(gifts)
    values = sorted(float(one.text) for one in root.iter("value"))
    assert values == sorted(float(g["amount"]) for g in gifts if g["amount"] and g["currency"])
    assert {one.get("code") for one in root.iter("recipient-country")} <= {"VN", "LA"}


@pytest.mark.parametrize("text", ["\x0b", "\x00\ufffe", "a\ud800b", "]]>&<", "\u0085"])
def test_iati_is_well_formed_whatever_an_article_says(text: str, told: Source) -> None:
    aid = [row | {"item": f"x{text}"} for row in told.tables["aid"]]
    hostile = Source({**told.tables, "aid": aid}, told.about)
    root = exported("iati", hostile)
    assert root.findall("iati-activity")


def test_geojson_is_valid_against_its_schema(told: Source) -> None:
    schema = json.loads((SCHEMAS / "geojson" / "FeatureCollection.json").read_bytes())
    made = exported("geojson", told)
    assert list(Draft7Validator(schema).iter_errors(made)) == []


def test_geojson_has_seats_and_dyads_between_them(told: Source) -> None:
    features = exported("geojson", told)["features"]
    points = {f["id"]: f["geometry"]["coordinates"] for f in features if "|" not in f["id"]}
    lines = [f for f in features if f["geometry"]["type"] == "LineString"]
    assert lines
    for line in lines:
        vietnam, _, laos = line["id"].partition("|")
        assert line["geometry"]["coordinates"] == [points[vietnam], points[laos]]
        years = line["properties"]["years"]
        assert line["properties"]["meetings"] == sum(y["meetings"] or 0 for y in years)


@cache
def popolo_schemas() -> tuple[dict[str, Any], dict[str, Any]]:
    """The schemas by name, and what lets a validator follow the references between them."""
    schemas = {
        path.stem: json.loads(path.read_bytes())
        for path in sorted((SCHEMAS / "popolo").glob("*.json"))
    }
    resources = [
        (schema["id"].rstrip("#"), Resource.from_contents(schema))
        for schema in schemas.values()
    ]
    return schemas, {"registry": Registry().with_resources(resources)}


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("persons", "person"),
        ("organizations", "organization"),
        ("memberships", "membership"),
        ("areas", "area"),
        ("events", "event"),
        ("motions", "motion"),
    ],
)
def test_popolo_objects_are_valid_against_their_schema(
    many: str, one: str, told: Source
) -> None:
    schemas, references = popolo_schemas()
    validator = Draft3Validator(schemas[one], **references)
    made = exported("popolo", told)
    assert made[many]
    for found in made[many]:
        assert [error.message for error in validator.iter_errors(found)] == [], found
        assert set(found) <= set(schemas[one]["properties"]), "no property of our own"


def test_popolo_references_lead_somewhere(told: Source) -> None:
    made = exported("popolo", told)
    ids = {many: {one["id"] for one in made[many]} for many in made}
    assert all(len(ids[many]) == len(made[many]) for many in made)
    leads = {
        "person_id": "persons",
        "organization_id": "organizations",
        "legislative_session_id": "events",
        "area_id": "areas",
    }
    for many in made:
        for one in made[many]:
            for name, target in leads.items():
                assert one.get(name) is None or one[name] in ids[target]
            if "parent_id" in one:
                assert one["parent_id"] in ids[many]


def test_plover_events_have_the_codes_of_the_manual(told: Source) -> None:
    events = exported("plover", told)
    assert {event["event_type"] for event in events} <= set(MODES)
    for event in events:
        assert event["actor"]
        assert event["recipient"] or event["event_type"] not in NEEDS_RECIPIENT
        assert set(event["mode"] or []) <= MODES[event["event_type"]]
        assert set(event["context"] or []) <= CONTEXTS
        for entity in [*event["actor"], *(event["recipient"] or [])]:
            assert set(entity) >= ENTITY
            assert entity["sector_code"] in SECTORS
        assert event["text"]
    assert len({event["id"] for event in events}) == len(events)


def test_every_context_of_the_crosswalk_is_in_the_manual() -> None:
    assert {one.target for one in CROSSWALKS if one.scheme == PLOVER} <= CONTEXTS
    crime = next(one for one in CROSSWALKS if (one.code, one.scheme) == ("crime", PLOVER))
    assert crime.relation != "exact", "the manual takes drugs and trafficking out of it"

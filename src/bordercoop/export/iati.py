"""Gifts as activities of the International Aid Transparency Initiative, version 2.03.

See https://iatistandard.org/en/iati-standard/203/. An activity is one thing given. The order of
elements is that of the standard's schema, against which a test holds the result.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bordercoop.export.source import Export, Row, Source, adds
from bordercoop.tables.dictionary import PUBLISHED
from bordercoop.vocabularies.crosswalks import CROSSWALKS, DAC, IATI

REPORTER = "bordercoop"
"""The reference of the reporting organisation, this dataset: no registered publisher."""
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ACADEMIC, _GOVERNMENT, _PUBLIC = "80", "10", "15"
_TYPES = {
    "mps": _GOVERNMENT,
    "police": _GOVERNMENT,
    "representative": _GOVERNMENT,
    "government": _GOVERNMENT,
    "embassy": _GOVERNMENT,
    "army": _GOVERNMENT,
    "border_guard": _GOVERNMENT,
    "party": _PUBLIC,
}
_FUNDING = "1"
_STATUS = {"pledged": "1", "ongoing": "2", "delivered": "4"}
_COMMITMENT, _DISBURSEMENT = "2", "3"
_BILATERAL = "1"
_PARENT, _CHILD = "1", "2"
_WEB_PAGE = "A12"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def iati(source: Source) -> Export:
    """The activities, one for each gift that names a donor and a day."""
    bodies = source.named("organizations", "org_id")
    root = Element("iati-activities", version="2.03")
    if source.about.get("created"):
        root.set("generated-datetime", source.about["created"])
    left, words = {"donor": 0, "day": 0}, source.words()
    told: dict[str, Row] = {}
    for gift in source.gifts():
        if not gift["donors"]:
            left["donor"] += 1
        elif not (gift["date_start"] or gift["date_end"]):
            left["day"] += 1
        else:
            told[gift["gift_id"]] = gift
    related = _related(told)
    for id_, gift in told.items():
        root.append(_activity(gift, source, bodies, words, related.get(id_, [])))
    indent(root)
    content = tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
    apart = sum(gift["amount"] is not None and not adds(gift) for gift in told.values())
    return Export(content, tuple(_lost(left, apart)))


def _related(gifts: Mapping[str, Row]) -> dict[str, list[tuple[str, str]]]:
    """For each gift the type of relation and the id of the programme or of the parts."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for id_, gift in gifts.items():
        programme = gift.get("programme")
        if programme is not None and programme in gifts:
            found[id_].append((_PARENT, programme))
            found[programme].append((_CHILD, id_))
    return found


def _lost(left: dict[str, int], apart: int) -> Iterator[str]:
    yield "quantities and units, contradictions between articles, and hedges (about, over)"
    yield "who handed over by name; meetings, commitments and outcomes"
    yield f"the reporting organisation '{REPORTER}' is no registered IATI publisher"
    if apart:
        yield f"the money of {apart} gifts that no sum may hold: wholes beside parts, doubts"
    for what, number in left.items():
        if number:
            yield f"{number} gifts without a {what}, which an activity must have"


def _identifier(gift_id: str) -> str:
    return f"{REPORTER}-{re.sub('[/&|?]', ':', gift_id)}"


def _activity(
    gift: Row,
    source: Source,
    bodies: dict[str, Row],
    words: dict[str, list[str]],
    related: list[tuple[str, str]],
) -> Element:
    activity = Element("iati-activity")
    currency = gift["currency"]
    if currency:
        activity.set("default-currency", currency)
    SubElement(activity, "iati-identifier").text = _identifier(gift["gift_id"])
    reporting = SubElement(activity, "reporting-org", ref=REPORTER, type=_ACADEMIC)
    reporting.set("secondary-reporter", "1")
    _narrative(reporting, source.about.get("title", REPORTER), "en")
    kind = next(code for code in PUBLISHED["aid_kind"].codes if code.code == gift["kind"])
    title = SubElement(activity, "title")
    _narrative(title, gift["item"] or kind.vi, "vi")
    _narrative(title, kind.en, "en")
    quotes = dict.fromkeys(quote for id_ in gift["aid"] for quote in words.get(id_, []))
    told = " … ".join(quotes) or kind.vi
    _narrative(SubElement(activity, "description"), told, "vi")
    for donor in gift["donors"]:
        _body(activity, "participating-org", bodies[donor], role=_FUNDING)
    SubElement(activity, "activity-status", code=_STATUS[gift["status"]])
    for type_, day in _days(gift):
        SubElement(activity, "activity-date", {"type": type_, "iso-date": day})
    _where(activity, gift, source)
    sector, aid_type = _match(gift["kind"], DAC), _match(gift["kind"], IATI)
    if sector is not None:
        SubElement(activity, "sector", vocabulary="1", code=sector)
    SubElement(activity, "collaboration-type", code=_BILATERAL)
    if aid_type is not None:
        SubElement(activity, "default-aid-type", code=aid_type)
    if gift["amount"] is not None and currency and adds(gift):
        _transaction(activity, gift, bodies)
    _documents(activity, gift, source)
    for type_, other in related:
        SubElement(activity, "related-activity", ref=_identifier(other), type=type_)
    return activity


def _days(gift: Row) -> list[tuple[str, str]]:
    first, last = (
        gift["date_start"] or gift["date_end"],
        gift["date_end"] or gift["date_start"],
    )
    match gift["status"]:
        case "pledged":
            return [("1", first)]
        case "ongoing":
            return [("2", first)]
    return [("2", first), ("4", last)]


def _where(activity: Element, gift: Row, source: Source) -> None:
    """The countries of those who receive, and the seats of their provinces."""
    places = sorted({org_id.partition(":")[0] for org_id in gift["recipients"]})
    countries = sorted({place[:2] for place in places})
    for country in countries:
        element = SubElement(activity, "recipient-country", code=country)
        if len(countries) == 1:
            element.set("percentage", "100")
    known = source.named("places", "place")
    for place in places:
        row = known.get(place)
        if row is None or row["latitude"] is None:
            continue
        location = SubElement(activity, "location")
        if row["geonames"]:
            SubElement(location, "location-id", vocabulary="G1", code=row["geonames"])
        name = SubElement(location, "name")
        _narrative(name, row["label_en"], "en")
        epsg = "http://www.opengis.net/def/crs/EPSG/0/4326"
        point = SubElement(location, "point", srsName=epsg)
        SubElement(point, "pos").text = f"{row['latitude']} {row['longitude']}"
        SubElement(location, "exactness", code="2")


def _transaction(activity: Element, gift: Row, bodies: dict[str, Row]) -> None:
    day = _days(gift)[-1][1]
    transaction = SubElement(activity, "transaction")
    type_ = _COMMITMENT if gift["status"] == "pledged" else _DISBURSEMENT
    SubElement(transaction, "transaction-type", code=type_)
    SubElement(transaction, "transaction-date", {"iso-date": day})
    value = SubElement(transaction, "value", {"currency": gift["currency"], "value-date": day})
    value.text = str(gift["amount"])
    for name, named in (("provider-org", gift["donors"]), ("receiver-org", gift["recipients"])):
        if len(named) == 1:  # the standard has room for one
            _body(transaction, name, bodies[named[0]])


def _documents(activity: Element, gift: Row, source: Source) -> None:
    documents = source.named("documents", "doc_id")
    records = {row["aid_id"]: row["doc_id"] for row in source.tables["aid"]}
    for doc_id in sorted({records[id_] for id_ in gift["aid"]}):
        row = documents[doc_id]
        if row["url"]:
            link = SubElement(
                activity, "document-link", url=_clean(row["url"]), format="text/html"
            )
            _narrative(SubElement(link, "title"), row["title"] or row["doc_id"], "vi")
            SubElement(link, "category", code=_WEB_PAGE)
            SubElement(link, "language", code="vi")


def _body(parent: Element, name: str, row: Row, **about: str) -> None:
    element = SubElement(parent, name, about)
    if row["kind"] in _TYPES:
        element.set("type", _TYPES[row["kind"]])
    if row["label_en"]:
        _narrative(element, row["label_en"], "en")
    _narrative(element, row["label_vi"], "vi")


def _narrative(parent: Element, text: str, language: str) -> None:
    element = SubElement(parent, "narrative", {_LANG: language})
    element.text = _clean(text)


def _clean(text: str) -> str:
    """Without the characters that XML 1.0 has no place for."""
    return _NO_XML.sub("", text)


def _match(kind: str, scheme: str) -> str | None:
    """The other code of a kind of aid that holds for all of it, the nearest first."""
    found: Sequence[Any] = [
        one
        for relation in ("exact", "close", "broad")
        for one in CROSSWALKS
        if (one.vocabulary, one.code, one.scheme, one.relation)
        == ("aid_kind", kind, scheme, relation)
    ]
    return found[0].target if found else None

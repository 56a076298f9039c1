"""How our codes relate to those of others: OECD DAC, IATI, PLOVER, UNODC.

The schemes in the versions that were read: DAC CRS purpose codes and types of aid as IATI
replicates them (codelists.codeforiati.org), the contexts of the PLOVER manual of 2021
(github.com/openeventdata/PLOVER), the drug groups of UNODC's statistics on drug seizures.
A relation is a SKOS mapping property without its ending: `broad` is that the other code is
the broader one.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Relation = Literal["exact", "close", "broad", "narrow", "related"]


class Match(NamedTuple):
    """Our `code` of `vocabulary` beside `target` of `scheme`."""

    vocabulary: str
    code: str
    scheme: str
    target: str
    relation: Relation
    note: str = ""


DAC = "oecd_dac_purpose"
IATI = "iati_aid_type"
PLOVER = "plover_context"
UNODC = "unodc_drug_group"

LABELS: dict[str, dict[str, str]] = {
    DAC: {
        "11420": "Higher education",
        "11430": "Advanced technical and managerial training",
        "12191": "Medical services",
        "12220": "Basic health care",
        "12264": "COVID-19 control",
        "15132": "Police",
        "15136": "Immigration",
        "15190": "Facilitation of orderly, safe, regular and responsible migration",
        "15240": "Reintegration and SALW control",
        "16063": "Narcotics control",
        "41010": "Environmental policy and administrative management",
        "72010": "Material relief assistance and services",
        "99810": "Sectors not specified",
    },
    IATI: {
        "A02": "Sector budget support",
        "C01": "Project-type interventions",
        "D01": "Donor country personnel",
        "D02": "Other technical assistance",
        "E01": "Scholarships/training in donor country",
    },
    PLOVER: {
        "crime": "Crimes or criminals",
        "cyber": "Cyber attacks and crime",
        "diplomatic": "Diplomacy",
        "economic": "Economic news, trade, finance, development",
        "environment": "Pollution and environmental problems and policy",
        "health": "Public health, disease",
        "human_security": "Access to water, food, housing, energy, land",
        "illegal_drugs": "Possession, sale, manufacturing of illegal drugs",
        "intelligence": "Information gathered by state intelligence",
        "migration": "Migration, refugees, and displaced people",
        "military": "Military, including military assistance",
        "natural_resource": "Natural resource extraction and trade",
        "terrorism": "Terrorist groups; anti-terrorism actions",
        "trafficking": "Trafficking or smuggling of humans, drugs, animals, goods",
    },
    UNODC: {
        "amphetamine_type_stimulants": "Amphetamine-type stimulants",
        "cannabis": "Cannabis-type drugs",
        "new_psychoactive_substances": "New psychoactive substances (ketamine among them)",
        "opioids": "Opioids",
    },
}
"""The other codes that are named below, with their English labels."""

_COVID = "what is given against Covid-19"
_DRUGS = "what is given for drug control"
_BORDER = "what is given for border and immigration control"

_AID = (
    Match("aid_kind", "cash", DAC, "15132", "broad"),
    Match("aid_kind", "cash", IATI, "A02", "related"),
    Match("aid_kind", "construction", DAC, "15132", "broad"),
    Match("aid_kind", "construction", IATI, "C01", "broad"),
    Match("aid_kind", "equipment", DAC, "15132", "broad"),
    Match("aid_kind", "equipment", DAC, "15136", "related", _BORDER),
    Match("aid_kind", "equipment", DAC, "16063", "related", _DRUGS),
    Match("aid_kind", "equipment", IATI, "C01", "broad"),
    Match("aid_kind", "medical", DAC, "12220", "close"),
    Match("aid_kind", "medical", DAC, "12264", "narrow", _COVID),
    Match("aid_kind", "medical", IATI, "C01", "broad"),
    Match("aid_kind", "training", DAC, "11430", "related"),
    Match("aid_kind", "training", DAC, "15132", "broad"),
    Match("aid_kind", "training", DAC, "16063", "related", _DRUGS),
    Match(
        "aid_kind", "training", IATI, "D02", "narrow", "taught by experts of the giving side"
    ),
    Match("aid_kind", "training", IATI, "E01", "narrow", "taught in the giving country"),
    Match("aid_kind", "scholarship", DAC, "11420", "close"),
    Match("aid_kind", "scholarship", IATI, "E01", "close"),
    Match("aid_kind", "gift", DAC, "72010", "related"),
    Match("aid_kind", "gift", IATI, "C01", "broad"),
    Match("aid_kind", "service", DAC, "12191", "related", "medical care"),
    Match("aid_kind", "service", DAC, "15132", "broad"),
    Match("aid_kind", "service", IATI, "D01", "close"),
    Match("aid_kind", "other", DAC, "99810", "close"),
)
_TOPICS = (
    Match("topic", "information_exchange", PLOVER, "intelligence", "related"),
    Match("topic", "crime", PLOVER, "crime", "close"),
    Match("topic", "drugs", PLOVER, "illegal_drugs", "close"),
    Match("topic", "drugs", PLOVER, "trafficking", "related"),
    Match("topic", "drugs", DAC, "16063", "close"),
    Match("topic", "human_trafficking", PLOVER, "trafficking", "broad"),
    Match("topic", "fraud", PLOVER, "crime", "broad"),
    Match("topic", "smuggling", PLOVER, "trafficking", "broad"),
    Match("topic", "fugitives", PLOVER, "crime", "broad"),
    Match("topic", "immigration", PLOVER, "migration", "close"),
    Match("topic", "immigration", DAC, "15136", "close"),
    Match("topic", "immigration", DAC, "15190", "related"),
    Match("topic", "border_security", PLOVER, "migration", "related"),
    Match("topic", "national_security", PLOVER, "intelligence", "related"),
    Match("topic", "national_security", PLOVER, "terrorism", "related"),
    Match("topic", "public_order", PLOVER, "crime", "related"),
    Match("topic", "public_order", DAC, "15132", "related"),
    Match("topic", "cyber", PLOVER, "cyber", "close"),
    Match("topic", "health", PLOVER, "health", "exact"),
    Match("topic", "health", DAC, "12264", "narrow", _COVID),
    Match("topic", "economy", PLOVER, "economic", "close"),
    Match("topic", "citizens", PLOVER, "human_security", "related"),
    Match("topic", "exchange", PLOVER, "diplomatic", "close"),
    Match("topic", "implementation", PLOVER, "diplomatic", "broad"),
    Match("topic", "remains", PLOVER, "military", "related"),
    Match("topic", "weapons", PLOVER, "crime", "broad"),
    Match("topic", "weapons", DAC, "15240", "related"),
    Match("topic", "environment", PLOVER, "environment", "close"),
    Match("topic", "environment", PLOVER, "natural_resource", "related"),
    Match("topic", "environment", DAC, "41010", "related"),
)
_SUBSTANCES = (
    Match("substance", "heroin", UNODC, "opioids", "broad"),
    Match("substance", "methamphetamine", UNODC, "amphetamine_type_stimulants", "broad"),
    Match("substance", "synthetic_drugs", UNODC, "amphetamine_type_stimulants", "related"),
    Match("substance", "synthetic_drugs", UNODC, "new_psychoactive_substances", "related"),
    Match("substance", "opium", UNODC, "opioids", "broad"),
    Match("substance", "ketamine", UNODC, "new_psychoactive_substances", "broad"),
    Match("substance", "cannabis", UNODC, "cannabis", "close"),
)

CROSSWALKS: tuple[Match, ...] = (*_AID, *_TOPICS, *_SUBSTANCES)
"""Every match. Topics that no other code comes near are left out."""

"""What is derived from the records: the tables that no struct of the model describes.

How the aggregates count is told in `dyads.py` and `aggregates.py`; the sentences here are
what travels with the data.
"""

from __future__ import annotations

from bordercoop.tables.described import RECORD_TABLES, Column, Table, Type

CURRENCIES = ("VND", "USD", "LAK", "THB")
"""The currencies that the aggregates give a column each; others stay in the table aid."""


def _text(name: str, description: str, refers_to: str | None = None) -> Column:
    return Column(name=name, type="text", description=description, refers_to=refers_to)


def _maybe(name: str, description: str, refers_to: str | None = None) -> Column:
    return _of("text", name, description, refers_to=refers_to)


def _none(
    name: str, description: str, refers_to: str | None = None, type: Type = "text"
) -> Column:
    """A column whose empty cells have nothing to say."""
    return Column(
        name=name,
        type=type,
        description=description,
        nullable=True,
        refers_to=refers_to,
        empty="not_applicable",
    )


def _code(name: str, description: str, vocabulary: str, nullable: bool = False) -> Column:
    return Column(
        name=name,
        type="text",
        description=description,
        vocabulary=vocabulary,
        nullable=nullable,
    )


def _of(
    type: Type,
    name: str,
    description: str,
    unit: str | None = None,
    refers_to: str | None = None,
) -> Column:
    return Column(
        name=name,
        type=type,
        description=description,
        nullable=True,
        unit=unit,
        refers_to=refers_to,
    )


def _count(name: str, description: str, unit: str) -> Column:
    return Column(name=name, type="integer", description=description, unit=unit)


def _watched(name: str, description: str, unit: str) -> Column:
    """A count that is empty, not 0, where no article was seen."""
    return Column(
        name=name,
        type="integer",
        description=description,
        nullable=True,
        unit=unit,
        empty="not_observed",
    )


def _money(prefix: str, description: str) -> tuple[Column, ...]:
    return tuple(
        _of(
            "money",
            f"{prefix}_{code.lower()}",
            f"{description}, in {code}; null: none stated",
            unit=code,
        )
        for code in CURRENCIES
    )


_SEEN = (
    _of("date", "first_date", "First day of the dated meetings and aid it appears in"),
    _of("date", "last_date", "Last day of the dated meetings and aid it appears in"),
)
_ARTICLES = _count("articles", "Articles that the counted records come from", "article")
_ELSEWHERE = "those whose money is in none of the currencies here"

EVIDENCE = Table(
    name="evidence",
    title="Evidence",
    description="The words of the articles on which each record and each of its fields rests",
    columns=(
        _text("record_id", "The record"),
        _text("doc_id", "The article", "documents"),
        _text("table", "The table that holds the record"),
        _none(
            "field", "The field that the words state; null: a clause that reports the record"
        ),
        _count("start", "First code point in the canonical text", "code point"),
        _count("end", "Code point after the last", "code point"),
        _maybe("quote", "The words; null where they lie outside the record's clauses"),
    ),
    key=("record_id", "field", "start", "end"),
    order=("record_id", "field", "start", "end"),
)
ORGANIZATIONS = Table(
    name="organizations",
    title="Organizations",
    description="Every body that a record names, and the bodies above it",
    columns=(
        _text("org_id", "<place>:<kind>, below province level with /<slug>"),
        _code("country", "The side it belongs to", "country"),
        _none("province", "ISO 3166-2 code; null for a national body", "places"),
        _code("kind", "What it is", "org_kind"),
        _none("unit", "Slug of the unit, for a body below the province or ministry"),
        _maybe("name", "As first written where it took part; null where no article has it so"),
        _none("parent", "The body it belongs to", "organizations"),
        _count("mentions", "Records that name it; 0: only a body below it is named", "record"),
        *_SEEN,
    ),
    key=("org_id",),
    order=("org_id",),
)
PEOPLE = Table(
    name="people",
    title="People",
    description="Named participants: one row for each name at each organisation",
    columns=(
        _text("person_id", "Made from the name and the organisation"),
        _text("name", "As first written in full"),
        _maybe("org_id", "The organisation of the office", "organizations"),
        _code("country", "The side it belongs to", "country", nullable=True),
        _maybe("province", "ISO 3166-2 code", "places"),
        Column(name="ranks", type="list", description="Ranks met", vocabulary="rank"),
        Column(
            name="position_codes",
            type="list",
            description="Offices met",
            vocabulary="position_code",
        ),
        _count("meetings", "Meetings attended, as reported", "meeting"),
        _ARTICLES,
        *_SEEN,
    ),
    key=("person_id",),
    order=("person_id",),
)
PLACES = Table(
    name="places",
    title="Places",
    description="Provinces: those that the word lists hold, and any other that a record names",
    columns=(
        _text("place", "ISO 3166-2 code"),
        _code("country", "The country", "country"),
        _maybe("label_en", "English name"),
        _maybe("label_vi", "Vietnamese name"),
        _maybe("label_lo", "Lao name"),
        _none(
            "valid_from", "First day of the province; null: before the data begin", type="date"
        ),
        _none("valid_to", "Last day of the province; null: it exists", type="date"),
        _maybe("today", "The province that holds its territory today", "places"),
        _count("mentions", "Meetings held there and participants from there", "record"),
    ),
    key=("place",),
    order=("place",),
)
MISSING = Table(
    name="missing",
    title="Missing values",
    description=(
        "Why a cell is empty, where the reason is another than the one that the dictionary "
        "gives the field (missingValues)"
    ),
    columns=(
        _text("table", "The table"),
        _text("row", "The key of the row"),
        _text("field", "The field whose cell is empty"),
        _code("reason", "Why it is empty", "missing"),
    ),
    key=("table", "row", "field"),
    order=("table", "row", "field"),
)
DYAD_YEAR = Table(
    name="dyad_year",
    title="Dyads by year",
    description=(
        "Cooperation between one Vietnamese and one Lao province in one year, for every pair "
        "that some article names and every year in which articles were published. Where "
        "articles_seen is 0, nothing was seen and the counts are empty; where it is not, a 0 "
        "is a zero. A record that concerns several dyads counts once in each, so columns do "
        "not add up over dyads"
    ),
    columns=(
        _text("vietnam", "Vietnamese province as of the day, or VN for the national bodies"),
        _text("laos", "Lao province, or LA for the national bodies"),
        _of("integer", "year", "Year of the record; null: no date known", "year"),
        _count(
            "articles_seen",
            "Articles that name bodies of both and were published in the year, or have a "
            "record of the year; 0: silence",
            "article",
        ),
        _watched("articles", "Articles that the counted records come from", "article"),
        _watched("meetings", "Meetings reported as held, with bodies of both", "meeting"),
        _watched("meetings_referenced", "Earlier meetings recalled, counted apart", "meeting"),
        _watched("commitments", "Commitments of all kinds, those signed included", "record"),
        _watched("signed_documents", "Of the commitments, instruments signed", "record"),
        _watched(
            "aid_items", "Aid items in either direction, promised ones included", "record"
        ),
        _watched("aid_items_pledged", "Of the aid items, those only promised", "record"),
        _watched("aid_items_shared", "Of the aid items, those of other dyads too", "record"),
        _watched("aid_items_other_currency", f"Of the aid items, {_ELSEWHERE}", "record"),
        *_money("amount", "Money of aid given or under way that is this dyad's alone"),
        *_money(
            "amount_shared",
            "Money of aid given or under way that this dyad shares with others, undivided: "
            "never to be added up over dyads",
        ),
    ),
    key=("vietnam", "laos", "year"),
    order=("vietnam", "laos", "year"),
)
AID_BY_KIND = Table(
    name="aid_by_kind",
    title="Aid by kind",
    description="Aid items and their money by kind, giving side and status",
    columns=(
        _code("kind", "Kind of aid", "aid_kind"),
        _code("donor_country", "Giving side; null: none or both named", "country", True),
        _code("status", "Given, under way or promised", "aid_status"),
        _count("items", "Aid items", "record"),
        _count("items_with_amount", "Of these, items whose money is stated", "record"),
        _count("items_other_currency", f"Of these, {_ELSEWHERE}", "record"),
        _ARTICLES,
        *_money("amount", "Money of the items"),
    ),
    key=("kind", "donor_country", "status"),
    order=("kind", "donor_country", "status"),
)
COMMITMENTS_BY_TOPIC = Table(
    name="commitments_by_topic",
    title="Commitments by topic",
    description="Commitments by topic and kind; one with several topics counts under each",
    columns=(
        _code("topic", "Topic; null: the clause names none", "topic", True),
        _code("kind", "Signed, agreed, asked, invited or discussed", "commitment_kind"),
        _count("commitments", "Commitments", "record"),
        _ARTICLES,
    ),
    key=("topic", "kind"),
    order=("topic", "kind"),
)
PARTICIPANTS_BY_OFFICE = Table(
    name="participants_by_office",
    title="Participants by office",
    description="Named people at meetings reported as held, by side and office",
    columns=(
        _code("country", "The side; null: not told", "country", True),
        _code("position_code", "Office; null: none told", "position_code", True),
        _count("participants", "Appearances: one for each person at each meeting", "record"),
        _count("people", "Rows of the table people among them", "person"),
        _count("meetings", "Meetings at which they appear", "meeting"),
        _ARTICLES,
    ),
    key=("country", "position_code"),
    order=("country", "position_code"),
)

AGGREGATES: tuple[Table, ...] = (
    DYAD_YEAR,
    AID_BY_KIND,
    COMMITMENTS_BY_TOPIC,
    PARTICIPANTS_BY_OFFICE,
)
TABLES: dict[str, Table] = {
    table.name: table
    for table in (*RECORD_TABLES, EVIDENCE, ORGANIZATIONS, PEOPLE, PLACES, MISSING, *AGGREGATES)
}
"""Every published table by its name, in the order in which they are listed."""

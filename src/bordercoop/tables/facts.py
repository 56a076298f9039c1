"""The tables of facts: what several articles tell, each fact in one row, and their texts.

How tellings are put together is told in `docs/resolving.md`.
"""

from __future__ import annotations

from bordercoop.tables.columns import code, count, inapplicable, many, maybe, optional, text
from bordercoop.tables.described import Column, Table


def flag(name: str, description: str) -> Column:
    """1 or 0."""
    return Column(name=name, type="integer", description=f"{description}: 1 yes, 0 no")


_HEDGE = inapplicable(
    "approximate",
    "How the figure is hedged, where no article gives it exactly",
    vocabulary="approximate",
)
_SOURCES = (
    count("articles", "Articles that tell of it", "article"),
    count("stories", "Of these, articles that are no copy of another", "article"),
    count("outlets", "Publishers among them", "publisher"),
)

STORIES = Table(
    name="stories",
    title="Stories",
    description="Texts: an article and its copies are one row, with all their sources",
    columns=(
        text("story_id", "The article that published the text first", "documents"),
        many("documents", "It and its copies, by publication", "documents"),
        many("sources", "Their sources"),
        many("publishers", "Their publishers"),
        count("articles", "How many they are", "article"),
    ),
    key=("story_id",),
    order=("story_id",),
)
GIFTS = Table(
    name="gifts",
    title="Gifts",
    description=(
        "What one side gave, is giving or promised: one row for each thing, however many "
        "articles tell of it. Sum only rows with in_totals = 1"
    ),
    columns=(
        text("gift_id", "Made from content; stays the same when articles are added"),
        code("kind", "Kind of aid", "aid_kind"),
        many("donors", "Bodies that give", "organizations"),
        many("recipients", "Bodies that receive", "organizations"),
        code("donor_side", "Side of the donors; null: none named", "side", nullable=True),
        code(
            "recipient_side", "Side of the recipients; null: none named", "side", nullable=True
        ),
        inapplicable(
            "donor_place",
            "Province of the donors as of the day, VN or LA for national bodies; null: several",
            "places",
        ),
        inapplicable(
            "recipient_place",
            "Province of the recipients, VN or LA for national bodies; null: several",
            "places",
        ),
        maybe("item", "What, as most write it"),
        optional("number", "quantity", "How many units; trainees for training"),
        code("unit", "What the quantity counts", "aid_unit", nullable=True),
        optional("money", "amount", "Money in full units of the currency"),
        code("currency", "ISO 4217 code", "currency", nullable=True),
        _HEDGE,
        code("status", "The furthest stage told", "aid_status"),
        inapplicable("pledged_on", "Day on which it is first told as promised", type="date"),
        inapplicable("ongoing_on", "Day on which it is first told as under way", type="date"),
        optional("date", "delivered_on", "Day of the giving, the first of a longer time"),
        optional("date", "date_start", "First day of its furthest stage"),
        optional("date", "date_end", "Last day of its furthest stage"),
        code("date_precision", "How exact the dates are", "date_precision", nullable=True),
        optional("integer", "year", "Year of the last day, else of publication", "year"),
        maybe("event_id", "The occasion on which it was given", "events"),
        code("role", "How it stands to other rows", "gift_role"),
        inapplicable("programme", "The gift that it is a part of", "gifts"),
        flag("in_totals", "Whether sums count it: not pledges, wholes, or rows in doubt"),
        text("aid_id", "The record whose figures stand", "aid"),
        many("aid", "The records that tell of it", "aid"),
        *_SOURCES,
        many(
            "contradictions", "Fields that articles tell otherwise: table gift_contradictions"
        ),
        many("perhaps_same", "Gifts that may be the same, and stay apart", "gifts"),
    ),
    key=("gift_id",),
    order=("date_start", "gift_id"),
)
UNDERTAKINGS = Table(
    name="undertakings",
    title="Undertakings",
    description=(
        "What was signed, agreed, asked, invited or discussed: one row for each, however many "
        "articles tell of it, and what became of it"
    ),
    columns=(
        text("undertaking_id", "Made from content; stays the same when articles are added"),
        code("kind", "Signed, agreed, asked, invited or discussed", "commitment_kind"),
        code("instrument", "What was signed", "instrument", nullable=True),
        many("actors", "Bodies that undertake, ask, invite or sign", "organizations"),
        many("addressees", "Bodies that are asked or invited", "organizations"),
        code("actor_side", "Side of the actors; null: none named", "side", nullable=True),
        text("clause", "The clause, as the first article has it"),
        many("topics", "What it names", vocabulary="topic"),
        inapplicable("due", "Year or month by which"),
        optional("date", "date_start", "First day of the meeting"),
        optional("date", "date_end", "Last day of the meeting"),
        optional("integer", "year", "Year of the last day, else of publication", "year"),
        maybe("event_id", "The occasion on which it was told", "events"),
        code("state", "What became of it", "undertaking_state"),
        inapplicable("fulfilled_on", "Day of what fulfils it", type="date"),
        inapplicable("fulfilled_by_event", "The meeting that fulfils it", "events"),
        inapplicable("fulfilled_by_gift", "The gift that fulfils it", "gifts"),
        inapplicable("fulfilled_why", "Why that is what fulfils it"),
        many("fulfilled_records", "The records that tell of what fulfils it"),
        many("commitments", "The records that tell of it", "commitments"),
        *_SOURCES,
        many("contradictions", "Fields told otherwise: table undertaking_contradictions"),
    ),
    key=("undertaking_id",),
    order=("date_start", "undertaking_id"),
)
RESULTS = Table(
    name="results",
    title="Results",
    description="Figures of joint work: one row for each, however many articles tell it",
    columns=(
        text("result_id", "Made from content; stays the same when articles are added"),
        code("indicator", "What the figure counts", "indicator"),
        Column(name="value", type="number", description="The figure"),
        code("unit", "Unit of the figure", "outcome_unit"),
        _HEDGE,
        inapplicable("substance", "What was seized", vocabulary="substance"),
        many("topics", "What it names", vocabulary="topic"),
        many("actors", "Bodies whose work it was", "organizations"),
        optional("date", "period_start", "First day of the period"),
        optional("date", "period_end", "Last day of the period"),
        flag("in_totals", "Whether sums count it: not rows in doubt"),
        text("outcome_id", "The record whose figure stands", "outcomes"),
        many("outcomes", "The records that tell it", "outcomes"),
        *_SOURCES,
        many("contradictions", "Fields told otherwise: table result_contradictions"),
    ),
    key=("result_id",),
    order=("period_start", "result_id"),
)


def _contradictions(of: str, records: str) -> Table:
    fact, record = f"{of}_id", f"{records.removesuffix('s')}_id"
    return Table(
        name=f"{of}_contradictions",
        title=f"Contradictions on {of}s",
        description=f"Where articles tell one {of} differently: every value, side by side",
        columns=(
            text(fact, f"The {of}", f"{of}s"),
            text("field", f"The field of the {of}"),
            text("value", "A value that is told"),
            text(record, "The record that tells it", records),
            text("doc_id", "Its article", "documents"),
            maybe("publisher", "The outlet of the article"),
        ),
        key=(fact, "field", record),
        order=(fact, "field", record),
    )


GIFT_CONTRADICTIONS = _contradictions("gift", "aid")
UNDERTAKING_CONTRADICTIONS = _contradictions("undertaking", "commitments")
RESULT_CONTRADICTIONS = _contradictions("result", "outcomes")
FACTS = (
    STORIES,
    GIFTS,
    GIFT_CONTRADICTIONS,
    UNDERTAKINGS,
    UNDERTAKING_CONTRADICTIONS,
    RESULTS,
    RESULT_CONTRADICTIONS,
)

ADDING = ("single", "part")
"""The roles of gifts that can be summed; promises are in no total of what was given."""

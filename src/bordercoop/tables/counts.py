"""The aggregates: what their columns count.

How is told in `dyads.py`, `panel.py` and `aggregates.py`; the sentences here are what travels
with the data.
"""

from __future__ import annotations

from bordercoop.tables.columns import (
    ARTICLES,
    ELSEWHERE,
    code,
    count,
    money,
    optional,
    text,
    watched,
)
from bordercoop.tables.described import Table

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
        text(
            "vietnam",
            "Vietnamese province as of the day, or VN for the national bodies",
            "places",
        ),
        text("laos", "Lao province, or LA for the national bodies", "places"),
        optional("integer", "year", "Year of the record; null: no date known", "year"),
        count(
            "articles_seen",
            "Articles that name bodies of both and were published in the year, or have a "
            "record of the year; 0: silence",
            "article",
        ),
        watched("articles", "Articles that the counted records come from", "article"),
        watched("meetings", "Meetings reported as held, with bodies of both", "meeting"),
        watched("events", "Occasions held, each once, whoever reports it", "event"),
        watched("meetings_referenced", "Earlier meetings recalled, counted apart", "meeting"),
        watched("commitments", "Commitments of all kinds, those signed included", "record"),
        watched("signed_documents", "Of the commitments, instruments signed", "record"),
        watched("aid_reports", "Aid records, however many tell of one gift", "record"),
        watched(
            "gifts",
            "Gifts in either direction, each once, promised ones included; no wholes of parts "
            "and no rows in doubt",
            "gift",
        ),
        watched("gifts_pledged", "Of the gifts, those only promised", "gift"),
        watched("gifts_shared", "Of the gifts, those of other dyads too", "gift"),
        watched("gifts_other_currency", f"Of the gifts, {ELSEWHERE}", "gift"),
        *money("amount", "Money of gifts given or under way that are this dyad's alone"),
        *money(
            "amount_shared",
            "Money of gifts given or under way that this dyad shares with others, undivided: "
            "never to be added up over dyads",
        ),
    ),
    key=("vietnam", "laos", "year"),
    order=("vietnam", "laos", "year"),
)
AID_BY_KIND = Table(
    name="aid_by_kind",
    title="Aid by kind",
    description="Gifts and their money by kind, giving side and status, each gift once",
    columns=(
        code("kind", "Kind of aid", "aid_kind"),
        code("donor_country", "Giving side; null: none or both named", "country", True),
        code("status", "Given, under way or promised", "aid_status"),
        count("gifts", "Gifts; no wholes of parts and no rows in doubt", "gift"),
        count("gifts_with_amount", "Of these, gifts whose money is stated", "gift"),
        count("gifts_other_currency", f"Of these, {ELSEWHERE}", "gift"),
        count(
            "aid_reports", "Aid records that tell of them, or of wholes and doubts", "record"
        ),
        ARTICLES,
        *money("amount", "Money of the gifts"),
    ),
    key=("kind", "donor_country", "status"),
    order=("kind", "donor_country", "status"),
)
COMMITMENTS_BY_TOPIC = Table(
    name="commitments_by_topic",
    title="Commitments by topic",
    description="Commitments by topic and kind; one with several topics counts under each",
    columns=(
        code("topic", "Topic; null: the clause names none", "topic", True),
        code("kind", "Signed, agreed, asked, invited or discussed", "commitment_kind"),
        count("commitments", "Commitments", "record"),
        ARTICLES,
    ),
    key=("topic", "kind"),
    order=("topic", "kind"),
)
PARTICIPANTS_BY_OFFICE = Table(
    name="participants_by_office",
    title="Participants by office",
    description="Named people at meetings reported as held, by side and office",
    columns=(
        code("country", "The side; null: not told", "country", True),
        code("position_code", "Office; null: none told", "position_code", True),
        count("participants", "Appearances: one for each person at each meeting", "record"),
        count("people", "Rows of the table people among them", "person"),
        count("meetings", "Meetings at which they appear", "meeting"),
        ARTICLES,
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

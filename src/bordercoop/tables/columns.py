"""Columns of the tables that no struct of the model describes, by what they hold."""

from __future__ import annotations

from bordercoop.tables.described import Column, Type

CURRENCIES = ("VND", "USD", "LAK", "THB")
"""The currencies that the aggregates give a column each; others stay in the table aid."""


def text(name: str, description: str, refers_to: str | None = None) -> Column:
    """A text that is always filled."""
    return Column(name=name, type="text", description=description, refers_to=refers_to)


def maybe(name: str, description: str, refers_to: str | None = None) -> Column:
    """A text that the articles may leave unsaid."""
    return optional("text", name, description, refers_to=refers_to)


def inapplicable(
    name: str,
    description: str,
    refers_to: str | None = None,
    type: Type = "text",
    vocabulary: str | None = None,
) -> Column:
    """A column whose empty cells have nothing to say."""
    return Column(
        name=name,
        type=type,
        description=description,
        nullable=True,
        refers_to=refers_to,
        vocabulary=vocabulary,
        empty="not_applicable",
    )


def many(
    name: str, description: str, refers_to: str | None = None, vocabulary: str | None = None
) -> Column:
    """A list of ids, codes or texts."""
    return Column(
        name=name,
        type="list",
        description=description,
        refers_to=refers_to,
        vocabulary=vocabulary,
    )


def code(name: str, description: str, vocabulary: str, nullable: bool = False) -> Column:
    """A code of a vocabulary."""
    return Column(
        name=name,
        type="text",
        description=description,
        vocabulary=vocabulary,
        nullable=nullable,
    )


def optional(
    type: Type,
    name: str,
    description: str,
    unit: str | None = None,
    refers_to: str | None = None,
) -> Column:
    """A cell of any type that the articles may leave unsaid."""
    return Column(
        name=name,
        type=type,
        description=description,
        nullable=True,
        unit=unit,
        refers_to=refers_to,
    )


def known(type: Type, name: str, description: str, unit: str | None = None) -> Column:
    """What no article says: filled where we are sure of it."""
    return Column(
        name=name,
        type=type,
        description=description,
        nullable=True,
        unit=unit,
        empty="unresolved",
    )


def count(name: str, description: str, unit: str) -> Column:
    """A number of records or articles."""
    return Column(name=name, type="integer", description=description, unit=unit)


def watched(name: str, description: str, unit: str) -> Column:
    """A count that is empty, not 0, where no article was seen."""
    return Column(
        name=name,
        type="integer",
        description=description,
        nullable=True,
        unit=unit,
        empty="not_observed",
    )


def money(prefix: str, description: str) -> tuple[Column, ...]:
    """A sum for each currency of the aggregates."""
    return tuple(
        optional(
            "money",
            f"{prefix}_{code.lower()}",
            f"{description}, in {code}; null: none stated",
            unit=code,
        )
        for code in CURRENCIES
    )


SEEN = (
    optional("date", "first_date", "First day of the dated meetings and aid it appears in"),
    optional("date", "last_date", "Last day of the dated meetings and aid it appears in"),
)
ARTICLES = count("articles", "Articles that the counted records come from", "article")
ELSEWHERE = "those whose money is in none of the currencies here"

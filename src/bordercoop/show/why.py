"""What stands at some words of an article, and why no record, or only this one, rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.parse import Parsed
from bordercoop.records.rule import Rule
from bordercoop.show.clauses import clauses
from bordercoop.show.marks import Chosen, records
from bordercoop.show.records import listed
from bordercoop.show.rows import Row, printable
from bordercoop.text import Span, search_view


def why(parsed: Parsed, text: str, words: str, rules: tuple[Rule, ...]) -> Iterator[Row]:
    """Answers for each place of `words` (any letter case) in the canonical `text`.

    No row where the text does not have them. `parsed` was read with a trail.
    """
    view, sought = search_view(text), search_view(words)
    at = view.find(sought) if sought else -1
    while at >= 0:
        yield from _place(parsed, text, (at, at + len(sought)), rules)
        at = view.find(sought, at + len(sought))


def _place(parsed: Parsed, text: str, span: Span, rules: tuple[Rule, ...]) -> Iterator[Row]:
    yield Row("heading", f"{span[0]}-{span[1]}  «{printable(text[slice(*span)])}»")
    sentences = [s for s in parsed.reading.page.sentences if _meet(_seen(parsed, s), span)]
    if not sentences:
        yield Row("text", "  furniture of the page, not read")
    for sentence in sentences:
        yield Row("text", f"  {_kind(sentence)}: «{_words(text, _seen(parsed, sentence))}»")
        yield from _mentions(parsed, text, sentence, span)
        yield from clauses(parsed, text, sentence)
        yield from _anchors(parsed, text, sentence, rules)
    yield from _records(parsed, text, span)
    yield from _tried(parsed, span, sentences, rules)


def _mentions(parsed: Parsed, text: str, sentence: Sentence, span: Span) -> Iterator[Row]:
    here = [
        (mention.kind, seen)
        for mention in sentence.mentions
        if _meet(seen := parsed.source.original(mention.start, mention.end), span)
    ]
    yield Row("mention", "  mentions: " + ("" if here else "none"))
    for kind, seen in here:
        yield Row("mention", f"    {kind}  «{_words(text, seen)}»")


def _anchors(
    parsed: Parsed, text: str, sentence: Sentence, rules: tuple[Rule, ...]
) -> Iterator[Row]:
    """The listed words of the sentence that call for rules, and which."""
    yield Row("mention", "  words that call for a rule:")
    none = True
    for hit in sentence.hits:
        called = _called(hit, rules)
        if called:
            none = False
            seen = parsed.source.original(*parsed.reading.page.span(hit.first, hit.last))
            yield Row("mention", f"    «{_words(text, seen)}»  {', '.join(called)}")
    if none:
        yield Row("mention", "    none")


def _records(parsed: Parsed, text: str, span: Span) -> Iterator[Row]:
    yield Row("record", "  records that rest on these words:")
    none = True
    for name, record in records(parsed, Chosen()):
        if any(_meet((clause.start, clause.end), span) for clause in record.evidence):
            none = False
            for line in listed(name, record, text):
                yield Row("record", f"    {line}")
    if none:
        yield Row("record", "    none")


def _tried(
    parsed: Parsed, span: Span, sentences: list[Sentence], rules: tuple[Rule, ...]
) -> Iterator[Row]:
    """The rules that were tried on the words, or on the whole sentence, and stopped.

    What stops all rules of a table is told of those that words of the sentences call for, of
    all where none is called for.
    """
    yield Row("evidence", "  rules that were tried here and stopped:")
    whole = [_seen(parsed, sentence) for sentence in sentences]
    told = dict.fromkeys(
        f"    {', '.join(_meant(rule, sentences, rules))}: {stopped}"
        for rule, at, stopped in parsed.reading.trail or ()
        if _meet(seen := parsed.source.original(*at), span) or seen in whole
    )
    for line in told or ("    none",):
        yield Row("evidence", line)


def _called(hit: Hit, rules: tuple[Rule, ...]) -> list[str]:
    """The ids of the rules that a listed word calls for."""
    classes = {name for name, _ in hit.tags} | {f"{name}:{code}" for name, code in hit.tags}
    return [rule.id for rule in rules if not classes.isdisjoint(rule.anchors)]


def _meant(id: str, sentences: list[Sentence], rules: tuple[Rule, ...]) -> list[str]:
    """The rules that a stop is about: of a table, those that are called for, else all."""
    of_table = [rule for rule in rules if rule.id.startswith(f"{id}.")]
    if not of_table:
        return [id]
    hits = [hit for sentence in sentences for hit in sentence.hits]
    called = {one for hit in hits for one in _called(hit, tuple(of_table))}
    return [rule.id for rule in of_table if rule.id in called or not called]


def _seen(parsed: Parsed, sentence: Sentence) -> Span:
    return parsed.source.original(sentence.start, sentence.end)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _kind(sentence: Sentence) -> str:
    return "item of a list" if sentence.block == "item" else sentence.block


def _words(text: str, span: Span) -> str:
    return printable(text[slice(*span)].replace("\n", " "))

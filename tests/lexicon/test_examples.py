"""Every form of a cue, a head and a verb of what is to be done is what its file says it is.

It is tried in the example sentences of its entry. The clause stage must read the roles that are
marked in them, and the head finder the heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from marked import marked

from bordercoop.clauses import transfers
from bordercoop.clauses.frame import Frame
from bordercoop.clauses.governing import VERBS
from bordercoop.clauses.tape import tape
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.compile import read
from bordercoop.parse import parsed
from bordercoop.records.commitments.heads import HEADS, heads_of
from bordercoop.sources.article import article
from bordercoop.text import Span

FILES = ("cues", "heads", "tasks")
ENTRIES = [
    pytest.param(name, entry, id=f"{name}-{entry['code']}")
    for name in FILES
    for entry in read(name)
]
ROLES = [
    pytest.param(entry, example, id=f"{entry['code']}-{number}")
    for entry in read("cues")
    for number, example in enumerate(entry["examples"], 1)
    if entry["code"] in VERBS and "[[" in example
]


def filled(example: str, form: str) -> str:
    """An example with a form in place of {}, as a sentence is written."""
    form = form[:1].upper() + form[1:] if example.startswith("{}") else form
    return example.replace("{}", form)


def reading(text: str) -> Reading:
    """How a text is read, whether or not it tells of two sides."""
    return parsed(article("x", "x", text), trail=True).reading


def found(name: str, example: str, form: str) -> set[str]:
    """The codes that a form has in a class where it stands in an example."""
    at = len(marked(example.split("{}")[0]).text)
    page = reading(marked(filled(example, form)).text).page
    first, last = page.tokens.first(at), page.tokens.first(at + len(form))
    hits = page.lexicon.apart[name].scan(page.tokens.keys, 0, len(page.tokens))
    there = (hit for hit in hits if (hit.first, hit.last) == (first, last))
    return {code for hit in there for _, code in hit.tags}


@pytest.mark.parametrize(("name", "entry"), ENTRIES)
def test_every_form_is_found_in_an_example_of_its_class(
    name: str, entry: dict[str, Any]
) -> None:
    assert entry["examples"]
    missed = [
        form
        for form in entry["spellings"]
        if not any(entry["code"] in found(name, one, form) for one in entry["examples"])
    ]
    assert missed == [], f"{name}.yml, {entry['code']}"


@pytest.mark.parametrize(
    "entry", [pytest.param(e, id=e["code"]) for e in read("cues") if e["code"] != "pseudo"]
)
def test_a_cue_is_a_cue_of_its_clause(entry: dict[str, Any]) -> None:
    assert any(
        entry["code"] in chunk.codes
        for example in entry["examples"]
        for form in entry["spellings"]
        for made in [reading(marked(filled(example, form)).text)]
        for sentence in made.page.sentences
        for chunk in tape(made, sentence)
    )


@pytest.mark.parametrize(("entry", "example"), ROLES)
def test_a_predicate_has_the_roles_that_are_marked(entry: dict[str, Any], example: str) -> None:
    case = marked(filled(example, entry["spellings"][0]))
    made = reading(case.text)
    frames = [f for s in made.page.sentences for f in transfers(made, s)]
    of_class = [f for f in frames if entry["code"] in f.classes]
    assert of_class, "no frame of this class"
    wanted = {(field, span) for field, span in case.marks}
    assert any(wanted <= set(roles(made, frame)) for frame in of_class)


def roles(made: Reading, frame: Frame) -> Iterator[tuple[str, Span]]:
    """The words of the roles of a frame."""
    for field, role in (("agent", frame.agent), ("recipient", frame.recipient)):
        for name in role.names:
            yield field, made.page.span(name.first, name.last)
    for theme in frame.themes:
        yield "theme", theme.span
        for name in theme.recipient.names:
            yield "recipient", made.page.span(name.first, name.last)


@pytest.mark.parametrize(
    "entry", [pytest.param(e, id=e["code"]) for e in read("heads") if e["code"] in HEADS]
)
def test_a_head_is_found_with_its_code(entry: dict[str, Any]) -> None:
    missed = []
    for form in entry["spellings"]:
        codes: set[str] = set()
        for example in entry["examples"]:
            made = reading(filled(example, form))
            codes |= {h.code for s in made.page.sentences for h in heads_of(made, s)}
        if entry["code"] not in codes:
            missed.append(form)
    assert missed == []


def test_no_example_names_a_form_of_its_own() -> None:
    for name in FILES:
        for entry in read(name):
            for example in entry["examples"]:
                assert len(re.findall(r"\{\}", example)) == 1, example

"""Lines and rows of very many articles, held on disk, are those that were given."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bordercoop import held
from bordercoop.model import RECORDS, Line, encode
from bordercoop.parse import parse
from bordercoop.release.publish import publish
from bordercoop.resolve import Resolved, resolve
from bordercoop.resolve.entities import Seen
from bordercoop.resolve.resolution import GivenTwice
from bordercoop.sources.article import article
from bordercoop.tables.alone import ALONE, alone
from bordercoop.tables.build import build
from bordercoop.tables.stored import Stored
from bordercoop.tables.written import write_all

FOLDERS = (
    Path(__file__).parents[1] / "seeds",
    Path(__file__).parent / "articles",
)


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    """The lines of all articles, with ids that sort otherwise than those of their records."""
    paths = sorted(path for folder in FOLDERS for path in folder.glob("*.txt"))
    texts = [path.read_text(encoding="utf-8-sig") for path in paths]
    names = ("a", "a-b", "a.b", "a0", "Ả", "b")
    return [
        parse(article(f"{names[at % len(names)]}{at // len(names) or ''}", "source", text))
        for at, text in enumerate(texts)
    ]


@pytest.fixture
def on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything beyond three lines or rows goes to disk."""
    monkeypatch.setattr(held, "FEW", 3)
    monkeypatch.setattr(held, "_ROWS", 1)
    monkeypatch.setattr("bordercoop.tables.build.FEW", 3)


def _by_id(lines: Sequence[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: line.document.doc_id)


@pytest.mark.usefixtures("on_disk")
def test_lines_come_back_by_doc_id_and_as_often_as_asked(lines: list[Line]) -> None:
    there = held.held(reversed(lines))
    assert isinstance(there, held.Held)
    assert list(there) == list(there) == _by_id(lines)
    assert [there[0], there[-1], *there[1:3]] == [_by_id(lines)[at] for at in (0, -1, 1, 2)]
    assert list(there.raw()) == [encode(line) for line in _by_id(lines)]
    assert held.held(there) is there


@pytest.mark.usefixtures("on_disk")
def test_lines_follow_the_ids_of_their_records_on_disk_and_in_memory(lines: list[Line]) -> None:
    there = held.held(lines)
    ids = [line.document.doc_id for line in held.by_record(there)]
    assert ids == [line.document.doc_id for line in held.by_record(_by_id(lines))]
    assert [f"{id_}/" for id_ in ids] == sorted(f"{id_}/" for id_ in ids)


@pytest.mark.usefixtures("on_disk")
@pytest.mark.parametrize("number", [0, 1, 3, 4, 600])
def test_rows_come_back_in_their_order(number: int) -> None:
    rows = [Seen(f"rank {at}", None, "2024-01-01", (f"a/p{at}",)) for at in range(number)]
    there = held.shelved(Seen, iter(rows))
    assert len(there) == number
    assert list(there) == list(there) == rows
    assert [there[at] for at in range(-number, number)] == [*rows, *rows]
    with pytest.raises(IndexError):
        there[number]


def _told(found: Resolved) -> list[object]:
    values = (getattr(found, name) for name in found.__struct_fields__)
    return [value if isinstance(value, dict) else list(value) for value in values]


def test_what_is_resolved_on_disk_is_what_is_resolved_in_memory(
    lines: list[Line], request: pytest.FixtureRequest
) -> None:
    expected = _told(resolve(lines))
    request.getfixturevalue("on_disk")
    assert _told(resolve(lines)) == expected


def test_tables_made_on_disk_are_written_as_the_same_bytes(
    lines: list[Line], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    write_all(build(lines), tmp_path / "memory")
    request.getfixturevalue("on_disk")
    made = build(lines)
    assert isinstance(made, Stored)
    for path in write_all(made, tmp_path / "disk"):
        assert path.read_bytes() == (tmp_path / "memory" / path.name).read_bytes(), path.name


@pytest.mark.parametrize("name", sorted(ALONE))
def test_a_table_made_alone_from_disk_is_the_one_made_with_all(
    name: str, lines: list[Line], request: pytest.FixtureRequest
) -> None:
    expected = build(lines)[name]
    request.getfixturevalue("on_disk")
    assert alone(name, iter(lines)).equals(expected)


@pytest.mark.usefixtures("on_disk")
def test_lines_read_without_their_words_say_everything_else(lines: list[Line]) -> None:
    there = held.held(lines)
    assert list(map(_wordless, held.bare(there))) == list(map(_wordless, there))
    for whole, bare in zip(there, held.bare(there), strict=True):
        assert encode(bare) == encode(whole)
        assert all(
            isinstance(one, type_)
            for name, type_ in RECORDS.items()
            for one in getattr(bare, name)
        )


def _wordless(line: Line) -> list[object]:
    """An article and every field of its records but their words and the places of these."""
    return [
        line.document,
        *(
            (name, field, getattr(record, field))
            for name in RECORDS
            for record in getattr(line, name)
            for field in record.__struct_fields__
            if field not in ("evidence", "grounds")
        ),
    ]


def test_a_release_made_on_disk_has_the_same_bytes(
    lines: list[Line], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    given = [(at, encode(line)) for at, line in enumerate(lines, start=1)]
    first = publish(given, "0.1.0", tmp_path / "memory").folder
    request.getfixturevalue("on_disk")
    other = publish(given, "0.1.0", tmp_path / "disk").folder
    paths = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert paths == sorted(p.relative_to(other) for p in other.rglob("*") if p.is_file())
    unlike = {
        path.name
        for path in paths
        if (first / path).read_bytes() != (other / path).read_bytes()
    }
    assert unlike == set()


@pytest.mark.usefixtures("on_disk")
def test_an_article_that_is_there_twice_is_refused_on_disk_as_well(lines: list[Line]) -> None:
    with pytest.raises(GivenTwice, match="is there twice"):
        resolve([*lines, lines[0]])

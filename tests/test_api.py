"""The library: `bordercoop.parse` and `bordercoop.read`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import bordercoop
from bordercoop.api import Unreadable
from bordercoop.findings import Finding
from bordercoop.model import encode
from bordercoop.parse import parse

SEED = "004_bf970b147d074f73"


def text_of(checkout: Path) -> str:
    return (checkout / "seeds" / f"{SEED}.txt").read_text(encoding="utf-8")


def test_importing_the_package_loads_nothing() -> None:
    program = (
        "import sys; before = set(sys.modules); import bordercoop; "
        "new = set(sys.modules) - before; "
        "sys.exit(bool({'msgspec', 'typer', 'polars', 'bordercoop.model', 're'} & new))"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


def test_an_article_of_a_source_gives_the_line_of_the_command(checkout: Path) -> None:
    articles = list(bordercoop.read(checkout / "seeds"))
    assert len(articles) == 5
    assert [encode(bordercoop.parse(one)) for one in articles] == [
        encode(parse(one)) for one in articles
    ]


def test_a_text_gives_the_records_of_its_file(checkout: Path) -> None:
    line = bordercoop.parse(text_of(checkout), doc_id=SEED)
    (article,) = bordercoop.read(checkout / "seeds" / f"{SEED}.txt")
    assert line.aid == bordercoop.parse(article).aid
    assert line.document.text_sha256 == article.sha256


def test_what_is_stated_goes_before_what_is_read(checkout: Path) -> None:
    line = bordercoop.parse(
        text_of(checkout), url="https://bao.example.vn/1", published="06/08/2024"
    )
    assert line.document.published == "2024-08-06"
    again = bordercoop.parse("khác", url="https://bao.example.vn/1")
    assert again.document.doc_id == line.document.doc_id


def test_without_url_and_id_the_text_names_the_article() -> None:
    one, same, other = (bordercoop.parse(text) for text in ("Sê Kông", "Sê Kông", "Salavan"))
    assert one.document.doc_id == same.document.doc_id != other.document.doc_id


@pytest.mark.parametrize(
    "stated", [{"published": "hôm qua"}, {"doc_id": "a/b"}, {"doc_id": " "}]
)
def test_what_cannot_be_stated_is_refused(stated: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="is no"):
        bordercoop.parse("Sê Kông", **stated)


def test_nothing_is_stated_beside_an_article(checkout: Path) -> None:
    article = next(bordercoop.read(checkout / "seeds"))
    with pytest.raises(TypeError):
        bordercoop.parse(article, url="https://bao.example.vn/1")


def test_what_cannot_be_read_is_raised_or_handed_on(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="S101"):
        list(bordercoop.read(tmp_path / "missing.txt"))
    told: list[Finding] = []
    assert list(bordercoop.read(tmp_path / "missing.txt", on_finding=told.append)) == []
    assert [finding.code for finding in told] == ["S101"]


def test_the_name_stays_that_of_the_function() -> None:
    import bordercoop.parse

    assert callable(bordercoop.parse)


def test_a_title_that_the_source_states_goes_before_the_pages_own() -> None:
    seeds = Path(__file__).parent.parent / "seeds"
    article = sorted(seeds.glob("*.txt"))[3].read_text("utf-8")
    assert bordercoop.parse(article, title="Tin ngắn").document.title == "Tin ngắn"
    assert bordercoop.parse(article).document.title != "Tin ngắn"


def test_the_url_that_is_stated_is_the_source() -> None:
    url = "https://example.org/tin/1"
    assert bordercoop.parse("Tin ngắn.", url=url).document.source == url

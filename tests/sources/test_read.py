"""Where articles come from: files, folders of them and standard input."""

from __future__ import annotations

import io
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bordercoop.check.checker import Checker
from bordercoop.findings import Finding
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.sources.article import Article
from bordercoop.sources.identity import doc_id, shown
from bordercoop.sources.read import read
from bordercoop.sources.seeds import folder, seeds
from bordercoop.sources.written import decoded

SENTENCE = "Công an tỉnh Nghệ An hội đàm với Công an tỉnh Bôlykhămxay."


def put(path: Path, content: bytes | str = SENTENCE) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def one(path: str, **options: object) -> Article | Finding:
    """What stands for the one file: its article, whatever is remarked on it, or a finding."""
    *_, found = read([path], **options)  # type: ignore[arg-type]
    return found


def ids(paths: list[str]) -> list[str]:
    return [found.doc_id for found in read(paths) if isinstance(found, Article)]


def codes(paths: list[str]) -> list[str]:
    return [found.code for found in read(paths) if isinstance(found, Finding)]


@pytest.mark.parametrize(
    "form",
    [
        SENTENCE.encode("utf-8-sig"),
        unicodedata.normalize("NFD", SENTENCE).encode(),
        b"\xef\xbb\xbf" + unicodedata.normalize("NFD", SENTENCE).encode(),
    ],
    ids=["byte-order mark", "decomposed", "both"],
)
def test_forms_of_unicode_give_one_text(tmp_path: Path, form: bytes) -> None:
    found = one(put(tmp_path / "a.txt", form))
    assert isinstance(found, Article)
    assert found.text == SENTENCE


def test_line_ends_of_any_system_become_newlines(tmp_path: Path) -> None:
    found = one(put(tmp_path / "a.txt", b"A\r\nB\rC\n"))
    assert isinstance(found, Article)
    assert found.text == "A\nB\nC\n"


@pytest.mark.parametrize(
    ("content", "code", "line", "words"),
    [
        (b"", "S105", None, "empty"),
        (b"\xef\xbb\xbf \r\n\t\n", "S105", None, "no letter or digit"),
        (b"abc\nd\xe1e", "S103", 2, "byte 5 (0xE1"),
        ("Công".encode("windows-1258"), "S103", 1, "byte 1 (0xF4"),
        (b"abc\n\ndef\x00g", "S104", 3, "NUL at byte 8"),
        ("Công a".encode() + b"\xed\xa0\x80", "S103", 1, "byte 7 (0xED"),
        (b"a" * 101, "S106", None, "larger than 100 bytes"),
    ],
)
def test_what_is_no_article_is_reported_where_it_breaks(
    tmp_path: Path, content: bytes, code: str, line: int | None, words: str
) -> None:
    path = put(tmp_path / "a.txt", content)
    found = one(path, max_bytes=100)
    assert isinstance(found, Finding)
    assert (found.level, found.code, found.file, found.line) == ("error", code, path, line)
    assert words in found.message


@given(st.binary())
def test_any_bytes_are_a_text_or_a_finding(content: bytes) -> None:
    found = decoded(content, "a.txt")
    assert isinstance(found, Finding) or found.remark or found.text.encode() == content


@given(st.text(st.characters(exclude_characters="\0")))
def test_any_name_gives_an_id_that_prints_and_is_no_number(stem: str) -> None:
    made = doc_id(stem)
    assert made.isprintable()
    assert "/" not in made
    assert not made.isdecimal()
    assert doc_id(made) == made


def test_the_good_files_go_through_beside_the_bad(tmp_path: Path) -> None:
    put(tmp_path / "1.txt")
    put(tmp_path / "2b.txt", b"\xff")
    put(tmp_path / "3c.txt", SENTENCE * 2)
    kinds = [type(found) for found in read([str(tmp_path)])]
    assert kinds == [Article, Finding, Article]


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/B.TXT", "c.txt", ".hidden.txt", ".git/x.txt"):
        put(tmp_path / name, f"{SENTENCE} {name}")
    assert ids([str(tmp_path)]) == ["a:B", "a:z", "b", "c"]


def test_text_in_a_folder_is_an_article_by_its_name_and_told_otherwise(tmp_path: Path) -> None:
    path = put(tmp_path / "notes.md")
    assert codes([str(tmp_path)]) == ["S113"]
    assert ids([path]) == ["notes"]


def test_a_link_back_to_the_folder_ends(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert ids([str(tmp_path)]) == ["a"]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert codes([str(tmp_path)]) == ["S107"]


def test_a_link_to_nothing_is_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert codes([str(tmp_path)]) == [
        "S101",
    ]


@pytest.mark.parametrize("path", ["missing.txt", "missing/a.txt", ""])
def test_a_path_that_cannot_exist_is_missing(path: str) -> None:
    assert codes([path]) == ["S101"]


def test_a_file_that_the_system_will_not_read_is_unreadable() -> None:
    assert codes(["/proc/self/mem"]) == ["S102"]


def test_a_folder_without_files_is_reported(tmp_path: Path) -> None:
    put(tmp_path / ".hidden.txt")
    assert codes([str(tmp_path)]) == ["S107"]


def test_two_files_cannot_share_an_id(tmp_path: Path) -> None:
    first = put(tmp_path / "2023/visit.txt")
    second = put(tmp_path / "2024/visit.txt", SENTENCE * 2)
    kept, refused = read([first, second])
    assert isinstance(kept, Article)
    assert (kept.source, kept.at) == ("visit.txt", first)
    assert isinstance(refused, Finding)
    assert (refused.level, refused.code, refused.file) == ("error", "S108", second)
    assert first in refused.message


def test_files_of_one_name_in_different_folders_have_different_ids(tmp_path: Path) -> None:
    for name in ("2023/visit.txt", "2024/visit.txt"):
        put(tmp_path / name, f"{SENTENCE} {name}")
    assert ids([str(tmp_path)]) == ["2023:visit", "2024:visit"]


def test_ids_that_differ_in_case_alone_are_told_before_validate_refuses_them(
    tmp_path: Path,
) -> None:
    for name in ("2024/Visit.txt", "2024/visit.txt"):
        put(tmp_path / name, f"{SENTENCE} {name}")
    kept, refused = read([str(tmp_path)])
    assert isinstance(kept, Article)
    assert isinstance(refused, Finding)
    assert (kept.doc_id, refused.code) == ("2024:Visit", "S108")
    assert Checker().check(1, encode(parse(kept))) == []


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt")
    article, remark = read([str(tmp_path), path])
    assert isinstance(article, Article)
    assert isinstance(remark, Finding)
    assert (remark.level, remark.code) == ("info", "S109")


def test_standard_input_is_one_article() -> None:
    found = one("-", stdin=io.BytesIO(SENTENCE.encode()))
    assert isinstance(found, Article)
    assert (found.doc_id, found.source, found.text) == ("stdin", "-", SENTENCE)


def test_standard_input_can_be_named() -> None:
    found = one("-", stdin=io.BytesIO(SENTENCE.encode()), name="na-2024-08")
    assert isinstance(found, Article)
    assert found.doc_id == "na-2024-08"


def test_closed_standard_input_is_unreadable() -> None:
    assert codes(["-"]) == ["S102"]


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("003_9809bc0260af447f", "003_9809bc0260af447f"),
        ("Công an Nghệ An (1)", "Công an Nghệ An (1)"),
        (unicodedata.normalize("NFD", "Sê Kông"), "Sê Kông"),
        ("ກ້າວຫນ້າ", "ກ້າວຫນ້າ"),
        ("a\x1b[31mb\nc", "a_[31mb_c"),
        ("a\u202eb\u00a0c", "a_b_c"),
        (os.fsdecode(b"caf\xe9"), "caf_"),
        ("20240615", "doc-20240615"),
        ("2024-06-15", "doc-2024-06-15"),
        ("1e5", "doc-1e5"),
        ("NaN", "doc-NaN"),
        ("NA", "doc-NA"),
        ("null", "doc-null"),
        ("None", "doc-None"),
        ("nam", "nam"),
    ],
)
def test_an_id_is_the_stem_made_safe(stem: str, expected: str) -> None:
    assert doc_id(stem) == expected


def test_a_name_that_is_no_unicode_is_shown_by_its_bytes() -> None:
    assert shown(os.fsdecode(b"caf\xe9.txt")) == r"caf\xe9.txt"


def test_the_five_seeds_are_at_hand() -> None:
    articles = list(seeds())
    assert [type(found) for found in articles] == [Article] * 5
    assert all(isinstance(a, Article) and a.source == f"{a.doc_id}.txt" for a in articles)


def test_the_seeds_are_the_bytes_of_the_checkout() -> None:
    checkout = Path(__file__).parents[2] / "seeds"
    assert {p.name: p.read_bytes() for p in folder().iterdir()} == {
        p.name: p.read_bytes() for p in checkout.iterdir()
    }


@pytest.mark.parametrize("target", ["loop.txt", "../{}", ".", "nowhere", "{}"])
def test_a_link_that_leads_nowhere_or_to_itself_hides_no_file_beside_it(
    target: str, tmp_path: Path
) -> None:
    for name in ("a.txt", "m/b.txt", "z.txt"):
        put(tmp_path / name, f"{SENTENCE} {name}")
    (tmp_path / "m" / "loop.txt").symlink_to(target.format("m"))
    (tmp_path / "loop.txt").symlink_to(target.format("loop.txt"))
    assert ids([str(tmp_path)]) == ["a", "m:b", "z"]

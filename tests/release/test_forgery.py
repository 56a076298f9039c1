"""A release changed by somebody who enters the change in the sums anew is found out."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import sqlite3
import subprocess
import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

import polars as pl
import pytest

from bordercoop.jsonl import lines as read
from bordercoop.model import Line, encode
from bordercoop.parse import parse
from bordercoop.release import prepared
from bordercoop.release.before import RECORDS
from bordercoop.release.contents import Release
from bordercoop.release.package import files
from bordercoop.release.publish import publish
from bordercoop.release.signature import NAMESPACE
from bordercoop.release.verify import derived, records
from bordercoop.release.verify.every import verified
from bordercoop.sources.article import Article
from bordercoop.sources.seeds import seeds
from bordercoop.tables.build import build


def entered(folder: Path) -> None:
    """The sums and the data package after a change, as its author would have them."""
    described = json.loads((folder / "datapackage.json").read_bytes())
    for one in described["resources"]:
        raw = (folder / one["path"]).read_bytes()
        one["bytes"], one["hash"] = len(raw), f"sha256:{hashlib.sha256(raw).hexdigest()}"
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    (folder / "datapackage.json").write_bytes(text.encode())
    summed(folder)


def summed(folder: Path) -> None:
    """The sums alone after a change."""
    listed = [path for path in files(folder) if path != "SHA256SUMS"]
    sums = [
        f"{hashlib.sha256((folder / path).read_bytes()).hexdigest()}  {path}\n"
        for path in listed
    ]
    (folder / "SHA256SUMS").write_bytes("".join(sums).encode())


def replaced(path: str, old: bytes, new: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        raw = (folder / path).read_bytes()
        assert old in raw
        (folder / path).write_bytes(raw.replace(old, new, 1))

    return change


def written(path: str, content: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / path).write_bytes(content)

    return change


def in_database(statement: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with closing(sqlite3.connect(folder / "bordercoop.sqlite")) as base:
            base.execute("PRAGMA foreign_keys = OFF")
            base.executescript(statement)

    return change


def in_parquet(table: str, change: pl.Expr) -> Callable[[Path], None]:
    def rewrite(folder: Path) -> None:
        path = folder / "tables" / f"{table}.parquet"
        pl.read_parquet(path).with_columns(change).write_parquet(path)

    return rewrite


def in_workbook(folder: Path) -> None:
    path = folder / "bordercoop.xlsx"
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, raw in parts.items():
            book.writestr(name, raw.replace(b"100000000", b"900000000"))


def a_line_less(folder: Path) -> None:
    path = folder / "records.jsonl"
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])


def a_redirect(folder: Path) -> None:
    with (folder / "redirects.csv").open("a", newline="") as sink:
        csv.writer(sink).writerow(("people", "person/x", "person/y", "0.1.0"))


def in_json(path: str, *steps: str | int, to: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        value = json.loads((folder / path).read_bytes())
        place = value
        for step in steps[:-1]:
            place = place[step]
        place[steps[-1]] = to
        (folder / path).write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    return change


def joined(path: str, before: bytes, behind: bytes) -> Callable[[Path], None]:
    """Bytes put before and behind a file that readers of its kind pass over."""

    def change(folder: Path) -> None:
        (folder / path).write_bytes(before + (folder / path).read_bytes() + behind)

    return change


FORGERIES: dict[str, Callable[[Path], None]] = {
    "an amount in the database": in_database("UPDATE aid SET amount = amount * 10"),
    "a trigger in the database": in_database(
        "CREATE TRIGGER t AFTER INSERT ON aid BEGIN DELETE FROM meetings; END"
    ),
    "a view in the database": in_database("CREATE VIEW totals AS SELECT 1 AS amount"),
    "an index in the database": in_database("CREATE INDEX i ON aid (amount)"),
    "a table in the database": in_database("CREATE TABLE more (a TEXT)"),
    "the number of the application": in_database("PRAGMA application_id = 7"),
    "a workbook that is none": written("bordercoop.xlsx", b"PK\x03\x04 no workbook"),
    "a cell of the workbook": in_workbook,
    "another load.py": written("load.py", b"import os\nos.system('true')\n"),
    "another load.R": written("load.R", b"system('true')\n"),
    "another load.sql": replaced("load.sql", b"tables/aid", b"tables/../aid"),
    "a redirect": a_redirect,
    "the README": replaced("README.md", b"# bordercoop", b"# Bordercoop"),
    "the quality": replaced("quality.json", b"0", b"9"),
    "the licence": written("LICENSE", b"All rights reserved\n"),
    "the citation": replaced("CITATION.cff", b"title", b"titel"),
    "the schema": replaced("schema/article.schema.json", b'"minLength"', b'"maxLength"'),
    "the codebook": replaced("schema/codebook.md", b"#", b"##"),
    "a code list": replaced("codes/aid_kind.csv", b"cash", b"gold"),
    "the changelog": replaced("CHANGELOG.md", b"first release", b"last release"),
    "the metadata for Datasette": in_json("metadata.json", "license", to="none"),
    "the Croissant file": in_json("croissant.json", "name", to="another"),
    "a title in the data package": in_json("datapackage.json", "title", to="Another"),
    "a hash in the Croissant file": in_json(
        "croissant.json", "distribution", 0, "sha256", to=""
    ),
    "a text among the measures": in_json("datapackage.json", "md5", to="Buy our records"),
    "bytes before the workbook": joined("bordercoop.xlsx", b"MZ a program", b""),
    "bytes behind the database": joined("bordercoop.sqlite", b"", b"a program"),
    "an amount in Parquet": in_parquet("aid", (pl.col("amount") * 2).cast(pl.Decimal(24, 2))),
    "the footer of a Parquet file": in_parquet("aid", pl.col("amount")),
    "a number of an aggregate": in_parquet("dyad_year", pl.col("meetings") + 1),
    "a sum in CSV": replaced("tables/aid.csv", b"100000000.00", b"900000000.00"),
    "an amount in the lines": replaced("records.jsonl", b'"amount":1', b'"amount":2'),
    "a line left out": a_line_less,
    "a file more": written("tables/more.csv", b"a\r\n1\r\n"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of two seeds; not to be written to."""
    lines = [parse(found) for found in seeds() if isinstance(found, Article)]
    given = [(number, encode(line) + b"\n") for number, line in enumerate(lines[-2:], 1)]
    return publish(given, None, tmp_path_factory.mktemp("sound")).folder


@pytest.fixture(scope="module")
def tables(sound: Path) -> Mapping[str, pl.DataFrame]:
    """What its lines give."""
    with (sound / RECORDS).open("rb") as stream:
        return build(read(stream))


def errors(folder: Path, key: Path | None = None) -> list[str]:
    found = verified(folder, key=key)
    return [f"{one.code} {one.file}" for one in found if one.level == "error"]


def test_what_was_not_changed_is_sound(sound: Path) -> None:
    assert errors(sound) == []
    assert [one.code for one in verified(sound)] == []


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forgery_is_found(
    forgery: str,
    sound: Path,
    tables: Mapping[str, pl.DataFrame],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What lines that are left as they are give is the sound release: it is not made again."""
    folder = forged(forgery, sound, tmp_path)
    if (folder / RECORDS).read_bytes() == (sound / RECORDS).read_bytes():
        monkeypatch.setattr(derived, "PARTS", [partial(copied, sound)])
        monkeypatch.setattr(records, "build", partial(known, tables))
        monkeypatch.setattr(prepared, "build", partial(known, tables))
    assert errors(folder) != []


@pytest.mark.slow
@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forgery_is_found_by_what_is_made_again(
    forgery: str, sound: Path, tmp_path: Path
) -> None:
    assert errors(forged(forgery, sound, tmp_path)) != []


def forged(forgery: str, sound: Path, place: Path) -> Path:
    folder = Path(shutil.copytree(sound, place / sound.name))
    FORGERIES[forgery](folder)
    entered(folder)
    return folder


def known(tables: Mapping[str, pl.DataFrame], lines: Iterable[Line]) -> object:
    """The tables of the sound release, for its lines."""
    deque(lines, maxlen=0)
    return tables


def copied(sound: Path, made: Release, again: Path) -> None:
    shutil.copytree(sound, again, dirs_exist_ok=True)


def shortened(path: Path) -> None:
    """The last row of a Parquet file left out."""
    pl.read_parquet(path).head(-1).write_parquet(path)


def a_blank_behind(raw: bytes) -> bytes:
    return raw + b" "


def a_blank_where_json_has_one(raw: bytes) -> bytes:
    """One blank more where it says nothing: behind the first colon of the file."""
    return raw.replace(b": ", b":  ", 1) if b": " in raw else raw.replace(b",", b", ", 1)


def a_line_end_less(raw: bytes) -> bytes:
    return raw.removesuffix(b"\n")


@pytest.mark.parametrize(
    "change", [a_blank_behind, a_blank_where_json_has_one, a_line_end_less]
)
def test_every_file_is_compared(
    change: Callable[[bytes], bytes], sound: Path, tmp_path: Path
) -> None:
    """To the byte, though a reader of its form would not see what was changed."""
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    given = {"SHA256SUMS", "datapackage.json", "records.jsonl"}
    changed = []
    for path in files(folder):
        raw = (folder / path).read_bytes()
        text = not path.endswith((".parquet", ".sqlite", ".xlsx")) or change is a_blank_behind
        if path in given or path.endswith(".parquet") or not text or change(raw) == raw:
            continue
        (folder / path).write_bytes(change(raw))
        changed.append(path)
    assert {"metadata.json", "quality.json", "schema/article.schema.json"} <= set(changed)
    entered(folder)
    found = {one.file for one in verified(folder) if one.level == "error"}
    assert set(changed) - found == set()


def test_every_parquet_file_is_compared(sound: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    rows = [path for path in files(folder) if path.endswith(".parquet")]
    changed = [path for path in rows if pl.read_parquet(folder / path).height]
    for path in changed:
        shortened(folder / path)
    entered(folder)
    found = {one.file for one in verified(folder) if one.level == "error"}
    assert len(changed) > 10
    assert set(changed) - found == set()


@pytest.mark.parametrize("path", ["datapackage.json", "croissant.json"])
def test_a_description_is_compared_to_the_byte(
    path: str, sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "PARTS", [partial(copied, sound)])
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    raw = (folder / path).read_bytes()
    (folder / path).write_bytes(a_blank_where_json_has_one(raw))
    if path != "datapackage.json":
        entered(folder)
    summed(folder)
    assert errors(folder) == [f"R111 {path}"]


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw.replace(b"\n", b"\r\n"),
        lambda raw: raw.removesuffix(b"\n"),
        lambda raw: b"0" * 64 + raw[64 : raw.index(b"\n") + 1] + raw,
        lambda raw: b"".join(reversed(raw.splitlines(keepends=True))),
    ],
)
def test_sums_are_a_line_for_each_file_in_order(
    change: Callable[[bytes], bytes], sound: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    sums = folder / "SHA256SUMS"
    sums.write_bytes(change(sums.read_bytes()))
    assert errors(folder) == ["R104 SHA256SUMS"]


def test_a_hash_that_no_file_has_is_found(sound: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    in_json("datapackage.json", "resources", 0, "hash", to="sha256:0")(folder)
    summed(folder)
    assert errors(folder) == ["R111 datapackage.json"]


def test_an_empty_folder_and_a_link_are_found(sound: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    (folder / "more").mkdir()
    (folder / "tables" / "loop").symlink_to("..")
    assert errors(folder) == ["R103 more", "R103 tables/loop"]


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
def test_damage_in_a_parquet_file_is_a_finding(
    part: float, sound: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    path = folder / "tables" / "aid.parquet"
    raw = bytearray(path.read_bytes())
    at = min(int(len(raw) * part), len(raw) - 30)
    raw[at : at + 24] = b"\xff" * 24
    path.write_bytes(raw)
    assert "R101 tables/aid.parquet" in errors(folder)


@pytest.mark.parametrize("cut", [4, 8, 12, 200])
def test_a_parquet_file_cut_off_is_a_finding(cut: int, sound: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    path = folder / "tables" / "aid.parquet"
    path.write_bytes(path.read_bytes()[:-cut])
    assert "R101 tables/aid.parquet" in errors(folder)


def test_an_agreement_with_gold_is_taken_as_stated(sound: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    in_json("quality.json", "agreement", to={"f1": 1.0})(folder)
    entered(folder)
    assert [f"{one.code} {one.file}" for one in verified(folder)] == ["R113 quality.json"]


def test_another_program_is_told_and_no_fault(sound: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    in_json("datapackage.json", "generator", to="bordercoop 9.0.0")(folder)
    entered(folder)
    assert errors(folder) == []
    assert [one.code for one in verified(folder)] == ["R112"]


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="needs OpenSSH")
def test_a_signature_is_checked(sound: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / sound.name))
    for name in ("key", "other"):
        made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)]
        subprocess.run(made, check=True)
    mine, other = tmp_path / "key.pub", tmp_path / "other.pub"
    assert errors(folder, mine) == ["R114 SHA256SUMS.sig"]
    sign = ["ssh-keygen", "-Y", "sign", "-f", str(tmp_path / "key"), "-n", NAMESPACE]
    subprocess.run([*sign, str(folder / "SHA256SUMS")], check=True, capture_output=True)
    assert errors(folder, mine) == []
    assert errors(folder) == []
    assert errors(folder, other) == ["R114 SHA256SUMS.sig"]
    FORGERIES["the licence"](folder)
    entered(folder)
    assert "R114 SHA256SUMS.sig" in errors(folder, mine)

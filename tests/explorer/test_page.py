"""The page as bytes: nothing of an article gets out of its place, and the same every time."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from itertools import accumulate
from pathlib import Path
from typing import Any

import msgspec
import pytest
from explorer.conftest import released_in
from explorer.payloads import PAYLOADS
from explorer.restored import restored

from bordercoop.explorer.entries import Entry, entries
from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.names import lao, lists
from bordercoop.explorer.packing import parts
from bordercoop.explorer.page import SCRIPTS, data, inert, packed, page
from bordercoop.explorer.shards import SHARD, shard
from bordercoop.explorer.units import units
from bordercoop.model import IDS, Line
from bordercoop.release.explored import explored
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES
from bordercoop.tables.dictionary import PUBLISHED

ASSETS = Path(page.__code__.co_filename).parent / "assets"
Saying = Callable[..., Line]
ARTICLES = 10
LANGUAGES = ("English", "Vietnamese", "Lao")
DRAWN = {"svg", "title", "g", "rect", "text", "path", "circle"}


class Seen(HTMLParser):
    """The elements of a page with their attributes, and the text of each script and style."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self._within = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._within = dict(attrs).get("id") or tag

    def handle_endtag(self, tag: str) -> None:
        self._within = ""

    def handle_data(self, data: str) -> None:
        self.texts[self._within] = self.texts.get(self._within, "") + data


def elements(text: str) -> list[tuple[str, dict[str, str | None]]]:
    """All but the policy, which tells the hashes, what the charts are drawn of, and shards, of
    which there are as many as records need."""
    return [
        one
        for one in Seen(text).elements
        if "http-equiv" not in one[1]
        and one[0] not in DRAWN
        and not re.fullmatch("part-e-[0-9]+", one[1].get("id") or "")
    ]


@pytest.fixture(scope="module")
def hostile(saying: Saying, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a release whose articles hold all payloads."""
    lines = [
        saying(*PAYLOADS[at::ARTICLES], doc_id=f"d{at}", text_sha256=f"{at:064x}")
        for at in range(ARTICLES)
    ]
    return page(explored(released_in(tmp_path_factory.mktemp("data"), lines))).decode()


def test_there_are_many_payloads() -> None:
    assert len(set(PAYLOADS)) > 200


def test_no_payload_adds_an_element(hostile: str, seeds_release: Path) -> None:
    assert elements(hostile) == elements(page(explored(seeds_release)).decode())


def test_every_payload_is_there_as_text(hostile: str) -> None:
    texts = {name: text for name, text in Seen(hostile).texts.items() if "part-" in name}
    assert all(re.fullmatch("[A-Za-z0-9+/=]+", text) for text in texts.values())
    parts = {name: json.loads(told) for name, told in data(hostile)[1].items()}
    assert {f"part-{name}" for name in parts} == set(texts)
    index, fields = parts["index"], list[dict[str, Any]]()
    docs = [index["docs"][at] for at in accumulate(index["doc"])]
    for at in range(len(docs) // SHARD + 1):
        fields += restored(parts[f"e-{at}"], docs[at * SHARD : (at + 1) * SHARD])
    for field in ("item", "purpose", "text", "venue", "position"):
        assert {one[field] for one in fields if field in one} == set(PAYLOADS)
    assert {one["title"] for one in fields if "title" in one} == set(PAYLOADS[:ARTICLES])


@pytest.mark.parametrize("sign", ["<", ">", "&", "\u2028", "\u2029"])
def test_signs_that_end_a_script_are_escaped_and_come_back(sign: str) -> None:
    made = inert({sign: [sign * 3]})
    assert sign not in made
    assert json.loads(made) == {sign: [sign * 3]}


def test_the_policy_allows_this_script_and_this_style_alone(seeds_release: Path) -> None:
    seen = Seen(page(explored(seeds_release)).decode())
    (policy,) = (
        told["content"]
        for name, told in seen.elements
        if name == "meta" and "http-equiv" in told
    )
    rules = dict(rule.split(" ", 1) for rule in (policy or "").split("; "))

    def named(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == named(seen.texts["script"])
    assert rules["style-src"] == named(seen.texts["style"])


def test_no_element_acts_or_asks_by_itself(seeds_release: Path) -> None:
    attributes = {
        name for _, told in elements(page(explored(seeds_release)).decode()) for name in told
    }
    assert not {
        name for name in attributes if name.startswith("on") or name in ("src", "style")
    }


@pytest.mark.parametrize("name", [*SCRIPTS, "vendor/d3"])
def test_no_script_writes_markup_or_asks_for_anything(name: str) -> None:
    script = (ASSETS / f"{name}.js").read_text("utf-8")
    markup = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write"
    ways = markup + r"|\beval\b|new Function|fetch\(|XMLHttp|import\(|Date\("
    assert re.findall(ways, script) == []
    assert "</" not in script


def test_every_script_is_in_the_page() -> None:
    assert {path.stem for path in ASSETS.glob("*.js")} == set(SCRIPTS)


def test_every_label_has_three_languages_and_every_call_its_label() -> None:
    labels: dict[str, Any] = json.loads((ASSETS / "labels.json").read_text("utf-8"))
    assert all(
        len(said) == len(LANGUAGES) and all(said)
        for table in labels.values()
        for said in table.values()
    )
    called = {
        name
        for path in ASSETS.glob("*.js")
        for name in re.findall(r'\bt\("([a-z_]+)"\)', path.read_text("utf-8"))
    }
    assert called <= set(labels["ui"])


def test_every_code_but_a_rank_has_a_name_in_lao() -> None:
    used = {name for name in lists().values() if name in PUBLISHED}
    told = {name: set(codes) for name, codes in lao().items()}
    used.remove("rank")
    assert told == {name: {one.code for one in PUBLISHED[name].codes} for name in used}


def test_one_word_is_called_the_same_wherever_it_stands() -> None:
    labels: dict[str, Any] = json.loads((ASSETS / "labels.json").read_text("utf-8"))
    called: dict[str, set[tuple[str, ...]]] = {}
    for table in labels.values():
        for en, *others in table.values():
            called.setdefault(en.casefold(), set()).add(tuple(one.casefold() for one in others))
    assert {en: told for en, told in called.items() if len(told) > 1} == {}


def test_what_is_taken_from_others_is_as_it_was_taken() -> None:
    told = (ASSETS / "vendor" / "README.md").read_text("utf-8")
    sums = dict(re.findall(r"\| `([a-z0-9.]+)` \|.*`([0-9a-f]{64})`", told))
    files = {path.name for path in (ASSETS / "vendor").iterdir()} - {"README.md"}
    assert set(sums) == files
    for name in files:
        assert sha256((ASSETS / "vendor" / name).read_bytes()).hexdigest() == sums[name]


def test_the_library_comes_with_its_licences(seeds_release: Path) -> None:
    made = page(explored(seeds_release)).decode()
    for words in ("Permission to use, copy, modify", "Redistributions in binary form"):
        assert words in made


def test_the_same_release_gives_the_same_bytes(seeds_release: Path) -> None:
    assert page(explored(seeds_release)) == page(explored(seeds_release))


def test_a_page_is_taken_apart_into_its_frame_and_its_data(seeds_release: Path) -> None:
    shown = explored(seeds_release)
    frame, held = data(page(shown).decode())
    assert held == {name: b"".join(told) for name, told in parts(shown)}
    assert not any("".join(packed(told)) in frame for _, told in parts(shown))


@pytest.mark.parametrize(
    "broken", ["", '<script type="text/plain" id="part-head">AAAA</script>']
)
def test_a_page_without_data_is_told(broken: str) -> None:
    with pytest.raises(ValueError, match="data"):
        data(broken)


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        pytest.param("trao quà", 4, 4, id="letters of one unit"),
        pytest.param("trao 🎁 quà", 6, 7, id="behind an astral character"),
        pytest.param("🎁🎁", 2, 4, id="the end"),
        pytest.param("🎁", 0, 0, id="the beginning"),
    ],
)
def test_offsets_count_utf_16_units(text: str, offset: int, expected: int) -> None:
    assert units(text, offset) == expected


def test_a_shard_holds_every_value_of_its_entries(shown: Gathered) -> None:
    for at in range(0, len(shown.entries), SHARD):
        entries = shown.entries[at : at + SHARD]
        held = json.loads(msgspec.json.encode(shard(entries)))
        docs = [one.doc_id for one in entries]
        for fields, one in zip(restored(held, docs), entries, strict=True):
            own = ("doc_id", IDS.get(one.table))
            told = {name: value for name, value in one.fields.items() if name not in own}
            assert list(fields.items()) == list(told.items())


def entries_of(line: Line) -> list[Entry]:
    return list(entries([line], build([line])))


def test_words_that_say_a_value_stand_in_a_shard_once(saying: Saying) -> None:
    words = "xe cứu thương 🎁 của Công an tỉnh"
    held = shard(entries_of(saying(words)))
    for field in ("item", "purpose", "text"):
        assert set(held["values"][field]) == {None}
    assert held["values"]["meeting_id"] == ["/m1"] * len(held["values"]["meeting_id"])


@pytest.mark.parametrize("table", IDS)
def test_every_code_of_a_record_is_called_by_the_list_of_its_own_table(table: str) -> None:
    told = lists()
    for column in TABLES[table].columns:
        if column.vocabulary:
            at = told.get(f"{table}.{column.name}") or told.get(column.name)
            assert at == column.vocabulary

"""The word files made into one file that loads at once.

`python -m bordercoop.lexicon.compile` reads `data/*.yml` and writes `compiled.json` and, for
what is published but not read, `atlas.json`. A test holds the compiled
files to their sources. Needs PyYAML, which nothing else at run time does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bordercoop.lexicon import ALSO_APART, APART, COMPILED, OPENING, atlas, compile_atlas
from bordercoop.lexicon.place import Place, squeeze
from bordercoop.lexicon.trie import ENTRY, Trie
from bordercoop.text import tokenize

DATA = Path(__file__).parent / "data"
PROVINCES = ("provinces_la", "provinces_vn")
DISTRICTS = ("districts_la", "districts_vn")
PLACE_FILES = (*PROVINCES, *DISTRICTS, "crossings")
GROUP_FILES = ("phrases", "connectives", "dates", "terms")
"""Files of groups of phrases (see `phrases.py`)."""
OTHER_FILES = (
    *PLACE_FILES,
    *GROUP_FILES,
    "abbreviations",
    "outlets",
    *compile_atlas.FILES,
)
"""Files whose entries are no words of a class."""
_VALIDITY = ("valid_from", "valid_to")


def read(name: str) -> list[dict[str, Any]]:
    """The entries of one word file, none where there is no such file."""
    import yaml

    if not (DATA / f"{name}.yml").exists():
        return []
    with (DATA / f"{name}.yml").open(encoding="utf-8") as file:
        entries: list[dict[str, Any]] = yaml.load(file, yaml.CSafeLoader)
    return entries


def word_files() -> list[str]:
    """Names of the files that hold words, each the class of its entries."""
    return sorted(p.stem for p in DATA.glob("*.yml") if p.stem not in OTHER_FILES)


def groups() -> list[dict[str, Any]]:
    """The groups of phrases of all their files."""
    return [entry for name in GROUP_FILES for entry in read(name)]


def compiled() -> dict[str, Any]:
    """All words and places in the form that `bordercoop.lexicon.load` reads."""
    shared, apart = _tries()
    places, exact = _places()
    return {
        "words": _trie(shared),
        "apart": {name: _trie(trie) for name, trie in apart.items()},
        "places": places,
        "exact": exact,
        "openings": _openings([*places, *map(squeeze, exact)]),
        "lao_provinces": _lao_provinces(),
        "lao_exact": _lao_exact(),
        "abbreviations": {
            short: entry["full"]
            for entry in read("abbreviations")
            for short in entry["spellings"]
        },
        "outlets": {
            spelling.lower(): entry["name"]
            for entry in read("outlets")
            for spelling in entry["spellings"]
        },
        "phrases": {entry["code"]: entry["spellings"] for entry in groups()},
        "gazetteer": gazetteer(),
    }


def _tries() -> tuple[Trie, dict[str, Trie]]:
    """The phrases of all word files: those that share a trie, and those kept apart."""
    shared, apart = Trie(), {name: Trie(commas) for name, commas in APART.items()}
    for name in word_files():
        trie = apart.get(name, shared)
        for entry in read(name):
            for spelling in entry["spellings"]:
                trie.add(spelling, (name, entry["code"]))
                if name in ALSO_APART:
                    shared.add(spelling, (name, entry["code"]))
    return shared, apart


def _trie(trie: Trie) -> dict[str, Any]:
    return {"entries": trie.entries, "root": trie.root}


def _places() -> tuple[dict[str, list[Place]], dict[str, Place]]:
    """Places by squeezed name, and by exact name where the squeezed one is an everyday word."""
    places: dict[str, list[Place]] = {}
    for place, spellings in _named():
        for key in sorted({squeeze(spelling) for spelling in spellings}):
            places.setdefault(key, []).append(place)
    exact = {
        "".join(tokenize(spelling).keys): place
        for name in PROVINCES
        for entry in read(name)
        for place in [_province(entry)]
        for spelling in entry.get("exact", [])
    }
    return places, exact


def _province(entry: dict[str, Any]) -> Place:
    return Place("province", entry["code"], entry["labels"]["vi"], bool(entry.get("ambiguous")))


def _named() -> Iterator[tuple[Place, list[str]]]:
    """Every listed place with its spellings: provinces first, then districts and crossings."""
    for name in PROVINCES:
        for entry in read(name):
            yield _province(entry), _spellings(entry)
    for name in (*DISTRICTS, "crossings"):
        for entry in read(name):
            level = entry.get("kind", "crossing")
            place = Place(level, entry["province"], entry["name"], bool(entry.get("ambiguous")))
            yield place, [entry["name"], *entry.get("spellings", [])]


def _spellings(entry: dict[str, Any]) -> list[str]:
    """All names of a province."""
    return [entry["labels"]["vi"], entry["labels"]["en"], *entry["spellings"]]


def _openings(names: list[str]) -> list[str]:
    """The first letters of all names, one, two and so on."""
    return sorted({name[:size] for name in names for size in range(1, OPENING + 1)})


def _lao_provinces() -> list[str]:
    """The squeezed names of the Lao provinces, without those that begin with another."""
    names = {
        squeeze(spelling) for entry in read("provinces_la") for spelling in _spellings(entry)
    }
    return sorted(n for n in names if not any(n.startswith(m) for m in names if m != n))


def _lao_exact() -> list[str]:
    """The names of the Lao provinces that count only with their marks, as `exact` has them."""
    return sorted(
        "".join(tokenize(spelling).keys)
        for entry in read("provinces_la")
        for spelling in entry.get("exact", [])
    )


def gazetteer() -> list[list[Any]]:
    """What is published of each province: code, labels (en, vi, lo), first and last day, and
    what it was merged into; null where there is none."""
    return [
        [
            entry["code"],
            *(entry["labels"].get(language) for language in ("en", "vi", "lo")),
            *(str(day) if (day := entry.get(name)) else None for name in _VALIDITY),
            entry.get("merged_into"),
        ]
        for name in PROVINCES
        for entry in read(name)
    ]


def text() -> str:
    """The compiled file's text: one form, name or province a line, forms in order."""
    whole = compiled()
    for trie in (whole["words"], *whole["apart"].values()):
        trie["entries"] = dict(sorted(trie["entries"].items()))
    return f"{_lines(whole, depth=3)}\n"


def atlas_text() -> str:
    """The text of `atlas.json`."""
    return f"{_lines(compile_atlas.atlas(read), depth=2)}\n"


def _lines(value: Any, depth: int) -> str:
    """JSON with each of the outer values on a line of its own, so that changes can be read."""
    if isinstance(value, dict) and value.keys() == {"entries", "root"}:
        entries = _lines(value["entries"], 1)
        return f'{{\n"entries": {entries},\n"root": {_node(value["root"])}\n}}'
    if depth and isinstance(value, dict):
        inner = ",\n".join(f"{_json(k)}: {_lines(v, depth - 1)}" for k, v in value.items())
        return f"{{\n{inner}\n}}"
    if depth and isinstance(value, list):
        return "[\n" + ",\n".join(map(_json, value)) + "\n]"
    return _json(value)


def _node(node: dict[str, Any]) -> str:
    """A node of a trie, each form that ends in it or below it on a line of its own."""
    return (
        "{"
        + ",\n".join(
            f"{_json(key)}:{_json(node[key]) if key == ENTRY else _node(node[key])}"
            for key in sorted(node)
        )
        + "}"
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    Path(COMPILED).write_text(text(), encoding="utf-8")
    atlas.COMPILED.write_text(atlas_text(), encoding="utf-8")

"""The word files made into one file that loads at once.

`python -m bordercoop.lexicon.compile` reads `data/*.yml`, writes `compiled.json` and puts the
entries of each word file in order of use. A test holds the compiled file to its sources.
Needs PyYAML, which nothing else at run time does.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
COMPILED = Path(__file__).parent / "compiled.json"
PLACE_FILES = ("provinces_la", "provinces_vn", "districts_la", "districts_vn", "crossings")


def read(name: str) -> list[dict[str, Any]]:
    """The entries of one word file."""
    import yaml

    if not (DATA / f"{name}.yml").exists():
        return []
    with (DATA / f"{name}.yml").open(encoding="utf-8") as file:
        entries: list[dict[str, Any]] = yaml.load(file, yaml.CSafeLoader)
    return entries


def word_files() -> list[str]:
    """Names of the files that hold words, each the class of its entries."""
    return sorted(p.stem for p in DATA.glob("*.yml") if p.stem not in PLACE_FILES)


def compiled() -> dict[str, Any]:
    """All words and places in the form that `bordercoop.lexicon.load` reads."""
    words = {
        name: [[entry["code"], entry["spellings"]] for entry in read(name)]
        for name in word_files()
    }
    provinces = [
        [
            entry["code"],
            entry["labels"]["vi"],
            [entry["labels"]["vi"], entry["labels"]["en"], *entry["spellings"]],
            entry.get("merged_into"),
            bool(entry.get("ambiguous")),
            entry.get("exact", []),
        ]
        for name in ("provinces_la", "provinces_vn")
        for entry in read(name)
    ]
    districts = [
        [
            entry["name"],
            entry["province"],
            entry["kind"],
            entry.get("spellings", []),
            bool(entry.get("ambiguous")),
        ]
        for name in ("districts_la", "districts_vn")
        for entry in read(name)
    ]
    crossings = [
        [
            entry["name"],
            entry["province"],
            entry.get("spellings", []),
            bool(entry.get("ambiguous")),
        ]
        for entry in read("crossings")
    ]
    return {
        "words": words,
        "provinces": provinces,
        "districts": districts,
        "crossings": crossings,
        "gazetteer": gazetteer(),
    }


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
        for name in ("provinces_la", "provinces_vn")
        for entry in read(name)
    ]


_VALIDITY = ("valid_from", "valid_to")


def text() -> str:
    """The compiled file's text: one class or place list a line."""
    parts = compiled()
    lines = [f"{json.dumps(key)}: {_lines(value)}" for key, value in parts.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _lines(value: Any) -> str:
    if isinstance(value, dict):
        inner = ",\n".join(f"{json.dumps(k)}: {_lines(v)}" for k, v in value.items())
        return "{\n" + inner + "\n}"
    inner = ",\n".join(json.dumps(row, ensure_ascii=False) for row in value)
    return "[\n" + inner + "\n]"


if __name__ == "__main__":
    COMPILED.write_text(text(), encoding="utf-8")

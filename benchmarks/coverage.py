"""Which words, forms of dates and rules decide something, on texts that are not their examples.

    python -m benchmarks.coverage [-v] [--none] [FOLDER ...]

Each listed form is silenced by itself, and `MOST` of the texts that hold it are read again: it
decides in those whose line is another then. The texts are the seeds, the development articles
and the sets of `tests/gold/unseen`; further folders of texts are added. `-v` lists every form
as it is tried, `--none` those that decide nothing and whose entry has no example.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from bordercoop.lexicon import APART, Lexicon, load
from bordercoop.lexicon.compile import GROUP_FILES, read, word_files
from bordercoop.lexicon.phrases import Phrases
from bordercoop.lexicon.trie import ENTRY, Tag, Trie
from bordercoop.lexicon.worded import _Worded
from bordercoop.text import search_view, tokenize

ROOT = Path(__file__).parents[1]
TEXTS = ("seeds", "tests/articles", *(f"tests/gold/unseen/{n}/texts" for n in range(1, 8)))
MOST = 6
"""Texts in which a form is tried, the first that hold it."""
NO_WORD = "\0"
"""Stands for a silenced phrase: no text has it, and the others keep their places."""
DATES = "forms of dates"
RULES = "rules"


class Form(NamedTuple):
    """A form of a word file, and whether its entry has an example."""

    file: str
    code: str
    words: str
    example: bool


class Decided(NamedTuple):
    """In how many texts a form stands, and in how many of them it decides."""

    form: Form
    stands: int
    decides: int


def forms() -> list[Form]:
    """Every form of the word files and of the groups of phrases."""
    return [
        Form(name, str(entry["code"]), words, bool(entry.get("examples")))
        for name in (*GROUP_FILES, *word_files())
        for entry in read(name)
        for words in entry["spellings"]
    ]


def texts(folders: list[str]) -> list[str]:
    """The texts of folders, in the order of their names."""
    return [
        path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted(Path(folder).rglob("*.txt"))
    ]


def lines(told: list[str]) -> list[bytes]:
    """What is read in each text, as it is written."""
    from bordercoop.parse import parse
    from bordercoop.sources.article import article

    found = []
    for text in told:
        try:
            found.append(msgspec.json.encode(parse(article("x", "x", text))))
        except Exception as fault:  # a word without which the reader falls decides
            found.append(repr(fault).encode())
    return found


def silenced(lexicon: Lexicon, form: Form) -> None:
    """Take a form out of the lexicon of this process and out of the modules that hold it."""
    if form.file in GROUP_FILES:
        _without(lexicon.phrases[form.code], form)
        return
    for trie in (lexicon.words, *(lexicon.apart[n] for n in APART if n == form.file)):
        _untold(trie, tokenize(form.words).keys, (form.file, form.code))


def _without(group: Phrases, form: Form) -> None:
    """Take a form out of a group, the patterns that name it and the constants made of it."""
    of_groups = {id(one.words) for one in load().phrases.values() if one is not group}
    listed, alone, words = tuple(group.listed), len(group.listed) == 1, form.words
    group.listed[:] = [NO_WORD if one == words else one for one in listed]
    for name, module in list(sys.modules.items()):
        if not name.startswith("bordercoop."):
            continue
        for key, value in list(vars(module).items()):
            if isinstance(value, _Worded):
                _forget(value, form.code)
            elif isinstance(value, frozenset) and words in value and id(value) not in of_groups:
                setattr(module, key, value - {words})
            elif isinstance(value, tuple) and value == listed:
                setattr(module, key, tuple(group.listed))
            elif isinstance(value, str) and value == words and alone and key.isupper():
                setattr(module, key, NO_WORD)
            elif key == "FORMS" and isinstance(value, tuple):
                for one in value:
                    _forget(one.pattern, form.code)
    group.__dict__.pop("words", None)
    group.__dict__.pop("pattern", None)


def _forget(pattern: Any, code: str) -> None:
    """Have a pattern compiled anew that names a group."""
    for key in (
        ()
        if f"{{{code}}}" not in pattern.source
        else vars(pattern).keys() - {"source", "flags"}
    ):
        delattr(pattern, key)


def _untold(trie: Trie, keys: list[str], tag: Tag) -> None:
    node: dict[str, Any] | None = trie.root
    for key in keys:
        node = node.get(key) if node is not None else None
    if node is None or ENTRY not in node or tag not in trie.entries[node[ENTRY]]:
        return
    left = tuple(one for one in trie.entries[node.pop(ENTRY)] if one != tag)
    for one in left:
        trie.add(" ".join(keys), one)


def decided(work: tuple[Form, list[str], list[bytes]]) -> Decided:
    """In which of the texts that hold a form it decides; run in a process of its own."""
    form, told, before = work
    silenced(load(), form)
    after = lines(told)
    return Decided(form, len(told), sum(a != b for a, b in zip(after, before, strict=True)))


def covered(told: list[str], jobs: int) -> Iterator[Decided]:
    """Every form with the texts in which it decides."""
    before = lines(told)
    views = [f" {' '.join(tokenize(text).keys)} " for text in told]
    plain = [search_view(text).replace("\u00a0", " ") for text in told]
    work, idle = [], []
    for form in forms():
        letters = form.file in GROUP_FILES
        sought = search_view(form.words) if letters else _keys(form.words)
        held = (n for n, view in enumerate(plain if letters else views) if sought in view)
        at = list(islice(held, MOST))
        if at:
            work.append((form, [told[n] for n in at], [before[n] for n in at]))
        else:
            idle.append(Decided(form, 0, 0))
    yield from idle
    with get_context("fork").Pool(jobs, maxtasksperchild=1) as pool:
        yield from pool.imap_unordered(decided, work)


def _keys(words: str) -> str:
    return f" {' '.join(tokenize(words).keys)} "


def rules(told: list[str]) -> Iterator[Decided]:
    """The rules of the tables by the texts in which they make a record, and the forms of dates
    by those whose line is another without them."""
    from bordercoop.mentions import dates
    from bordercoop.parse import parse
    from bordercoop.records.rules import RULES as OF_TABLES
    from bordercoop.sources.article import article

    made: Counter[str] = Counter()
    for text in told:
        line = parse(article("x", "x", text))
        records = (line.meetings, line.participants, line.commitments, line.aid, line.outcomes)
        made.update({one.rule for table in records for one in table})
    for rule in OF_TABLES:
        yield Decided(Form(RULES, rule.id, rule.id, True), made[rule.id], made[rule.id])
    before, module = lines(told), vars(dates)
    every = module["FORMS"]
    for form in every:
        module["FORMS"] = tuple(one for one in every if one is not form)
        changed = sum(a != b for a, b in zip(before, lines(told), strict=True))
        yield Decided(Form(DATES, form.name, form.name, True), len(told), changed)
    module["FORMS"] = every


def table(found: list[Decided]) -> Iterator[str]:
    """A row for each file: its forms, those that stand in a text, those that decide."""
    yield f"{'file':<16}{'forms':>8}{'stand':>8}{'decide':>8}{'neither, no example':>22}"
    for file in dict.fromkeys(one.form.file for one in found):
        here = [one for one in found if one.form.file == file]
        idle = sum(not one.decides and not one.form.example for one in here)
        stand, decide = (
            sum(one.stands > 0 for one in here),
            sum(one.decides > 0 for one in here),
        )
        yield f"{file:<16}{len(here):>8}{stand:>8}{decide:>8}{idle:>22}"


def main() -> None:
    """Print the table, and the forms that are asked for."""
    told = argparse.ArgumentParser(prog="python -m benchmarks.coverage", description=__doc__)
    told.add_argument("folders", nargs="*", metavar="FOLDER")
    told.add_argument("-v", action="store_true", help="list every form")
    told.add_argument("--none", action="store_true", help="list what decides nothing")
    told.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = told.parse_args()
    read_in = texts([*(str(ROOT / folder) for folder in TEXTS), *asked.folders])
    found = list(rules(read_in))
    for one in covered(read_in, asked.jobs):
        found.append(one)
        if asked.v:
            print(*one.form[:3], one.stands, one.decides, sep="\t", flush=True)
    print(f"{len(read_in)} texts")
    for row in table(sorted(found)):
        print(row)
    for one in sorted(found) if asked.none else ():
        if not one.decides and not one.form.example:
            print(*one.form[:3], one.stands, sep="\t")


if __name__ == "__main__":
    main()

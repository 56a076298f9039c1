"""Whatever happens to a file on its way, it is articles or findings, and the counts add up."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from sources.test_documents import PARAGRAPHS, archive, archive_gz, page, paper, record, word
from sources.test_rows import FORMS, PACKED, ROWS

from bordercoop.gate import may_concern_laos
from bordercoop.sources.article import Article
from bordercoop.sources.balance import Balance
from bordercoop.sources.options import Options
from bordercoop.sources.read import read

WHOLE = {
    "archive": archive(record(page(*PARAGRAPHS)), record(page(*PARAGRAPHS, "Hết."))),
    "packed archive": archive_gz(record(page(*PARAGRAPHS))),
    "Word": word(*PARAGRAPHS),
    "PDF": paper(PARAGRAPHS),
    "page": page(*PARAGRAPHS),
    **{form: write(ROWS) for form, write in FORMS.items()},
    **{f"packed {name}": pack(FORMS["lines.jsonl"](ROWS)) for name, pack in PACKED.items()},
}
TIMES = 60


def damaged(data: bytes, pick: random.Random) -> bytes:
    """The bytes with some changed, lost, added or doubled."""
    made = bytearray(data)
    for _ in range(pick.randrange(1, 6)):
        at, kind = pick.randrange(len(made) or 1), pick.randrange(4)
        if kind == 0 and made:
            made[at] = pick.randrange(256)
        elif kind == 1:
            del made[at : at + pick.randrange(1, 40)]
        elif kind == 2:
            made[at:at] = pick.randbytes(pick.randrange(1, 9))
        else:
            made[at:at] = made[at : at + pick.randrange(1, 200)]
    return bytes(made)


@pytest.mark.parametrize("kind", WHOLE)
def test_damage_is_a_finding(kind: str, tmp_path: Path) -> None:
    pick = random.Random(kind)
    path = tmp_path / "given"
    for _ in range(TIMES):
        path.write_bytes(damaged(WHOLE[kind], pick))
        balance = Balance()
        how = Options(max_bytes=100_000, gate=may_concern_laos)
        found = list(read([str(path)], options=how, balance=balance))
        rejected = sum(getattr(one, "level", "") == "error" for one in found)
        assert balance.rejected == rejected
        assert balance.taken == balance.out + rejected + balance.shut + balance.duplicate


@pytest.mark.parametrize("kind", ["packed .gz", "packed archive"])
def test_gzip_breaks_alike_whatever_unpacks_it(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("isal")
    path = tmp_path / "given"
    told = []
    for without in (False, True):
        if without:
            monkeypatch.setitem(sys.modules, "isal", None)
        for size in range(0, len(WHOLE[kind]) + 1, 7):
            path.write_bytes(WHOLE[kind][:size])
            found = read([str(path)])
            told.append([one if isinstance(one, Article) else one.code for one in found])
    half = len(told) // 2
    assert told[:half] == told[half:]

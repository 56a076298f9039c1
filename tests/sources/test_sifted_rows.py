"""Rows that are sifted in blocks are those that are asked one by one, and counted alike."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from bordercoop.gate import may_concern_laos
from bordercoop.sieve import sieve
from bordercoop.sources.article import Article
from bordercoop.sources.balance import Balance
from bordercoop.sources.options import Options
from bordercoop.sources.read import read

CONCERNED = "Công an tỉnh Nghệ An hội đàm với Công an tỉnh Bôlykhămxay, ký biên bản số {}."
OTHERS = (
    "Giá vàng hôm nay được niêm yết ở mức {} đồng.",
    "Công an tỉnh Lào Cai bắt giữ đối tượng thứ {}.",
    "Cảnh sát được điều đến cầu số {}\n\nvà phong tỏa.",
)
ODD: dict[str, bytes] = {
    "blank": b"\n",
    "blanks": b"  \r\n",
    "no JSON": b"nonsense\n",
    "broken off": b'{"text": "\xc4\x91\n',
    "no object": b"[1, 2]\n",
    "no text": b'{"id": "\xc4\x91"}\n',
    "another column": '{"body": "Đoàn Lào được đón."}\n'.encode(),
    "null": b'{"text": null, "id": "\xc4\x91"}\n',
    "not UTF-8": b'{"text": "\xc4\x91 \xff"}\n',
    "too long": b'{"text": "\xc4\x91 ' + b"a" * 5_000 + b'"}\n',
    "far too long": b'{"text": "\xc4\x91 ' + b"a" * 40_000 + b'"}\n',
    "escaped": json.dumps({"text": "Đoàn Lào được đón."}).encode() + b"\n",
    "encoded twice": json.dumps(
        {"text": CONCERNED.encode().decode("latin-1")}, ensure_ascii=False
    ).encode()
    + b"\r\n",
}


def lines(seed: int, odd: bytes) -> bytes:
    """Rows of which a few concern Laos, an odd line here and there; the last has no end."""
    chance = random.Random(seed)
    made = []
    for number in range(120):
        text = chance.choice((CONCERNED, *OTHERS * 4)).format(number)
        row = json.dumps({"id": f"r{number}", "text": text}, ensure_ascii=False)
        made.append(row.encode() + chance.choice((b"\n", b"\r\n")))
        if chance.random() < 0.05:
            made.append(odd)
    return b"".join(made).rstrip()


def run(path: Path, **how: Any) -> tuple[list[Any], str]:
    balance = Balance()
    options = Options(max_bytes=4_000, gate=may_concern_laos, **how)
    found = list(read([str(path)], options=options, balance=balance))
    told = [(f.doc_id, f.text, f.at) if isinstance(f, Article) else f for f in found]
    return told, balance.told()


@pytest.mark.parametrize("block", [500, 3_000, 1 << 22])
@pytest.mark.parametrize("odd", ODD)
def test_a_row_is_told_alike_sifted_or_not(
    odd: str, block: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bordercoop.sources.json_rows._BLOCK", block)
    monkeypatch.setattr("bordercoop.sources.json_rows._SIFTED", 0)
    path = tmp_path / "a.jsonl"
    for seed in range(3):
        path.write_bytes(lines(seed, ODD[odd]))
        sifted, balance = run(path, sieve=sieve)
        assert (sifted, balance) == run(path)
        assert any(isinstance(one, tuple) for one in sifted)

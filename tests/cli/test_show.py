"""`bordercoop show`: what was read in an article, and why."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]

SEED = "seeds/004_bf970b147d074f73.txt"


def test_the_words_of_a_gift_are_marked_and_listed(folder: Path, shell: Shell) -> None:
    run = shell(f"bordercoop show {SEED}")
    assert run.returncode == 0
    shown = run.stdout.decode()
    assert "    amount: 100000000  «100 triệu»\n" in shown
    assert "    currency: VND" in shown
    assert "\x1b" not in shown


def test_a_rule_narrows_the_text_and_the_records(folder: Path, shell: Shell) -> None:
    shown = shell(f"bordercoop show {SEED} --rule commitment.signed").stdout.decode()
    assert "ký kết biên bản hợp tác thường niên" in shown
    assert "100 triệu" not in shown
    assert shown.count("commitment.signed") == 1


def test_a_field_shows_the_words_that_state_it(folder: Path, shell: Shell) -> None:
    shown = shell(f"bordercoop show {SEED} --field edition").stdout.decode()
    assert "    edition: 2024  «năm 2024»\n" in shown
    assert "  kind:" not in shown


def test_nothing_found_is_exit_code_1(folder: Path, shell: Shell) -> None:
    assert shell(f"bordercoop show {SEED} --rule aid.none").returncode == 1
    assert shell(f"bordercoop show {SEED} --why 'no such words'").returncode == 1


def test_why_tells_where_a_rule_stopped(folder: Path, shell: Shell) -> None:
    shown = shell(f"bordercoop show {SEED} --why 'Hai bên chia sẻ kinh nghiệm'").stdout.decode()
    records, stopped = shown.split("rules that were tried here and stopped:")
    assert records.rstrip().endswith("none")
    assert "aid.thing: help in general, nothing given" in stopped


def test_why_tells_furniture_from_the_article(folder: Path, shell: Shell) -> None:
    Path("a.txt").write_text(
        Path(SEED).read_text("utf-8") + "\nLượt truy cập: 2.345.678\n", "utf-8"
    )
    shown = shell("bordercoop show a.txt --why 2.345.678").stdout.decode()
    assert "furniture of the page, not read" in shown


def test_why_goes_alone(folder: Path, shell: Shell) -> None:
    run = shell(f"bordercoop show {SEED} --why a --rule aid.sum")
    assert run.returncode == 2
    assert b"--why" in run.stderr


def test_what_cannot_be_read_is_named(folder: Path, shell: Shell) -> None:
    Path("bad.txt").write_bytes(b"\x01\x02\x00")
    run = shell(f"bordercoop show bad.txt {SEED}")
    assert run.returncode == 3
    assert b"bad.txt:1: S104" in run.stderr
    assert b"amount: 100000000" in run.stdout

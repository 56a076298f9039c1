"""Texts are found by the name of their file, and read when asked for."""

from __future__ import annotations

from pathlib import Path

from bordercoop.check.texts import TextsAtHand


def test_a_text_is_found_by_its_id(folder: Path) -> None:
    texts = TextsAtHand(["seeds"])
    found = texts("003_9809bc0260af447f")
    assert found is not None
    assert "Sê Kông" in found.text
    assert texts("nobody") is None
    assert texts.findings == []


def test_a_missing_folder_and_a_broken_file_are_findings(folder: Path) -> None:
    Path("bad.txt").write_bytes(b"\xff")
    texts = TextsAtHand(["empty", "bad.txt"])
    assert texts("bad") is None
    assert texts("empty") is None
    assert [found.code for found in texts.findings] == ["S101", "S103"]

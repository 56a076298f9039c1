"""The man page says what the commands say, and `man` can print it."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from bordercoop.cli import app, manual


def test_the_page_is_the_help_of_the_commands() -> None:
    """After a change: python -m bordercoop.cli.manual"""
    assert manual.FILE.read_text(encoding="utf-8") == manual.render()


def test_every_command_is_printed_without_a_warning() -> None:
    if shutil.which("groff") is None:
        pytest.skip("no groff here")
    command = ["groff", "-K", "utf8", "-man", "-T", "utf8", "-ww", "-P", "-c", str(manual.FILE)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    printed = done.stdout.decode()
    for name in app.COMMANDS:
        assert f"Usage: bordercoop {name} " in printed
    assert "-h, --help" in printed

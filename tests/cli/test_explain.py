"""`bordercoop explain`: what a finding means, offline."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from bordercoop.cli.exit_codes import DONE, USAGE
from bordercoop.cli.explain import explain
from bordercoop.cli.terminal import escape
from bordercoop.explanations import pages
from bordercoop.records.rule import Rule
from bordercoop.records.rules import RULES

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]


@pytest.mark.parametrize("code", ["E114", "e114", "' E114 '"])
def test_a_page_is_printed(code: str, shell: Shell) -> None:
    done = shell(f"bordercoop explain {code}")
    assert (done.returncode, done.stderr) == (DONE, b"")
    title, _, text = done.stdout.decode().partition("\n\n")
    assert title == f"E114 {pages()['E114'].title}"
    assert text == pages()["E114"].text + "\n"


def test_without_a_code_all_are_listed(shell: Shell) -> None:
    listed = shell("bordercoop explain").stdout.decode().splitlines()
    assert [entry.split()[0] for entry in listed] == list(pages())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_told_by_its_sentences(
    rule: Rule, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    explain(rule.id)
    sys.stdout.flush()
    printed = capfdbinary.readouterr().out.decode()
    assert printed.startswith(f"rule {rule.id}\n")
    assert all(escape(one) in printed for one in (*rule.examples, *rule.rejects))


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("aid.sums", "did you mean aid.sum"),
        ("W114", "did you mean E114"),
        ("E1114", "E114"),
        ("nonsense", "bordercoop explain lists them"),
        ("$'\\e[31m'", r"\x1b[31m"),
    ],
)
def test_an_unknown_code_is_met_with_what_was_meant(code: str, hint: str, shell: Shell) -> None:
    done = shell(f"bordercoop explain {code}")
    assert (done.returncode, done.stdout) == (USAGE, b"")
    assert hint in done.stderr.decode()
    assert b"\x1b" not in done.stderr

"""`bordercoop build`: articles to a release in one go."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.cli import exit_codes

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]


def contents(folder: str) -> dict[str, bytes]:
    files = (path for path in Path(folder).rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_without_a_path_the_five_seeds_are_released(folder: Path, shell: Shell) -> None:
    (folder / "elsewhere").mkdir()
    done = shell("cd elsewhere && bordercoop build")
    assert (done.returncode, done.stdout) == (exit_codes.DONE, b"")
    assert b"the five articles that come with the program" in done.stderr
    assert b"\n5 articles, " in done.stderr
    release = folder / "elsewhere" / "bordercoop-data" / "v0.1.0"
    assert len((release / "records.jsonl").read_bytes().splitlines()) == 5
    assert shell(f"cd {release} && sha256sum -c --quiet SHA256SUMS").returncode == 0


@pytest.mark.parametrize("given", ["< {seed}", "< <(cat {seed})", "- < {seed}"])
def test_what_is_piped_in_is_released(given: str, folder: Path, shell: Shell) -> None:
    line = f"bordercoop build --out out {given}".format(seed="seeds/003_9809bc0260af447f.txt")
    assert shell(line).returncode == exit_codes.DONE
    (kept,) = Path("out/v0.1.0/records.jsonl").read_bytes().splitlines()
    assert json.loads(kept)["document"]["doc_id"] == "stdin"


@pytest.mark.parametrize("given", ["< /dev/null", "< <(true)", "<&-"])
def test_where_nothing_is_piped_in_the_seeds_are_released_and_said_to_be(
    given: str, folder: Path, shell: Shell
) -> None:
    done = shell(f"bordercoop build --out out {given}")
    assert done.returncode == exit_codes.DONE
    assert b"no PATH given" in done.stderr


def test_the_seeds_inside_and_beside_the_program_give_the_same_bytes(
    folder: Path, shell: Shell
) -> None:
    shell("bordercoop build --out inside; bordercoop build seeds --out beside")
    assert contents("inside") == contents("beside")


def test_the_lines_are_those_of_the_pipe(folder: Path, shell: Shell) -> None:
    shell("bordercoop build seeds --out out")
    piped = shell("bordercoop parse seeds | bordercoop validate").stdout
    assert Path("out/v0.1.0/records.jsonl").read_bytes() == piped


def test_a_published_version_is_not_overwritten(folder: Path, shell: Shell) -> None:
    shell("bordercoop build --out out")
    before = contents("out")
    again = shell("bordercoop build seeds/000* --out out")
    assert again.returncode == exit_codes.USAGE
    assert again.stderr.startswith(b"bordercoop: out/v0.1.0 exists")
    assert contents("out") == before
    assert shell("bordercoop build --out out --version 0.2.0").returncode == exit_codes.DONE


def test_nothing_is_released_where_an_article_is_missing(folder: Path, shell: Shell) -> None:
    Path("seeds", "broken.txt").write_bytes(b"\xff\xfe")
    done = shell("bordercoop build seeds --out out")
    assert done.returncode == exit_codes.UNAVAILABLE
    assert b"seeds/broken.txt" in done.stderr
    assert b"--allow-missing" in done.stderr
    assert not Path("out").exists()


def test_what_cannot_be_read_is_left_out_where_that_is_allowed(
    folder: Path, shell: Shell
) -> None:
    done = shell("bordercoop build missing.txt seeds --allow-missing --out out")
    assert done.returncode == exit_codes.UNAVAILABLE
    assert b"missing.txt" in done.stderr
    assert len(Path("out/v0.1.0/records.jsonl").read_bytes().splitlines()) == 5


def test_nothing_to_release_is_no_release(folder: Path, shell: Shell) -> None:
    done = shell("bordercoop build missing.txt --out out")
    assert done.returncode == exit_codes.UNAVAILABLE
    assert not Path("out").exists()


def test_what_is_no_version_is_refused(folder: Path, shell: Shell) -> None:
    done = shell("bordercoop build --version ../../etc --out out")
    assert done.returncode == exit_codes.USAGE
    assert not Path("out").exists()


def test_a_folder_that_cannot_be_made_is_told_in_words(folder: Path, shell: Shell) -> None:
    done = shell("bordercoop build --out /proc/nowhere")
    assert done.returncode == exit_codes.UNAVAILABLE
    assert done.stderr.splitlines()[-1].startswith(b"bordercoop: /proc/nowhere: ")


def test_a_line_that_does_not_hold_is_kept_out(folder: Path) -> None:
    program = (
        "import sys, bordercoop.cli.reading as reader; right = reader.parsed\n"
        "from msgspec.structs import replace\n"
        "def wrong(article):\n"
        "    read = right(article); line = read.line\n"
        "    if '003' not in article.doc_id: return read\n"
        "    document = replace(line.document, published='2022-13')\n"
        "    return read._replace(line=replace(line, document=document))\n"
        "reader.parsed = wrong; from bordercoop.__main__ import main\n"
        "sys.argv = ['bordercoop', 'build', 'seeds', '--allow-missing', '--out', 'out']\n"
        "sys.exit(main())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True)
    assert done.returncode == exit_codes.FINDINGS
    assert done.stderr.startswith(b"seeds/003_9809bc0260af447f.txt: E")
    kept = Path("out/v0.1.0/records.jsonl").read_bytes().splitlines()
    assert "003_9809bc0260af447f" not in {json.loads(k)["document"]["doc_id"] for k in kept}
    assert len(kept) == 4


READ = "bordercoop parse"
ELSEWHERE = {
    "another name": f"mv seeds other && {READ} other",
    "a folder further down": f"mkdir -p x/y && mv seeds x/y/z && {READ} x/y/z",
    "absolute": f'{READ} "$PWD/seeds"',
    "from beside it": f"mkdir x && cd x && {READ} ../seeds",
    "from within": f"cd seeds && {READ} .",
    "a slash at the end": f"{READ} ./seeds//",
    "by a link": f"ln -s seeds link && {READ} link",
    "by a pattern": f"{READ} 'seeds/*'",
    "file by file": f"{READ} seeds/*.*",
}


@pytest.mark.parametrize("where", ELSEWHERE)
def test_where_the_input_lies_changes_no_line(where: str, folder: Path, shell: Shell) -> None:
    text = "Công an tỉnh Nghệ An hội đàm với Công an tỉnh Bôlykhămxay tại Vinh."
    rows = [{"text": f"{text} Đoàn thứ {n}."} for n in (1, 2)]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (folder / "seeds" / "rows.jsonl").write_text(lines, encoding="utf-8")
    first, second = shell(f"{READ} seeds"), shell(ELSEWHERE[where])
    assert first.returncode == second.returncode == exit_codes.DONE
    assert len(first.stdout.splitlines()) == 7
    assert second.stdout == first.stdout


def test_where_the_input_lies_changes_no_byte_of_a_release(folder: Path, shell: Shell) -> None:
    for command in ("build seeds --out a", "build --out b"):
        assert shell(f"bordercoop {command}").returncode == exit_codes.DONE
    assert shell('mv seeds c && bordercoop build "$PWD/c" --out d').returncode == 0
    assert contents("a") == contents("b") == contents("d")

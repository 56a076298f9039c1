"""Charts that stand still: sound XML, the numbers of the page, the same bytes every time."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from explorer.conftest import released_in
from explorer.payloads import PAYLOADS

from bordercoop.cli import exit_codes
from bordercoop.explorer.drawn.charts import CHARTS
from bordercoop.explorer.drawn.placed import placed
from bordercoop.explorer.drawn.svg import LETTER
from bordercoop.explorer.gathered import Gathered
from bordercoop.model import Line
from bordercoop.release.explored import explored

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
SVG = "{http://www.w3.org/2000/svg}"
MAY = {f"{SVG}{name}" for name in ("svg", "title", "g", "rect", "text", "path", "circle")}


def elements(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter())


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_sound_and_the_same_every_time(name: str, shown: Gathered) -> None:
    drawn = CHARTS[name](shown)
    assert {one.tag for one in elements(drawn)} <= MAY
    assert drawn == CHARTS[name](shown)


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_of_nothing_stands(
    name: str, told: Callable[..., Line], tmp_path: Path
) -> None:
    nothing = explored(released_in(tmp_path, [told("a")]))
    assert elements(CHARTS[name](nothing))


@pytest.mark.parametrize("name", CHARTS)
def test_no_payload_adds_an_element_to_a_chart(
    name: str, saying: Callable[..., Line], tmp_path: Path
) -> None:
    drawn = CHARTS[name](explored(released_in(tmp_path, [saying(*PAYLOADS[:40])])))
    assert {one.tag for one in elements(drawn)} <= MAY
    assert not {key for one in elements(drawn) for key in one.attrib if key.startswith("on")}


def test_the_matrix_holds_the_meetings_of_every_pair(shown: Gathered) -> None:
    words = [one.text for one in elements(CHARTS["matrix"](shown))]
    rows = [row for row in shown.numbers["dyad_year"].rows if row.by[2] is not None]
    met = {(row.by[0], row.by[1]) for row in rows if row.numbers["meetings"][0]}
    names = {" – ".join(shown.names["places"][place][0] for place in pair) for pair in met}
    assert names <= set(words)
    cells = [row.numbers["meetings"][0] for row in rows if (row.by[0], row.by[1]) in met]
    for value in {cell for cell in cells if cell}:
        assert words.count(str(value)) == cells.count(value)


def test_the_map_has_a_line_for_every_pair_with_a_place(shown: Gathered) -> None:
    at = {place.id for place in shown.places}
    ties = [
        row
        for row in shown.numbers["pairs"].rows
        if row.numbers["meetings"][0] and {row.by[0], row.by[1]} <= at
    ]
    drawn = elements(CHARTS["map"](shown))
    lines = next(one for one in drawn if "stroke-opacity" in one.attrib)
    assert len(lines) == len(ties) > 0


def test_names_of_points_side_by_side_leave_each_other_room() -> None:
    points = [(100.0 + n % 3, 100.0 + 9 * n, "Xieng Khouang", bool(n % 2)) for n in range(8)]
    drawn = [ElementTree.fromstring(one) for one in placed(points, 400.0)]
    wide = len("Xieng Khouang") * LETTER
    boxes = []
    for one in drawn:
        x, y = float(one.attrib["x"]), float(one.attrib["y"])
        boxes.append((x - wide if one.get("text-anchor") == "end" else x, y))
    for (left, down), (other, lower) in combinations(boxes, 2):
        assert abs(left - other) >= wide or abs(down - lower) >= 13


def test_gifts_that_were_only_promised_stand_apart_from_those_given(
    told: Callable[..., Line], tmp_path: Path
) -> None:
    between = {"donors": ["VN-46:police"], "recipients": ["LA-XE:police"]}
    gifts = [between | {"status": "pledged", "item": "xe"}, between | {"item": "máy"}]
    drawn = elements(CHARTS["aid"](explored(released_in(tmp_path, [told("a", aid=gifts)]))))
    assert "2, 1 promised" in [one.text for one in drawn]


def test_a_chart_is_written_as_svg_and_as_png_where_that_can_be(
    folder: Path, shell: Shell, begun: Callable[[str], str]
) -> None:
    svg = shell(begun("bordercoop build seeds -q --out out && bordercoop plot out/v0.1.0 map"))
    assert svg.returncode == exit_codes.DONE
    assert elements(svg.stdout.decode())
    png = shell("bordercoop plot out/v0.1.0 map --format png --out map.png")
    if png.returncode == exit_codes.DONE:
        assert (folder / "map.png").read_bytes().startswith(b"\x89PNG")
    else:
        assert png.returncode == exit_codes.UNAVAILABLE
        assert b"bordercoop[plot]" in png.stderr
    assert shell("bordercoop plot seeds map").returncode == exit_codes.UNAVAILABLE

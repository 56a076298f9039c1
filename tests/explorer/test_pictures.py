"""The views as they look: the same in light and dark, named without overlap, laid out as ever.

`outlines/` holds what each view of a small made-up release consists of, as a screen reader goes
through it; `BORDERCOOP_OUTLINES=write` writes it anew where a view is meant to change.
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from explorer.browser import VIEWS, Opened, needs_chromium
from explorer.conftest import released_in

from bordercoop.explorer.page import page
from bordercoop.model import Line
from bordercoop.release.explored import explored

pytestmark = needs_chromium
OUTLINES = Path(__file__).with_name("outlines")
VIETNAM = ("VN-46", "VN-21", "VN-22", "VN-23", "VN-24", "VN-25", "VN-26", "VN-27", "VN-28")
LAOS = ("LA-XE", "LA-HO", "LA-XI", "LA-BL", "LA-KH", "LA-SV", "LA-SL", "LA-AT", "LA-CH")


def _day(year: int) -> dict[str, Any]:
    day = f"{year}-05-04"
    about = {"date_precision": "day", "date_basis": "text"}
    return {"date_start": day, "date_end": day, **about}


def _telling(told: Callable[..., Line], at: int, vietnam: str, laos: str, amount: int) -> Line:
    day, sides = _day(2015 + at % 6), (f"{vietnam}:police", f"{laos}:police")
    donors, recipients = [sides[0]], [sides[1]]
    gift = {"donors": donors, "recipients": recipients, "item": "tiền mặt", **day}
    pledge = {"donors": donors, "recipients": recipients, "status": "pledged"}
    agreed = {"topics": ["drugs"], "actors": [*sides]}
    return told(
        f"d{at:02}",
        meetings=[day],
        participants=[
            {"org_id": sides[0], "country": "VN", "province": vietnam},
            {"org_id": sides[1], "country": "LA", "province": laos},
        ],
        aid=[gift | {"amount": amount, "currency": "VND"}, pledge | {"kind": "medical"}],
        commitments=[agreed],
        outcomes=[{}],
        text_sha256=f"{at:064x}",
    )


@pytest.fixture(scope="module")
def made_up(told: Callable[..., Line], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a meeting of each of many pairs, one of them told by two articles that
    disagree on what was given."""
    place = tmp_path_factory.mktemp("made up")
    pairs = list(zip(VIETNAM, LAOS, strict=True))
    lines = [_telling(told, at, *pair, 100000000) for at, pair in enumerate(pairs)]
    lines.append(_telling(told, 12, *pairs[0], 120000000))
    path = place / "explorer.html"
    path.write_bytes(page(explored(released_in(place / "data", lines))))
    return path


@pytest.fixture(scope="module")
def many(browser: Any, made_up: Path) -> Iterator[Opened]:
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    yield Opened(tab, made_up)
    tab.close()


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_laid_out_as_ever(view: str, many: Opened) -> None:
    many.tab.set_viewport_size({"width": 1280, "height": 900})
    tab = many.at(view)
    told = tab.locator("main").aria_snapshot()
    lines = [line for line in told.splitlines() if "- /url:" not in line]
    outline, file = "\n".join(lines) + "\n", OUTLINES / f"{view}.yml"
    if os.environ.get("BORDERCOOP_OUTLINES") == "write":
        file.write_text(outline, "utf-8")
    assert outline == file.read_text("utf-8")


_INK = """async ([one, other]) => {
  const cells = async (told) => {
    const image = new Image();
    image.src = told;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const on = canvas.getContext("2d");
    on.drawImage(image, 0, 0);
    const { data } = on.getImageData(0, 0, image.width, image.height), wide = Math.ceil(image.width / 8);
    const ground = data.slice(4 * image.width * (image.height - 1) + 8, 4 * image.width * (image.height - 1) + 11);
    const ink = new Uint8Array(wide * Math.ceil(image.height / 8));
    for (let at = 0; at < data.length; at += 4) {
      const x = (at / 4) % image.width, y = Math.floor(at / 4 / image.width);
      const far = Math.abs(data[at] - ground[0]) + Math.abs(data[at + 1] - ground[1]) + Math.abs(data[at + 2] - ground[2]);
      if (far > 90) ink[Math.floor(y / 8) * wide + Math.floor(x / 8)] = 1;
    }
    return ink;
  };
  const [a, b] = [await cells(one), await cells(other)];
  let both = 0, either = 0;
  a.forEach((here, at) => { both += here & b[at]; either += here | b[at]; });
  return [both, either];
}"""  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("wide", [1280, 320])
@pytest.mark.parametrize("view", VIEWS)
def test_what_is_seen_in_the_light_is_seen_in_the_dark(
    view: str, wide: int, many: Opened, browser: Any
) -> None:
    many.tab.set_viewport_size({"width": wide, "height": 900})
    pictures = []
    for theme in ("light", "dark"):
        tab = many.at(f"{view}?theme={theme}")
        tab.evaluate("document.querySelector('.settings').style.visibility = 'hidden'")
        drawn = tab.screenshot(full_page=False, animations="disabled")
        pictures.append(f"data:image/png;base64,{b64encode(drawn).decode()}")
    beside = browser.new_page()
    both, either = beside.evaluate(_INK, pictures)
    beside.close()
    assert either > 100
    assert both / either > 0.9


def test_no_name_on_the_map_covers_another(many: Opened) -> None:
    tab = many.at("map")
    boxes = tab.eval_on_selector_all(
        "svg text.halo",
        "all => all.map((one) => { const box = one.getBoundingClientRect();"
        " return [one.textContent, box.left, box.right, box.top + 3, box.bottom - 3]; })",
    )
    assert len(boxes) == len(VIETNAM) + len(LAOS)
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[1] or other[2] <= one[1]
        assert apart or one[4] <= other[3] or other[4] <= one[3], (one, other)


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_of_a_chart_is_cut_off(view: str, many: Opened) -> None:
    cut = many.at(view).evaluate(
        """() => [...document.querySelectorAll("main svg text")].filter((one) => {
          const box = one.getBoundingClientRect(), frame = one.ownerSVGElement.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
        }).map((one) => one.textContent)"""  # noqa: E501
    )
    assert cut == []

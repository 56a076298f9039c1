"""The picture of the explorer in the README: `python -m benchmarks.picture`.

The page of the seeds is opened in a Chromium on the path, at the record of a gift, and what is
seen of it becomes `docs/explorer.png`.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from bordercoop.explorer.gathered import gathered
from bordercoop.explorer.page import page
from bordercoop.parse import parse
from bordercoop.sources.article import Article
from bordercoop.sources.seeds import seeds
from bordercoop.tables.build import build

PICTURE = Path(__file__).parents[1] / "docs" / "explorer.png"
VIEW = "#/records?table=aid&theme=light"
WIDE, HIGH = 1160, 760


def main() -> None:
    """Write the picture."""
    from playwright.sync_api import sync_playwright

    lines = [parse(one) for one in seeds() if isinstance(one, Article)]
    made = page(gathered("bordercoop", "0.1.0", lines, build(lines)))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "explorer.html"
        path.write_bytes(made)
        running = driver.chromium.launch(executable_path=chromium, args=arguments)
        tab = running.new_page(viewport={"width": WIDE, "height": HIGH})
        tab.goto(path.as_uri() + VIEW)
        tab.get_by_text("100,000,000").first.click()
        tab.wait_for_selector("#evidence")
        tab.evaluate("scrollTo(0, 0)")
        tab.screenshot(path=PICTURE)
        running.close()


if __name__ == "__main__":
    main()

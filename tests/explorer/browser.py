"""A Chromium on the path, and the page opened in it from disk."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on the path")
VIEWS = (
    "overview",
    "records",
    "map",
    "matrix",
    "aid",
    "promises",
    "commitments",
    "people",
    "timeline",
    "disagreements",
    "quality",
)


class Opened:
    """A page opened from disk; `heard` is all that it asked for, logged or threw."""

    def __init__(self, tab: Any, path: Path) -> None:
        self.tab, self.address, self.heard = tab, path.as_uri(), list[str]()
        tab.on("request", lambda request: self._ask(request.url))
        tab.on("console", lambda message: self.heard.append(message.text))
        tab.on("pageerror", lambda error: self.heard.append(str(error)))
        tab.on("dialog", self._dismiss)

    def _ask(self, url: str) -> None:
        if url.partition("#")[0] != self.address:
            self.heard.append(url)

    def _dismiss(self, dialog: Any) -> None:
        self.heard.append("dialog")
        dialog.dismiss()

    def at(self, hash_: str) -> Any:
        self.tab.goto(f"{self.address}#/{hash_}")
        return self.stands()

    def stands(self) -> Any:
        """The tab, once the view of its address is shown."""
        hash_ = self.tab.evaluate("CSS.escape(location.hash)")
        self.tab.wait_for_selector(f"html[data-shown={hash_}]", state="attached")
        return self.tab

"""The project's own releases, in `data/`, are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from bordercoop.release.verify.every import verified

DATA = Path(__file__).parents[2] / "data"
VERSIONS = sorted(DATA.glob("v*"))


@pytest.mark.parametrize("folder", VERSIONS, ids=lambda folder: folder.name)
def test_a_version_is_as_it_was_published(folder: Path) -> None:
    assert [one for one in verified(folder) if one.level == "error"] == []

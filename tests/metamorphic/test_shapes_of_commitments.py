"""What the sides undertake, told in any shape of sentence, is the same undertaking.

Each shape says who undertakes (A, B or both), who is asked, and how many clauses it holds; it
is filled with tasks of every kind and with pairs of provinces.
"""

from __future__ import annotations

from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml

from bordercoop.parse import parse
from bordercoop.sources.article import article

PAIRS = [
    ("Quảng Bình", "VN-24", "Khăm Muộn", "LA-KH"),
    ("Nghệ An", "VN-22", "Hủa Phăn", "LA-HO"),
    ("Điện Biên", "VN-71", "Luông Nặm Thà", "LA-LM"),
]
TASKS = [
    (
        "trao đổi thông tin về tội phạm ma túy",
        "phối hợp tuần tra song phương khu vực biên giới",
        "hỗ trợ đào tạo tiếng Việt cho cán bộ",
    ),
    (
        "tăng cường phối hợp đấu tranh với tội phạm mua bán người",
        "làm tốt công tác quản lý xuất nhập cảnh",
        "duy trì giao ban định kỳ 6 tháng một lần",
    ),
    (
        "tiếp tục chia sẻ thông tin về tình hình an ninh biên giới",
        "truy bắt, bàn giao đối tượng truy nã",
        "tổ chức giao lưu văn hóa, thể thao",
    ),
    (
        "thiết lập đường dây nóng",
        "không để các thế lực thù địch lợi dụng lãnh thổ chống phá nước kia",
        "tạo điều kiện cho công dân hai bên qua lại làm ăn",
    ),
]
X, Y = "Đại tá Trần Văn Khoa", "Thượng tá Bun Sỉ Kẹo Vông"
MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, {A} do {X}, Phó Giám đốc làm trưởng đoàn hội đàm với "
    "{B} (Lào) do {Y}, Giám đốc làm trưởng đoàn.\n\n"
)
SHAPES = yaml.safe_load(
    Path(__file__).with_name("shapes_of_commitments.yml").read_text("utf-8")
)


def _filled(shape: str, pair: tuple[str, str, str, str], tasks: tuple[str, ...]) -> str:
    vn, _, lao, _ = pair
    words = {"A": f"Công an tỉnh {vn}", "B": f"Công an tỉnh {lao}", "X": X, "Y": Y}
    words |= {"PA": vn, "PB": lao}
    for number, task in enumerate(tasks, 1):
        words[str(number)] = task
        words[f"{number}C"] = task[0].upper() + task[1:]
    text = MET + shape + "\n"
    for key, value in words.items():
        text = text.replace(f"{{{key}}}", value)
    return text


def _commitments(text: str, kind: str | None):  # type: ignore[no-untyped-def]
    found = parse(article("a", "a", text)).commitments
    return [one for one in found if one.kind != "signed" or kind in ("signed", None)]


@pytest.mark.parametrize("told", SHAPES["told"], ids=lambda told: told["shape"][:40])
def test_a_shape_tells_who_undertakes_what(told: dict[str, Any]) -> None:
    kind, actors, asked = told["kind"], told["actors"], told.get("asked", "")
    for pair, tasks in zip(cycle(PAIRS), TASKS, strict=False):
        ids = {"A": f"{pair[1]}:police", "B": f"{pair[3]}:police"}
        text = _filled(told["shape"], pair, tasks)
        found = _commitments(text, kind)
        assert len(found) == told["clauses"], text
        for one in found:
            assert one.kind == kind, text
            assert sorted(one.actors) == sorted(ids[side] for side in actors), text
            if asked:
                assert sorted(one.addressees) == sorted(ids[side] for side in asked), text


@pytest.mark.parametrize("shape", SHAPES["nothing"])
def test_what_was_done_praised_or_ordered_at_home_is_no_undertaking(shape: str) -> None:
    for pair, tasks in zip(cycle(PAIRS), TASKS, strict=False):
        text = _filled(shape, pair, tasks)
        assert not _commitments(text, None), text

"""Where one thing to be done ends and the next begins: verbs and adverbs behind a comma."""

from __future__ import annotations

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh "
    "Hủa Phăn (Lào).\n\n"
)
APART = (
    "duy trì giao ban định kỳ | sớm cung cấp danh sách đối tượng bỏ trốn cho nhau",
    "lập đường dây nóng trực ngày đêm | kiên quyết không tiếp tay cho người vượt biên",
    "tăng cường trao đổi tin | giữ yên tuyến biên giới | không để kẻ xấu lợi dụng",
    "kiểm soát chặt đường mòn, lối mở | ngăn người vượt biên trái phép",
    "tăng người trực ở cửa khẩu | hoàn tất danh sách đối tượng truy nã",
    "tuần tra chung hai tháng một lần | chặn đứng việc chặt gỗ trái phép | "
    "dẹp các tụ điểm đánh bạc",
    "mở lớp tiếng Lào cho cán bộ trẻ | quyết liệt triệt phá đường dây ma túy | "
    "tích cực tìm kiếm hài cốt liệt sĩ",
    "chặn nguồn ma túy từ xa | thu hồi súng tự chế trong dân | lo chỗ ở cho nạn nhân",
)
TOGETHER = (
    "phối hợp kiểm soát, ngăn chặn người nhập cảnh trái phép",
    "tăng cường phát hiện, bắt giữ, xử lý tội phạm ma túy",
    "truy lùng, bắt giữ các đối tượng truy nã",
    "phối hợp chặt chẽ trong bảo vệ an ninh quốc gia, giữ gìn trật tự an toàn xã hội",
    "giúp nhau trong quản lý người nước ngoài, bảo vệ các mốc biên giới",
)


def undertaken(clauses: str) -> list[str]:
    line = parse(article("x", "x", f"{MET}Hai bên thống nhất {clauses}."))
    return [one.text for one in line.commitments]


@pytest.mark.parametrize("told", APART)
def test_what_has_an_object_of_its_own_stands_by_itself(told: str) -> None:
    clauses = told.split(" | ")
    assert undertaken(", ".join(clauses)) == clauses


@pytest.mark.parametrize("told", TOGETHER)
def test_verbs_that_share_an_object_are_one(told: str) -> None:
    assert undertaken(told) == [told]


@pytest.mark.parametrize("clause", ["làm tốt việc tuyên truyền", "làm lễ kết nghĩa hai bản"])
def test_a_clause_begins_with_a_whole_word(clause: str) -> None:
    assert undertaken(f"tuần tra chung; {clause}")[1:] == [clause]


@pytest.mark.parametrize(
    "told",
    [
        "Kết thúc hội đàm, hai bên trao đổi quà.",
        "Nhận lời mời, đoàn dự buổi giao lưu.",
        "Tìm hiểu thực tế, đoàn đến cửa khẩu.",
    ],
)
def test_a_sentence_that_tells_what_came_next_goes_on_with_nothing(told: str) -> None:
    assert undertaken(f"lập đường dây nóng. {told[:-1]}") == ["lập đường dây nóng"]

"""What the sides undertake, told in any shape of sentence, is the same undertaking.

Each shape says who undertakes (A, B or both), who is asked, and how many clauses it holds; it
is filled with tasks of every kind and with pairs of provinces.
"""

from __future__ import annotations

from itertools import cycle

import pytest

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
# The sentence, its kind, who undertakes, who is asked, how many clauses.
TOLD = [
    (
        "Tại buổi hội đàm, hai bên thống nhất {1}; {2}; {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Hai bên đã thống nhất một số nội dung, cụ thể: {1}; {2}; {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Hai bên thống nhất các nội dung trọng tâm sau:\n\n- {1C}.\n\n- {2C}.\n\n- {3C}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Hai bên thống nhất một số nội dung. Một là, {1}. Hai là, {2}. Ba là, {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Thời gian tới, hai bên sẽ {1}; {2}; {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Trong thời gian tới, lực lượng Công an hai tỉnh sẽ {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hai bên đã ký kết biên bản ghi nhớ. Theo đó, hai bên {1}; {2}; {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Hai bên ký biên bản ghi nhớ. Theo biên bản, hai bên sẽ {1}; {2}; {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Theo nội dung biên bản ghi nhớ, hai bên cam kết {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Kết thúc hội đàm, hai bên nhất trí cao trong việc {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hai bên nhất trí cho rằng cần {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hai bên cùng khẳng định sẽ {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hai bên khẳng định quyết tâm {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Đồng chí Trần Văn Khoa và đồng chí Bun Sỉ Kẹo Vông thống nhất trong thời "
        "gian tới {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "{A} và {B} đã đi đến thống nhất: {1C}; {2}; {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Các đại biểu đã tập trung thảo luận, trao đổi và thống nhất phương hướng "
        "hợp tác trong thời gian tới, trong đó {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Nội dung hợp tác thời gian tới tập trung vào: {1}; {2}; {3}.",
        "discussed",
        "AB",
        "",
        3,
    ),
    (
        "Biên bản ghi nhớ nêu rõ, hai bên sẽ {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Qua trao đổi, hai bên đã đạt được sự thống nhất cao về các nội dung: {1C}; {2}; {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Hai bên đánh giá cao kết quả phối hợp. Trên cơ sở đó, hai bên thống nhất "
        "tiếp tục {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hai bên thống nhất phương hướng hợp tác năm 2025 gồm: {1}; {2}; {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Hội nghị thống nhất {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hội nghị đã đề ra phương hướng, nhiệm vụ trong thời gian tới, đó là: {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hai bên xác định nhiệm vụ trọng tâm thời gian tới là {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Để giữ vững an ninh biên giới, hai bên thống nhất {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hai bên thống nhất {1}, đồng thời {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hai bên thống nhất {1}. Bên cạnh đó, {2}. Ngoài ra, hai bên cũng sẽ {3}.",
        "agreed",
        "AB",
        "",
        3,
    ),
    (
        "Hai bên bàn bạc, thống nhất cùng nhau {1}; {2}.",
        "agreed",
        "AB",
        "",
        2,
    ),
    (
        "Hai bên thống nhất {1} và {2}.",
        "agreed",
        "AB",
        "",
        1,
    ),
    (
        "Hai bên trao đổi, bàn biện pháp {1}; {2}.",
        "discussed",
        "AB",
        "",
        2,
    ),
    (
        "{X} khẳng định {A} sẽ {1}; {2}.",
        "agreed",
        "A",
        "",
        2,
    ),
    (
        "{X} khẳng định, thời gian tới, {A} sẽ tiếp tục {2}.",
        "agreed",
        "A",
        "",
        1,
    ),
    (
        "{A} cam kết {1}; {2}.",
        "agreed",
        "A",
        "",
        2,
    ),
    (
        "{X} hứa sẽ {1}.",
        "agreed",
        "A",
        "",
        1,
    ),
    (
        "Thay mặt {B}, {Y} hứa sẽ {1}.",
        "agreed",
        "B",
        "",
        1,
    ),
    (
        "{X} cho biết {A} sẵn sàng {3}.",
        "agreed",
        "A",
        "",
        1,
    ),
    (
        "{X} đề nghị {B} {1}; {2}.",
        "requested",
        "A",
        "B",
        2,
    ),
    (
        "{X} đề nghị hai bên {1}; {2}.",
        "requested",
        "A",
        "AB",
        2,
    ),
    (
        "{X} đề nghị trong thời gian tới, hai bên cần {1}; {2}.",
        "requested",
        "A",
        "AB",
        2,
    ),
    (
        "{X} đề nghị: {1C}; {2}.",
        "requested",
        "A",
        "",
        2,
    ),
    (
        "{X} đề nghị một số nội dung: {1C}; {2}.",
        "requested",
        "A",
        "",
        2,
    ),
    (
        "{X} mong muốn hai bên {1}; {2}.",
        "requested",
        "A",
        "AB",
        2,
    ),
    (
        "Phát biểu tại buổi làm việc, {Y} bày tỏ mong muốn {A} tiếp tục {3}.",
        "requested",
        "B",
        "A",
        1,
    ),
    (
        "{Y} hy vọng thời gian tới, hai bên sẽ {1}; {2}.",
        "requested",
        "B",
        "AB",
        2,
    ),
    (
        "{X} mong rằng, thời gian tới Công an hai tỉnh tiếp tục {1}; {2}.",
        "requested",
        "A",
        "AB",
        2,
    ),
    (
        "Trong thời gian tới, {X} mong muốn {B} {1}.",
        "requested",
        "A",
        "B",
        1,
    ),
    (
        "Phía {B} đề nghị {A} {1}.",
        "requested",
        "B",
        "A",
        1,
    ),
    (
        "Thay mặt Ban Giám đốc, {X} cảm ơn {B} và mong muốn hai bên {1}; {2}.",
        "requested",
        "A",
        "AB",
        2,
    ),
    (
        '"Chúng tôi mong muốn hai bên {1}", {X} nói.',
        "requested",
        "A",
        "AB",
        1,
    ),
    (
        '{X} nói: "Chúng tôi đề nghị {B} {1}".',
        "requested",
        "A",
        "B",
        1,
    ),
    (
        "{X} kiến nghị {B} {1}; {2}.",
        "requested",
        "A",
        "B",
        2,
    ),
    (
        "{Y} đề xuất hai bên {1}.",
        "requested",
        "B",
        "AB",
        1,
    ),
    (
        "{X} đánh giá cao kết quả hợp tác, đồng thời mong muốn hai bên {1}; {2}.",
        "requested",
        "A",
        "AB",
        2,
    ),
    (
        "{X} nhấn mạnh, hai bên cần {1}; {2}.",
        "requested",
        "A",
        "AB",
        2,
    ),
    (
        "{X} mời đoàn {B} sang thăm, làm việc tại tỉnh {PA} vào tháng 9 tới.",
        "invited",
        "A",
        "B",
        1,
    ),
    (
        "Nhân dịp này, {Y} trân trọng mời {X} và lãnh đạo {A} sang thăm tỉnh {PB}.",
        "invited",
        "B",
        "A",
        1,
    ),
    (
        "{A} mời {B} tham dự lễ hội.",
        "invited",
        "A",
        "B",
        1,
    ),
    (
        "Hai bên đã ký kết biên bản ghi nhớ hợp tác.",
        "signed",
        "AB",
        "",
        1,
    ),
    (
        "Kết thúc hội đàm, {A} và {B} ký biên bản hội đàm.",
        "signed",
        "AB",
        "",
        1,
    ),
    (
        "Dưới sự chứng kiến của các đại biểu, {X} và {Y} đã cùng đặt bút ký kết "
        "bản ghi nhớ hợp tác giai đoạn 2024 - 2026.",
        "signed",
        "AB",
        "",
        1,
    ),
]
NOTHING = [
    "Thời gian qua, hai bên đã {1}; {2}.",
    "{X} đánh giá cao việc hai bên {1} trong thời gian qua.",
    "Năm 2023, hai bên thường xuyên {1}; {2}.",
    "{X} yêu cầu cán bộ, chiến sĩ {A} {1}.",
    "Hai bên đã thực hiện tốt các nội dung đã thống nhất như {1}; {2}.",
    "{X} chúc {B} hoàn thành tốt nhiệm vụ.",
    "{X} tin tưởng quan hệ hai bên sẽ ngày càng phát triển.",
    "Trước đó, năm 2022, hai bên đã ký biên bản ghi nhớ về {1}.",
]


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


@pytest.mark.parametrize(("shape", "kind", "actors", "asked", "clauses"), TOLD)
def test_a_shape_tells_who_undertakes_what(
    shape: str, kind: str, actors: str, asked: str, clauses: int
) -> None:
    for pair, tasks in zip(cycle(PAIRS), TASKS, strict=False):
        ids = {"A": f"{pair[1]}:police", "B": f"{pair[3]}:police"}
        text = _filled(shape, pair, tasks)
        found = _commitments(text, kind)
        assert len(found) == clauses, text
        for one in found:
            assert one.kind == kind, text
            assert sorted(one.actors) == sorted(ids[side] for side in actors), text
            if asked:
                assert sorted(one.addressees) == sorted(ids[side] for side in asked), text


@pytest.mark.parametrize("shape", NOTHING)
def test_what_was_done_praised_or_ordered_at_home_is_no_undertaking(shape: str) -> None:
    for pair, tasks in zip(cycle(PAIRS), TASKS, strict=False):
        text = _filled(shape, pair, tasks)
        assert not _commitments(text, None), text

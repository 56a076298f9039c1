"""Police posts at the border, whose province stands behind them or in brackets."""

from __future__ import annotations

import pytest

from bordercoop.model import Line
from bordercoop.parse import parse
from bordercoop.sources.article import article


def line(text: str) -> Line:
    return parse(article("x", "x", text))


@pytest.mark.parametrize(
    "post", ["Đồn Công an cửa khẩu", "Trạm Công an cửa khẩu", "Đồn An ninh"]
)
@pytest.mark.parametrize(
    ("province", "code"), [("Khăm Muộn", "LA-KH"), ("Xiêng Khoảng", "LA-XI")]
)
def test_a_post_is_of_the_province_behind_it(post: str, province: str, code: str) -> None:
    found = line(
        f"Ngày 18/4/2020, Đồn Biên phòng Ra Mai (BĐBP Quảng Bình) gặp gỡ và trao tặng {post} "
        f"Noỏng Mạ, tỉnh {province} (Lào) 10 thùng mì tôm."
    )
    (gift,) = found.aid
    assert gift.donors == ["VN-24:border_guard/don-bien-phong-ra-mai"]
    assert len(gift.recipients) == 1
    assert gift.recipients[0].startswith(f"{code}:police/")


@pytest.mark.parametrize(
    ("crossing", "code"), [("Nậm On", "LA-BL"), ("Noọng Ma", "LA-KH"), ("Đen Sa Vẳn", "LA-SV")]
)
@pytest.mark.parametrize("post", ["Trạm Công an Cửa khẩu", "Đồn Công an cửa khẩu"])
def test_a_post_is_of_the_province_of_its_crossing(post: str, crossing: str, code: str) -> None:
    found = line(
        f"Ngày 31/8/2025, đoàn {post} {crossing} (Lào) do Thiếu tá Xẻng Khăm Vi La Vông, "
        "Trưởng trạm dẫn đầu đã sang thăm, chúc mừng Bộ đội Biên phòng Nghệ An. Đoàn tặng Đồn "
        "Biên phòng Thanh Thủy 10 thùng mì tôm."
    )
    bodies = {p.org_id for p in found.participants if p.type == "organization"}
    (post_id,) = (body for body in bodies if body and body.startswith(f"{code}:police/"))
    (head,) = (p for p in found.participants if p.type == "person")
    assert head.org_id == post_id
    assert [gift.donors for gift in found.aid] == [[post_id]]


@pytest.mark.parametrize("unit", ["Tiểu đoàn", "Trung đoàn", "Đại đội"])
def test_mobile_police_are_a_unit_of_their_province(unit: str) -> None:
    found = line(
        f"Ngày 5/3/2024, {unit} Cảnh sát cơ động Nghệ An huấn luyện cho 20 chiến sĩ Công an "
        "tỉnh Xiêng Khoảng (Lào)."
    )
    (gift,) = found.aid
    assert (gift.kind, gift.quantity, gift.recipients) == ("training", 20, ["LA-XI:police"])
    assert [donor.partition("/")[0] for donor in gift.donors] == ["VN-22:police"]


@pytest.mark.parametrize(
    "told",
    [
        "các đối tượng cùng tang vật đã được Bộ đội Biên phòng tỉnh Điện Biên bàn giao cho "
        "Công an tỉnh Phong Sa Ly (Lào)",
        "2 đối tượng chuyển heroin bị Bộ đội Biên phòng tỉnh Điện Biên phối hợp với Công an "
        "tỉnh Phong Sa Ly (Lào) bắt giữ",
    ],
)
def test_suspects_and_drugs_that_change_hands_make_no_meeting(told: str) -> None:
    assert not line(f"Ngày 4/6/2019, {told}.").meetings

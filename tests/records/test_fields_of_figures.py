"""What a figure of joint work is about, whose it is and when it was done."""

from __future__ import annotations

import itertools

import pytest

from bordercoop.model import Outcome
from bordercoop.parse import parse
from bordercoop.sources.article import article

VIET, LAO = "Công an tỉnh Sơn La", "Công an tỉnh Hủa Phăn (Lào)"
MET = f"Ngày 12/6/2024, tại thành phố Sơn La, {VIET} hội đàm với {LAO}.\n\n"
CASE = f"Ngày 5/3/2024, {VIET} phối hợp với {LAO} "


END = "\n\nHai bên cho biết công việc vẫn được tiếp tục theo các quy định của mỗi nước.\n"


def told(text: str) -> list[Outcome]:
    return parse(article("x", "x", text + END)).outcomes


def topics(text: str) -> dict[tuple[str, float], list[str]]:
    return {(one.indicator, one.value): one.topics for one in told(text)}


BY_THEMSELVES = [
    ("trao đổi 45 tin", ("information_items", 45), ["information_exchange"]),
    ("tuần tra chung 6 lần", ("patrols", 6), ["border_security"]),
    ("tổ chức 4 cuộc giao ban", ("meetings_held", 4), ["exchange"]),
    ("bắt 7 đối tượng truy nã", ("fugitives", 7), ["fugitives"]),
    ("giải cứu 5 phụ nữ", ("victims", 5), ["human_trafficking"]),
    ("thu giữ 9 khẩu súng", ("seized", 9), ["weapons"]),
    ("thu giữ 8 kg ketamine", ("seized", 8), ["drugs"]),
    ("bắt 3 vụ buôn lậu", ("cases", 3), ["smuggling"]),
]
PAIRS = list(itertools.permutations(BY_THEMSELVES, 2))


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_figures_of_one_list_keep_to_their_own_subjects(
    one: tuple[str, tuple[str, float], list[str]],
    other: tuple[str, tuple[str, float], list[str]],
) -> None:
    found = topics(MET + f"Năm 2023, hai bên đã phối hợp {one[0]}, {other[0]}.")
    assert found[one[1]] == one[2]
    assert found[other[1]] == other[2]


@pytest.mark.parametrize("haul", ["6 bánh heroin", "3 kg ma túy đá", "4.000 viên hồng phiến"])
@pytest.mark.parametrize("thing", ["2 xe máy", "5 điện thoại", "40 triệu đồng"])
@pytest.mark.parametrize("order", ["{haul}, {thing}", "{thing}, {haul}"])
def test_people_and_things_of_a_haul_of_drugs_are_about_drugs(
    haul: str, thing: str, order: str
) -> None:
    listed = order.format(haul=haul, thing=thing)
    found = told(CASE + f"bắt 2 đối tượng, thu giữ {listed}.")
    assert len(found) == 3
    assert {tuple(one.topics) for one in found} == {("drugs",)}


@pytest.mark.parametrize(
    ("kind", "topic"),
    [
        ("ma túy", "drugs"),
        ("mua bán người", "human_trafficking"),
        ("lừa đảo", "fraud"),
        ("buôn lậu", "smuggling"),
    ],
)
@pytest.mark.parametrize("telling", ["8 vụ {}, 11 đối tượng", "8 vụ, 11 đối tượng {}"])
def test_cases_and_their_suspects_are_about_one_kind_of_crime(
    telling: str, kind: str, topic: str
) -> None:
    found = topics(MET + f"Năm 2023, hai bên phối hợp bắt {telling.format(kind)}.")
    assert found == {("cases", 8): [topic], ("suspects", 11): [topic]}


PARTNERS = [
    ("Công an tỉnh Hủa Phăn", {"LA-HO:police"}),
    ("Công an hai tỉnh Hủa Phăn và Luông Pha Băng", {"LA-HO:police", "LA-LP:police"}),
    (
        "Công an 3 tỉnh Hủa Phăn, Luông Pha Băng và Bò Kẹo",
        {"LA-HO:police", "LA-LP:police", "LA-BK:police"},
    ),
]


@pytest.mark.parametrize("with_whom", ["cùng", "cùng với", "phối hợp với", "phối hợp"])
@pytest.mark.parametrize(("partner", "bodies"), PARTNERS)
@pytest.mark.parametrize("met", [True, False])
def test_all_with_whom_something_is_done_are_actors(
    with_whom: str, partner: str, bodies: set[str], met: bool
) -> None:
    text = f"Năm 2023, {VIET} {with_whom} {partner} (Lào) phá 8 chuyên án."
    (figure,) = told((MET if met else "") + text)
    assert set(figure.actors) == {"VN-05:police", *bodies}


@pytest.mark.parametrize(
    "division", ["Phòng Cảnh sát điều tra tội phạm về ma túy", "Phòng Cảnh sát hình sự"]
)
def test_the_work_of_a_division_is_that_of_its_police(division: str) -> None:
    text = f"Ngày 5/3/2024, {division} {VIET} phối hợp với {LAO} bắt 2 đối tượng."
    (figure,) = told(text)
    assert set(figure.actors) == {"VN-05:police", "LA-HO:police"}


@pytest.mark.parametrize(
    "telling",
    [
        "tiếp nhận 31 công dân do phía Lào trao trả",
        "tiếp nhận 31 công dân từ Công an tỉnh Hủa Phăn trao trả",
    ],
)
def test_who_is_handed_over_is_given_by_one_side_and_taken_by_the_other(telling: str) -> None:
    (figure,) = told(MET + f"Năm 2023, {VIET} đã {telling}.")
    assert set(figure.actors) == {"VN-05:police", "LA-HO:police"}


PERIODS = [
    ("Năm 2023, ", "", ("2023-01-01", "2023-12-31")),
    (
        "Theo báo cáo của lãnh đạo hai đơn vị tại buổi hội đàm, trong năm 2023, ",
        "",
        ("2023-01-01", "2023-12-31"),
    ),
    ("Lãnh đạo hai bên cho biết, năm 2023, ", "", ("2023-01-01", "2023-12-31")),
    ("", " trong năm 2023", ("2023-01-01", "2023-12-31")),
    ("Trong tháng 5/2023, ", "", ("2023-05-01", "2023-05-31")),
    ("Kể từ hội đàm lần trước (tháng 9/2023), ", "", ("2023-09-01", None)),
    ("Từ năm 2020 đến nay, ", "", ("2020-01-01", None)),
]


@pytest.mark.parametrize(("before", "behind", "period"), PERIODS)
@pytest.mark.parametrize("work", ["trao đổi 45 tin", "tuần tra chung 6 lần"])
def test_a_figure_has_the_period_that_is_told_with_it(
    before: str, behind: str, period: tuple[str, str | None], work: str
) -> None:
    (figure,) = told(MET + f"{before}hai bên đã {work}{behind}.")
    assert (figure.period_start, figure.period_end) == period


@pytest.mark.parametrize(
    "name",
    ["hội nghị hợp tác năm 2023", "biên bản ghi nhớ năm 2023", "kế hoạch phối hợp năm 2023"],
)
def test_the_year_in_a_name_is_no_period(name: str) -> None:
    (figure,) = told(MET + f"Thực hiện {name}, hai bên đã trao đổi 45 tin.")
    assert figure.period_start is None


def test_each_figure_of_a_sentence_has_the_period_before_it() -> None:
    text = "Năm 2022, hai bên phá 3 chuyên án; năm 2023, hai bên phá 5 chuyên án."
    found = {one.value: one.period_start for one in told(MET + text)}
    assert found == {3: "2022-01-01", 5: "2023-01-01"}


@pytest.mark.parametrize(
    ("day", "rest"),
    [
        ("Ngày 8/3/2024, ", "Công an tỉnh Sơn La cho biết, "),
        ("Ngày 8/3/2024, ", "theo nguồn tin từ Công an tỉnh Sơn La, "),
        ("", ""),
    ],
)
def test_a_case_has_the_day_of_arrest_and_not_that_of_the_news(day: str, rest: str) -> None:
    text = f"{day}{rest}{VIET} vừa phối hợp với {LAO} bắt 2 đối tượng, thu 6 bánh heroin.\n\n"
    text += "Trước đó, đêm 5/3/2024, tổ công tác bao vây một lán nương.\n\n"
    text += "Khám xét lán, lực lượng chức năng thu giữ 3 khẩu súng."
    found = told(text)
    assert len(found) == 3
    assert {(one.period_start, one.period_end) for one in found} == {
        ("2024-03-05", "2024-03-05")
    }

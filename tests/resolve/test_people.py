"""Who is one person across articles, and who is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from bordercoop.model import Line
from bordercoop.parse import parse
from bordercoop.resolve import Person, resolve
from bordercoop.sources.article import Article
from bordercoop.sources.read import read

Met = Callable[..., Line]
Office = tuple[str | None, str | None, str | None]
DIRECTOR = ("LA-XE:police", "dai_ta", "director")


def people(*lines: Line) -> list[Person]:
    """The people of the lines, the earliest first."""
    found = resolve(lines).people
    return sorted(found, key=lambda person: (person.first_date or "", person.records))


def seen(met: Met, *offices: tuple[str, Office], name: str = "Nguyễn Văn Hùng") -> list[Person]:
    """One name in one article a day, at an office each."""
    lines = [met(f"doc{n}", day, (), {name: at}) for n, (day, at) in enumerate(offices)]
    return people(*lines)


def test_the_head_of_the_sekong_police_is_one_person(met: Met) -> None:
    """Two newsrooms transcribe one name; as in two of the seeds."""
    (person,) = people(
        met("004", "2024-07-24", (), {"Khăm-ban Phôm-mạ-ni-vông": DIRECTOR}),
        met("003", "2023-08-09", (), {"Khăm Ban Phôm Mạ Ni Vông": DIRECTOR}),
    )
    assert set(person.names) == {"Khăm-ban Phôm-mạ-ni-vông", "Khăm Ban Phôm Mạ Ni Vông"}
    (rank,), (office,) = person.ranks, person.offices
    assert (rank.value, rank.first, rank.last) == ("dai_ta", "2023-08-09", "2024-07-24")
    assert (office.position_code, office.org_id) == ("director", "LA-XE:police")
    assert person.articles == 2
    (reason,) = person.reasons
    assert reason.rule == "person.same_name_same_body"
    assert set(reason.records) == {"003/p1", "004/p1"}


def test_as_it_is_read_from_the_seeds(checkout: Path) -> None:
    found = (item for item in read([str(checkout / "seeds")]) if isinstance(item, Article))
    (person,) = (p for p in resolve(map(parse, found)).people if p.articles > 1)
    assert set(person.names) == {"Khăm-ban Phôm-mạ-ni-vông", "Khăm Ban Phôm Mạ Ni Vông"}


@pytest.mark.parametrize(
    "other",
    [
        ("LA-AT:police", "dai_ta", "director"),
        ("LA-XE:army", "dai_ta", "other"),
        ("LA:mps", "dai_ta", "department_director"),
        ("VN-46:police", "dai_ta", "director"),
    ],
)
def test_a_name_alone_merges_nobody(other: Office, met: Met) -> None:
    assert len(seen(met, ("2023-01-01", DIRECTOR), ("2024-01-01", other))) == 2


def test_a_career_is_one_person(met: Met) -> None:
    (person,) = seen(
        met,
        ("2018-08-16", ("VN-22:police/ky-son", "thuong_ta", "district_chief")),
        ("2021-03-01", ("VN-22:police", "dai_ta", "deputy_director")),
        ("2024-05-14", ("VN-22:police", "thieu_tuong", "director")),
    )
    assert [rank.value for rank in person.ranks] == ["thuong_ta", "dai_ta", "thieu_tuong"]
    assert (person.first_date, person.last_date) == ("2018-08-16", "2024-05-14")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("dai_ta", "deputy_director"), ("trung_uy", "unit_head")),
        (("thieu_uy", None), ("dai_ta", None)),
        (("dai_ta", None), ("trung_ta", None)),
        ((None, "director"), (None, "division_head")),
        ((None, "unit_head"), (None, "director")),
    ],
)
def test_ranks_and_offices_that_cannot_follow_are_of_namesakes(
    before: tuple[str | None, str | None], after: tuple[str | None, str | None], met: Met
) -> None:
    early, late = ("VN-22:police", *before), ("VN-22:police", *after)
    first, second = seen(met, ("2023-01-01", early), ("2023-06-01", late))
    assert [other.id for other in first.apart] == [second.person_id]
    assert [other.id for other in second.apart] == [first.person_id]
    (alone,) = seen(met, ("2023-01-01", early))
    assert alone.person_id == first.person_id, "a namesake who comes later changes no id"


def test_a_slip_in_the_rank_of_the_one_director_is_kept_as_a_contradiction(met: Met) -> None:
    (person,) = seen(
        met,
        ("2023-01-01", ("VN-22:police", "dai_ta", "director")),
        ("2023-06-01", ("VN-22:police", "thuong_ta", "director")),
    )
    (conflict,) = person.conflicts
    assert "dai_ta (2023-01-01, doc0/p1), then thuong_ta (2023-06-01, doc1/p1)" in conflict


def test_two_people_of_one_meeting_are_two(met: Met) -> None:
    named = {
        "Bun-thăn Vi-lay": ("LA-XE:police", "dai_ta", "director"),
        "Bun-thăng Vi-lay": ("LA-XE:police", "dai_ta", "deputy_director"),
    }
    assert len(people(met("a", people=named))) == 2


def test_a_name_of_one_word_needs_body_rank_and_office(met: Met) -> None:
    at = ("LA-XE:police", "dai_ta", "director")
    assert len(seen(met, ("2023-01-01", at), ("2024-01-01", at), name="Khăm")) == 1
    other = ("LA-XE:police", "dai_ta", None)
    assert len(seen(met, ("2023-01-01", other), ("2024-01-01", other), name="Khăm")) == 2


def test_a_body_left_out_is_filled_by_the_only_one_who_answers(met: Met) -> None:
    def at(doc_id: str, org_id: str | None) -> Line:
        line = met(doc_id, "2024-01-01", (), {"Lê Văn Hùng": (org_id, "dai_ta", "director")})
        return replace(line, participants=[replace(line.participants[0], country="VN")])

    untold, police = at("b", None), at("a", "VN-22:police")
    (person,) = people(untold, police)
    assert [reason.rule for reason in person.reasons] == ["person.body_not_told"]
    assert people(police)[0].person_id == person.person_id
    assert people(untold)[0].person_id in person.aliases
    elsewhere = at("c", "VN-23:police")
    assert len(people(untold, police, elsewhere)) == 3, "where two answer, neither is chosen"


def test_who_goes_over_into_the_merged_province_stays_one_person(met: Met) -> None:
    """Quảng Nam went into Đà Nẵng on 1 July 2025."""
    before = ("2024-07-24", ("VN-27:police", "dai_ta", "deputy_director"))
    after = ("2025-10-22", ("VN-DN:police", "dai_ta", "deputy_director"))
    (person,) = seen(met, before, after)
    assert person.province == "VN-DN"
    assert [reason.rule for reason in person.reasons] == ["person.province_merged"]
    before_already = ("2024-01-01", ("VN-DN:police", "dai_ta", "deputy_director"))
    assert len(seen(met, before, after, before_already)) == 2


def test_the_secretary_who_is_governor_too_is_one(met: Met) -> None:
    (person,) = seen(
        met,
        ("2023-08-09", ("LA-XE:party", None, "party_secretary")),
        ("2024-01-01", ("LA-XE:government", None, "governor")),
        name="Lếch-lay Xỉ-vi-lay",
    )
    assert person.org_ids == ("LA-XE:party", "LA-XE:government")

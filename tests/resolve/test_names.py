"""Which spellings are one name, and which are two."""

from __future__ import annotations

import unicodedata

import pytest

from bordercoop.resolve.names import is_full, key


@pytest.mark.parametrize(
    ("country", "one", "other"),
    [
        ("LA", "Khăm-ban Phôm-mạ-ni-vông", "Khăm Ban Phôm Mạ Ni Vông"),
        ("LA", "Khăm-ban Phôm-mạ-ni-vông", "Kham Ban Phommanyvong"),
        ("LA", "Xổm-phon Keo-bun-hương", "Sổm Phon Kẹo Bun Hương"),
        ("LA", "Bun-thăn Xay-nha-vông", "Boun Than Sainhavong"),
        ("LA", "Thoong-lọt Xỉ-pa-xợt", "Thong Lot Sy Pa Sot"),
        ("LA", "Vi-lay-xắc", "Vilaysack"),
        ("LA", "In-thạ-chắc Phôm-ma", "Inh Tha Chac Phô Ma"),
        ("VN", "Hồ Sỹ Hoà", "HỒ SĨ HÒA"),
        ("VN", "Lý Thuý Hằng", "Lí Thúy Hằng"),
        ("VN", "Nguyễn Văn Tuấn", unicodedata.normalize("NFD", "Nguyễn  Văn Tuấn")),
    ],
)
def test_spellings_of_one_name(country: str, one: str, other: str) -> None:
    assert key(one, country) == key(other, country)


@pytest.mark.parametrize(
    ("country", "one", "other"),
    [
        ("VN", "Nguyễn Văn Tuấn", "Nguyễn Văn Tuân"),
        ("VN", "Lê Thúy", "Lê Thủy"),
        ("VN", "Lê Thùy", "Lê Thi"),
        ("LA", "Khăm-phết Su-li-vông", "Khăm-phăn Su-li-vông"),
        ("LA", "Bun-thăn Xay-nha-vông", "Bun-thoong Xay-nha-vông"),
        ("LA", "Khăm-ban Phôm-mạ-ni-vông", "Khăm-ban Phôm-mạ-chăn"),
    ],
)
def test_two_names(country: str, one: str, other: str) -> None:
    assert key(one, country) != key(other, country)


def test_a_name_of_one_word_tells_nobody_apart() -> None:
    assert is_full("Lê Thúy", "VN")
    assert not is_full("Thúy", "VN")
    assert not is_full("Khăm-lả", "LA") or len(key("Khăm-lả", "LA")) >= 6

"""Which provinces of the two countries share a border."""

from __future__ import annotations

NEIGHBOURS: dict[str, frozenset[str]] = {
    "VN-71": frozenset({"LA-PH", "LA-LP"}),  # Điện Biên
    "VN-05": frozenset({"LA-LP", "LA-HO"}),  # Sơn La
    "VN-21": frozenset({"LA-HO"}),  # Thanh Hóa
    "VN-22": frozenset({"LA-HO", "LA-XI", "LA-BL"}),  # Nghệ An
    "VN-23": frozenset({"LA-BL", "LA-KH"}),  # Hà Tĩnh
    "VN-24": frozenset({"LA-KH", "LA-SV"}),  # Quảng Bình
    "VN-25": frozenset({"LA-SV", "LA-SL"}),  # Quảng Trị
    "VN-26": frozenset({"LA-SL", "LA-XE"}),  # Thừa Thiên Huế
    "VN-27": frozenset({"LA-XE"}),  # Quảng Nam
    "VN-28": frozenset({"LA-XE", "LA-AT"}),  # Kon Tum
}


def neighbours(one: str, other: str) -> bool:
    """Whether a province of either country borders one of the other, in any order."""
    return other in NEIGHBOURS.get(one, ()) or one in NEIGHBOURS.get(other, ())

"""Places whose names differ by their marks alone, and what stands before the name of a post."""

from __future__ import annotations

import pytest

from bordercoop.lexicon import load
from bordercoop.parse import parse, read
from bordercoop.sources.article import article

POSTS = (
    "Đồn Biên phòng cửa khẩu quốc tế {}",
    "Đồn Biên phòng Cửa khẩu Quốc tế {}",
    "Đồn Biên phòng CKQT {}",
    "Đồn BPCK quốc tế {}",
    "Đồn BP cửa khẩu {}",
)
CROSSINGS = {"Nậm Cắn": "VN-22", "Cầu Treo": "VN-23", "Cha Lo": "VN-24", "Lao Bảo": "VN-25"}
PREFIXES = ("Biên phòng - ", "BIÊN PHÒNG - ", "Báo Biên phòng - ", "Dân trí – ")


def bodies(sentence: str) -> list[str]:
    """The provinces of the posts of border guards named in a sentence."""
    text = f"Tin biên giới với Lào\n\nChiều qua, {sentence} hai bên hội đàm với Công an Lào."
    page = read(article("page", "page.txt", text), load(), whole=True).page
    return [
        site.province
        for one in page.sentences
        for mention in one.of("body")
        if mention.value.kind == "border_guard"
        for site in mention.value.sites
    ]


@pytest.mark.parametrize("name", CROSSINGS)
@pytest.mark.parametrize("post", POSTS)
@pytest.mark.parametrize("way", ["tại {},", "tại trụ sở {},", "{} và Đồn Công an"])
def test_a_post_is_of_the_province_of_its_crossing(way: str, post: str, name: str) -> None:
    assert bodies(way.format(post.format(name))) == [CROSSINGS[name]]


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_listed_outlet_before_the_body_is_no_body(prefix: str) -> None:
    text = (
        f"Hội đàm ở cửa khẩu\n\n{prefix}Ngày 2/10/2023, tại trụ sở Đồn Biên phòng cửa khẩu "
        "quốc tế Cầu Treo (huyện Hương Sơn, tỉnh Hà Tĩnh), đơn vị hội đàm với Đồn Công an cửa "
        "khẩu Nậm Phao, Công an tỉnh Bô Ly Khăm Xay, Lào. Hai đơn vị thống nhất tuần tra chung."
    )
    line = parse(article("page", "page.txt", text))
    assert line.document.publisher in ("Báo Biên phòng", "Báo Dân trí")
    assert {one.org_id.partition("/")[0] for one in line.participants if one.org_id} == {
        "VN-23:border_guard",
        "LA-BL:police",
    }
    (agreed,) = line.commitments
    assert agreed.actors == sorted(one.org_id or "" for one in line.participants)

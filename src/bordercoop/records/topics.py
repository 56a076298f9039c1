"""What a clause is about: the topics of the codebook, by the words that name them."""

from __future__ import annotations

import re

from bordercoop.mentions.page import Page
from bordercoop.text import Span

_CONTROLLED = re.compile(r"vi phạm|trái phép|không phép|vượt biên|bắt giữ|lôi kéo|vận động|huy động|tuyên truyền|giao nộp|xác minh|mua bán|lừa")
# `An ninh` in the name of a body is no subject.
_IN_BODY = re.compile(r"(?:sở|cục|phòng|cơ quan|tổng cục|trạm|lực lượng) an ninh|an ninh (?:tỉnh|huyện|các|quận|nhân|lào|cơ sở)|cán bộ an ninh")
# `thông tin liên quan đến ANTT` is exchange of information alone.
_REPORTED = re.compile(r"(?:thông tin|tin tức|tin|tình hình|danh sách)\b[^,;.]{0,45}?(?:antt|an ninh,? trật tự|an ninh và trật tự|trật tự an toàn xã hội|an ninh)")
_CAUGHT = re.compile(r"(?:bắt|xử lý|bắt giữ)\b[^,;.]{0,25}đối tượng|vụ việc|đối tượng[^,;.]{0,20}(?:bị bắt|phạm pháp|phạm tội)")


def topics_of(page: Page, start: int, end: int) -> dict[str, list[Span]]:
    """Topics that the code points `start` to `end` name, each with the words that name it."""
    tokens = page.tokens
    first, last = tokens.first(start), tokens.first(end)
    view = page.lower[start:end]
    found: dict[str, list[Span]] = {}
    for hit in page.lexicon.apart["topics"].scan(tokens.keys, first, last):
        for _, code in hit.tags:
            if code != "none":
                found.setdefault(code, []).append(page.span(hit.first, hit.last))
    if "public_order" in found:
        kept = [s for s in found["public_order"] if not _IN_BODY.search(page.article.text[max(0, s[0] - 12) : s[1] + 8].lower())]
        if kept:
            found["public_order"] = kept
        else:
            del found["public_order"]
    if "other" in found and len(found) > 1:
        del found["other"]
    if "citizens" in found and _CONTROLLED.search(view):
        del found["citizens"]
    if "crime" not in found:
        caught = _CAUGHT.search(view)
        if caught and "fugitives" not in found:
            found["crime"] = [(start + caught.start(), start + caught.end())]
    reported = _REPORTED.search(view)
    if reported and "public_order" in found and "information_exchange" in found:
        a, b = start + reported.start(), start + reported.end()
        found["public_order"] = [s for s in found["public_order"] if not (a <= s[0] < b)]
        if not found["public_order"]:
            del found["public_order"]
    if "public_order" in found and len(found) > 1:
        words = {page.lower[a:b] for a, b in found["public_order"]}
        if words <= {"an ninh", "trật tự"} and (found.keys() & {"border_security", "national_security", "information_exchange", "cyber"}):
            del found["public_order"]
    return found

"""The words of a mention stand where it says, in the text itself."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import marked

from bordercoop.lexicon import load
from bordercoop.parse import read
from bordercoop.sources.article import article

SENTENCES = [
    line
    for line in (Path(__file__).parent / "marked.txt").read_text("utf-8").splitlines()
    if not line.startswith("//")
]
GENRE = """
Công an tỉnh Quảng Nam , và ( ) - 4 6/7/2023 24/7 10,2 Đại tá Giám đốc Sê Kông Lào hai bên các :
. từ ngày đến nay năm 2024 tháng tặng triệu UBND huyện Cục Phòng bạn Sở ninh đồng chí
Bô-ly-khăm-xay TP. thuộc Trần Văn gồm nguyên kiêm
"""
WORDS = st.sampled_from([*GENRE.split(), "\n", "\u00ad", "\u00a0", "\u200b"])


@pytest.mark.parametrize("sentence", SENTENCES)
def test_mentions_are_where_the_marks_are(tell: Any, sentence: str) -> None:
    text, marks = marked(sentence)
    read_ = tell(text, None)
    found = {(m.kind, (m.start, m.end)) for m in read_.mentions}
    assert {(mark.field, mark.span) for mark in marks} <= found


def whole(text: str) -> None:
    """Read a text to the end and hold every mention to its words."""
    reading = read(article("x", "x", text), load(), whole=True)
    page = reading.page
    for sentence in page.sentences:
        for mention in sentence.mentions:
            assert sentence.first <= mention.first < mention.last <= sentence.last
            inside = page.span(mention.first, mention.last)
            assert inside[0] <= mention.start < mention.end
            if mention.kind == "person":
                assert mention.value.name in page.article.text[mention.start : mention.end]


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_order_of_the_genres_words_is_read(text: str) -> None:
    whole(text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    whole(text)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(SENTENCES))
def test_decomposed_letters_are_read_alike(tell: Any, sentence: str) -> None:
    text = marked(sentence).text
    composed, decomposed = tell(text, None), tell(unicodedata.normalize("NFD", text), None)
    assert composed.mentions == decomposed.mentions


def test_a_sentence_without_end_is_cut(tell: Any) -> None:
    page = tell("Công an tỉnh Nghệ An và " * 1000 + "đoàn.").page
    assert max(s.last - s.first for s in page.sentences) <= 500

"""Codes of the release: why a cell is empty, what changed between versions, and why.

No record has them, so they are apart from the vocabularies of the codebook.
"""

from __future__ import annotations

from bordercoop.vocabularies.code import Code, Vocabulary

MISSING = Vocabulary(
    "missing",
    "Why a cell is empty",
    (
        Code("not_stated", "Not stated", "Không nêu", "the article does not say it"),
        Code(
            "not_applicable",
            "Not applicable",
            "Không áp dụng",
            "there is nothing to say: the instrument of what was not signed",
        ),
        Code(
            "unresolved",
            "Unresolved",
            "Chưa xác định",
            "the article says something that could not be told for certain",
        ),
        Code(
            "not_observed",
            "Not observed",
            "Không có bài báo",
            "no article was seen, which is not zero",
        ),
    ),
)

CHANGE = Vocabulary(
    "change",
    "What became of a row since the version before",
    (
        Code("added", "Added", "Thêm mới"),
        Code("changed", "Changed", "Thay đổi", "a cell of a row that stays"),
        Code("withdrawn", "Withdrawn", "Rút bỏ"),
    ),
)

CAUSE = Vocabulary(
    "cause",
    "What a change is due to",
    (
        Code("source", "Source", "Nguồn", "articles added, changed or withdrawn"),
        Code("code", "Code", "Chương trình", "the same articles read or counted otherwise"),
        Code("correction", "Correction", "Đính chính", "a value that a person corrected"),
    ),
)

SIDE = Vocabulary(
    "side",
    "Which side bodies belong to",
    (
        Code("VN", "Viet Nam", "Việt Nam"),
        Code("LA", "Laos", "Lào"),
        Code("both", "Both sides", "Cả hai bên"),
    ),
)

OUTLET_KIND = Vocabulary(
    "outlet_kind",
    "What an outlet is",
    (
        Code("police_portal", "Portal of the police", "Cổng thông tin của Công an"),
        Code("police_press", "Paper of the police", "Báo của Công an"),
        Code("party_paper", "Paper of a province's party committee", "Báo của Đảng bộ tỉnh"),
        Code("party_portal", "Portal of the party", "Cổng thông tin của Đảng"),
        Code("government_portal", "Portal of the government", "Cổng thông tin của chính quyền"),
        Code("broadcaster", "Radio and television", "Đài phát thanh và truyền hình"),
        Code("national_daily", "National paper or site", "Báo toàn quốc"),
        Code("agency", "News agency", "Hãng thông tấn"),
    ),
)

GIFT_ROLE = Vocabulary(
    "gift_role",
    "How a gift stands to others",
    (
        Code("single", "By itself", "Riêng lẻ"),
        Code("programme", "A whole told beside its parts", "Chương trình"),
        Code("part", "A part of a programme", "Một phần của chương trình"),
        Code("running_total", "The total of years", "Tổng cộng nhiều năm"),
        Code("doubtful", "Perhaps another row told otherwise", "Có thể trùng"),
    ),
)

UNDERTAKING_STATE = Vocabulary(
    "undertaking_state",
    "What became of an undertaking",
    (
        Code("done", "Signed", "Đã ký"),
        Code("fulfilled", "Answered by a later meeting or gift", "Đã thực hiện"),
        Code("open", "No meeting or gift seen that answers it", "Chưa thấy thực hiện"),
        Code("standing", "Nothing that one fact could fulfil", "Thực hiện thường xuyên"),
    ),
)

OF_RELEASES = {
    vocabulary.name: vocabulary
    for vocabulary in (MISSING, CHANGE, CAUSE, SIDE, OUTLET_KIND, GIFT_ROLE, UNDERTAKING_STATE)
}

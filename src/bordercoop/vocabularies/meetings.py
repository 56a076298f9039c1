"""Codes of meetings and of the commitments made at them."""

from __future__ import annotations

from bordercoop.vocabularies.code import Code, Vocabulary

MEETING_STATUS = Vocabulary(
    "meeting_status",
    "Whether a meeting is reported or recalled",
    (
        Code("held", "Held", "Đã diễn ra", "what the article reports"),
        Code("referenced", "Referenced", "Được nhắc lại", "an earlier one that it recalls"),
    ),
)

MEETING_KIND = Vocabulary(
    "meeting_kind",
    "Leading kind of a meeting",
    (
        Code(
            "annual_review",
            "Annual review",
            "Giao ban, hội đàm thường niên",
            "giao ban, hội nghị or hội đàm thường niên, sơ kết, tổng kết hợp tác",
        ),
        Code("talks", "Talks", "Hội đàm", "hội đàm, tọa đàm, hội nghị song phương"),
        Code(
            "working_visit",
            "Working visit",
            "Thăm và làm việc",
            "thăm và làm việc, tiếp và làm việc",
        ),
        Code("courtesy_call", "Courtesy call", "Chào xã giao"),
        Code(
            "holiday_visit",
            "Holiday visit",
            "Thăm, chúc mừng ngày lễ",
            "chúc Tết, Bunpimay, ngày truyền thống",
        ),
        Code(
            "handover",
            "Handover",
            "Bàn giao, khánh thành",
            "bàn giao, khánh thành, lễ trao tặng",
        ),
        Code("groundbreaking", "Groundbreaking", "Khởi công"),
        Code("training", "Training", "Tập huấn, đào tạo", "khai giảng, bế giảng, lớp tập huấn"),
        Code("signing", "Signing", "Ký kết", "held to sign, and nothing more"),
        Code("other", "Other", "Khác", "ceremonies of awards among them"),
    ),
)

MEETING_MODE = Vocabulary(
    "meeting_mode",
    "How a meeting was held",
    (
        Code("in_person", "In person", "Trực tiếp", "unless the text says otherwise"),
        Code("online", "Online", "Trực tuyến", "has no place"),
    ),
)

COMMITMENT_KIND = Vocabulary(
    "commitment_kind",
    "What kind of undertaking a clause is",
    (
        Code("signed", "Signed", "Ký kết", "a document was signed; see instrument"),
        Code(
            "agreed",
            "Agreed",
            "Thống nhất",
            "thống nhất, nhất trí, khẳng định … sẽ, cam kết, hứa",
        ),
        Code(
            "requested",
            "Requested",
            "Đề nghị",
            "one side asks: đề nghị, mong muốn, yêu cầu, hy vọng, nhờ",
        ),
        Code("invited", "Invited", "Mời", "mời"),
        Code(
            "discussed",
            "Discussed",
            "Trao đổi",
            "listed as content of the talks, with no word that it was agreed",
        ),
    ),
)

INSTRUMENT = Vocabulary(
    "instrument",
    "What was signed",
    (
        Code("memorandum", "Memorandum", "Biên bản ghi nhớ", "biên bản ghi nhớ, bản ghi nhớ"),
        Code("minutes", "Minutes", "Biên bản", "biên bản hợp tác, biên bản hội đàm"),
        Code("agreement", "Agreement", "Thỏa thuận", "thỏa thuận, hiệp định, quy chế phối hợp"),
        Code("plan", "Plan", "Kế hoạch", "kế hoạch"),
    ),
)

ALL = (MEETING_STATUS, MEETING_KIND, MEETING_MODE, COMMITMENT_KIND, INSTRUMENT)

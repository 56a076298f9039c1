"""Codes of dates, hedged figures, countries, languages and kinds of organisation."""

from __future__ import annotations

from bordercoop.vocabularies.code import Code, Vocabulary

DATE_PRECISION = Vocabulary(
    "date_precision",
    "How exact a date is",
    (
        Code("day", "Day", "Ngày", "one day, or a range of which both ends are known"),
        Code("month", "Month", "Tháng", "first to last day of the month stand for it"),
        Code("year", "Year", "Năm", "1 January to 31 December stand for it"),
    ),
)

DATE_BASIS = Vocabulary(
    "date_basis",
    "What a date rests on",
    (
        Code("text", "Words of the text", "Lời trong bài", "stated, or computed from words"),
        Code(
            "publication",
            "Publication date",
            "Ngày đăng bài",
            "the article dates the event nowhere, so its publication date stands in",
        ),
    ),
)

APPROXIMATE = Vocabulary(
    "approximate",
    "How a figure is hedged",
    (
        Code("about", "About", "Khoảng", "khoảng, chừng, ước"),
        Code("nearly", "Nearly", "Gần", "gần, ngót"),
        Code("over", "More than", "Hơn", "hơn, trên"),
    ),
)

COUNTRY = Vocabulary(
    "country",
    "Country (ISO 3166-1 alpha-2)",
    (
        Code("VN", "Viet Nam", "Việt Nam"),
        Code("LA", "Lao People's Democratic Republic", "Cộng hòa Dân chủ Nhân dân Lào"),
    ),
)

LANGUAGE = Vocabulary(
    "language",
    "Language of an article (ISO 639-1)",
    (
        Code("vi", "Vietnamese", "Tiếng Việt"),
        Code("lo", "Lao", "Tiếng Lào"),
        Code("en", "English", "Tiếng Anh"),
    ),
)

ORG_KIND = Vocabulary(
    "org_kind",
    "Kind of an organisation, the part of an org_id after the colon",
    (
        Code(
            "mps",
            "Ministry of public security",
            "Bộ Công an",
            "also the Lao Bộ An ninh of former years; departments and schools by slug",
        ),
        Code(
            "representative",
            "Representative office of a ministry abroad",
            "Cơ quan đại diện Bộ Công an ở nước ngoài",
            "of the Lao ministry in Viet Nam, of the Vietnamese police in Laos",
        ),
        Code(
            "police",
            "Police of a province and the bodies under it",
            "Công an địa phương",
            "Công an tỉnh, Sở An ninh; districts, communes, villages and units by slug",
        ),
        Code("party", "Party committee", "Cấp ủy Đảng", "Tỉnh ủy and other organisations"),
        Code(
            "government",
            "Government or administration",
            "Chính quyền",
            "UBND, HĐND, Lao administration; a province that acts as such",
        ),
        Code("border_guard", "Border guard", "Bộ đội Biên phòng"),
        Code("army", "Army", "Quân đội"),
        Code("embassy", "Embassy or consulate", "Đại sứ quán, lãnh sự quán"),
        Code(
            "other", "Other", "Khác", "companies, departments of state, people without a body"
        ),
    ),
)

ALL = (DATE_PRECISION, DATE_BASIS, APPROXIMATE, COUNTRY, LANGUAGE, ORG_KIND)

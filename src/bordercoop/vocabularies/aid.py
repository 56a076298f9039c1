"""Codes of aid: what was given, what counts it, in which currency, how far it has come."""

from __future__ import annotations

from bordercoop.vocabularies.code import Code, Vocabulary

AID_KIND = Vocabulary(
    "aid_kind",
    "Kind of aid",
    (
        Code("cash", "Cash", "Tiền"),
        Code("construction", "Construction", "Xây dựng"),
        Code("equipment", "Equipment", "Trang thiết bị"),
        Code("medical", "Medical supplies", "Thiết bị, vật tư y tế", "given as presents too"),
        Code("training", "Training", "Đào tạo, tập huấn"),
        Code("scholarship", "Scholarship", "Học bổng"),
        Code("gift", "Gift in kind", "Quà tặng", "no working equipment; food, books"),
        Code(
            "service",
            "Service",
            "Dịch vụ, hỗ trợ chuyên môn",
            "search for remains, experts sent, medical care, fire-fighting",
        ),
        Code("other", "Other", "Khác"),
    ),
)

AID_UNIT = Vocabulary(
    "aid_unit",
    "What a quantity of aid counts",
    (
        Code("building", "Building", "Công trình", "ngôi nhà, trụ sở, công trình"),
        Code("vehicle", "Vehicle", "Xe ô tô", "chiếc xe, ô tô"),
        Code("motorbike", "Motorbike", "Xe máy", "xe máy, xe mô tô"),
        Code("set", "Set", "Bộ", "bộ"),
        Code("package", "Package", "Suất", "suất, phần quà"),
        Code("box", "Box", "Thùng, hộp", "thùng, hộp"),
        Code("bottle", "Bottle", "Chai", "chai"),
        Code("pair", "Pair", "Đôi", "đôi"),
        Code("litre", "Litre", "Lít", "lít"),
        Code("kg", "Kilogram", "Ki-lô-gam", "kg, cân"),
        Code("tonne", "Tonne", "Tấn", "tấn"),
        Code("person", "Person", "Người", "trainees, holders of a scholarship, experts"),
        Code("item", "Item", "Chiếc", "anything else"),
    ),
)

CURRENCY = Vocabulary(
    "currency",
    "Currency (ISO 4217)",
    (
        Code("VND", "Vietnamese đồng", "Đồng Việt Nam"),
        Code("LAK", "Lao kip", "Kíp Lào"),
        Code("USD", "US dollar", "Đô la Mỹ"),
        Code("THB", "Thai baht", "Bạt Thái Lan"),
        Code("CNY", "Chinese yuan", "Nhân dân tệ"),
        Code("EUR", "Euro", "Euro"),
        Code("JPY", "Japanese yen", "Yên Nhật"),
        Code("KRW", "South Korean won", "Won Hàn Quốc"),
    ),
)

AID_STATUS = Vocabulary(
    "aid_status",
    "How far the aid has come",
    (
        Code(
            "delivered",
            "Delivered",
            "Đã trao",
            "trao, tặng, bàn giao, khánh thành, đã hỗ trợ, tổ chức; a course that has opened",
        ),
        Code("ongoing", "Under way", "Đang thực hiện", "đang xây dựng, khởi công"),
        Code("pledged", "Pledged", "Đã hứa", "sẽ hỗ trợ, cam kết"),
    ),
)

ALL = (AID_KIND, AID_UNIT, CURRENCY, AID_STATUS)

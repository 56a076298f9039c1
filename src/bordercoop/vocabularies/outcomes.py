"""Codes of outcomes: what a figure counts, in which unit, and what was seized."""

from __future__ import annotations

from bordercoop.vocabularies.aid import CURRENCY
from bordercoop.vocabularies.code import Code, Vocabulary

INDICATOR = Vocabulary(
    "indicator",
    "What a figure counts",
    (
        Code(
            "information_items",
            "Items of information exchanged",
            "Tin, tài liệu trao đổi",
            "tin, tài liệu, công hàm",
        ),
        Code("cases", "Cases", "Vụ án", "vụ, chuyên án, đường dây"),
        Code("suspects", "Suspects", "Đối tượng", "arrested or found"),
        Code("seized", "Seized", "Tang vật thu giữ", "see substance"),
        Code("fugitives", "Fugitives", "Đối tượng truy nã", "caught or handed over"),
        Code(
            "persons_handed_over",
            "Persons handed over",
            "Người được trao trả",
            "tiếp nhận, trao trả, bàn giao",
        ),
        Code("victims", "Victims rescued", "Nạn nhân được giải cứu"),
        Code(
            "immigration_violations",
            "Immigration violations",
            "Vi phạm xuất nhập cảnh",
            "people or cases: phát hiện, xử lý",
        ),
        Code("patrols", "Joint patrols", "Tuần tra chung"),
        Code("citizens_assisted", "Citizens assisted", "Công dân được giúp đỡ"),
        Code("meetings_held", "Meetings held", "Cuộc gặp gỡ"),
        Code("other", "Other", "Khác"),
    ),
)

OUTCOME_UNIT = Vocabulary(
    "outcome_unit",
    "Unit of a figure",
    (
        Code("item", "Item", "Tin, chiếc", "tin, tài liệu, công hàm; anything else"),
        Code("case", "Case", "Vụ", "vụ, chuyên án, đường dây"),
        Code("person", "Person", "Người", "đối tượng, người, công dân"),
        Code("kg", "Kilogram", "Ki-lô-gam"),
        Code("g", "Gram", "Gam"),
        Code("tonne", "Tonne", "Tấn"),
        Code("tablet", "Tablet", "Viên", "viên of a drug"),
        Code("brick", "Brick", "Bánh", "bánh of a drug"),
        Code("packet", "Packet", "Gói", "gói"),
        Code("bag", "Bag", "Túi, bao", "túi, bao"),
        Code("box", "Box", "Thùng, hộp"),
        Code("bottle", "Bottle", "Chai, lọ"),
        Code("set", "Set", "Bộ"),
        Code("litre", "Litre", "Lít"),
        Code("m3", "Cubic metre", "Mét khối", "timber"),
        Code("hectare", "Hectare", "Héc-ta", "ha; poppy fields pulled up"),
        Code("m2", "Square metre", "Mét vuông", "poppy fields pulled up"),
        Code("plant", "Plant", "Cây"),
        Code("animal", "Animal", "Con", "wild animals, cattle"),
        Code("gun", "Gun", "Khẩu", "khẩu súng"),
        Code("round", "Round", "Viên đạn"),
        Code("vehicle", "Vehicle", "Phương tiện", "every seized vehicle, motorbikes too"),
        Code("patrol", "Patrol", "Lượt tuần tra", "lượt, đợt, cuộc"),
        Code("meeting", "Meeting", "Cuộc họp"),
        *(code._replace(note="cash seized") for code in CURRENCY.codes),
    ),
)

SUBSTANCE = Vocabulary(
    "substance",
    "What was seized",
    (
        Code("heroin", "Heroin", "Heroin"),
        Code("methamphetamine", "Methamphetamine", "Ma túy đá", "ma túy đá, hồng phiến"),
        Code(
            "synthetic_drugs",
            "Synthetic drugs",
            "Ma túy tổng hợp",
            "also tablets of a drug that is not named",
        ),
        Code("opium", "Opium", "Thuốc phiện"),
        Code("ketamine", "Ketamine", "Ketamine"),
        Code("cannabis", "Cannabis", "Cần sa"),
        Code("weapons", "Weapons and ammunition", "Vũ khí, đạn"),
        Code("explosives", "Explosives", "Thuốc nổ"),
        Code("cash", "Cash", "Tiền"),
        Code(
            "other",
            "Other",
            "Khác",
            "vehicles, timber, goods, precursors, papers, ma túy các loại",
        ),
    ),
)

ALL = (INDICATOR, OUTCOME_UNIT, SUBSTANCE)

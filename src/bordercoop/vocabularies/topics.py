"""Codes of what a clause or a figure is about."""

from __future__ import annotations

from bordercoop.vocabularies.code import Code, Vocabulary

TOPIC = Vocabulary(
    "topic",
    "What a clause names",
    (
        Code(
            "information_exchange",
            "Exchange of information",
            "Trao đổi thông tin",
            "trao đổi thông tin, tin tức, tài liệu; nắm tình hình",
        ),
        Code("crime", "Crime", "Tội phạm", "crime in general, crime across the border"),
        Code("drugs", "Drugs", "Ma túy", "tội phạm ma túy is this alone"),
        Code("human_trafficking", "Human trafficking", "Mua bán người"),
        Code("fraud", "Fraud", "Lừa đảo"),
        Code(
            "smuggling",
            "Smuggling",
            "Buôn lậu",
            "buôn lậu, gian lận thương mại, hàng giả, hàng cấm",
        ),
        Code("fugitives", "Fugitives", "Truy nã", "truy nã, truy bắt"),
        Code(
            "immigration",
            "Immigration",
            "Xuất nhập cảnh",
            "xuất nhập cảnh, vượt biên, di cư, cư trú",
        ),
        Code(
            "border_security",
            "Border security",
            "An ninh biên giới",
            "an ninh biên giới, tuần tra, cửa khẩu, xâm nhập; qua biên giới, vùng biên",
        ),
        Code(
            "national_security",
            "National security",
            "An ninh quốc gia",
            "an ninh quốc gia, an ninh chính trị, thế lực thù địch, phần tử xấu",
        ),
        Code(
            "public_order",
            "Public order",
            "Trật tự an toàn xã hội",
            "trật tự an toàn xã hội, ANTT in general",
        ),
        Code("cyber", "Cyber security", "An ninh mạng", "an ninh mạng, công nghệ cao"),
        Code(
            "training",
            "Training",
            "Đào tạo",
            "tập huấn, bồi dưỡng, đào tạo, xây dựng lực lượng, trao đổi kinh nghiệm",
        ),
        Code(
            "population_data",
            "Population data",
            "Dữ liệu dân cư",
            "dữ liệu dân cư, căn cước",
        ),
        Code("infrastructure", "Buildings", "Trụ sở", "trụ sở, nhà làm việc"),
        Code("equipment", "Equipment", "Trang thiết bị", "trang thiết bị, phương tiện"),
        Code("health", "Health", "Y tế", "dịch bệnh, y tế"),
        Code("economy", "Economy", "Kinh tế", "kinh tế, thương mại, du lịch, xuất khẩu"),
        Code(
            "citizens",
            "Citizens",
            "Công dân",
            "công dân, người lao động, khám chữa bệnh, học tập, đi lại, where served",
        ),
        Code(
            "exchange",
            "Exchange and friendship",
            "Giao lưu, hữu nghị",
            "giao lưu, hữu nghị, kết nghĩa, thăm hỏi, hội đàm định kỳ",
        ),
        Code("remains", "Remains of the fallen", "Hài cốt liệt sĩ"),
        Code("event_security", "Security of events", "Bảo vệ sự kiện"),
        Code("weapons", "Weapons and explosives", "Vũ khí, vật liệu nổ"),
        Code(
            "implementation",
            "Implementation",
            "Thực hiện thỏa thuận",
            "carrying out agreements already signed",
        ),
        Code(
            "environment",
            "Environment",
            "Môi trường",
            "lâm sản, động vật hoang dã, khoáng sản",
        ),
        Code("other", "Other", "Khác"),
    ),
)

ALL = (TOPIC,)

"""Articles made up for the tests of privacy in which hardly a word beside a name tells whose.

Lao, Mông and Thái names, aliases, lists, relatives, workers, numbers that lead to somebody.
"""

from __future__ import annotations

TALKS = (
    "Ngày 12/8/2024, Công an tỉnh Quảng Trị hội đàm với Sở An ninh tỉnh Sa Vẳn Na Khệt (Lào). "
)

CASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "a headline with the age behind": (
        "Cụ bà Lý Mẩy Pham, 81 tuổi, được công an hai nước đưa về quê\n\n"
        + TALKS
        + "Con trai bà, Phùng Chòi Sểnh, cảm ơn. Hai bên thống nhất tiếp tục phối hợp "
        "tìm kiếm người đi lạc như trường hợp bà Pham. Công an tỉnh Quảng Trị tặng bà "
        "Lý Mẩy Pham 5 triệu đồng.",
        (
            "Lý Mẩy Pham",
            "Pham",
            "Sểnh",
        ),
    ),
    "aliases": (
        'Triệt phá đường dây của "Tám Lé"\n\n'
        + TALKS
        + 'Hai bên bắt Trương Đình Hậu (tức "Tám Lé", SN 1979), cùng Bouakham Sayavong, '
        'tức Kham "đen", 40 tuổi. Hai bên thống nhất truy bắt Somchit, xử lý Tám Lé và '
        'triệt phá băng "Hải bánh", "Năm Ka", Dũng "tóc xù".',
        (
            "Trương Đình Hậu",
            "Tám Lé",
            "Bouakham",
            "Sayavong",
            "Somchit",
            "Hải bánh",
            "Năm Ka",
            "Dũng",
        ),
    ),
    "a sick child and its parents": (
        "Tiếp sức cho bé Noy\n\n"
        + TALKS
        + "Công an tỉnh Quảng Trị trao 30 triệu đồng cho cháu Noy Phetsamone (7 tuổi, "
        "con của anh Bounmy Phetsamone và chị Latda) mắc bệnh tim, hỗ trợ gia đình "
        "Bounmy 10 bao gạo. Hai bên thống nhất tiếp tục giúp đỡ Noy.",
        (
            "Noy",
            "Phetsamone",
            "Bounmy",
            "Latda",
        ),
    ),
    "missing people of Laos": (
        TALKS + "Sở An ninh tỉnh Sa Vẳn Na Khệt đề nghị phối hợp tìm ông Vanhsy Keobounphanh, "
        "52 tuổi, và con gái Malaythong. Công an tỉnh Quảng Trị cam kết phối hợp tìm "
        "kiếm Vanhsy và Malaythong Keobounphanh theo ảnh của Thongdam Keobounphanh.",
        (
            "Vanhsy",
            "Keobounphanh",
            "Malaythong",
            "Thongdam",
        ),
    ),
    "Mông names": (
        "Bắt vợ chồng Thào A Dơ, Ly Thị Mo\n\n"
        + TALKS
        + "Hai bên bắt quả tang Thào A Dơ cùng vợ là Ly Thị Mo, bắt thêm Vừ Nhìa Lồng, "
        "Cứ A Khua và một người Lào tên Nênh Tua Xồng. Số ma túy do Khua mang sang. "
        "Hai bên thống nhất đấu tranh mở rộng vụ án Thào A Dơ, truy tìm Chá Pó Lử.",
        (
            "Thào A Dơ",
            "Ly Thị Mo",
            "Vừ Nhìa Lồng",
            "Khua",
            "Nênh Tua Xồng",
            "Chá Pó Lử",
        ),
    ),
    "Thái girls": (
        "Hành trình của Lò Thị Pản và Cà Thị Hiên\n\n"
        + TALKS
        + "Em Pản bị Quàng Văn Inh rủ rê. Hai bên thống nhất xác minh Quàng Văn Inh; hỗ "
        "trợ Pản, Hiên hòa nhập cộng đồng.",
        (
            "Lò Thị Pản",
            "Cà Thị Hiên",
            "Pản",
            "Hiên",
            "Quàng Văn Inh",
        ),
    ),
    "a numbered list": (
        TALKS + "Hai bên bàn giao các đối tượng:\n1. Xeo Văn Kèo (1988), trú xã Tri Lễ;\n2. "
        "Moong Thị Ỏn - sinh 1992;\n3. Cụt Phò Mằn;\n4. Già Bá Thông, Xồng Bá "
        "Lầu.\n\nHai bên trao đổi hồ sơ của Moong Thị Ỏn và thống nhất bàn giao Ốc Văn "
        "Chôm.",
        (
            "Xeo Văn Kèo",
            "Moong Thị Ỏn",
            "Cụt Phò Mằn",
            "Già Bá Thông",
            "Xồng Bá Lầu",
            "Ốc Văn Chôm",
        ),
    ),
    "what is asked for whom": (
        TALKS + "Hai bên thống nhất: xác minh nhân thân Pháo Lử Và; trục xuất Daoheuang; cung "
        "cấp lý lịch tư pháp của Lê Xuân; thông báo cho gia đình Bùi Thị Tuyết Mây; "
        "dẫn độ Kòn Thêl và Xa Mơi; xử lý vụ Nai Sỉ; bàn giao thi thể Phon; bàn giao "
        "Phouthone.",
        (
            "Pháo Lử Và",
            "Daoheuang",
            "Lê Xuân",
            "Tuyết Mây",
            "Kòn Thêl",
            "Xa Mơi",
            "Nai Sỉ",
            "Phon",
            "Phouthone",
        ),
    ),
    "gifts to somebody": (
        TALKS + "Công an tỉnh Quảng Trị tặng 01 xe lăn cho Bua Chăn, 02 suất quà cho Xa Mết và "
        "Khăm Pháy, học bổng trị giá 5 triệu đồng cho Kăn Hiếu; tặng quà Kẹo Ma Ni bị "
        "liệt; hỗ trợ 3 triệu đồng để Tha Von mổ mắt, nhận đỡ đầu Xỉ Đa và Mi Noi (con "
        "ông Thum Ma).",
        (
            "Bua Chăn",
            "Xa Mết",
            "Khăm Pháy",
            "Kăn Hiếu",
            "Ma Ni",
            "Tha Von",
            "Xỉ Đa",
            "Mi Noi",
            "Thum Ma",
        ),
    ),
    "somebody caught who helps and somebody with an office": (
        TALKS + "Sengphachanh Phommachack - kẻ điều hành sòng bạc - cùng trợ lý Viengxay "
        "Douangdala và kế toán Mouk bị bắt. Hai bên thống nhất dẫn độ Douangdala, lấy "
        "lời khai Phommachack. Phó Giám đốc ngân hàng Trần Đại Lộc bị khởi tố.",
        (
            "Sengphachanh",
            "Phommachack",
            "Douangdala",
            "Mouk",
            "Trần Đại Lộc",
        ),
    ),
    "a headline in capitals with a Lao name": (
        "XÉT XỬ TRÙM MA TÚY VÀNG DÚA TỘ VÀ ĐỒNG PHẠM NGƯỜI LÀO KHĂM LÀ XỈ VILAY\n\n"
        + TALKS
        + "Vàng Dúa Tộ (sinh 1980) và Khăm Là Xỉ Vilay bị đưa ra xét xử. Hai bên thống "
        "nhất thi hành án đối với VÀNG DÚA TỘ.",
        (
            "Vàng Dúa Tộ",
            "VÀNG DÚA TỘ",
            "KHĂM LÀ",
            "XỈ VILAY",
            "Khăm Là",
        ),
    ),
    "people of a third country": (
        TALKS + "Hai bên thống nhất bàn giao John Smith, Chen Wei-lun, Trương Vĩ Minh (quốc "
        "tịch Trung Quốc) và Maung Zaw.",
        (
            "John",
            "Smith",
            "Chen",
            "Trương Vĩ Minh",
            "Maung",
        ),
    ),
    "numbers that lead to somebody": (
        TALKS + "Hai bên thống nhất liên hệ nhân chứng qua số 0912345678, email "
        "xomphon@thu.example, CCCD số 045088001234, hộ chiếu PA1234567, xe biển số "
        "74C-123.45.",
        (
            "0912345678",
            "xomphon",
            "045088001234",
            "PA1234567",
            "74C-123",
        ),
    ),
}
"""By what they are about: the text, and the names and numbers that may not be told."""

NOBODY = (
    "mời đoàn sang vui Tết Bunpimay năm 2025 tại Đắc Rế",
    "phối hợp tuần tra khu vực Pa Thơ, các bản Na Tông, Xa Lụ và Pa Xoong",
    "bảo vệ Ngày hội Văn hoá các dân tộc Mông, Giẻ Triêng, Khơ Mú dịp xuân Bính Ngọ",
    "lập nhóm Zalo chung, tặng 02 xe máy Honda Winner và phòng, chống dịch Covid-19",
    "trao đổi kinh nghiệm với Đoàn Thanh niên và Hội Liên hiệp Phụ nữ hai tỉnh",
    "phối hợp qua Interpol và ASEANAPOL với các nước Đông Nam Á, Ấn Độ",
    "thực hiện Hiệp định, Nghị định thư; bảo vệ Quốc khánh và Tết Nguyên đán Canh Tý",
    "quản lý chặt công dân Việt Nam cư trú tại Nam Lào và Luang Prabang",
)
"""What a commitment may hold with capitals, though it is nobody."""

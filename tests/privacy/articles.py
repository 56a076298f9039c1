"""Articles made up for the tests of privacy: each names somebody who must not be named."""

from __future__ import annotations

FRAME = (
    "{title}\n"
    "\n"
    "(congan.example.vn) - Ngày 12/8/2024, tại TP Điện Biên Phủ, Đoàn công tác Công"
    " an tỉnh Điện Biên do Đại tá Hà Quốc Khánh, Giám đốc Công an tỉnh làm trưởng "
    "đoàn đã hội đàm với Sở An ninh tỉnh Phong Sa Ly (Lào) do Đại tá Khăm-bun Xổm-"
    "vi-lay, Giám đốc Sở An ninh tỉnh dẫn đầu.\n"
    "\n"
    "{body}\n"
    "\n"
    "Hai bên thống nhất tiếp tục trao đổi thông tin về tội phạm ma túy; tăng cường "
    "tuần tra khu vực biên giới. Công an tỉnh Điện Biên trao tặng Sở An ninh tỉnh "
    "Phong Sa Ly 100 triệu đồng.\n"
)
"""The headline, a paragraph and what was agreed and given."""

TALKS = "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm"

CASES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "a headline that names somebody arrested": (
        "Công an Điện Biên và Phong Sa Ly phối hợp bắt giữ Lò Văn Pún",
        "Hai bên đã phối hợp bắt giữ đối tượng Lò Văn Pún (SN 1985, trú tại huyện Mường"
        " Chà), thu giữ 10 kg heroin. Tại cơ quan điều tra, Pún khai nhận hành vi.",
        (
            "Lò Văn Pún",
            "Pún",
        ),
    ),
    "a headline in capitals": (
        "CÔNG AN ĐIỆN BIÊN PHỐI HỢP BẮT ĐỐI TƯỢNG SÙNG A CHỈA TẠI PHONG SA LY",
        "Công an tỉnh Điện Biên đã phối hợp với Sở An ninh tỉnh Phong Sa Ly bắt Sùng A "
        "Chỉa, sinh năm 1990, thu 5 bánh heroin.",
        (
            "Sùng A Chỉa",
            "SÙNG A CHỈA",
        ),
    ),
    "somebody missing": (
        "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm",
        "Công an tỉnh Điện Biên đề nghị Sở An ninh tỉnh Phong Sa Ly phối hợp tìm kiếm "
        "công dân Quàng Thị Hặc, 34 tuổi, mất tích từ tháng 3/2024 tại bản Na Lọi.",
        ("Quàng Thị Hặc",),
    ),
    "a poor household": (
        "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm",
        "Dịp này, Công an tỉnh Điện Biên trao tặng gia đình ông Thao Bun Pheng ở bản Na"
        " Lọi, tỉnh Phong Sa Ly 20 triệu đồng để sửa nhà cho hộ ông Thao Bun Pheng.",
        ("Bun Pheng",),
    ),
    "a child who is ill": (
        "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm",
        "Công an tỉnh Điện Biên hỗ trợ 15 triệu đồng để em Khăm Xỏn, học sinh lớp 3 ở "
        "tỉnh Phong Sa Ly, mổ tim. Gia đình em Xỏn cảm ơn Công an tỉnh Điện Biên.",
        (
            "Khăm Xỏn",
            "Xỏn",
        ),
    ),
    "the head of a ring": (
        "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm",
        "Từ đầu năm đến nay, hai bên phối hợp triệt phá 02 đường dây ma túy do Giàng A "
        "Tủa cầm đầu, bắt 06 đối tượng. Hai bên thống nhất tiếp tục truy bắt Giàng A "
        "Tủa và đồng bọn.",
        ("Giàng A Tủa",),
    ),
    "the victim of traffickers": (
        "Trao trả nạn nhân Mùa Thị Dếnh tại cửa khẩu Tây Trang",
        "Sở An ninh tỉnh Phong Sa Ly đã phối hợp giải cứu nạn nhân Mùa Thị Dếnh và bàn "
        "giao Mùa Thị Dếnh cho Công an tỉnh Điện Biên.",
        (
            "Mùa Thị Dếnh",
            "Dếnh",
        ),
    ),
    "Lao suspects by Lao names": (
        "Bắt hai đối tượng người Lào Xỉ Thon và Bun Lặm",
        "Công an tỉnh Điện Biên phối hợp Sở An ninh tỉnh Phong Sa Ly bắt giữ 02 đối "
        "tượng người Lào gồm: Xỉ Thon (SN 1991) và Bun Lặm (SN 1994), cùng trú tại bản "
        "Na Lọi, thu 12.000 viên ma túy tổng hợp. Xỉ Thon khai vận chuyển thuê.",
        (
            "Xỉ Thon",
            "Bun Lặm",
        ),
    ),
    "a Lao suspect with hyphens": (
        "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm",
        "Hai bên thống nhất phối hợp truy bắt đối tượng Khăm-mẩn Vông-xả, quốc tịch "
        "Lào, và bàn giao Khăm mẩn Vông xả cho phía Lào.",
        (
            "Khăm-mẩn",
            "Vông-xả",
            "Vông xả",
        ),
    ),
    "somebody accused who held an office": (
        "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm",
        "Hai bên đã phối hợp bắt bị can Đỗ Hữu Lượm, nguyên Trưởng phòng Giao dịch, "
        "trốn truy nã tại tỉnh Phong Sa Ly.",
        ("Đỗ Hữu Lượm",),
    ),
    "a former head of a village": (
        "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm",
        "Đoàn công tác Công an tỉnh Điện Biên đã tặng quà nguyên trưởng bản Khăm Tú ở "
        "tỉnh Phong Sa Ly 5 triệu đồng.",
        ("Khăm Tú",),
    ),
    "a list of suspects": (
        "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm",
        "Hai bên phối hợp bắt 03 đối tượng: Vàng A Sềnh, Nguyễn Thị Lụa và Phon Kẹo, "
        "thu 2 kg methamphetamine.",
        (
            "Vàng A Sềnh",
            "Nguyễn Thị Lụa",
            "Phon Kẹo",
        ),
    ),
    "a relative": (
        "Công an hai tỉnh Điện Biên và Phong Sa Ly hội đàm",
        "Công an tỉnh Điện Biên đề nghị Sở An ninh tỉnh Phong Sa Ly tạo điều kiện cho "
        "bà Hoàng Thị Nhài, vợ anh Tẩn Láo Sử, sang thăm con.",
        (
            "Hoàng Thị Nhài",
            "Tẩn Láo Sử",
        ),
    ),
}
"""By what they are about: the headline, the paragraph, and the names in them."""

PUBLIC: dict[str, tuple[str, str]] = {
    "an official": ("Đại tá Hà Quốc Khánh nhấn mạnh kết quả hợp tác.", "Hà Quốc Khánh"),
    "an official named by office": (
        "Công an tỉnh Điện Biên thống nhất báo cáo Chủ tịch UBND tỉnh Lê Thành Đô.",
        "Lê Thành Đô",
    ),
    "a martyr": (
        "Hai bên thống nhất phối hợp tìm kiếm hài cốt liệt sĩ Trần Can tại tỉnh Phong Sa Ly.",
        "Trần Can",
    ),
    "a street": (
        "Hai bên thống nhất xây dựng trụ sở trên đường Võ Nguyên Giáp.",
        "Võ Nguyên Giáp",
    ),
    "a company": (
        "Hai bên thống nhất trao đổi thông tin về tội phạm tại Công ty TNHH Nguyễn Hoàng.",
        "Nguyễn Hoàng",
    ),
    "a head of state of the past": (
        "Hai bên thống nhất học tập tư tưởng Hồ Chí Minh.",
        "Hồ Chí Minh",
    ),
}
"""By what they are: a sentence that makes a commitment, and the name that it keeps."""


def article_of(title: str, body: str) -> str:
    """The text of an article."""
    return FRAME.format(title=title, body=body)

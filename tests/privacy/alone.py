"""People who are named by a word or two of Vietnamese alone, and what is told of them.

In each sentence and headline `{0}`, `{1}`, `{2}` stand for people of one kind.
"""

from __future__ import annotations

PEOPLE = {
    "one syllable": ("Thảo", "Minh", "Hùng"),
    "one rare syllable": ("Nhội", "Vược", "Khởn"),
    "two given syllables": ("Minh Thảo", "Hoài Vy", "Bảo Ngọc"),
    "family and given": ("Võ Thị Lành", "Tôn Thất Vỹ", "Châu Kim Phụng"),
    "Lao, written as in Viet Nam": ("Bun Lợt", "Xi Vi Lay", "Đuông Ta Vong"),
    "Lao, in Latin letters": ("Khamphet", "Bouasone Inthavong", "Sisavath Keo"),
    "Mông and Thái": ("Giàng A Sùng", "Hạng Thị Dợ", "Cầm Bá Tiến"),
    "Chứt and Vân Kiều": ("Hồ Pả Tôn", "Cao Ý Thêm", "Kray Sức"),
}

SENTENCES = (
    "Công an tỉnh Quảng Trị tặng em 5 triệu đồng. {0} nói em rất vui.",
    "Hai bên thống nhất xác minh xe {0} bị mất ở Lào.",
    "Sở An ninh tỉnh Sa Vẳn Na Khệt trao trả xe {0} cho phía Việt Nam.",
    "Công an tỉnh Quảng Trị trao 20 triệu đồng sửa nhà {0}.",
    "Hai bên thống nhất phối hợp tìm {0} và {1}.",
    "Công an tỉnh Quảng Trị tặng thợ mộc {0} 5 triệu đồng.",
    "Công an tỉnh Quảng Trị tặng o {0} và mệ {1} 5 triệu đồng.",
    "“Tôi cảm ơn Công an tỉnh Quảng Trị đã tặng 5 triệu đồng” - {0} bộc bạch.",
    "Hai bên thống nhất trả lời thư của {0} gửi ngày 3/8.",
    "Hai bên thống nhất truy bắt {0} “lé”.",
    "Hai bên thống nhất trao trả một phụ nữ ({0}) trong tháng 9.",
    "Hai bên thống nhất làm rõ việc {0} bị lừa sang Lào.",
    "Công an tỉnh Quảng Trị hỗ trợ 5 triệu đồng vì {0} bị ung thư.",
    "Công an tỉnh Quảng Trị tặng 1 xe đạp cho {0} lớp 5A.",
    "Hai bên thống nhất đưa {0} từ bệnh viện tỉnh Sa Vẳn Na Khệt về nước.",
)

HEADLINES = (
    "Ước mơ của {0} bên dòng Sê Pôn (Lào)",
    "Ngày {0} trở về từ Lào",
    "Công an Lào cùng {0} tìm mẹ",
    "{0} - cô gái nhỏ bên kia biên giới Lào",
    "Vì sao {0} trốn sang Lào?",
    "{0} trốn sang Lào rồi cũng bị bắt",
    "Bức thư {0} gửi từ Lào",
)

NOBODY_IN_HEADLINES = (
    "Ngày trở về của đoàn quân tình nguyện tại Lào",
    "Rất xúc động trước tình cảm của công an Lào",
    "Người trốn truy nã bị bắt tại Lào",
    "Vẫn trốn sang Lào bằng đường mòn",
    "Để trở về từ Lào an toàn",
    "Công an hai nước tìm người mất tích tại Lào",
    "Nghĩa tình - bà con vùng biên Lào",
)

NOBODY = (
    "bàn giao 02 xe Toyota Land Cruiser và 03 xe máy Honda Wave",
    "bàn giao 02 xe Isuzu và xe bán tải Ford Ranger cho Sở An ninh tỉnh Sa Vẳn Na Khệt",
    "trao đổi thông tin về việc Nhà nước bị thiệt hại",
    "bảo vệ dịp Tết từ ngày 1/2",
)
"""What a headline and a commitment may hold with capitals, though it is nobody."""

"""Invented people of every kind, and what is told of them in headlines and in sentences.

In each headline and sentence `{0}`, `{1}`, `{2}` stand for people of one kind.
"""

from __future__ import annotations

PEOPLE: dict[str, tuple[str, str, str]] = {
    "three words": ("Trần Văn Lưỡng", "Phạm Thị Nhẫn", "Nguyễn Đức Khoái"),
    "two words": ("Lê Vịnh", "Tô Liệu", "Hà Duật"),
    "a rare family name": ("Thi Văn Sáng", "Chu Thị Mận", "Kha Văn Quế"),
    "Mông": ("Cứ A Pó", "Và Bá Tểnh", "Lỳ Giống Xìa"),
    "Bru and Cơ Tu": ("Pả Xí", "Alăng Bhơi", "Blúp Thị Lới"),
    "Lao, written as in Viet Nam": ("Khăm Phết", "Bun Nhăng Kẹo Ma Ni", "Xổm Chít Thoong Xay"),
    "Lao, with hyphens": ("Bun-thăn Xay-sổm-bun", "Sổm-phon", "Khăm-la"),
    "Lao, in Latin letters": ("Somchai Phommavong", "Noi Sisouk", "Kham La"),
    "with a Lao form of address": ("Thao Xay", "Nang Chăn", "Xạy Khăm"),
}

HEADLINES = (
    "Bắt giữ {0} khi đang vận chuyển ma túy qua biên giới Lào",
    "{0} sa lưới tại Lào",
    "{0} bị dẫn giải về nước",
    "Đưa {0} trở về từ Lào",
    "Từ Lào, {0} viết thư cảm ơn công an",
    "{0}, {1} và {2} được trao trả tại cửa khẩu với Lào",
    "Truy tìm {0}, {1}",
    "Tìm thấy {0} sau ba ngày mất tích bên kia biên giới",
    "Công an hai nước giúp {0} đoàn tụ gia đình",
    "Án tử hình cho {0} và đồng phạm",
    "Triệt phá đường dây ma túy của {0}",
    "Mái ấm mới cho hộ nghèo {0}",
    "Nụ cười của bé {0} sau ca mổ tim",
    "Vụ án {0}: Công an hai nước phối hợp điều tra",
    "Giải cứu {0} khỏi sòng bạc ở Lào",
    "Chuyện về {0} và những người bạn Lào",
    "Ông chủ {0} và đường dây đưa người sang Lào",
    "Nữ sinh {0} và ước mơ học tiếng Lào",
    "Vợ chồng {0} lĩnh án vì buôn ma túy từ Lào",
    "Tài xế {0} được công an Lào cứu",
    "Xe của {0} bị cháy ở Lào",
    "Quà Tết cho {0}, {1} và {2} bên kia biên giới Lào",
    "“Trùm” {0} bị bắt ở Lào",
    "Góc khuất {0}: hai mươi năm trốn ở Lào",
)

IN_CAPITALS = (
    "BẮT {0} SAU NĂM NĂM TRỐN Ở LÀO",
    "TRAO TRẢ {0} CHO CÔNG AN LÀO",
    "NỤ CƯỜI CỦA {0} SAU CA MỔ TIM",
)

SENTENCES = (
    "Hai bên đã phối hợp bắt giữ 01 đối tượng là {0}, thu 10 kg ma túy.",
    "Hai bên phối hợp bắt 03 đối tượng ({0}, {1}, {2}), thu 10.000 viên ma túy tổng hợp.",
    "Sở An ninh tỉnh Phong Sa Ly trao trả 02 đối tượng truy nã {0} và {1}.",
    "Hai bên đã giải cứu 02 nạn nhân là {0} và {1}.",
    "Hai bên đã bắt {0} cùng vợ là {1} với 5 bánh heroin.",
    "Hai bên đã triệt phá đường dây do {0} cầm đầu, bắt 6 đối tượng.",
    "Hai bên đã bắt giữ xe tải do {0} điều khiển, thu 10 kg ma túy.",
    "Ngoài {0}, hai bên còn phối hợp bắt {1} và 3 đối tượng.",
    "Hai bên thống nhất phối hợp tìm kiếm {0} mất tích từ tháng 3/2024.",
    "Hai bên thống nhất bàn giao thi thể {0} cho gia đình.",
    "Hai bên thống nhất xử lý vụ {0} theo pháp luật.",
    "Hai bên thống nhất xử lý doanh nghiệp của {0}.",
    "Hai bên thống nhất kiểm tra nhà hàng của {0} và khách sạn của {1}.",
    "Hai bên thống nhất giúp dân bản của {0} ổn định cuộc sống.",
    "Hai bên thống nhất tạo điều kiện cho vợ chồng {0} và {1} đăng ký kết hôn.",
    "Hai bên thống nhất xác minh nhân thân của {0}, con của {1}.",
    "Hai bên thống nhất điều tra vụ {0} hành hung {1}.",
    "Hai bên thống nhất giải quyết đơn của {0}, xã Na Ư.",
    "Hai bên thống nhất:\n- Truy bắt {0};\n- Dẫn độ {1};\n- Tìm kiếm {2}.",
    "Hai bên thống nhất xử phạt chủ bãi {0}, chủ tàu {1}, chủ trại {2}.",
    "Hai bên thống nhất bảo vệ nhân chứng {0}.",
    "Công an tỉnh Điện Biên trao tặng {0} 20 triệu đồng để sửa nhà.",
    "Công an tỉnh Điện Biên tặng 03 suất quà cho các hộ {0}, {1} và {2} ở tỉnh Phong Sa Ly.",
    "Công an tỉnh Điện Biên tặng 02 xe đạp cho hai em {0} và {1}, học sinh tỉnh Phong Sa Ly.",
    "Công an tỉnh Điện Biên trao học bổng cho {0} (lớp 5A), {1} (lớp 4B), mỗi em 1 triệu đồng.",
    "Công an tỉnh Điện Biên hỗ trợ 15 triệu đồng để {0} mổ tim.",
    "Công an tỉnh Điện Biên hỗ trợ lái xe {0} 5 triệu đồng.",
    "Sở An ninh tỉnh Phong Sa Ly trao trả 02 xe máy của {0} và {1}.",
    "Sở An ninh tỉnh Phong Sa Ly trao trả 02 con trâu cho chủ sở hữu là {0}.",
    "Công an tỉnh Điện Biên trao 3 triệu đồng cho góa phụ {0}.",
    "Công an tỉnh Điện Biên trao tiền cho {0} - {1} - {2}, mỗi người 3 triệu đồng.",
    "“Công an tỉnh Điện Biên đã tặng gia đình tôi 20 triệu đồng”, {0} chia sẻ.",
    "{0} xúc động nói: “Công an tỉnh Điện Biên đã tặng tôi 20 triệu đồng”.",
    "Ảnh: Công an tỉnh Điện Biên trao tặng {0} 20 triệu đồng.",
    "Trong ảnh: {0} nhận 20 triệu đồng do Công an tỉnh Điện Biên trao tặng.",
    "Đại diện Công an tỉnh Điện Biên trao cho {0} (bên phải) 10 triệu đồng.",
)

ALONE = ("Tuấn", "Pói", "Hương")
"""Names of one word that a Vietnamese text may hold as any other word."""
LED_TO = (
    "Hai bên thống nhất phối hợp truy bắt {0}.",
    "Hai bên thống nhất trao trả xe máy của {0} cho gia đình.",
    "Hai bên thống nhất cấp lại hộ chiếu cho {0} tại cửa khẩu Tây Trang.",
    "Hai bên thống nhất giúp {0} hòa nhập cộng đồng.",
    "Hai bên thống nhất bảo vệ nhân chứng {0}.",
    "Công an tỉnh Điện Biên tặng {0} 20 triệu đồng.",
    "Công an tỉnh Điện Biên tặng mẹ con {0} 20 triệu đồng.",
)
"""What leads to them, so that they are names."""

NOBODY = (
    "phối hợp với Công ty TNHH Nguyễn Hoàng xây dựng trụ sở tại Na Lọi",
    "giao lưu với học sinh Trường Tiểu học Lê Lợi và Trường THPT Trần Phú",
    "bảo vệ tuyến đường Phạm Văn Đồng và cầu Hữu Nghị",
    "tìm kiếm hài cốt liệt sĩ Trần Can và liệt sĩ Bế Văn Đàn",
    "bàn giao 02 xe máy Honda Wave và 01 xe Toyota Hilux",
    "tuần tra các bản của huyện Mường Nhé giáp với tỉnh Phong Sa Ly",
    "chăm lo đời sống của đồng bào Mông, Thái và Hà Nhì",
    "trao đổi thông tin vào thứ Hai và Chủ nhật hằng tuần",
    "tổ chức Tết Trung thu cho thiếu nhi hai tỉnh",
    "bảo vệ di tích thời kháng chiến chống Mỹ",
)
"""What a commitment may hold with capitals, though it is nobody."""

"""Topics: what a clause is about, by the words that name it."""

from __future__ import annotations

import pytest

from bordercoop.clauses.topics import topics_of
from bordercoop.lexicon import load
from bordercoop.mentions.page import read
from bordercoop.sources.article import article


@pytest.mark.parametrize(
    ("clause", "topics"),
    [
        ("trao đổi thông tin liên quan đến ANTT", {"information_exchange"}),
        ("phòng, chống tội phạm ma túy", {"drugs"}),
        ("đấu tranh với các loại tội phạm, nhất là tội phạm ma túy", {"crime", "drugs"}),
        ("tội phạm mua bán người qua biên giới", {"human_trafficking", "border_security"}),
        ("đấu tranh với tội phạm xuyên biên giới", {"crime"}),
        ("truy bắt đối tượng truy nã", {"fugitives"}),
        ("phối hợp bắt giữ các đối tượng", {"crime"}),
        (
            "khi có vụ việc xảy ra kịp thời trao đổi thông tin",
            {"crime", "information_exchange"},
        ),
        ("quản lý xuất nhập cảnh", {"immigration"}),
        ("tuần tra chung khu vực biên giới", {"border_security"}),
        ("chống buôn lậu, gian lận thương mại tại cửa khẩu", {"smuggling", "border_security"}),
        ("tập huấn về an ninh mạng", {"training", "cyber"}),
        ("tạo điều kiện cho công dân hai nước khám chữa bệnh", {"citizens"}),
        ("xử lý công dân vi phạm về cư trú", {"immigration"}),
        ("bảo đảm trật tự an toàn xã hội", {"public_order"}),
        ("Sở An ninh tỉnh và lực lượng an ninh huyện", set()),
        ("thực hiện các nội dung biên bản đã ký kết", {"implementation"}),
        ("tìm kiếm, quy tập hài cốt liệt sĩ", {"remains"}),
        ("dò tìm những ngôi mộ còn nằm lại bên suối", {"remains"}),
        ("bảo vệ an toàn các đoàn cấp cao sang thăm nhau", {"event_security"}),
        ("bắt giữ, xử lý tội phạm ma túy", {"drugs"}),
        ("xóa các nhóm lừa đảo trực tuyến", {"fraud", "cyber"}),
        ("vận hành hệ thống căn cước", {"population_data"}),
        ("nâng cấp hệ thống dữ liệu dân cư", {"population_data"}),
        ("lắp đặt hệ thống camera cho trụ sở", {"equipment", "infrastructure"}),
        ("lưu giữ thông tin hộ tịch của công dân", {"population_data"}),
        ("chia sẻ thông tin căn cước", {"population_data", "information_exchange"}),
        ("mở lớp sửa chữa máy tính cho công an huyện", {"training"}),
        ("dạy cán bộ sửa xe máy", {"training"}),
        ("tặng máy tính và mở lớp tập huấn", {"equipment", "training"}),
        ("tăng chỉ tiêu đào tạo cho con em công an Lào", {"training"}),
        ("tạo thuận lợi cho con em người Việt học hành", {"citizens"}),
        ("tạo thuận lợi cho công nhân sang làm việc", {"citizens"}),
        ("cùng bảo vệ các hoạt động kỷ niệm lớn của hai nước", {"event_security"}),
        ("cử người sang cùng canh giữ các địa điểm họp", {"event_security"}),
        ("bảo đảm an ninh nơi diễn ra cuộc họp cấp cao", {"event_security"}),
        ("tổ chức cuộc họp luân phiên", {"exchange"}),
        ("cử cán bộ học tiếng của nhau", {"training"}),
        ("họp ba tháng một lần", {"exchange"}),
        ("cấp phòng gặp nhau mỗi quý một lần", {"exchange"}),
        ("tuần tra ba tháng một lần", {"border_security"}),
        (
            "báo tin về người lạ đi lại trên đường mòn",
            {"information_exchange", "border_security"},
        ),
        ("mở thêm phiên chợ ở cửa khẩu", {"economy", "border_security"}),
        ("báo cho nhau khi thấy kẻ săn trộm thú rừng", {"information_exchange", "environment"}),
        ("rà soát người làm thuê không giấy tờ", {"immigration"}),
        ("cử giảng viên sang Học viện Cảnh sát nhân dân", {"training"}),
        ("tổ chức giải bóng chuyền", {"exchange"}),
    ],
)
def test_a_clause_is_about_what_its_words_name(clause: str, topics: set[str]) -> None:
    page = read(article("x", "x", clause), load())
    assert topics_of(page, 0, len(clause)).keys() == topics


def test_each_topic_has_the_words_that_name_it() -> None:
    clause = "Trao đổi thông tin về tội phạm ma túy"
    page = read(article("x", "x", clause), load())
    words = {
        code: [clause[start:end] for start, end in spans]
        for code, spans in topics_of(page, 0, len(clause)).items()
    }
    assert words == {
        "information_exchange": ["Trao đổi thông tin"],
        "drugs": ["tội phạm ma túy"],
    }

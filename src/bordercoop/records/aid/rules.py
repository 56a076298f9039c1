"""The rules of aid, in the order in which they are tried on a segment."""

from __future__ import annotations

from bordercoop.records.aid import building, course, giving, service
from bordercoop.records.rule import Rule

MET = "Ngày 12/6/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Savannakhet (Lào).\n"
BUILT = (
    "Ngày 3/5/2023, tại huyện Sa Muồi, Công an tỉnh Quảng Trị bàn giao nhà làm việc cho "
    "Công an huyện Sa Muồi, tỉnh Salavan (Lào). "
)

FITTINGS = Rule(
    id="aid.fittings",
    anchors=("objects:equipment.item",),
    build=building.fittings,
    examples=(
        BUILT + "[[item|Bàn ghế, tủ]] trong nhà do [[donors|Công an tỉnh Quảng Nam]] tài trợ.",
        BUILT + "Toàn bộ [[item|trang thiết bị]] của trụ sở là quà của cán bộ, chiến sĩ "
        "[[donors|Công an thành phố Đà Nẵng]].",
    ),
    rejects=(
        BUILT + "Bàn ghế, tủ trong nhà được sắp xếp gọn gàng.",
        BUILT + "Bàn ghế trong nhà do Công an tỉnh Quảng Nam tài trợ, trị giá 50 triệu đồng.",
        MET + "Bàn ghế, tủ trong nhà do Công an tỉnh Quảng Nam tài trợ.",
    ),
)
BUILDING = Rule(
    id="aid.building",
    anchors=("objects:construction.building",),
    build=building.building,
    examples=(
        MET + "[[item|Trụ sở]] [[recipients|Công an huyện Mường Phìn]] có tổng vốn đầu tư "
        "[[amount|5 tỷ]] [[currency|đồng]], do [[donors|Bộ Công an Việt Nam]] tài trợ.",
        MET + "[[item|Công trình]] giúp [[recipients|Công an tỉnh Savannakhet]] có kinh phí "
        "[[approximate|hơn]] [[amount|2 tỷ]] đồng, do [[donors|Công an tỉnh Quảng Trị]] cấp, "
        "[[status|dự kiến]] hoàn thành cuối năm.",
    ),
    rejects=(
        MET + "Trụ sở Công an huyện Mường Phìn nằm gần cửa khẩu.",
        MET + "Trụ sở Công an huyện Hướng Hóa có tổng vốn đầu tư 5 tỷ đồng.",
    ),
)
TRAINING = Rule(
    id="aid.training",
    anchors=("trainees", "objects:training.person", "verbs:teach"),
    build=course.training,
    examples=(
        MET
        + "Năm qua, [[donors|Công an tỉnh Quảng Trị]] đã mở [[item|hai lớp tiếng Việt]] cho "
        "[[quantity|40]] [[unit|cán bộ]] [[recipients|Công an tỉnh Savannakhet]].",
        MET + "[[donors|Công an tỉnh Quảng Trị]] [[status|sẽ]] đào tạo nghiệp vụ cho "
        "[[quantity|15]] học viên [[recipients|Công an tỉnh Savannakhet]].",
        MET + "Hai bên đã phối hợp tổ chức [[item|lớp bồi dưỡng nghiệp vụ]] cho "
        "[[quantity|50]] cán bộ, chiến sĩ [[recipients|Công an tỉnh Savannakhet]].",
        MET
        + "Công an tỉnh Quảng Trị mở lớp tiếng Việt cho [[quantity|40]] cán bộ Công an tỉnh "
        "Savannakhet. Kinh phí [[amount|90 triệu]] [[currency|đồng]] của lớp học do UBND tỉnh "
        "Quảng Trị cấp.",
    ),
    rejects=(
        MET + "Công an tỉnh Quảng Trị vừa tuyển 40 cán bộ.",
        MET + "Công an tỉnh Savannakhet đề nghị mở lớp tiếng Việt cho 40 cán bộ.",
        MET + "Công an tỉnh Quảng Trị đã mở lớp tập huấn cho 30 cán bộ Công an Campuchia.",
    ),
)
EXPERTS = Rule(
    id="aid.experts",
    anchors=("trainees:expert", "verbs:serve"),
    build=service.experts,
    examples=(
        MET + "[[donors|Công an tỉnh Quảng Trị]] đã cử [[quantity|3]] [[item|chuyên gia]] sang "
        "giúp [[recipients|Công an tỉnh Savannakhet]] giám định ma túy.",
        MET + "[[donors|Công an tỉnh Quảng Trị]] [[status|cam kết]] cử [[quantity|2]] "
        "[[unit|kỹ thuật viên]] sang hỗ trợ [[recipients|Công an tỉnh Savannakhet]] vận hành "
        "máy.",
    ),
    rejects=(
        MET + "Bệnh viện Công an tỉnh Quảng Trị có 3 bác sĩ.",
        MET + "Công an tỉnh Savannakhet đề nghị cử 3 chuyên gia sang giúp.",
    ),
)
SERVICE = Rule(
    id="aid.service",
    anchors=("verbs:serve",),
    build=service.service,
    examples=(
        MET + "Tổ y tế của [[donors|Công an tỉnh Quảng Trị]] đã [[item|khám bệnh]], cấp thuốc "
        "miễn phí cho [[quantity|200]] người dân bản Đen Sa Vẳn, [[recipients|tỉnh "
        "Savannakhet]].",
        MET + "Cảnh sát [[item|chữa cháy]] [[donors|Công an tỉnh Quảng Trị]] đã sang giúp "
        "[[recipients|Công an tỉnh Savannakhet]] dập lửa tại khu chợ.",
        MET + "[[donors|Công an tỉnh Savannakhet]] đã giúp [[recipients|tỉnh Quảng Trị]] "
        "[[item|tìm kiếm, cất bốc]] hài cốt liệt sĩ.",
    ),
    rejects=(
        MET + "Công an tỉnh Quảng Trị đã khám bệnh, cấp thuốc cho 200 người dân huyện Hướng "
        "Hóa, tỉnh Quảng Trị.",
        MET + "Công an tỉnh Savannakhet đã tạo điều kiện cho việc tìm kiếm, cất bốc hài cốt.",
        MET + "Hai bên thống nhất tiếp tục phối hợp trong quy tập hài cốt liệt sĩ.",
    ),
)
COUNTED = Rule(
    id="aid.counted",
    anchors=("objects", "units"),
    build=giving.counted,
    examples=(
        MET + "Dịp này, [[donors|Công an tỉnh Quảng Trị]] [[status|tặng]] [[recipients|Công an "
        "tỉnh Savannakhet]] [[quantity|10]] [[unit|bộ]] [[item|máy tính]].",
        MET + "[[donors|Công an tỉnh Quảng Trị]] đã hoàn thành xây dựng, [[status|bàn giao]] "
        "[[quantity|11]] [[item|trụ sở công an bản]] cho [[recipients|Công an tỉnh "
        "Savannakhet]] và [[recipients|Salavan]].",
        MET + "[[donors|Công an tỉnh Quảng Trị]] trao [[approximate|hơn]] [[quantity|40]] "
        "suất quà, mỗi suất [[amount|500.000]] [[currency|đồng]], cho các hộ nghèo "
        "bản Đen Sa Vẳn, [[recipients|tỉnh Savannakhet]].",
    ),
    rejects=(
        MET + "Lãnh đạo hai đoàn trao đổi 2 phần quà cho nhau.",
        MET + "Công an tỉnh Quảng Trị trao 20 suất quà cho các hộ nghèo huyện Hướng Hóa, tỉnh "
        "Quảng Trị.",
        MET + "Công an tỉnh Quảng Trị trao 5 bằng khen cho Công an tỉnh Savannakhet.",
        MET + "Hai bên phối hợp thu giữ 10,2 kg heroin và 2 xe máy.",
        MET + "Công an tỉnh Savannakhet đề nghị Công an tỉnh Quảng Trị tặng 10 bộ máy tính.",
        MET + "Truy cập tổng 2.792.256",
    ),
)
VALUED = Rule(
    id="aid.valued",
    anchors=("objects", "currencies"),
    build=giving.valued,
    examples=(
        MET + "Dịp này, [[donors|Công an tỉnh Quảng Trị]] tặng [[recipients|Công an tỉnh "
        "Savannakhet]] [[item|vật tư y tế]] trị giá [[amount|200 triệu]] [[currency|đồng]].",
        MET + "[[donors|Công an tỉnh Quảng Trị]] đã hỗ trợ [[recipients|Công an tỉnh "
        "Savannakhet]] [[item|trang thiết bị]] trị giá [[approximate|gần]] [[amount|50.000]] "
        "[[currency|USD]].",
    ),
    rejects=(
        MET + "Hai bên phá 2 vụ, thu giữ hàng hóa trị giá 200 triệu đồng.",
        MET + "Tổng giá trị các khoản quà tặng là 200 triệu đồng.",
    ),
)
SUM = Rule(
    id="aid.sum",
    anchors=("currencies",),
    build=giving.sums,
    examples=(
        MET + "Dịp này, [[donors|Công an tỉnh Quảng Trị]] [[status|trao]] [[amount|100 triệu]] "
        "[[currency|đồng]] hỗ trợ [[recipients|Công an tỉnh Savannakhet]] [[purpose|mua sắm "
        "phương tiện phục vụ công tác]].",
        MET
        + "[[donors|Công an tỉnh Quảng Trị]] ủng hộ [[recipients|Công an tỉnh Savannakhet]] "
        "[[approximate|hơn]] [[amount|1,5 tỷ]] [[currency|kíp]].",
    ),
    rejects=(
        MET + "Hai bên phối hợp bắt 2 đối tượng, thu giữ 100 triệu đồng.",
        MET + "Công an tỉnh Savannakhet mong muốn được hỗ trợ 100 triệu đồng.",
        MET + "Được biết, Công an tỉnh Quảng Trị đã trao 100 triệu đồng cho quỹ từ thiện.",
    ),
)
THING = Rule(
    id="aid.thing",
    anchors=("objects",),
    build=giving.things,
    examples=(
        MET + "Dịp này, [[donors|Công an tỉnh Quảng Trị]] [[status|trao tặng]] [[item|trang "
        "thiết bị, vật tư y tế]] cho [[recipients|Công an tỉnh Savannakhet]].",
        MET + "[[donors|Công an tỉnh Quảng Trị]] đã khánh thành và [[status|bàn giao]] "
        "[[item|nhà làm việc]] [[recipients|Công an huyện Mường Phìn]].",
    ),
    rejects=(
        MET + "Lãnh đạo hai đoàn tặng quà lưu niệm.",
        MET + "Công an tỉnh Quảng Trị tặng hoa chúc mừng Công an tỉnh Savannakhet.",
        MET + "Thời gian qua, Công an tỉnh Quảng Trị luôn hỗ trợ, giúp đỡ Công an tỉnh "
        "Savannakhet.",
        MET + "Công an tỉnh Savannakhet đề nghị Công an tỉnh Quảng Trị hỗ trợ trang thiết bị.",
    ),
)

RULES = (FITTINGS, BUILDING, TRAINING, EXPERTS, SERVICE, COUNTED, VALUED, SUM, THING)

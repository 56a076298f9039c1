"""The rules of outcomes: the first that makes a figure of a number has it."""

from __future__ import annotations

from bordercoop.records.outcomes import people, seized, work
from bordercoop.records.rule import Rule

MET = "Ngày 12/6/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Savannakhet (Lào).\n"
CITIZENS, SUSPECTS = "indicators:citizens", "indicators:suspects"
INSTANCES, PEOPLE = "indicators:instances", "trainees:people"

SEIZED = Rule(
    id="outcome.seized",
    anchors=("substances", "currencies", *seized.UNITS),
    build=seized.seized,
    examples=(
        MET + "[[period_start|Trong năm 2023]], [[actors|hai bên]] đã phối hợp phá 5 vụ, "
        "thu giữ [[value|10,2]] [[unit|kg]] [[substance|heroin]].",
        MET + "Hai bên phối hợp bắt 2 đối tượng, thu giữ 12 gói [[substance|heroin]], trọng "
        "lượng [[approximate|gần]] [[value|11,8]] [[unit|kg]].",
        MET
        + "Hai bên phối hợp phá 2 vụ, thu giữ [[value|5]] [[unit|khẩu]] [[substance|súng]].",
    ),
    rejects=(
        MET + "Lực lượng chức năng trên toàn quốc đã thu giữ 500 kg heroin.",
        MET + "Các đối tượng khai nhận đã vận chuyển 20 kg heroin.",
        MET + "Hai bên phối hợp thu giữ 30 kg ma túy các loại, gồm heroin và ketamine.",
        MET + "Công an tỉnh Quảng Trị trao 10 kg gạo cho Công an tỉnh Savannakhet.",
    ),
)
INFORMATION = Rule(
    id="outcome.information_items",
    anchors=("indicators:information_items",),
    build=work.information,
    examples=(
        MET + "[[actors|Hai bên]] đã trao đổi [[approximate|gần]] [[value|40]] "
        "[[indicator|tài liệu]].",
        MET + "[[actors|Hai bên]] đã thông báo cho nhau [[value|125]] [[unit|tin]] về "
        "[[topics|tội phạm]].",
    ),
    rejects=(
        MET + "Hai bên tổ chức hội đàm tại 3 xã, bản biên giới.",
        MET + "Hai bên trao đổi thông tin về tội phạm.",
    ),
)
FUGITIVES = Rule(
    id="outcome.fugitives",
    anchors=("indicators:fugitives", SUSPECTS, CITIZENS, PEOPLE),
    build=people.fugitives,
    examples=(
        MET + "[[actors|Hai bên]] phối hợp bắt [[value|7]] [[indicator|đối tượng truy nã]].",
        MET
        + "[[actors|Hai bên]] phối hợp bắt giữ [[value|03]] [[unit|đối tượng]] đang bị truy "
        "nã.",
    ),
    rejects=(
        MET + "Công an tỉnh Quảng Trị vừa vận động 7 đối tượng truy nã ra đầu thú.",
        MET + "Hai bên thống nhất phối hợp truy bắt đối tượng truy nã.",
    ),
)
HANDED_OVER = Rule(
    id="outcome.persons_handed_over",
    anchors=(SUSPECTS, INSTANCES, CITIZENS, PEOPLE),
    build=people.handed_over,
    examples=(
        MET + "Hai bên phối hợp trao trả [[value|12]] [[unit|công dân]] Lào cư trú trái phép.",
        MET + "Hai bên phối hợp, tiếp nhận [[value|4]] [[indicator|đối tượng]] phạm tội.",
    ),
    rejects=(
        MET + "Hai bên phối hợp bắt 12 đối tượng.",
        MET + "Hai bên trao trả tài liệu cho nhau.",
    ),
)
VICTIMS = Rule(
    id="outcome.victims",
    anchors=("indicators:victims", CITIZENS, PEOPLE),
    build=people.victims,
    examples=(
        MET + "Hai bên phối hợp giải cứu [[value|5]] [[indicator|nạn nhân]] bị mua bán.",
        MET + "Hai bên phối hợp giải cứu thành công [[value|hai]] [[indicator|phụ nữ]].",
    ),
    rejects=(
        MET + "Hai bên thống nhất phối hợp giải cứu nạn nhân bị mua bán.",
        MET + "Trên toàn quốc đã giải cứu 300 nạn nhân.",
    ),
)
ASSISTED = Rule(
    id="outcome.citizens_assisted",
    anchors=(CITIZENS, PEOPLE),
    build=people.assisted,
    examples=(
        MET + "Hai bên phối hợp hỗ trợ [[value|15]] [[indicator|công dân]] về nước.",
        MET + "Hai bên phối hợp giúp đỡ [[value|9]] [[unit|người dân]] gặp tai nạn.",
    ),
    rejects=(
        MET + "Hai bên phối hợp bắt 15 công dân.",
        MET + "Hai bên tạo điều kiện cho công dân đi lại.",
    ),
)
CAUGHT = Rule(
    id="outcome.suspects",
    anchors=(SUSPECTS, CITIZENS, PEOPLE),
    build=people.suspects,
    examples=(
        MET + "Hai bên phối hợp phá 02 vụ, bắt [[value|06]] [[indicator|đối tượng]] "
        "[[topics|ma túy]].",
        MET + "Hai bên phối hợp bắt giữ [[value|ba]] [[unit|người]].",
    ),
    rejects=(
        MET + "Hai bên phối hợp quản lý 300 đối tượng.",
        MET + "Công an tỉnh Quảng Trị bắt 60 đối tượng trong tỉnh.",
    ),
)
IMMIGRATION = Rule(
    id="outcome.immigration_violations",
    anchors=("indicators:cases", SUSPECTS, INSTANCES, CITIZENS, PEOPLE),
    build=people.immigration,
    examples=(
        MET
        + "Hai bên phối hợp phát hiện [[value|11]] [[unit|vụ]], 29 người [[topics|nhập cảnh]] "
        "trái phép.",
        MET + "Hai bên phối hợp phát hiện, xử lý [[value|17]] [[unit|trường hợp]] "
        "[[topics|vượt biên]].",
    ),
    rejects=(
        MET + "Hai bên phối hợp phá 11 vụ, bắt 29 đối tượng.",
        MET + "Hai bên thống nhất ngăn chặn nhập cảnh trái phép.",
    ),
)
CASES = Rule(
    id="outcome.cases",
    anchors=("indicators:cases",),
    build=work.cases,
    examples=(
        MET + "[[actors|Hai bên]] phối hợp phá [[value|02]] [[indicator|chuyên án]].",
        MET + "[[actors|Hai bên]] phối hợp triệt phá [[value|một]] [[unit|đường dây]] "
        "[[topics|mua bán người]].",
    ),
    rejects=(
        MET + "Hai bên phối hợp giải quyết 3 vụ tai nạn giao thông.",
        MET + "Hai bên trao đổi về một vụ việc tại cửa khẩu.",
    ),
)
PATROLS = Rule(
    id="outcome.patrols",
    anchors=("indicators:patrols", "indicators:rounds"),
    build=work.patrols,
    examples=(
        MET + "[[actors|Hai bên]] đã phối hợp tuần tra song phương [[value|6]] "
        "[[indicator|lần]].",
        MET + "[[actors|Hai bên]] đã tổ chức [[value|8]] [[unit|đợt tuần tra chung]].",
    ),
    rejects=(
        MET + "Hai bên thống nhất tuần tra chung.",
        MET + "Bộ đội Biên phòng hai phía đã tuần tra song phương 6 lần.",
    ),
)
MEETINGS = Rule(
    id="outcome.meetings_held",
    anchors=("indicators:meetings_held", "indicators:rounds"),
    build=work.meetings,
    examples=(
        MET + "[[actors|Hai bên]] đã tổ chức [[value|12]] [[indicator|cuộc hội đàm]].",
        MET + "[[actors|Hai bên]] đã gặp gỡ, giao ban [[value|4]] [[unit|lần]].",
    ),
    rejects=(
        MET + "Đây là lần thứ 12 hai bên tổ chức hội đàm.",
        MET + "Hai bên tổ chức một cuộc họp.",
    ),
)
OTHER = Rule(
    id="outcome.other",
    anchors=(INSTANCES, "indicators:other"),
    build=work.other,
    examples=(
        MET + "[[actors|Hai bên]] phối hợp tổ chức [[value|20]] [[indicator|buổi tuyên "
        "truyền]].",
        MET + "[[actors|Hai bên]] phối hợp giải quyết [[value|6]] [[unit|trường hợp]].",
    ),
    rejects=(
        MET + "Hai bên phối hợp xử lý 6 trường hợp nhập cảnh trái phép.",
        MET + "Truy cập tổng 2.792.256",
    ),
)
FIELDS = Rule(
    id="outcome.fields",
    anchors=tuple(f"units:{unit}" for unit in work.FIELDS),
    build=work.fields,
    examples=(
        MET + "[[actors|Hai bên]] phối hợp phá nhổ [[value|3,2]] [[unit|ha]] cây thuốc phiện.",
        MET + "[[actors|Hai bên]] phối hợp phá nhổ [[value|500]] [[unit|m2]] cây anh túc.",
    ),
    rejects=(
        MET + "Hai bên phối hợp bảo vệ 300 ha rừng giáp biên.",
        MET + "Hai bên phối hợp phát hiện 2 ha cây thuốc phiện.",
    ),
)
REMAINS = Rule(
    id="outcome.remains",
    anchors=("indicators:remains",),
    build=work.remains,
    examples=(
        MET + "[[actors|Hai bên]] cùng cất bốc [[value|8]] [[unit|hài cốt]] liệt sĩ.",
        MET + "[[actors|Hai bên]] đã quy tập [[value|8]] [[unit|bộ hài cốt]] liệt sĩ.",
    ),
    rejects=(
        MET + "Hai bên còn 8 hài cốt liệt sĩ chưa tìm thấy.",
        MET + "Ngoài 8 hài cốt do bộ đội tìm được, hai bên trao đổi về mộ chí.",
    ),
)
MARKERS = Rule(
    id="outcome.markers",
    anchors=("indicators:markers",),
    build=work.markers,
    examples=(
        MET + "[[actors|Hai bên]] đã tuần tra, kiểm tra [[value|14]] [[unit|cột mốc]].",
        MET + "[[actors|Hai bên]] phối hợp tu sửa [[value|3]] [[unit|mốc giới]].",
    ),
    rejects=(
        MET + "Hai bên cùng quản lý 120 km đường biên với 14 cột mốc.",
        MET + "Hai bên tuần tra từ mốc 614 đến mốc 617.",
    ),
)
RULES = (
    SEIZED,
    FIELDS,
    MARKERS,
    REMAINS,
    INFORMATION,
    FUGITIVES,
    VICTIMS,
    HANDED_OVER,
    ASSISTED,
    CAUGHT,
    IMMIGRATION,
    CASES,
    PATROLS,
    MEETINGS,
    OTHER,
)

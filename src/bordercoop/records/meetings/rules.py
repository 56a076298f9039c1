"""The rules that make meetings, in the order in which a sentence is held against them."""

from __future__ import annotations

from bordercoop.records.meetings import calls, further_occasions, main_occasion, recalled
from bordercoop.records.rule import Rule

LEAD = Rule(
    id="meeting.lead",
    anchors=("meetings", "verbs:hand_over", "verbs:begin_building"),
    build=main_occasion.build,
    examples=(
        "Ngày [[date_start|12/6/2024]], tại [[province|tỉnh Hủa Phăn]], Công an tỉnh Thanh "
        "Hóa đã [[kind|hội đàm]] với Sở An ninh tỉnh Hủa Phăn (Lào).",
        "Sáng [[date_start|9/8/2023]], Công an tỉnh Quảng Trị tổ chức [[kind|hội nghị giao "
        "ban thường niên]] [[edition|năm 2023]] với Công an tỉnh Savannakhet (Lào).",
        "Ngày [[date_start|12/6/2024]], tại [[province|tỉnh Hủa Phăn]], Công an tỉnh Thanh "
        "Hóa [[kind|họp]] với Công an tỉnh Hủa Phăn (Lào).",
        "[[date_start|Từ ngày 4 - 6/7/2023]], đoàn Công an tỉnh Sê Kông (Lào) đã đến "
        "[[kind|thăm và làm việc]] tại [[province|Công an tỉnh Quảng Nam]].",
    ),
    rejects=(
        "Công an tỉnh Thanh Hóa sẽ hội đàm với Sở An ninh tỉnh Hủa Phăn (Lào) vào năm 2025.",
        "Ngày 12/6/2024, Công an tỉnh Thanh Hóa hội đàm với Cảnh sát Thái Lan và Công an tỉnh "
        "Hủa Phăn (Lào).",
        "Hằng năm, Công an tỉnh Nghệ An và Công an tỉnh Xiêng Khoảng (Lào) duy trì hội đàm.",
        "Ngày 3/5/2024, Công an tỉnh Nghệ An tiếp và làm việc với Công an tỉnh Thanh Hóa.",
        "Ngày 12/6/2024, tại tỉnh Hủa Phăn, Công an tỉnh Thanh Hóa phối hợp với Công an tỉnh "
        "Hủa Phăn (Lào) bắt giữ 2 đối tượng.",
    ),
)
COURTESY_CALL = Rule(
    id="meeting.courtesy_call",
    anchors=("meetings:courtesy_call",),
    build=calls.on_another_host,
    examples=(
        "Ngày 12/6/2024, Công an tỉnh Quảng Trị đã hội đàm với Công an tỉnh Savannakhet "
        "(Lào). [[date_start|Cùng ngày]], đoàn Công an tỉnh Savannakhet đã [[kind|đến chào xã "
        "giao]] đồng chí Trần Văn An, [[province|Bí thư Tỉnh ủy Quảng Trị]].",
        "Ngày 12/6/2024, Công an tỉnh Quảng Trị đã hội đàm với Công an tỉnh Savannakhet "
        "(Lào).\n"
        "Chiều cùng ngày, đồng chí Trần Văn An, Chủ tịch [[country|UBND tỉnh Quảng Trị]] đã "
        "tiếp đoàn Công an tỉnh Savannakhet [[kind|đến chào xã giao]].",
    ),
    rejects=(
        "Chiều 5/4/2023, đoàn Công an tỉnh Sê Kông (Lào) đến chào xã giao đồng chí Trần Văn "
        "An, Chủ tịch UBND tỉnh Quảng Nam.",
        "Ngày 12/6/2024, Công an tỉnh Quảng Trị đã hội đàm với Công an tỉnh Savannakhet "
        "(Lào). Dịp này, đoàn đã đi chào xã giao.",
    ),
)
RECEIVED_BY_LEADER = Rule(
    id="meeting.received_by_leader",
    anchors=("verbs:host",),
    build=calls.by_a_leader,
    examples=(
        "Sáng 12/6/2024, tại tỉnh Quảng Nam, Công an tỉnh Quảng Nam hội đàm với Công an tỉnh "
        "Sê Kông (Lào).\n"
        "[[date_start|Chiều cùng ngày]], đồng chí Trần Văn An, Chủ tịch [[province|UBND tỉnh "
        "Quảng Nam]] đã [[kind|tiếp đoàn]] Công an tỉnh Sê Kông.",
        "Ngày 12/6/2024, tại Hà Nội, Bộ Công an Việt Nam hội đàm với Bộ An ninh Lào.\n"
        "Trước đó, [[date_start|sáng cùng ngày]], Phó Thủ tướng Trần Văn An đã [[kind|tiếp]] "
        "Đoàn đại biểu Bộ An ninh Lào.",
    ),
    rejects=(
        "Sáng 12/6/2024, tại tỉnh Quảng Nam, Công an tỉnh Quảng Nam hội đàm với Công an tỉnh "
        "Sê Kông (Lào). Tiếp đoàn có đồng chí Trần Văn An, Chủ tịch UBND tỉnh Quảng Nam.",
        "Sáng 12/6/2024, tại tỉnh Quảng Nam, Công an tỉnh Quảng Nam hội đàm với Công an tỉnh "
        "Sê Kông (Lào).\n"
        "Chiều cùng ngày, Đại tá Trần Văn An, Giám đốc Công an tỉnh Quảng Nam tiếp cử tri.",
    ),
)
AFTER_COURTESY_CALL = Rule(
    id="meeting.after_courtesy_call",
    anchors=("meetings:working_visit",),
    build=calls.work_after_call,
    examples=(
        "Chiều [[date_start|5/4/2023]], đoàn Công an tỉnh Sê Kông (Lào) đến chào xã giao đồng "
        "chí Trần Văn An, Chủ tịch UBND tỉnh Quảng Nam. Sau đó, đoàn tiếp tục [[kind|làm việc "
        "với]] [[province|Công an tỉnh Quảng Nam]].",
        "Chiều 5/4/2023, đoàn Công an tỉnh Sê Kông (Lào) đến chào xã giao đồng chí Trần Văn "
        "An, Chủ tịch UBND tỉnh Quảng Nam. Sau khi chào xã giao, đoàn đã [[kind|thăm và làm "
        "việc]] với [[country|Công an tỉnh Quảng Nam]].",
    ),
    rejects=(
        "Chiều 5/4/2023, đoàn Công an tỉnh Sê Kông (Lào) đến chào xã giao đồng chí Trần Văn "
        "An, Chủ tịch UBND tỉnh Quảng Nam. Sau đó, đoàn thăm và làm việc tại một doanh nghiệp.",
        "Chiều 5/4/2023, Công an tỉnh Quảng Nam hội đàm với Công an tỉnh Sê Kông (Lào). Sau "
        "đó, đoàn tiếp tục làm việc với Công an huyện Nam Giang.",
    ),
)
SAME_DAY = Rule(
    id="meeting.same_day",
    anchors=("meetings", "meetings:working_visit", "meetings:holiday_visit"),
    build=further_occasions.on_same_day,
    examples=(
        "Sáng 10/4/2023, Công an tỉnh Nghệ An đón tiếp đoàn Công an tỉnh Xiêng Khoảng (Lào) "
        "đến chúc Tết.\n"
        "Chiều [[date_start|cùng ngày]], [[province|Công an tỉnh Nghệ An]] [[kind|tiếp đoàn]] "
        "Công an tỉnh Bô Ly Khăm Xay (Lào).",
        "Sáng 10/4/2023, Công an tỉnh Hà Tĩnh tiếp đoàn Công an tỉnh Khăm Muộn (Lào).\n"
        "[[date_start|Cùng ngày]], Công an tỉnh Hà Tĩnh cũng đã [[kind|làm việc với]] Công an "
        "tỉnh Bô Ly Khăm Xay (Lào).",
    ),
    rejects=(
        "Sáng 10/4/2023, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Xiêng Khoảng (Lào).\n"
        "Chiều cùng ngày, Công an tỉnh Nghệ An tiếp đoàn Công an tỉnh Xiêng Khoảng.",
        "Sáng 10/4/2023, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Xiêng Khoảng (Lào).\n"
        "Công an tỉnh Nghệ An làm việc với Công an tỉnh Bô Ly Khăm Xay (Lào).",
    ),
)
OTHER_DAY = Rule(
    id="meeting.other_day",
    anchors=("meetings",),
    build=further_occasions.on_other_day,
    examples=(
        "Ngày 12/6/2024, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng "
        "(Lào).\n"
        "Ngày [[date_start|14/6/2024]], đoàn Công an tỉnh Nghệ An đã [[kind|hội đàm]] với "
        "Công an tỉnh Hủa Phăn (Lào).",
        "Sáng 5/2/2024, Công an tỉnh Điện Biên đón tiếp đoàn Công an tỉnh Phong Sa Lỳ (Lào) "
        "đến chúc Tết.\n"
        "Trước đó, chiều [[date_start|3/2/2024]], đoàn Công an tỉnh Luông Pha Bang (Lào) cũng "
        "đã đến [[kind|chúc Tết]] Công an tỉnh Điện Biên.",
    ),
    rejects=(
        "Ngày 12/6/2024, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng "
        "(Lào).\n"
        "Tại buổi hội đàm ngày 12/6/2024, hai bên trao đổi thông tin.",
        "Ngày 12/6/2024, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng "
        "(Lào).\n"
        "Ngày 14/6/2024, Công an tỉnh Nghệ An hội đàm với Cảnh sát Thái Lan.",
        "Ngày 12/6/2024, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng "
        "(Lào).\n"
        "Hai bên mời nhau dự hội đàm vào ngày 14/6/2025.",
    ),
)
FROM_THE_PAST = Rule(
    id="meeting.recalled",
    anchors=("meetings", "verbs:sign", "verbs:hand_over", "verbs:give"),
    build=recalled.build,
    examples=(
        "Ngày 12/6/2024, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng (Lào). "
        "Trước đó, ngày [[date_start|15/5/2019]], tại [[province|tỉnh Xiêng Khoảng]], hai bên "
        "đã [[kind|ký]] biên bản ghi nhớ.",
        "Ngày 12/6/2024, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng (Lào). "
        "Ngày [[date_start|15/5/2022]], tại [[country|tỉnh Xiêng Khoảng]], Công an hai tỉnh "
        "đã tổ chức [[kind|hội đàm]] [[edition|lần thứ VI]].",
    ),
    rejects=(
        "Ngày 12/6/2024, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng (Lào). "
        "Hai bên thực hiện biên bản đã ký ngày 15/5/2019.",
        "Ngày 12/6/2024, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng (Lào). "
        "Từ năm 2019, hai bên luôn hợp tác tốt.",
    ),
)

HELD = (LEAD, COURTESY_CALL, RECEIVED_BY_LEADER, AFTER_COURTESY_CALL, SAME_DAY, OTHER_DAY)
"""Of these the first that makes an occasion has the sentence."""
RECALLED = (FROM_THE_PAST,)
RULES = (*HELD, *RECALLED)

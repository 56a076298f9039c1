"""The rules that say who was at a meeting. People come first: bodies act through them."""

from __future__ import annotations

from bordercoop.records.participants import organizations, people
from bordercoop.records.rule import Rule

PERSON = Rule(
    id="participant.person",
    anchors=("ranks", "offices", "verbs:chair", "verbs:lead", "verbs:speak", "verbs:sign"),
    build=people.build,
    examples=(
        "Ngày 12/6/2024, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Xiêng Khoảng (Lào). "
        "[[rank|Đại tá]] [[name|Trần Văn An]], [[position|Phó Giám đốc Công an tỉnh Nghệ An]] "
        "[[roles|chủ trì]] buổi hội đàm.",
        "Ngày 12/6/2024, Công an tỉnh Quảng Nam tiếp đoàn Công an tỉnh Sê Kông (Lào) do Đại "
        "tá [[name|Khăm-phan Xay-nha-vông]], [[position|Giám đốc]] Công an tỉnh làm "
        "[[roles|Trưởng đoàn]].",
        "Ngày 12/6/2024, Công an tỉnh Hà Tĩnh hội đàm với Công an tỉnh Khăm Muộn (Lào). Phát "
        "biểu tại hội đàm, [[rank|Thượng tá]] [[name|Lê Văn Bình]], Phó Giám đốc "
        "[[org_id|Công an tỉnh Hà Tĩnh]] [[roles|khẳng định]] hai bên sẽ tiếp tục phối hợp.",
    ),
    rejects=(
        "Ngày 12/6/2024, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Xiêng Khoảng (Lào). "
        "Trước đó, đối tượng Nguyễn Văn Bảy bị bắt.",
        "Ngày 12/6/2024, thừa ủy quyền của Đại tá Trần Văn An, Giám đốc Công an tỉnh Nghệ An, "
        "đơn vị hội đàm với Công an tỉnh Xiêng Khoảng (Lào).",
    ),
)
ORGANIZATION = Rule(
    id="participant.organization",
    anchors=(
        *("bodies", "meetings", "verbs:attend", "verbs:host", "verbs:sign"),
        *("verbs:organise", "offices"),
    ),
    build=organizations.build,
    examples=(
        "Ngày 12/6/2024, [[name|Công an tỉnh Nghệ An]] hội đàm với Công an tỉnh Xiêng Khoảng "
        "(Lào).",
        "Ngày 12/6/2024, tại [[roles|tỉnh Nghệ An]], Công an tỉnh Nghệ An hội đàm với "
        "[[org_id|Công an 3 tỉnh Xiêng Khoảng, Bô Ly Khăm Xay và Hủa Phăn]] (Lào).",
        "Ngày 12/6/2024, Công an tỉnh Hà Tĩnh hội đàm với Công an tỉnh Khăm Muộn (Lào). Cùng "
        "dự có đại diện lãnh đạo [[name|Sở Ngoại vụ]] tỉnh Hà Tĩnh.",
    ),
    rejects=(
        "Ngày 12/6/2024, Công an tỉnh Nghệ An bắt giữ hai đối tượng.",
        "Công an tỉnh Nghệ An sẽ mời Công an tỉnh Xiêng Khoảng (Lào) sang thăm.",
    ),
)
RULES = (PERSON, ORGANIZATION)
"""In the order in which they are tried."""

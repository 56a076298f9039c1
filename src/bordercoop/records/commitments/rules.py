"""The rules of commitments, by the verb that says what a clause is."""

from __future__ import annotations

from bordercoop.records.commitments import made, signed
from bordercoop.records.commitments.undertaking import Stretch, Undertaking
from bordercoop.records.rule import Rule

MET = "Ngày 12/6/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Savannakhet (Lào).\n"

SIGNED = Rule(
    id="commitment.signed",
    anchors=("verbs:sign", "instruments"),
    build=signed.signed,
    examples=(
        MET + "Kết thúc hội đàm, [[actors|hai bên]] đã [[kind|ký]] [[instrument|biên bản ghi "
        "nhớ]] hợp tác [[topics|phòng, chống tội phạm ma túy]].",
        MET + "[[actors|Công an tỉnh Quảng Trị]] và [[actors|Công an tỉnh Savannakhet]] "
        "[[kind|ký kết]] [[instrument|thỏa thuận]] về [[topics|phòng, chống mua bán người]].",
    ),
    rejects=(
        MET + "Hai bên sẽ ký biên bản ghi nhớ vào năm tới.",
        MET + "Trước đó, ngày 5/3/2021, hai bên đã ký biên bản ghi nhớ.",
        MET + "Hai bên đánh giá việc thực hiện biên bản ghi nhớ đã ký kết.",
    ),
)
AGREED = Rule(
    id="commitment.agreed",
    anchors=("verbs:agree", "verbs:affirm", "verbs:will"),
    build=made.agreed,
    examples=(
        MET
        + "[[actors|Hai bên]] [[kind|thống nhất]] tiếp tục [[topics|trao đổi thông tin]] về "
        "[[topics|tội phạm]] trong [[due|năm 2025]].",
        MET + "Giám đốc Công an tỉnh Quảng Trị [[kind|khẳng định]] [[actors|Công an tỉnh "
        "Quảng Trị]] sẽ phối hợp [[topics|truy bắt đối tượng truy nã]].",
        MET + "[[actors|Hai bên]] [[kind|nhất trí]]: tăng cường [[topics|tuần tra]] chung; mở "
        "đợt tấn công tội phạm ma túy.",
    ),
    rejects=(
        MET + "Thời gian qua, hai bên đã phối hợp phòng, chống tội phạm.",
        MET + "Hai bên chúc mối quan hệ hữu nghị ngày càng bền vững.",
        MET + "Hai bên thống nhất các nội dung hợp tác.",
        MET
        + "Giám đốc Công an tỉnh Quảng Trị khẳng định thời gian qua tình hình tội phạm giảm.",
    ),
)
REQUESTED = Rule(
    id="commitment.requested",
    anchors=("verbs:request",),
    build=made.requested,
    examples=(
        MET + "[[actors|Công an tỉnh Quảng Trị]] [[kind|đề nghị]] [[addressees|Công an tỉnh "
        "Savannakhet]] tạo điều kiện cho [[topics|người lao động]] Việt Nam.",
        MET
        + "[[actors|Công an tỉnh Savannakhet]] [[kind|mong muốn]] [[addressees|Công an tỉnh "
        "Quảng Trị]] tiếp tục hỗ trợ [[topics|đào tạo]] cán bộ trong [[due|năm 2025]].",
    ),
    rejects=(
        MET
        + "Giám đốc Công an tỉnh Quảng Trị yêu cầu các phòng nghiệp vụ tăng cường tuần tra.",
        MET + "Theo đề nghị của Công an tỉnh Savannakhet, hai bên trao đổi thông tin.",
        MET + "Công an tỉnh Quảng Trị mong muốn tình hữu nghị ngày càng bền vững.",
    ),
)
INVITED = Rule(
    id="commitment.invited",
    anchors=("verbs:invite",),
    build=made.invited,
    examples=(
        MET + "Giám đốc [[actors|Công an tỉnh Quảng Trị]] [[kind|trân trọng mời]] "
        "[[addressees|Công an tỉnh Savannakhet]] [[topics|sang thăm]] tỉnh Quảng Trị "
        "[[due|năm 2025]].",
        MET
        + "[[actors|Công an tỉnh Savannakhet]] [[kind|mời]] [[addressees|Công an tỉnh Quảng "
        "Trị]] [[topics|dự hội nghị giao ban]] lần sau.",
    ),
    rejects=(
        MET + "Nhận lời mời của Công an tỉnh Savannakhet, đoàn đã sang thăm tỉnh Savannakhet.",
        MET + "Dự hội đàm có các khách mời của Công an tỉnh Savannakhet.",
    ),
)
DISCUSSED = Rule(
    id="commitment.discussed",
    anchors=("verbs:discuss",),
    build=made.discussed,
    examples=(
        MET + "[[actors|Hai bên]] [[kind|thảo luận]] việc phối hợp [[topics|phòng, chống buôn "
        "lậu]] qua [[topics|cửa khẩu]].",
        MET + "Hội nghị [[kind|bàn giải pháp]] ngăn chặn [[topics|vượt biên]] và "
        "[[topics|mua bán người]].",
    ),
    rejects=(
        MET + "Công an tỉnh Quảng Trị bàn giao 2 đối tượng cho Công an tỉnh Savannakhet.",
        MET + "Hai bên thảo luận các nội dung hợp tác.",
        MET + "Hai bên thảo luận, thống nhất tiếp tục trao đổi thông tin về tội phạm.",
    ),
)
RULES = (SIGNED, AGREED, REQUESTED, INVITED, DISCUSSED)
RULE_OF = {anchor.partition(":")[2]: rule for rule in RULES for anchor in rule.anchors}
"""The rule that each verb calls for."""


def kind_of(rule: Rule) -> str:
    """The kind of commitment that a rule makes."""
    return rule.id.partition(".")[2]


BY_KIND = {kind_of(rule): rule for rule in RULES}


def build(kind: str, stretch: Stretch) -> list[Undertaking]:
    """The commitments of a kind that a stretch of words holds."""
    made: list[Undertaking] = BY_KIND[kind].build(stretch)
    return made

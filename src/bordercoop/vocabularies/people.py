"""Codes of participants: ranks, offices and the parts played."""

from __future__ import annotations

from bordercoop.vocabularies.code import Code, Vocabulary

PARTICIPANT_TYPE = Vocabulary(
    "participant_type",
    "Whether a participant is a body or a person",
    (
        Code("organization", "Organisation", "Tổ chức"),
        Code("person", "Person", "Cá nhân"),
    ),
)

RANK = Vocabulary(
    "rank",
    "Police or army rank; always the Vietnamese term, as English renderings contradict",
    (
        Code("dai_tuong", "Đại tướng", "Đại tướng", "highest general"),
        Code("thuong_tuong", "Thượng tướng", "Thượng tướng", "second of four generals"),
        Code("trung_tuong", "Trung tướng", "Trung tướng", "third of four generals"),
        Code("thieu_tuong", "Thiếu tướng", "Thiếu tướng", "lowest general"),
        Code("dai_ta", "Đại tá", "Đại tá", "highest field officer"),
        Code("thuong_ta", "Thượng tá", "Thượng tá", "second of four field officers"),
        Code("trung_ta", "Trung tá", "Trung tá", "third of four field officers"),
        Code("thieu_ta", "Thiếu tá", "Thiếu tá", "lowest field officer"),
        Code("dai_uy", "Đại úy", "Đại úy", "highest company officer"),
        Code("thuong_uy", "Thượng úy", "Thượng úy", "second of four company officers"),
        Code("trung_uy", "Trung úy", "Trung úy", "third of four company officers"),
        Code("thieu_uy", "Thiếu úy", "Thiếu úy", "lowest company officer"),
    ),
)

POSITION_CODE = Vocabulary(
    "position_code",
    "First police or governmental office of a person",
    (
        Code("minister", "Minister", "Bộ trưởng"),
        Code("deputy_minister", "Deputy minister", "Thứ trưởng"),
        Code(
            "director",
            "Director of provincial police",
            "Giám đốc Công an tỉnh",
            "also of a Lao Sở An ninh, and acting directors",
        ),
        Code(
            "deputy_director",
            "Deputy director of provincial police",
            "Phó Giám đốc Công an tỉnh",
        ),
        Code(
            "department_director",
            "Director of a ministry department",
            "Cục trưởng",
            "also Tổng cục trưởng",
        ),
        Code(
            "deputy_department_director",
            "Deputy director of a ministry department",
            "Phó Cục trưởng",
            "also Phó Tổng cục trưởng",
        ),
        Code("division_head", "Head of division", "Trưởng phòng", "also Chánh Văn phòng"),
        Code("deputy_division_head", "Deputy head of division", "Phó Trưởng phòng"),
        Code("district_chief", "Chief of district police", "Trưởng Công an huyện"),
        Code(
            "deputy_district_chief",
            "Deputy chief of district police",
            "Phó Trưởng Công an huyện",
        ),
        Code(
            "unit_head",
            "Head of a unit",
            "Thủ trưởng đơn vị",
            "schools, hospitals, camps, stations, centres, teams; commune and village police",
        ),
        Code("deputy_unit_head", "Deputy head of a unit", "Phó thủ trưởng đơn vị"),
        Code(
            "representative_head",
            "Head of a representative office",
            "Trưởng cơ quan đại diện",
        ),
        Code(
            "party_secretary",
            "Party secretary",
            "Bí thư",
            "also where the same person chairs the committee or is governor",
        ),
        Code("deputy_party_secretary", "Deputy party secretary", "Phó Bí thư"),
        Code("committee_chair", "Chair of a committee", "Chủ tịch", "of UBND or HĐND"),
        Code("committee_vice_chair", "Vice chair of a committee", "Phó Chủ tịch"),
        Code("governor", "Governor", "Tỉnh trưởng", "of a Lao province"),
        Code("vice_governor", "Vice governor", "Phó Tỉnh trưởng"),
        Code("ambassador", "Ambassador", "Đại sứ"),
        Code("other", "Other office", "Chức vụ khác", "former offices, army, border guard"),
    ),
)

ROLE = Vocabulary(
    "role",
    "Part played at a meeting",
    (
        Code(
            "host",
            "Host",
            "Chủ nhà",
            "organisations: at whose seat or in whose province it was held, or who convened",
        ),
        Code("guest", "Guest", "Khách", "organisations that travelled to it or joined online"),
        Code("chair", "Chair", "Chủ trì"),
        Code(
            "head_of_delegation",
            "Head of delegation",
            "Trưởng đoàn",
            "trưởng đoàn, dẫn đầu, do … đã thăm",
        ),
        Code(
            "speaker",
            "Speaker",
            "Phát biểu",
            "phát biểu, báo cáo, khẳng định, bày tỏ, nhấn mạnh, yêu cầu",
        ),
        Code("signatory", "Signatory", "Ký kết"),
        Code("donor", "Donor", "Trao tặng", "hands the aid over"),
        Code("attendee", "Attendee", "Tham dự", "none of the others"),
    ),
)

ALL = (PARTICIPANT_TYPE, RANK, POSITION_CODE, ROLE)

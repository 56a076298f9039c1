"""Every rule, table by table."""

from __future__ import annotations

from bordercoop.records.aid.rules import RULES as AID
from bordercoop.records.commitments.rules import RULES as COMMITMENTS
from bordercoop.records.meetings.rules import RULES as MEETINGS
from bordercoop.records.outcomes.rules import RULES as OUTCOMES
from bordercoop.records.participants.rules import RULES as PARTICIPANTS

RULES = (*MEETINGS, *PARTICIPANTS, *COMMITMENTS, *AID, *OUTCOMES)

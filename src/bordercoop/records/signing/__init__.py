"""Who signs what: `hai bên đã ký biên bản ghi nhớ`, actives, passives and captions."""

from __future__ import annotations

from bordercoop.records.signing.told import Signing, signings_at

__all__ = ["Signing", "signings_at"]

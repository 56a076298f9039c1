"""Who signs what: `hai bên đã ký biên bản ghi nhớ`, actives, passives and captions."""

from __future__ import annotations

from bordercoop.records.signing.signings import Signing, signed_by_both, signings_at

__all__ = ["Signing", "signed_by_both", "signings_at"]

"""Every vocabulary as CSV: code, English label, Vietnamese label, note."""

from __future__ import annotations

import csv
import io

from bordercoop.vocabularies import VOCABULARIES, Vocabulary

HEADER = ("code", "en", "vi", "note")


def code_list(vocabulary: Vocabulary) -> str:
    """One vocabulary as CSV (RFC 4180, LF line ends), in the order of the codebook."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(vocabulary.codes)
    return target.getvalue()


def code_lists() -> dict[str, str]:
    """CSV text by vocabulary name."""
    return {name: code_list(vocabulary) for name, vocabulary in VOCABULARIES.items()}

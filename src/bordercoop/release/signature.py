"""A signature of `SHA256SUMS` with an SSH key, made and checked by OpenSSH's `ssh-keygen`.

    ssh-keygen -Y sign -f KEY -n bordercoop SHA256SUMS

writes `SHA256SUMS.sig`, which lies in the release and is not listed in it.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

SIGNATURE = "SHA256SUMS.sig"
NAMESPACE = "bordercoop"
_WHO = "release"
LONGEST = 100_000
"""Bytes of a key or signature; real ones have less than a tenth of that."""


def refused(folder: Path, key: Path) -> str | None:
    """Why the signature of a release is not one by `key`, a public key; None where it is.

    OSError where the key cannot be read or there is no `ssh-keygen`.
    """
    signers = [_signer(line) for line in _text(key).splitlines() if _is_key(line)]
    if not signers:
        return f"{key} holds no public key"
    signature = folder / SIGNATURE
    if not signature.is_file() or signature.is_symlink():
        return "it is not there"
    with tempfile.TemporaryDirectory() as place:
        allowed = Path(place) / "allowed"
        allowed.write_text("".join(signers), "utf-8")
        copied = Path(place) / "signature"
        copied.write_text(_text(signature), "utf-8")
        command = ["ssh-keygen", "-Y", "verify", "-f", str(allowed), "-I", _WHO]
        command += ["-n", NAMESPACE, "-s", str(copied)]
        with (folder / "SHA256SUMS").open("rb") as sums:
            done = subprocess.run(command, stdin=sums, capture_output=True, check=False)
    if done.returncode == 0:
        return None
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return said[-1] if said else "it is not one of the key"


def _text(path: Path) -> str:
    with path.open("rb") as stream:
        return stream.read(LONGEST).decode("utf-8", "replace")


def _is_key(line: str) -> bool:
    return line.startswith(("ssh-", "ecdsa-", "sk-")) and len(line.split()) >= 2


def _signer(line: str) -> str:
    kind, key = line.split()[:2]
    return f'{_WHO} namespaces="{NAMESPACE}" {kind} {key}\n'

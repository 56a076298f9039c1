"""What the program is made of, as CycloneDX 1.6: `python -m benchmarks.sbom > sbom.json`.

Lists what is installed of the packages that `pip install .` needs, with versions, licences and
package URLs. The same environment gives the same bytes: no time, no serial number.
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any

NAME = "bordercoop"
_REQUIREMENT = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*")


def needed(name: str) -> dict[str, Distribution]:
    """A package and all that it needs, by name; extras and other platforms are left out."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        one = canonical(waiting.pop())
        if one in found:
            continue
        try:
            found[one] = distribution(one)
        except PackageNotFoundError:
            continue  # needed on another platform only
        waiting += direct(found[one])
    return found


def direct(package: Distribution) -> list[str]:
    """The names that a package needs by itself."""
    requirements = [one for one in package.requires or () if "extra ==" not in one]
    matches = map(_REQUIREMENT.match, requirements)
    return [canonical(match[0]) for match in matches if match]


def canonical(name: str) -> str:
    """A name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def component(name: str, package: Distribution) -> dict[str, Any]:
    """One package as CycloneDX has it."""
    told = package.metadata.json
    stated = told.get("license_expression") or told.get("license") or ""
    licence = str(stated).strip().splitlines()[:1]
    return {
        "type": "application" if name == NAME else "library",
        "bom-ref": reference(name, package),
        "name": name,
        "version": package.version,
        "purl": reference(name, package),
        **({"licenses": [{"license": {"name": licence[0]}}]} if licence else {}),
    }


def reference(name: str, package: Distribution) -> str:
    """The package URL."""
    return f"pkg:pypi/{name}@{package.version}"


def bill() -> dict[str, Any]:
    """The bill of materials of this environment."""
    packages = needed(NAME)
    parts = sorted(packages.items())
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": component(NAME, packages[NAME])},
        "components": [component(name, one) for name, one in parts if name != NAME],
        "dependencies": [
            {
                "ref": reference(name, one),
                "dependsOn": sorted(
                    reference(need, packages[need]) for need in direct(one) if need in packages
                ),
            }
            for name, one in parts
        ],
    }


if __name__ == "__main__":
    json.dump(bill(), sys.stdout, indent=2)
    print()

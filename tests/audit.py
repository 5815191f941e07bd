"""Known holes in the pinned versions, by pip-audit; says so where its service is out of reach.

python tests/audit.py
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PINS = ("play", "tools")


def main() -> int:
    """Audit each file of pins; 1 if a hole is known in one of them."""
    return max(_audit(ROOT / "requirements" / f"{name}.txt") for name in PINS)


def _audit(pins: Path) -> int:
    # What is pinned with hashes is all there is: nothing is resolved or installed.
    options = ("--require-hashes", "--disable-pip", "--progress-spinner", "off", "-f", "json")
    ran = subprocess.run(
        [sys.executable, "-m", "pip_audit", "-r", str(pins), *options],
        capture_output=True,
        text=True,
        check=False,
    )
    name = pins.relative_to(ROOT)
    try:
        found = json.loads(ran.stdout)["dependencies"]
    except (ValueError, KeyError):
        last = ran.stderr.strip().rpartition("\n")[2]
        print(f"{name}: not audited, the service is out of reach: {last[:200]}")
        return 0
    unknown = [each["name"] for each in found if "skip_reason" in each]
    for each in found:
        for hole in each.get("vulns", ()):
            fixed = ", ".join(hole["fix_versions"]) or "no version yet"
            print(f"{name}: {each['name']} {each['version']}: {hole['id']}, mended by {fixed}")
    holes = sum(len(each.get("vulns", ())) for each in found)
    print(f"{name}: {len(found) - len(unknown)} of {len(found)} audited, {holes} known holes")
    if unknown:
        print(f"{name}: the service is out of reach or does not know {', '.join(unknown[:5])} ...")
    return int(holes > 0)


if __name__ == "__main__":
    sys.exit(main())

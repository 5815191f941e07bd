"""Hostile files: a clear answer, little memory, little time, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.loading import check

ROOT = Path(__file__).parents[2]
MEGABYTES, SECONDS = 300, 5

JUDGE = """
import json, resource, sys, time
from game.testing.checking import check_whole

def peak():
    # Of this program alone: ru_maxrss begins with what the one that started it had.
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))

resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
for path in sys.argv[1:]:
    start = time.process_time()
    found = sorted({each.code.id for each in check_whole(path)})
    print(json.dumps([found, time.process_time() - start, peak()]))
"""

HEAD = b"kind: record\nlanguages: [en]\n"
FILES = {
    "fifty-megabytes.yaml": (lambda: b"", {"RT105"}),
    "deep-flow.yaml": (lambda: b"[" * 10_000, {"RT111"}),
    "deep-block.yaml": (lambda: b"- " * 10_000 + b"x", {"RT111"}),
    "alias-bomb.yaml": (
        lambda: (
            b"a0: &a0 [x, x]\n"
            + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 40))
        ),
        {"RT112"},
    ),
    "long-id.yaml": (lambda: HEAD + b"id: " + b"a" * 1_000_000, {"RT202", "RT208"}),
    "long-quoted.yaml": (lambda: b"x: '" + b"''" * 900_000, {"RT110"}),
    "nul.yaml": (lambda: b"kind: record\nid: a\0b\n", {"RT108"}),
    "latin-1.yaml": (lambda: b"kind: record\nid: \xe9\n", {"RT106"}),
    "utf-16.yaml": (lambda: "kind: record".encode("utf-16"), {"RT108"}),
    "empty-entries.yaml": (
        lambda: HEAD + b"statements: [" + b"{}," * 300_000 + b"]",
        {"RT117", "RT202"},
    ),
    "repeated.yaml": (lambda: b"a: 1\n" * 390_000, {"RT115", "RT117"}),
    "steps.walkthrough.yaml": (
        lambda: b"kind: walkthrough\nformat: 1\nsteps: [" + b"open a," * 60_000 + b"]",
        {"RT101"},
    ),
    "lines.playthrough": (lambda: b"roundtable playthrough 1\n" + b"x\n" * 900_000, {"RT802"}),
}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measures memory as Linux does")
def test_hostile_files_cost_little(tmp_path):
    """Each is answered with its codes within 5 seconds of work and 300 MB."""
    for name, (make, _) in FILES.items():
        (tmp_path / name).write_bytes(make())
    os.truncate(tmp_path / "fifty-megabytes.yaml", 50_000_000)
    paths = [str(tmp_path / name) for name in FILES]
    ran = subprocess.run(
        [sys.executable, "-c", JUDGE, *paths], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert "Traceback" not in ran.stderr
    lines = ran.stdout.splitlines()
    assert len(FILES) == len(lines)
    for (name, (_, codes)), line in zip(FILES.items(), lines, strict=True):
        found, seconds, megabytes = json.loads(line)
        assert codes <= set(found), (name, found)
        assert seconds < SECONDS, name
        assert megabytes < MEGABYTES, name


def one(path):
    """The only fault of a path."""
    (fault,) = check(path)
    return fault.code.id


def test_devices_and_loops_are_one_line(tmp_path):
    """What is no ordinary file is never opened."""
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "scenario.yaml").mkdir()
    assert one(tmp_path / "loop.yaml") == "RT104"
    assert one(tmp_path / "pipe.yaml") == "RT102"
    assert one("/dev/zero") == "RT102"
    assert one(tmp_path) == "RT102"


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_no_permission_is_one_line(tmp_path):
    """A file that may not be read is told as such; asked of somebody without privileges."""
    file = tmp_path / "r.yaml"
    file.write_bytes(HEAD)
    file.chmod(0)
    if os.geteuid() != 0:
        assert one(file) == "RT103"
        return
    child = os.fork()
    if not child:
        try:
            os.setuid(65534)
            os._exit(0 if one(file) in ("RT103", "RT101") else 1)
        except BaseException:  # noqa: BLE001 - the child must not go on as a second test run
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize("link", ["scenario", "record"])
def test_links_that_lead_out_are_not_followed(tmp_path, link):
    """Neither a scenario nor a record reads what stands outside the folders they belong to."""
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: 1\n", encoding="utf-8")
    folder = tmp_path / "shelf" / "a" / "b" / "c" / "x"
    folder.mkdir(parents=True)
    if link == "scenario":
        (folder / "scenario.yaml").symlink_to(secret)
    else:
        (folder / "scenario.yaml").write_text("kind: scenario\nrecord: x\n", encoding="utf-8")
        (folder / "x.record.yaml").symlink_to(secret)
    found = check(folder)
    assert "RT118" in [each.code.id for each in found]
    assert "password" not in " ".join(map(str, found))


def test_a_link_within_its_folder_is_followed(tmp_path):
    """A record may be a link to another file beside it."""
    (tmp_path / "scenario.yaml").write_text("kind: scenario\nrecord: x\n", encoding="utf-8")
    (tmp_path / "old.yaml").write_text("kind: record\nid: y\n", encoding="utf-8")
    (tmp_path / "x.record.yaml").symlink_to("old.yaml")
    codes = [each.code.id for each in check(tmp_path)]
    assert "RT304" in codes
    assert "RT118" not in codes

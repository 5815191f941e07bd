"""Hostile files: a clear answer, little memory, little time, never a traceback."""

from __future__ import annotations

import os

import pytest
from roundtable.loading import check

HEAD = b"kind: record\nlanguages: [en]\n"


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

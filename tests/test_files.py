"""What is written into a folder that may be anybody's leads nowhere else, and is whole or not there."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from roundtable.files import fresh, into, replace_file


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    """Nothing else is left beside it."""
    path = tmp_path / "a.yaml"
    path.write_text("old")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [path] == list(tmp_path.iterdir())


def test_a_link_is_followed_or_replaced(tmp_path: Path) -> None:
    """A file of one's own may be a link; what we lay beside it never follows one."""
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    replace_file(link, b"new")
    assert (link.is_symlink(), target.read_bytes()) == (True, b"new")
    replace_file(link, b"mine", follow=False)
    assert (link.is_symlink(), target.read_bytes(), link.read_bytes()) == (False, b"new", b"mine")


def test_what_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old stays as it was."""
    path = tmp_path / "a"
    path.write_text("old")

    def refused(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refused)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")
    assert path.read_text() == "old"
    assert [path] == list(tmp_path.iterdir())


def test_nobody_knows_the_name_under_which_it_is_written_first(tmp_path: Path) -> None:
    """Else a stranger's folder could hold a link of that name."""
    assert fresh(tmp_path / "a") != fresh(tmp_path / "a")


def test_a_folder_that_was_made_for_nothing_goes_again(tmp_path: Path) -> None:
    """With those above it that were made, and the files that were new; what else is there stays."""
    (tmp_path / "own").mkdir()
    folder = tmp_path / "own" / "new" / "page"
    with pytest.raises(OSError, match="No space"), into(folder) as new:  # noqa: PT012 -- the body fails
        new.append(folder / "a")
        (folder / "a").write_text("half")
        raise OSError(28, "No space left on device")
    assert [tmp_path / "own"] == list(tmp_path.rglob("*"))
    with pytest.raises(KeyboardInterrupt), into(folder):  # noqa: PT012 -- the body is stopped
        (folder / "b").write_text("somebody else's")
        raise KeyboardInterrupt
    assert [folder / "b"] == list(folder.iterdir())


def test_a_folder_that_was_there_stays(tmp_path: Path) -> None:
    """Empty or not."""
    with pytest.raises(OSError, match="No space"), into(tmp_path):
        raise OSError(28, "No space left on device")
    assert tmp_path.is_dir()
    with into(tmp_path / "a"):
        pass
    assert (tmp_path / "a").is_dir()

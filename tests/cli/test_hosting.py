"""`roundtable host`: where it listens, and what it prints."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from roundtable.cli import hosting
from roundtable.cli.app import app
from typer.testing import CliRunner


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The command, which serves nobody, with games of its own."""
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path))
    monkeypatch.setattr("roundtable.host.serve", lambda _app, _sockets: None)
    return lambda *words: CliRunner().invoke(app, ["host", "tutorial", "--lang", "en", *words])


def test_a_port_that_is_taken_begins_no_class(host, tmp_path: Path) -> None:
    """Else the next class would go on with that empty one, and not with the one broken off."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ran = host("--address", "127.0.0.1", "--port", port, "--new")
    assert (2, 1) == (ran.exit_code, len(ran.stderr.strip().splitlines()))
    assert [] == list(tmp_path.iterdir())


def test_an_address_of_the_sixth_version_stands_in_brackets(
    host, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No phone opens it without them."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        monkeypatch.setattr(hosting, "_bound", lambda _own, _port, _held: [bound])
        port = bound.getsockname()[1]
        assert f"For phones: http://[fd00::5]:{port}/" in host("--address", "fd00::5").stdout
        assert f"http://127.0.0.1:{port}/ " in host("--address", "127.0.0.1").stdout

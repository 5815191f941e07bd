"""Paths to bytes: what is no ordinary file is told, and never opened."""

from __future__ import annotations

import os

import pytest
from roundtable.loading.files import read_bytes
from roundtable.loading.findings import Findings


def read(path, **options):
    """The bytes of a file and the codes of its faults."""
    findings = Findings(str(path))
    data = read_bytes(path, findings, **options)
    return data, [each.code.id for each in findings.diagnostics()]


def test_file_of_the_largest_size_is_read(tmp_path):
    """The limit itself is allowed, one byte more is not."""
    path = tmp_path / "f.yaml"
    path.write_bytes(b"x" * 10)
    assert read(path, limit=10) == (b"x" * 10, [])
    assert read(path, limit=9) == (None, ["RT105"])


def test_device_is_not_read(tmp_path):
    """A pipe, which would never end, is refused before it is opened."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert read(tmp_path / "pipe.yaml") == (None, ["RT102"])


def test_name_with_nul_is_refused(tmp_path):
    """A path no system can open is a fault like any other."""
    assert read(tmp_path / "a\0b.yaml") == (None, ["RT103"])


def test_file_below_a_file_is_missing(tmp_path):
    """A path that goes through a file leads nowhere."""
    (tmp_path / "f").write_text("x", encoding="utf-8")
    assert read(tmp_path / "f" / "scenario.yaml") == (None, ["RT101"])

"""A fixture that makes drafts and reads them back."""

from __future__ import annotations

import pytest
from drafting.reading import SOURCES, read_back
from roundtable.drafting import draft


@pytest.fixture
def drafted():
    """Make a draft of one of the sources, or of a text, and read it back."""

    def make(source, wishes=None):
        given = SOURCES / source if (SOURCES / source[:80]).is_file() else source
        return read_back(draft(given, wishes))

    return make

"""The words of a source, compared as they read."""

from roundtable.loading.rights import Source


def test_letters_written_as_radicals_are_the_letters_they_look_like():
    """A source copied out of a PDF has them, and nobody types them."""
    source = Source("⾼远：先给⼈，再给⻋。")
    assert source.has_all("高远：先给人，再给车。")
    assert not source.has_all("高远：先给车，再给人。")

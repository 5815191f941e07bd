"""docs/reference.md is what the schemas say."""

from __future__ import annotations

from authoring.reference import PAGE, reference_page
from roundtable.cli.schemas import explained


def test_the_page_is_up_to_date():
    """After a change of the schema: `make documents`."""
    assert PAGE.read_text("utf-8") == reference_page(explained())


def test_every_key_is_on_the_page():
    """No key of any part is left out."""
    page = reference_page(explained())
    for schema in explained().values():
        for part in (schema, *schema["$defs"].values()):
            for key in part.get("properties", {}):
                assert f"| `{key}` |" in page

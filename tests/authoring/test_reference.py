"""docs/reference.md is what the schemas say."""

from __future__ import annotations

from pathlib import Path

from roundtable.authoring.reference import reference_page
from roundtable.cli.schemas import explained

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date():
    """After a change of the schema: `python tests/authoring/test_reference.py`."""
    assert (ROOT / "docs" / "reference.md").read_text("utf-8") == reference_page(explained())


def test_every_key_is_on_the_page():
    """No key of any part is left out."""
    page = reference_page(explained())
    for schema in explained().values():
        for part in (schema, *schema["$defs"].values()):
            for key in part.get("properties", {}):
                assert f"| `{key}` |" in page


if __name__ == "__main__":
    (ROOT / "docs" / "reference.md").write_text(reference_page(explained()), "utf-8")

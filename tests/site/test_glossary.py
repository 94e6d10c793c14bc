"""The glossary names types that there are."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

GLOSSARY = Path(__file__).parents[2] / "site" / "pages" / "project" / "glossary.md"


def test_every_type_that_the_glossary_names_exists() -> None:
    names = re.findall(r"`(lexcomp\.[\w.]+)\.(\w+)`", GLOSSARY.read_text("utf-8"))
    assert names
    missing = [
        f"{module}.{name}"
        for module, name in names
        if not hasattr(import_module(module), name)
    ]
    assert missing == []

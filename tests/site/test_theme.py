"""The theme: that it can be read by everyone and asks nothing of other servers."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "site" / "theme"
FRAME = (THEME / "css" / "frame.css").read_text("utf-8")

GROUNDS = ("paper", "sheet")
WORDS = ("ink", "quiet", "link", "applied", "official", "derived", "inferred")
ENOUGH = 4.5
"""The contrast of words with their ground that WCAG 2.2 asks for at level AA."""

PAIRS = [
    *product(WORDS, GROUNDS),
    ("not-held", "paper"),
    ("not-held", "hatch"),
    ("new", "new-ground"),
    ("old", "old-ground"),
    ("ink", "here"),
    ("link", "here"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(
    scheme: str, words: str, ground: str
) -> None:
    colours = _colours(scheme)
    assert _contrast(colours[words], colours[ground]) >= ENOUGH


def test_nothing_is_loaded_from_elsewhere() -> None:
    texts = (
        file
        for file in THEME.rglob("*")
        if file.suffix in {".html", ".css", ".js", ".svg"}
    )
    loads = re.compile(r"""(?:src=|url\(|@import|import\(?)\s*["']?(?:https?:)?//""")
    assert [file.name for file in texts if loads.search(file.read_text("utf-8"))] == []


def _colours(scheme: str) -> dict[str, str]:
    light, _, rest = FRAME.partition("@media (prefers-color-scheme: dark)")
    dark = rest.partition("\n}")[0]
    return dict(
        re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", [light, dark][scheme == "dark"])
    )


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

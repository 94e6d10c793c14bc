"""The pages written by hand: what they say of the program is so."""

from __future__ import annotations

import re
from pathlib import Path

from lexcomp.project import Project
from lexcomp.writers.standing_words import GAPS

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "site" / "pages"


def test_the_sentence_for_words_not_held_is_quoted_as_it_stands() -> None:
    guide = (PAGES / "how-to-read.md").read_text("utf-8")
    quoted = re.findall(r'<p class="not-held">(.+?)</p>', guide)
    assert quoted
    assert set(quoted) <= GAPS


def test_the_layers_that_are_listed_are_those_that_there_are() -> None:
    page = (PAGES / "project" / "architecture.md").read_text("utf-8")
    section = page.partition("## Layers")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line[:3] == "| `"]
    listed = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    there = {
        each.stem
        for each in (ROOT / "lexcomp").iterdir()
        if (each / "__init__.py").is_file() or each.suffix == ".py"
    }
    assert sorted(listed) == sorted(there - {"__init__"})


def test_the_background_leads_to_the_law_its_act_and_both_pages_of_guidance() -> None:
    page = (PAGES / "background" / "mutual-assistance.md").read_text("utf-8")
    law = Project.open(ROOT).read("F1997B01966").law
    home = "compiled:au/F1997B01966/"
    assert f"]({home})" in page
    assert f"]({law.title.made_under_url})" in page
    for guidance in law.guidance:
        assert f"]({home}guidance/{guidance.id}/)" in page
        assert f"]({guidance.url})" in page
        assert all(f"]({cited.url})" in page for cited in guidance.cites)
    assert "CC BY" not in page

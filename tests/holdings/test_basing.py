"""The bases of commencement in Endnote 3, from the words of laws and from events."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
PROCLAIMED = "amendments/model/f2009l90201"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project that holds the sample laws, without any basis written down."""
    for folder in ("corpus/model", "amendments/model"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for file in tmp_path.glob("amendments/model/*/instrument.toml"):
        lines = file.read_text("utf-8").splitlines()
        kept = [line for line in lines if not line.startswith("basis")]
        file.write_text("\n".join(kept), "utf-8")
    return tmp_path


def _bases(root: Path) -> dict[str, list[str]]:
    """Return the bases in Endnote 3 of the last day of the pilots' rules, by law."""
    point = Project.open(root).point("harbour-pilots", dt.date(2017, 1, 1))
    return {
        str(row.citation): [entry.basis for entry in row.commencements]
        for row in point.endnotes.legislation[1:]
    }


def test_a_basis_is_where_the_words_say_when_the_law_commences(root: Path) -> None:
    bases = _bases(root)
    assert bases["F2009L90201"] == ["s 2(1) item 1"]
    assert bases["F2012L90205"] == ["s 2(1) item 1", "s 2(1) item 2"]


def test_a_basis_names_the_gazette_of_the_proclamation(root: Path) -> None:
    file = root / PROCLAIMED / "events.toml"
    words = file.read_text("utf-8")
    words = words.replace("evidence =", 'gazette = "2009, No. S584"\nevidence =', 1)
    file.write_text(words, "utf-8")
    bases = _bases(root)
    assert bases["F2009L90201"] == ["s 2(1) item 1 and gaz 2009, No S584"]
    assert bases["F2012L90205"] == ["s 2(1) item 1", "s 2(1) item 2"]

"""Our own text against an official one: which words differ, and where."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from lexcomp.comparing.documents import compare
from lexcomp.holdings.wording import differs
from lexcomp.model.endnotes import Cover
from lexcomp.model.finding import Severity
from lexcomp.model.law import OfficialCompilation
from lexcomp.project import Project
from lexcomp.writers.formats import write
from tests.engine.laws import law

ROOT = Path(__file__).parents[2]
DAY = dt.date(2012, 9, 13)
OURS = """
section:1
  heading “Lamps to be lit”
  text “A keeper must trim the lamp each night.”
section:2
  text “A keeper must stay awake.”
section:4
  not held
"""
PREFIX = "Our own text for 2012-09-13 is not that of the official compilation: "


def found(theirs: str) -> list[str]:
    official = law(theirs)
    held = OfficialCompilation(DAY, "official.txt", Cover("L"), official, None)
    return [
        differs(change, held).message.removeprefix(PREFIX)
        for change in compare(law(OURS), official)
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "trim",
            "light",
            (
                "in s 1, after “A keeper must” ours has “trim” and the official one"
                " “light”."
            ),
        ),
        (
            " each night",
            "",
            (
                "in s 1, after “must trim the lamp” ours has “each night” and the"
                " official one nothing."
            ),
        ),
        (
            "Lamps to",
            "Lights to",
            (
                "in s 1, in the heading, at the beginning ours has “Lamps” and the"
                " official one “Lights”."
            ),
        ),
        (
            "section:2\n  text “A keeper must stay awake.”\n",
            "",
            "s 2 is in ours alone, “2 A keeper must stay awake.”.",
        ),
        (
            "section:4",
            "section:3\n  text “New.”\nsection:4",
            "s 3 is in the official one alone, “3 New.”.",
        ),
    ],
)
def test_a_difference_says_which_words_differ_and_where(
    old: str, new: str, said: str
) -> None:
    assert said in found(OURS.replace(old, new))


def test_words_that_we_do_not_hold_are_a_note() -> None:
    theirs = law(OURS.replace("  not held", "  text “Words.”"))
    held = OfficialCompilation(DAY, "official.txt", Cover("L"), theirs, None)
    (change,) = compare(law(OURS), theirs)
    finding = differs(change, held)
    assert finding.severity is Severity.NOTE
    assert finding.message.endswith(
        "s 4 cannot be compared, since words of it are not held."
    )


def test_a_wrong_word_in_an_official_compilation_is_found_on_its_line(
    tmp_path: Path,
) -> None:
    for name in ("corpus", "amendments"):
        shutil.copytree(ROOT / name, tmp_path / name)
    folder = tmp_path / "corpus/model/harbour-lights"
    point = Project.open(tmp_path).point("harbour-lights", DAY)
    parts = frozenset({"front", "endnotes"})
    text = write(point.publication, "text", parts).decode()
    # What is told at a provision is no words of the law.
    lines = [each for each in text.splitlines() if not each.startswith("[")]
    line = next(
        number
        for number, words in enumerate(lines, start=1)
        if "must" in words and words.startswith("(2)")
    )
    lines[line - 1] = lines[line - 1].replace("must", "shall", 1)
    file = folder / f"compilations/{DAY.isoformat()}/source.txt"
    file.parent.mkdir(parents=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    told = [
        each
        for each in Project.open(tmp_path).build("harbour-lights").findings
        # A table written as plain text is read as lines, which differ as well.
        if each.code == "LC501" and "r 23, " not in each.message
    ]
    assert len(told) == 1
    assert "ours has “must” and the official one “shall”" in told[0].message
    assert told[0].source is not None
    assert told[0].source.file == str(file.relative_to(tmp_path))
    assert told[0].source.line == line

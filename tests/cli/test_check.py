"""One mistake in the endnotes of the first law: `check` names rule, row and line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lexcomp.cli.main import main

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "corpus/au/F1997B01966/compilations/2021-09-01/source.txt"
WORDS = SOURCE.read_text(encoding="utf-8")

ROW_4 = "r. 4..................... | am. 1997 No. 3; No. 51, 2013; F2021L01204 |\n"
ROW_5 = "r 5..................... | am No 51, 2013; F2018L01408; F2021L01204 |\n"
ROW_13 = "r. 13.................... | rep. 1997 No. 3 |\n"
ROW_7 = "r. 7..................... | am. No. 51, 2013; F2021L01204 |\n"
LAW_2001 = "269, 2001 | 5 Oct 2001 | 5 Oct 2001 (r 2) | — |\n"
LAW_2002 = "258, 2002 | 6 Nov 2002 | 1 Jan 2003 (r 2) | — |\n"

#: The rule, what is changed into what, the line and row that are named, the exit code.
MISTAKES = [
    ("C1", ROW_13, ROW_13.replace("1997", "1998"), 206, "r. 13", 1),
    ("C2", "| am. 1997 No. 3; 2004 No. 374 |", "| am. 1997 No. 3 |", 186, "374", 0),
    ("C3", ROW_7, f"{ROW_7}| rep F2021L01204 |\n", 200, "r. 7", 1),
    ("C4", ROW_13, ROW_13.replace("rep.", "am."), 206, "r. 13", 1),
    ("C5", "r. 2A.................... | ad. 2001 No. 269 |\n", "", 48, "2A", 0),
    ("C6", ROW_7, "r. 7 | am. F2021L01204; No. 51, 2013 |\n", 199, "r. 7", 1),
    ("C6b", "| ad. 2002 No. 258 |\n| rep. 2012 No. 210 |",
     "| ad. 2012 No. 210 |\n| rep. 2002 No. 258 |", 213, "r. 18", 0),
    ("C7", "up to: F2021L01204", "up to: F2021L01299", 7, "F2021L01299", 1),
    ("C7c", "Compilation date: 1 September 2021", "Compilation date: 5 September 2021",
     6, "5 September 2021", 0),
    ("C7d", "Compilation date: 1 September 2021", "Compilation date: 5 August 2021",
     191, "F2021L01204", 1),
    ("C8", "| ad F2018L01408 |\n", "| ad F2018L01408 |\n| ad F2021L01204 |\n", 206,
     "r 12", 1),
    ("C8d", "ad. 2001 No. 269", "ad. 2001 No. 269; 2002 No. 258", 194, "r. 2A", 1),
    ("C9", ROW_4 + ROW_5, ROW_5 + ROW_4, 196, "r. 4", 1),
    ("C10", LAW_2001 + LAW_2002, LAW_2002 + LAW_2001, 185, "269", 0),
    ("C11", LAW_2001, LAW_2001.replace("Oct 2001 |", "Oct 2003 |"), 184, "269", 1),
    ("C12", LAW_2002, LAW_2002.replace("1 Jan 2003", "1 Jan 2002"), 185, "258", 0),
    ("C13", LAW_2002, LAW_2002.replace(" — |", " |"), 185, "258", 0),
    ("C14", "126, 1988 | 24 June", "127, 1988 | 24 June", 181, "127", 1),
    ("C15", ROW_7, ROW_7 + ROW_7, 200, "r. 7", 1),
    ("C17", "Schedule |\n|\n", "Part 9 |\n|\nSchedule |\n|\n", 214, "Part 9", 0),
    ("C18", "(s 2(1) item 1) | — |", "(s 2(1) item 1) | Sch 2 (item 102) |", 191,
     "F2021L01204", 0),
    ("C20b", ROW_7, ROW_7.replace("am. No. 51", "am No 51"), 199, "r. 7", 0),
    ("C21", "3 Sept 2012", "3 Sep 2012", 187, "210", 0),
]  # fmt: skip


def check(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, words)])


def test_the_endnotes_as_published_have_no_error() -> None:
    result = check(SOURCE)
    assert result.exit_code == 0
    assert "\n0 errors, 1 warning and 7 notes.\n" in result.stdout
    assert "(C" not in result.stdout


@pytest.mark.parametrize(
    ("rule", "old", "new", "line", "row", "code"),
    MISTAKES,
    ids=[each[0] for each in MISTAKES],
)
def test_a_mistake_is_named_by_rule_row_and_line(  # noqa: PLR0913, PLR0917 - a table
    tmp_path: Path, rule: str, old: str, new: str, line: int, row: str, code: int
) -> None:
    assert WORDS.count(old) == 1
    file = tmp_path / "source.txt"
    file.write_text(WORDS.replace(old, new), encoding="utf-8")
    result = check(file)
    named = [each for each in result.stdout.splitlines() if f"({rule})" in each]
    assert [each.partition(": ")[0] for each in named] == [f"{file}:{line}"], named
    assert row in named[0]
    assert result.exit_code == code
    assert check(file, "--strict").exit_code == 1


def test_findings_are_told_as_json(tmp_path: Path) -> None:
    file = tmp_path / "source.txt"
    file.write_text(WORDS.replace("126, 1988 | 24", "127, 1988 | 24"), encoding="utf-8")
    result = check(file, "-f", "json")
    found = [
        each for each in json.loads(result.stdout)["findings"] if each["rule"] == "C14"
    ]
    assert result.exit_code == 1
    assert [(each["severity"], each["line"]) for each in found] == [("error", 181)]


def test_a_file_without_endnotes_is_no_published_compilation(tmp_path: Path) -> None:
    file = tmp_path / "law.txt"
    file.write_text("1 Name\nThese are the Lamps Regulations.\n", encoding="utf-8")
    result = check(file)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"lexcomp: {file}: It has no endnotes; give a published compilation.\n"
    )

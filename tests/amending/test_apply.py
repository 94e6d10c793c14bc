"""Instruments given as files: which items apply, in what order, with what verdict."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lexcomp.cli.main import main

BASE = """Lamps Act 1901
Act No. 7, 1901
An invented law.
1 Short title
This Act is the Lamps Act 1901.
2 Duty of keepers
(1) A keeper must trim the lamp.
(2) A keeper may sleep.
3 Old
Spent.
"""
AMENDING = """Lamps Amendment Act 1902
No. 9, 1902
An invented law.
[Assented to 1 May 1902]
1 Short title
This Act is the Lamps Amendment Act 1902.
2 Commencement
(1) Section 1 to 3 commence on the day this Act receives the Royal Assent.
3 Schedules
Each Act that is specified in a Schedule is amended as set out there.
Schedule 1—Amendments
Lamps Act 1901
1 Subsection 2(1)
Omit “trim”, substitute “light”.
2 Subsection 2(2)
Omit “wake”, substitute “rise”.
3 Section 3
Repeal the section.
4 Application
The amendment made by item 1 applies to lamps of any kind.
Wicks Act 1900
5 Section 4
Repeal the section.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "before.txt").write_text(BASE, encoding="utf-8")
    (tmp_path / "amending.txt").write_text(AMENDING, encoding="utf-8")
    return tmp_path


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def report_on(folder: Path, *more: str) -> dict[str, object]:
    out = folder / "report.json"
    run(
        "apply",
        folder / "before.txt",
        "--amend",
        folder / "amending.txt",
        "--report",
        out,
        "-o",
        folder / "now.txt",
        *more,
    )
    found: dict[str, object] = json.loads(out.read_text(encoding="utf-8"))
    return found


def verdicts(found: dict[str, object]) -> list[str]:
    items = found["items"]
    assert isinstance(items, list)
    return [item["verdict"] for item in items]


def test_each_item_has_a_verdict(folder: Path) -> None:
    found = report_on(folder)
    assert verdicts(found) == [
        "applied",
        "misdescribed",
        "applied",
        "no-text-change",
        "other-law",
    ]
    assert found["title"] == "Lamps Act 1901"
    assert found["counts"] == {
        "applied": 2,
        "misdescribed": 1,
        "no-text-change": 1,
        "other-law": 1,
    }


def test_what_applies_is_applied_and_the_rest_is_as_it_was(folder: Path) -> None:
    report_on(folder)
    assert (folder / "now.txt").read_text(encoding="utf-8").splitlines() == [
        "1 Short title",
        "This Act is the Lamps Act 1901.",
        "2 Duty of keepers",
        "(1) A keeper must light the lamp.",
        "(2) A keeper may sleep.",
    ]


def test_a_law_that_no_item_is_about_is_said_to_be_so(folder: Path) -> None:
    result = run(
        "apply",
        folder / "before.txt",
        "--amend",
        folder / "amending.txt",
        "--title",
        "Oil Act 1900",
    )
    assert result.exit_code == 1
    assert "No item amends “Oil Act 1900”; name the law with --title." in result.stderr


def test_an_instrument_given_twice_is_a_mistake(folder: Path) -> None:
    file = folder / "amending.txt"
    result = run("apply", folder / "before.txt", "--amend", file, "--amend", file)
    assert result.exit_code == 2
    assert result.stderr == (
        f"lexcomp: {file}: It is given twice; name each instrument once.\n"
    )


def verified(folder: Path, after: str) -> dict[str, object]:
    (folder / "after.txt").write_text(after, encoding="utf-8")
    result = run(
        "verify",
        folder / "before.txt",
        "--amend",
        folder / "amending.txt",
        "--after",
        folder / "after.txt",
        "--json",
    )
    found: dict[str, object] = json.loads(result.stdout)
    return found


def test_an_item_that_reads_as_it_should_is_incorporated(folder: Path) -> None:
    after = BASE.replace("trim", "light").replace("3 Old\nSpent.\n", "")
    found = verified(folder, after)
    assert verdicts(found)[:3] == ["incorporated", "misdescribed", "incorporated"]
    assert found["differences"] == []


def test_an_item_without_effect_is_not_incorporated(folder: Path) -> None:
    found = verified(folder, BASE.replace("trim", "light"))
    assert verdicts(found)[:3] == ["incorporated", "misdescribed", "not-incorporated"]
    assert found["differences"] == []


def test_a_change_that_no_item_makes_is_a_difference(folder: Path) -> None:
    after = BASE.replace("trim", "light").replace("3 Old\nSpent.\n", "")
    found = verified(folder, after.replace("Lamps Act 1901.", "Lights Act 1901."))
    differences = found["differences"]
    assert isinstance(differences, list)
    (difference,) = differences
    assert difference["path"] == "section:1"
    assert difference["kind"] == "changed"
    assert difference["aspect"] == "words"
    assert "Lights Act 1901." in difference["found"]


def test_what_applies_twice_is_refused_and_not_applied_again(folder: Path) -> None:
    report_on(folder)
    (folder / "before.txt").write_text(
        "Lamps Act 1901\nAct No. 7, 1901\n" + (folder / "now.txt").read_text("utf-8"),
        encoding="utf-8",
    )
    found = report_on(folder)
    assert verdicts(found)[:3] == ["misdescribed"] * 3


def test_a_day_divides_what_has_commenced_from_what_has_not(folder: Path) -> None:
    words = AMENDING.replace(
        "(1) Section 1 to 3 commence on the day this Act receives the Royal Assent.",
        "This Act commences on 1 July 1902.",
    )
    (folder / "amending.txt").write_text(words, encoding="utf-8")
    before = report_on(folder, "--as-at", dt.date(1902, 6, 30).isoformat())
    assert set(verdicts(before)[:3]) == {"not-commenced"}
    after = report_on(folder, "--as-at", dt.date(1902, 7, 1).isoformat())
    assert verdicts(after)[0] == "applied"


def test_an_item_that_changes_nothing_was_applied_before(folder: Path) -> None:
    words = AMENDING.replace("Omit “trim”, substitute “light”.", SUBSTITUTED)
    (folder / "amending.txt").write_text(words, encoding="utf-8")
    found = report_on(folder)
    assert verdicts(found)[0] == "misdescribed"
    items = found["items"]
    assert isinstance(items, list)
    assert items[0]["findings"] == [
        "Sch 1 item 1 changes nothing: the text reads so already."
    ]


def test_a_second_provision_of_one_number_is_warned_of(folder: Path) -> None:
    words = AMENDING.replace("1 Subsection 2(1)", "1 After section 2").replace(
        "Omit “trim”, substitute “light”.", "Insert:\n3 New\nLamps burn."
    )
    (folder / "amending.txt").write_text(words, encoding="utf-8")
    found = report_on(folder)
    items = found["items"]
    assert isinstance(items, list)
    assert items[0]["verdict"] == "applied"
    (finding,) = items[0]["findings"]
    assert finding == (
        "The instrument, Sch 1 item 1 inserts section:3, and there is one already, in "
        "other words; both are the law."
    )


SUBSTITUTED = "Repeal the subsection, substitute:\n(1) A keeper must trim the lamp."

"""Whether an official text has instruments: item by item, and what else differs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path as FilePath

import pytest
from click.testing import CliRunner, Result

from lexcomp.amending.publisher import publishing
from lexcomp.cli.main import main
from lexcomp.model.change import Change, ChangeKind
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Path, Unit
from lexcomp.model.text import Text

BASE = """Lamps Act 1901
Act No. 7, 1901
An invented law.
1 Short title
This Act is the Lamps Act 1901.
2 Duty of keepers
(1) A keeper must trim the lamp by day.
(2) A keeper may sleep.
3 Old
Spent.
4 Oil
Oil is kept in tins.
5 Wicks
Wicks are kept in boxes.
"""
AMENDING = """Lamps Amendment Act 1902
No. 9, 1902
An invented law.
[Assented to 1 May 1902]
1 Short title
This Act is the Lamps Amendment Act 1902.
2 Commencement
This Act commences on 1 July 1902.
Schedule 1—Amendments
Lamps Act 1901
1 Subsection 2(1)
Omit “trim”, substitute “light”.
2 Section 3
Repeal the section.
3 Section 4
Omit “tins”, substitute “jars”.
"""
NOTES = """Endnotes
Endnote 1—About the endnotes
The endnotes tell of this law.
Endnote 2—Abbreviation key
am = amended
Endnote 3—Legislation history
Act | Number and year | Assent | Commencement | Application
Lamps Act 1901 | 7, 1901 | 1 Jan 1901 | 1 Jan 1901 |
Lamps Amendment Act 1902 | 9, 1902 | 1 May 1902 | 1 July 1902 (s 2) | —
Oil Act 1902 | 12, 1902 | 1 June 1902 | 2 July 1902 (s 2) | —
Endnote 4—Amendment history
Provision affected | How affected
"""


@pytest.fixture
def folder(tmp_path: FilePath) -> FilePath:
    (tmp_path / "before.txt").write_text(BASE, encoding="utf-8")
    (tmp_path / "amending.txt").write_text(AMENDING, encoding="utf-8")
    return tmp_path


def run(*words: str | FilePath) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def verified(folder: FilePath, after: str, *more: str) -> dict[str, object]:
    result = verify(folder, after, "--json", *more)
    found: dict[str, object] = json.loads(result.stdout)
    return found


def verify(folder: FilePath, after: str, *more: str) -> Result:
    (folder / "after.txt").write_text(after, encoding="utf-8")
    return run(
        "verify", folder / "before.txt", "--amend", folder / "amending.txt",
        "--after", folder / "after.txt", *more,
    )  # fmt: skip


def verdicts(found: dict[str, object]) -> list[str]:
    items = found["items"]
    assert isinstance(items, list)
    return [item["verdict"] for item in items]


def differences(found: dict[str, object], name: str = "differences") -> list[object]:
    listed = found[name]
    assert isinstance(listed, list)
    return [(each["path"], each["aspect"], *each.get("by", ())) for each in listed]


def aspects(found: dict[str, object]) -> set[str]:
    listed = found["differences"]
    assert isinstance(listed, list)
    return {each["aspect"] for each in listed}


def amended(*changes: tuple[str, str]) -> str:
    """Return the law as amended, and as changed besides."""
    text = BASE.replace("trim", "light").replace("3 Old\nSpent.\n", "")
    text = text.replace("tins", "jars")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def test_an_item_is_judged_by_its_own_words(folder: FilePath) -> None:
    """The other words of its section may be others, and that is a difference."""
    found = verified(folder, amended(("by day", "by night")))
    assert verdicts(found) == ["incorporated"] * 3
    assert differences(found) == [("section:2/subsection:1", "words")]


def test_words_that_read_neither_as_before_nor_as_after_cannot_be_told(
    folder: FilePath,
) -> None:
    found = verified(folder, amended(("light", "clean")))
    assert verdicts(found) == ["cannot-tell", "incorporated", "incorporated"]
    assert differences(found) == [("section:2/subsection:1", "words")]


def test_what_another_law_has_amended_since_is_superseded(folder: FilePath) -> None:
    notes = f"{NOTES}s 2 | am No 9, 1902; No 12, 1902\ns 4 | am No 9, 1902\n"
    found = verified(folder, amended(("light", "clean")) + notes)
    assert verdicts(found) == ["superseded", "incorporated", "incorporated"]
    assert differences(found) == []
    expected = [("section:2/subsection:1", "words", "No 12, 1902")]
    assert differences(found, "by_other_laws") == expected


def test_what_the_endnotes_credit_to_other_laws_is_told_apart(
    folder: FilePath,
) -> None:
    notes = f"{NOTES}s 4 | am No 9, 1902\ns 5 | am No 12, 1902\n"
    after = amended(("boxes", "bags"), ("Oil is", "Oil must be"))
    found = verified(folder, after + notes)
    assert verdicts(found) == ["incorporated"] * 3
    assert differences(found) == [("section:4", "words")]
    expected = [("section:5", "words", "No 12, 1902")]
    assert differences(found, "by_other_laws") == expected


def test_a_part_is_gone_by_the_laws_that_have_repealed_its_sections(
    folder: FilePath,
) -> None:
    part = "Part 2—Oil and wicks\n"
    (folder / "before.txt").write_text(BASE.replace("4 Oil", f"{part}4 Oil"))
    after = amended().partition("4 Oil")[0]
    rows = ["s 4 | am No 9, 1902\nrep No 12, 1902\n", "s 5 | rep No 12, 1902\n"]
    found = verified(folder, f"{after}{NOTES}{''.join(rows)}")
    assert differences(found) == []
    assert ("part:2", "words", "No 12, 1902") in differences(found, "by_other_laws")
    found = verified(folder, f"{after}{NOTES}{rows[0]}")
    assert ("part:2", "words") in differences(found)


def test_what_an_earlier_compilation_lists_was_done_before(folder: FilePath) -> None:
    row = "s 5 | am No 12, 1902\n"
    (folder / "before.txt").write_text(BASE + NOTES + row, encoding="utf-8")
    found = verified(folder, amended(("boxes", "bags")) + NOTES + row)
    assert differences(found) == [("section:5", "words")]


def test_an_editorial_change_is_the_publishers(folder: FilePath) -> None:
    found = verified(folder, amended(("boxes", "boxes,")) + f"{NOTES}s 5 | ed C3\n")
    assert differences(found) == []
    assert differences(found, "by_publisher") == [("section:5", "words", "ed C3")]


def test_a_list_of_what_a_law_holds_is_the_publishers() -> None:
    line = Provision(Unit.ALINEA, text=Text("5 Wicks"))
    law = Document("L", (Provision(Unit.SECTION, "5", heading=Text("Wicks")),))
    path = Path.parse("section:4/alinea")
    added = Change(ChangeKind.INSERTED, path, path, None, line)
    assert publishing(added, law) == "contents list"
    other = replace(added, after=replace(line, text=Text("5 Wicks are wet")))
    assert publishing(other, law) == ""


def test_a_reference_to_an_endnote_is_the_publishers(folder: FilePath) -> None:
    base = BASE.replace("5 Wicks", "5 Wicks [see Note 5]")
    (folder / "before.txt").write_text(base, encoding="utf-8")
    found = verified(folder, amended(("5 Wicks", "5 Wicks [see Note 4]")))
    assert differences(found) == []
    assert differences(found, "by_publisher") == [
        ("section:5", "heading", "reference to an endnote")
    ]


def test_marks_of_another_kind_are_typography_and_commas_are_not(
    folder: FilePath,
) -> None:
    base = BASE.replace("boxes", "keepers’ boxes").replace("sleep", "sleep, or wake")
    (folder / "before.txt").write_text(base, encoding="utf-8")
    after = amended(("boxes", "keepers' boxes"), ("sleep", "sleep or wake"))
    assert differences(verified(folder, after)) == [
        ("section:2/subsection:2", "words"),
        ("section:5", "typography"),
    ]


def test_a_heading_that_differs_is_told_as_one(folder: FilePath) -> None:
    found = verified(folder, amended(("5 Wicks", "5 Of wicks")))
    assert differences(found) == [("section:5", "heading")]


def test_another_title_is_told_with_both(folder: FilePath) -> None:
    found = verified(
        folder, amended(("Lamps Act 1901\nAct No", "Lights Act 1901\nAct No"))
    )
    assert differences(found)[0] == ("", "heading")
    listed = found["differences"]
    assert isinstance(listed, list)
    titles = (listed[0]["expected"], listed[0]["found"])
    assert titles == ("Lamps Act 1901", "Lights Act 1901")


def test_an_item_that_is_not_incorporated_is_left_out_of_the_comparison(
    folder: FilePath,
) -> None:
    found = verified(folder, amended(("light", "trim"), ("by day", "by night")))
    assert verdicts(found) == ["not-incorporated", "incorporated", "incorporated"]
    assert differences(found) == [("section:2/subsection:1", "words")]
    items = found["items"]
    assert isinstance(items, list)
    (finding,) = items[0]["findings"]
    assert finding == (
        "Sch 1 item 1: The official text of s 2 reads as if this had not been made: "
        "“light” is not there."
    )


def test_an_item_without_a_day_counts_only_where_it_is_seen(
    folder: FilePath,
) -> None:
    words = AMENDING.replace("This Act commences on 1 July 1902.", "It commences.")
    (folder / "amending.txt").write_text(words, encoding="utf-8")
    found = verified(folder, amended(("jars", "tins")), "--as-at", "1902-08-01")
    assert verdicts(found) == ["incorporated", "incorporated", "cannot-tell"]
    assert differences(found) == []


def test_the_endnotes_of_a_compiled_instrument_are_no_items(folder: FilePath) -> None:
    notes = NOTES.replace("Lamps Act 1901 |", "Lamps Amendment Act 1902 |")
    (folder / "amending.txt").write_text(f"{AMENDING}{notes}s 4 | am No 12, 1902\n")
    assert verdicts(verified(folder, amended())) == ["incorporated"] * 3


def test_items_for_another_law_are_told_in_one_line(folder: FilePath) -> None:
    result = verify(folder, amended(), "--title", "Oil Act 1900", "--json")
    assert result.exit_code == 1
    assert set(verdicts(json.loads(result.stdout))) == {"other-law"}
    assert result.stderr == (
        "No item amends “Oil Act 1900”; name the law with --title.\n"
    )


def test_an_instrument_given_twice_in_two_files_is_a_mistake(folder: FilePath) -> None:
    again = folder / "again.txt"
    again.write_text(AMENDING + "\n", encoding="utf-8")
    first = folder / "amending.txt"
    result = run("apply", folder / "before.txt", "--amend", first, "--amend", again)
    assert result.exit_code == 2
    assert result.stderr == (
        f"lexcomp: {again}: {first} gives Sch 1 item 1 of it too; give it once.\n"
    )


def test_what_the_text_should_have_already_is_said_of_items(
    folder: FilePath,
) -> None:
    cover = "Lamps Act 1901\nAct No. 7, 1901\nCompilation date: 1 August 1902\n"
    after = cover + amended().removeprefix("Lamps Act 1901\nAct No. 7, 1901\n")
    (folder / "before.txt").write_text(after, encoding="utf-8")
    found = verified(folder, after)
    assert verdicts(found) == ["misdescribed"] * 3
    items = found["items"]
    assert isinstance(items, list)
    misfit, day = items[0]["findings"]
    assert misfit == (
        "The instrument, Sch 1 item 1 is misdescribed: “trim” does not occur in "
        "section:2/subsection:1."
    )
    assert day == (
        "Sch 1 item 1 commenced on 1 July 1902, so that a text of 1 August 1902 "
        "should have it already."
    )


def test_the_same_words_in_other_provisions_are_another_division(
    folder: FilePath,
) -> None:
    line, listed = "(2) A keeper may sleep.", "(2) A keeper may sleep:\n(a) by day;"
    base = BASE.replace(line, f"{listed}\nunless told to wake.")
    (folder / "before.txt").write_text(base, encoding="utf-8")
    found = verified(folder, amended((line, f"{listed} unless told to wake.")))
    assert aspects(found) == {"division"}
    found = verified(folder, amended((line, f"{listed} unless told to rise.")))
    assert aspects(found) == {"words"}

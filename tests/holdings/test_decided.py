"""Editorial changes and modifications, as a person writes them down."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from lexcomp.holdings.points import Point
from lexcomp.model.errors import InputError
from lexcomp.project import Project
from lexcomp.writers.formats import write
from lexcomp.writers.text import provision_lines

ROOT = Path(__file__).parents[2]
DAY = dt.date(2021, 8, 2)
EDITORIAL = """\
[[editorial]]
compilation = 10
day = 2021-08-02
provision = "regulation:9/heading"
kind = "Change to spelling"
details = "The heading was changed to bring it into line with drafting practice."
operations = '''
replace only “Conditions” in regulation:9/heading: “Terms”
'''
"""
MODIFICATION = """\
[[modification]]
provision = "regulation:14"
by = "s 5"
words = "Read “keeper” as “master”.\\nFor a year only."
since = 2021-08-02
until = 2022-08-02
instrument = "f2021l90051"
evidence = "Invented for this test."
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project that holds the sample law."""
    for folder in ("corpus/model", "amendments/model"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def _decided(
    root: Path, words: str, folder: str = "corpus/model/harbour-lights"
) -> Path:
    (root / folder / "decisions.toml").write_text(words, "utf-8")
    return root


def _point(root: Path, day: dt.date = DAY, known: dt.date | None = None) -> Point:
    return Project.open(root).point("harbour-lights", day, known)


def _row(point: Point, label: str) -> list[str]:
    rows = [row for row in point.endnotes.amendments if row.provision == label]
    return [
        f"{line.effect} {'; '.join(str(law.citation) for law in line.laws)}"
        f"{f'C{line.compilation}' if line.compilation else ''}"
        for row in rows
        for line in row.lines
    ]


def _notes(point: Point) -> dict[str, list[str]]:
    return {note.title: note.text.split("\n") for note in point.endnotes.other}


def _heading(point: Point, number: str) -> str:
    provisions = point.compilation.document.walk()
    found = (each for _, each in provisions if each.num == number and each.heading)
    return next(found).heading.plain


def test_an_editorial_change_changes_the_text_from_its_day_on(root: Path) -> None:
    _decided(root, EDITORIAL)
    assert "Terms" in _heading(_point(root), "9")
    assert "Terms" not in _heading(_point(root, dt.date(2021, 8, 1)), "9")
    assert "Terms" not in _heading(_point(root, DAY, dt.date(2021, 8, 1)), "9")


def test_an_editorial_change_stands_in_endnote_4_by_its_compilation(root: Path) -> None:
    _decided(root, EDITORIAL)
    assert _row(_point(root), "r 9")[-1] == "ed C10"


def test_an_editorial_change_is_described_in_an_endnote_of_its_compilation(
    root: Path,
) -> None:
    _decided(root, EDITORIAL)
    notes = _notes(_point(root))
    assert next(iter(notes)) == "Editorial changes"
    assert notes["Editorial changes"][1:] == [
        "Regulation 9 (heading)",
        "Kind of editorial change",
        "Change to spelling",
        "Details of editorial change",
        "The heading was changed to bring it into line with drafting practice.",
    ]


def test_a_later_compilation_does_not_describe_it_again(root: Path) -> None:
    later = EDITORIAL.replace("10", "11").replace("08-02", "09-01")
    later = later.replace("only “Conditions”", "only “Terms”").replace(
        ": “Terms”", ": “Rules”"
    )
    _decided(root, EDITORIAL + later)
    point = _point(root, dt.date(2021, 9, 1))
    assert _row(point, "r 9")[-1] == "ed C11"
    assert _notes(point)["Editorial changes"].count("Kind of editorial change") == 1
    assert not point.compilation.findings[1:]


def test_an_editorial_change_is_made_after_all_amendments_of_its_day(
    root: Path,
) -> None:
    words = EDITORIAL.replace("2021-08-02", "2021-07-01")
    words = words.replace("regulation:9", "regulation:24A").replace(
        "only “Conditions”", "only “Fees”"
    )
    point = _point(_decided(root, words), dt.date(2021, 7, 1))
    assert _row(point, "r 24A") == ["ad F2021L90051", "ed C10"]


def test_an_editorial_change_that_does_not_fit_is_an_error_and_not_made(
    root: Path,
) -> None:
    _decided(root, EDITORIAL.replace("only “Conditions”", "only “Nothing”"))
    point = _point(root)
    (error,) = (each for each in point.compilation.findings if each.code == "LC280")
    assert str(error).startswith("corpus/model/harbour-lights/decisions.toml:1: error")
    assert "ed C10" not in _row(point, "r 9")


def test_a_modification_changes_no_text(root: Path) -> None:
    before = _point(root).compilation.document
    after = _point(_decided(root, MODIFICATION)).compilation.document
    assert after == before


def test_a_modification_is_told_where_it_touches_while_it_has_effect(
    root: Path,
) -> None:
    _decided(root, MODIFICATION)
    told = "Modification from 2 August 2021 to 1 August 2022 by F2021L90051, s 5: "
    told += "Read “keeper” as “master”. For a year only."
    for day, there in ((DAY, True), (dt.date(2022, 8, 2), False)):
        publication = _point(root, day).publication
        for name in ("text", "html", "markdown", "json"):
            words = write(publication, name, frozenset({"endnotes"})).decode()
            shown = "Read “keeper” as “master”" if name == "json" else told
            assert (shown in words) is there, name
        assert told not in write(publication, "text", frozenset()).decode()


def test_a_modification_has_a_line_and_an_endnote(root: Path) -> None:
    point = _point(_decided(root, MODIFICATION))
    name = "Harbour Lights Amendment (Miscellaneous Measures) Regulations 2021"
    assert _row(point, "r 14")[-1] == "mod F2021L90051"
    assert _notes(point)["Modifications"] == [
        "Regulation 14",
        f"Modified by {name} (F2021L90051), s 5, from 2 August 2021 to 1 August 2022",
        "Read “keeper” as “master”.",
        "For a year only.",
    ]


def test_a_modification_makes_points_in_time_when_it_begins_and_ends(
    root: Path,
) -> None:
    _decided(root, MODIFICATION)
    days = Project.open(root).read("harbour-lights").law.timeline.days()
    assert days[-2:] == (DAY, dt.date(2022, 8, 2))


def test_a_modification_in_the_file_of_an_instrument_is_by_that_instrument(
    root: Path,
) -> None:
    words = MODIFICATION.replace('instrument = "f2021l90051"\n', "")
    words = words.replace("since = 2021-08-02\n", "")
    _decided(root, words, "amendments/model/f2021l90051")
    (bearing,) = (
        each
        for each in _point(root, dt.date(2021, 7, 1)).compilation.bearings
        if each.by == "s 5"
    )
    assert str(bearing.citation) == "F2021L90051"
    assert bearing.day == dt.date(2021, 7, 1)


def test_items_that_change_no_text_are_told_where_they_bear(root: Path) -> None:
    bearings = _point(root).compilation.bearings
    assert sorted((each.name, str(*each.paths)) for each in bearings) == [
        ("F2016L90011, Sch 1 (item 12)", "regulation:23"),
        ("F2021L90051, Sch 1 (item 10)", "schedule:1/form:2"),
        ("SLI No 909, 2010, Sch 1 (item 12)", "regulation:19"),
        ("SR No 903, 1997, r 9", "regulation:10"),
    ]
    before = _point(root, dt.date(2010, 6, 30)).compilation.bearings
    assert [each.name for each in before] == ["SR No 903, 1997, r 9"]


def test_the_last_cell_of_endnote_3_follows_from_the_items(root: Path) -> None:
    file = root / "amendments/model/f2016l90011/instrument.toml"
    lines = file.read_text("utf-8").splitlines()
    kept = (line for line in lines if not line.startswith("application"))
    file.write_text("\n".join(kept), "utf-8")
    rows = _point(root).endnotes.legislation
    (row,) = (row for row in rows if str(row.citation) == "F2016L90011")
    assert row.application == "Sch 1 (item 12)"


def test_a_cell_that_the_items_do_not_come_to_is_noted(root: Path) -> None:
    file = root / "amendments/model/f2016l90011/instrument.toml"
    words = file.read_text("utf-8")
    file.write_text(words.replace('"Sch 1 (item 12)"', '"Sch 1 (item 11)"'), "utf-8")
    findings = Project.open(root).read("harbour-lights").law.findings
    (note,) = (each for each in findings if each.code == "LC281")
    assert "“Sch 1 (item 11)”" in note.message
    assert "“Sch 1 (item 12)”" in note.message


WRONG = [
    (EDITORIAL.replace("compilation = 10", "compilation = 0"), "number it from 1"),
    (EDITORIAL.replace("Change to spelling", " "), "empty `kind`"),
    (EDITORIAL.replace("replace only", "put only"), "cannot be read"),
    (EDITORIAL.replace('"regulation:9/heading"', '"r 9"'), "write regulation:3"),
    (EDITORIAL + "colour = 1\n", "unknown field `colour`"),
    (MODIFICATION.replace("f2021l90051", "f1999l00001"), "“f1999l00001”"),
    (MODIFICATION.replace('instrument = "f2021l90051"\n', ""), "by no law"),
    (MODIFICATION.replace("until = 2022", "until = 2020"), "Mend `until`"),
    (MODIFICATION + 'reference = "there"\n', "both `words` and `reference`"),
    (MODIFICATION.replace('"s 5"', '""'), "empty `by`"),
    (MODIFICATION.replace("since = 2021-08-02", 'since = "soon"'), "since"),
]


@pytest.mark.parametrize(("words", "said"), WRONG, ids=lambda each: each[-30:])
def test_a_mistake_in_decisions_names_its_line(
    root: Path, words: str, said: str
) -> None:
    _decided(root, f"# Decisions about the sample law.\n\n{words}")
    with pytest.raises(InputError, match=r"decisions\.toml:\d+: ") as caught:
        Project.open(root).read("harbour-lights")
    assert said in str(caught.value)


def test_the_sample_law_is_as_it_was_without_decisions(root: Path) -> None:
    own = Project.open(ROOT).compile("harbour-lights", dt.date(2021, 7, 1)).document
    copied = _point(root, dt.date(2021, 7, 1)).compilation.document
    assert [line for each in own.provisions for line in provision_lines(each)] == [
        line for each in copied.provisions for line in provision_lines(each)
    ]

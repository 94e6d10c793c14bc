"""Whatever is wrong with what is given, it takes one line to say, and loses nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lexcomp.cli.main import main

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "corpus/au/F1997B01966/compilations/2021-09-01/source.txt"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def complaint(*words: str | Path) -> str:
    """Run a command that must fail with exit code 2 and one line."""
    result = run(*words)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    return result.stderr.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("corpus", "amendments"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_a_missing_file() -> None:
    assert complaint("convert", "nowhere.txt") == (
        "lexcomp: nowhere.txt: It cannot be read (No such file or directory); give the"
        " path of a file."
    )


def test_a_missing_file_whose_name_tells_no_format() -> None:
    assert complaint("check", "nowhere") == (
        "lexcomp: nowhere: It cannot be read (No such file or directory); give the path"
        " of a file."
    )


@pytest.mark.parametrize("command", ["check", "convert", "endnotes"])
def test_a_folder_where_a_file_is_asked_for(command: str, tmp_path: Path) -> None:
    assert complaint(command, tmp_path) == (
        f"lexcomp: {tmp_path}: It is a folder; give the path of a file in it."
    )


def test_a_file_whose_name_has_no_ending(tmp_path: Path) -> None:
    file = tmp_path / "law"
    file.write_text("1 Name")
    assert complaint("convert", file).startswith(
        f"lexcomp: {file}: Its name has no ending that tells what it is; end it in .txt"
    )


def test_a_law_to_build_that_there_is_not() -> None:
    assert complaint("build", "--only", "NOPE", "--project", ROOT) == (
        "lexcomp: There is no law “NOPE” here; name one of F1997B01966,"
        " harbour-bells, harbour-lights, harbour-moorings, harbour-pilots."
    )


@pytest.mark.parametrize("command", ["history", "blame"])
@pytest.mark.parametrize("provision", ["", " "])
def test_no_provision(command: str, provision: str) -> None:
    assert complaint(command, "F1997B01966", provision, "--project", ROOT) == (
        "lexcomp: No provision is named; write r 3(1)(a), Sch 2 cl 4 or Form 1."
    )


def test_an_empty_file(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.touch()
    assert complaint("convert", file) == (
        f"lexcomp: {file}: It is empty; give the text of a law."
    )


def test_a_binary_file(tmp_path: Path) -> None:
    file = tmp_path / "picture.txt"
    file.write_bytes(bytes(range(256)) * 40)
    assert "It is not plain text" in complaint("convert", file)


def test_a_file_of_a_kind_that_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "law.xyz"
    file.write_text("1 Name")
    assert "A “.xyz” file is not read here" in complaint("convert", file)


def test_a_line_of_fifty_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("1 Name\n" + "x" * 50_000_000)
    assert complaint("convert", file).startswith(f"lexcomp: {file}:2: ")


def test_a_text_without_a_heading_is_kept_whole_and_said_to_be_odd(
    tmp_path: Path,
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear Sir\n")
    result = run("convert", file)
    assert (result.exit_code, result.stdout) == (0, "Dear Sir\n")
    assert result.stderr == (
        f"{file}:1: warning LC101: There is no heading of a section or Part, so nothing"
        " has a number.\n"
    )


def test_an_unknown_date() -> None:
    assert complaint(
        "compile", "F1997B01966", "--as-at", "2021-13-01", "--project", ROOT
    ) == (
        "lexcomp: Invalid value for '--as-at': “2021-13-01” is not a date; write it as"
        " 2021-09-01."
    )


def test_a_day_before_the_law() -> None:
    assert complaint(
        "compile", "F1997B01966", "--as-at", "1987-01-01", "--project", ROOT
    ) == (
        "lexcomp: F1997B01966: This law began to apply on 1988-08-01. Name that day or"
        " a later one."
    )


def test_an_unknown_title() -> None:
    assert complaint(
        "compile", "F0000", "--as-at", "2021-01-01", "--project", ROOT
    ) == (
        "lexcomp: There is no law “F0000” here; name one of F1997B01966,"
        " harbour-bells, harbour-lights, harbour-moorings, harbour-pilots."
    )


def test_a_folder_that_is_no_project(tmp_path: Path) -> None:
    assert complaint("check", "--project", tmp_path) == (
        f"lexcomp: {tmp_path}: It holds no corpus/<jurisdiction>/<id>/title.toml; run"
        " in a project."
    )


def test_malformed_toml(project: Path) -> None:
    file = project / "corpus/model/harbour-lights/title.toml"
    file.write_text(file.read_text().replace('style = "au"', "style = au"))
    message = complaint(
        "compile", "harbour-lights", "--as-at", "2001-01-01", "--project", project
    )
    assert message.startswith("lexcomp: corpus/model/harbour-lights/title.toml:")
    assert "It is not TOML" in message


def test_a_field_that_nobody_expects(project: Path) -> None:
    file = project / "amendments/model/sr-1996-902/instrument.toml"
    file.write_text('commence = "x"\n' + file.read_text())
    message = complaint(
        "compile", "harbour-lights", "--as-at", "2001-01-01", "--project", project
    )
    assert message == (
        "lexcomp: amendments/model/sr-1996-902/instrument.toml:1: It does not hold what"
        " it should: Object contains unknown field `commence`."
    )


def test_an_unknown_style(project: Path) -> None:
    file = project / "amendments/model/sr-1996-902/instrument.toml"
    file.write_text(file.read_text().replace("au_1990s", "au_1790s"))
    message = complaint(
        "compile", "harbour-lights", "--as-at", "2001-01-01", "--project", project
    )
    assert "“au_1790s” is no style" in message


def test_an_operation_that_is_not_in_the_notation(project: Path) -> None:
    file = project / "amendments/au/F2018L01408/items.toml"
    file.write_text(file.read_text().replace("insert after regulation:11", "put in"))
    message = complaint(
        "compile", "F1997B01966", "--as-at", "2021-09-01", "--project", project
    )
    assert message.startswith(
        "lexcomp: amendments/au/F2018L01408/items.toml:5: It holds operations that"
        " cannot be read: Line 1: expected"
    )


@pytest.mark.parametrize("lines", [130, 150, 180, 183, 190])
def test_endnotes_that_are_cut_off(tmp_path: Path, lines: int) -> None:
    file = tmp_path / "cut.txt"
    kept = SOURCE.read_text(encoding="utf-8").splitlines(keepends=True)[:lines]
    file.write_text("".join(kept), encoding="utf-8")
    assert "cut off" in complaint("endnotes", file, "--json")
    assert "cut off" in complaint("check", file)
    out = tmp_path / "out.txt"
    out.write_text("kept")
    assert "cut off" in complaint("convert", file, "-o", out)
    assert out.read_text() == "kept"


@pytest.mark.parametrize("end", ["am. No. 51, 2013; F2021L012", "r. 9....| a", "Sch"])
def test_endnotes_that_break_off_in_a_row(tmp_path: Path, end: str) -> None:
    file = tmp_path / "cut.txt"
    kept = SOURCE.read_text(encoding="utf-8").partition("r. 9...")[0]
    file.write_text(kept + end, encoding="utf-8")
    assert complaint("check", file) == (
        f"lexcomp: {file}:201: The row “{end}” of the amendment history breaks off."
        " Give the whole compilation."
    )


def test_what_was_there_stays_when_something_fails(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("kept")
    empty = tmp_path / "empty.txt"
    empty.touch()
    complaint("convert", empty, "-f", "json", "-o", out)
    assert out.read_text() == "kept"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["empty.txt", "out.json"]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    message = complaint("convert", SOURCE, "-o", tmp_path / "no" / "out.txt")
    assert "It cannot be written (No such file or directory)" in message


def test_an_unknown_command() -> None:
    assert complaint("compose") == "lexcomp: No such command 'compose'."


def test_a_part_that_there_is_not() -> None:
    assert "“index” is none of contents, endnotes, front, standing." in complaint(
        "convert", SOURCE, "--with", "index"
    )


def test_a_provision_that_there_never_was() -> None:
    assert "never had r 99" in complaint(
        "history", "F1997B01966", "r 99", "--project", ROOT
    )


def test_words_that_name_no_provision() -> None:
    for words in ("x y", "x:y", ":"):
        assert f"“{words}” names no provision" in complaint(
            "history", "F1997B01966", words, "--project", ROOT
        )

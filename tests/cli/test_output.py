"""What commands read and write: all of it whole, and `-` wherever a file may be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lexcomp.cli.main import main
from lexcomp.cli.options import FORMATS
from tests.readers.packages import docx, p

LAW = """Lamps Act 1901
1 Short title
This Act is the Lamps Act 1901.
2 Duty of keepers
(1) A keeper must trim the lamp.
"""
ACT = """Lamps Amendment Act 1902
Schedule 1—Amendments
Lamps Act 1901
1 Subsection 2(1)
Omit “trim”, substitute “light”.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "law.txt").write_text(LAW, "utf-8")
    (tmp_path / "act.txt").write_text(ACT, "utf-8")
    return tmp_path


def run(*words: str, given: bytes = b"") -> Result:
    return CliRunner().invoke(main, words, input=given)


def apply(*words: str, given: bytes = b"") -> Result:
    return run("apply", "law.txt", "--amend", "act.txt", *words, given=given)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_a_file_as_to_standard_output(name: str) -> None:
    shown = apply("-f", name)
    assert apply("-f", name, "-o", "now").stdout == ""
    assert Path("now").read_bytes() == shown.stdout_bytes
    assert "light" in shown.stdout


def test_a_law_may_come_from_standard_input_in_any_format() -> None:
    law = docx(p("1 Name", "ActHead5") + p("A keeper must trim.", "subsection"))
    for given in (LAW.encode(), law, b"<p class=ActHead5>1 Name<p>A lamp to trim."):
        words = run("convert", "-", given=given)
        assert words.exit_code == 0
        assert "trim" in words.stdout


def test_an_instrument_may_come_from_standard_input() -> None:
    shown = run("apply", "law.txt", "--amend", "-", given=ACT.encode())
    assert shown.stdout == apply().stdout
    assert "must light the lamp" in shown.stdout


def complaint(*words: str) -> str:
    """Run a command that must fail with one line and lose nothing."""
    before = {file: file.read_bytes() for file in Path().iterdir()}
    result = run(*words, given=LAW.encode())
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert {file: file.read_bytes() for file in Path().iterdir()} == before
    return result.stderr.strip().removeprefix("lexcomp: ")


APPLY = ("apply", "law.txt", "--amend", "act.txt")


def test_where_one_of_two_files_cannot_be_written_neither_is() -> None:
    Path("now.txt").write_text("kept")
    said = complaint(*APPLY, "-o", "now.txt", "--report", "no/report.json")
    assert said.startswith("no/report.json: It cannot be written (No such file")
    assert Path("now.txt").read_text() == "kept"


def test_a_text_and_its_report_are_not_written_to_one_file() -> None:
    Path("now.txt").write_text("kept")
    assert complaint(*APPLY, "-o", "now.txt", "--report", "./now.txt") == (
        "./now.txt: Two things are written to it; name another file."
    )
    assert complaint(*APPLY, "--report", "-") == (
        "Two things are written to standard output; name a file."
    )


@pytest.mark.parametrize("name", ["law.txt", "./act.txt"])
def test_what_is_read_is_not_written_over(name: str) -> None:
    said = f"{name}: It is read too; write to another file."
    assert complaint(*APPLY, "-o", name) == said
    assert complaint(*APPLY, "-o", "now.txt", "--report", name) == said


def test_standard_input_is_read_once() -> None:
    said = "Standard input is named twice; give one of them as a file."
    assert complaint("apply", "-", "--amend", "-") == said
    assert complaint("verify", "-", "--amend", "act.txt", "--after", "-") == said


def test_a_report_may_go_to_standard_output_and_the_text_to_a_file() -> None:
    shown = apply("-o", "now.txt", "--report", "-")
    assert json.loads(shown.stdout)["counts"] == {"applied": 1}
    assert "must light the lamp" in Path("now.txt").read_text("utf-8")


def test_nothing_is_left_beside_what_is_written() -> None:
    apply("-o", "now.txt", "--report", "report.json")
    assert sorted(each.name for each in Path().iterdir()) == [
        "act.txt", "law.txt", "now.txt", "report.json",
    ]  # fmt: skip


def test_an_instrument_that_amends_another_law_is_said_to() -> None:
    application = "\n2 Application\n\nThis Schedule applies to lamps of any kind.\n"
    Path("act.txt").write_text(ACT + application, "utf-8")
    result = apply("--title", "Wicks Act 1900")
    assert result.exit_code == 1
    assert "No item amends “Wicks Act 1900”; name the law with --title." in (
        result.stderr
    )


def test_a_device_is_written_to_as_it_is() -> None:
    assert apply("-o", "/dev/null").exit_code == 0

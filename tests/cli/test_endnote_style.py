"""`--endnote-style`: the same endnotes in the layout of another year."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from lexcomp.cli.main import main

ROOT = Path(__file__).parents[2]
SAMPLE = ("compile", "harbour-lights", "--as-at", "2004-12-31", "--project", str(ROOT))
SOURCE = ROOT / "corpus/au/F1997B01966/compilations/2021-09-01/source.txt"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_a_law_is_compiled_with_endnotes_in_an_old_style() -> None:
    text = run(*SAMPLE, "--with", "endnotes", "--endnote-style", "S1").stdout
    assert "\nNotes to the Harbour Lights Regulations 1995\nNote 1\n" in text
    assert "\nr. 5 | am. 2001 No. 906\n" in text


def test_the_current_style_is_the_usual_one() -> None:
    named = run(*SAMPLE, "--with", "endnotes", "--endnote-style", "S5").stdout
    assert run(*SAMPLE, "--with", "endnotes").stdout == named
    assert "\nr 5 | am No 906, 2001\n" in named


def test_every_format_has_the_style() -> None:
    style = ("--endnote-style", "S3")
    markdown = run(*SAMPLE, "-f", "markdown", *style).stdout
    assert "### Endnote 8—Miscellaneous \\[none]" in markdown
    html = run(*SAMPLE, "-f", "html", *style).stdout
    assert '<h3 id="endnote-8">Endnote 8—Miscellaneous [none]</h3>' in html
    akn = run(*SAMPLE, "-f", "akn", *style).stdout
    assert '<p class="heading">Endnote 8—Miscellaneous [none]</p>' in akn
    printed = json.loads(run(*SAMPLE, "-f", "json", *style).stdout)[
        "endnotes_as_printed"
    ]
    assert printed["style"] == "S3"
    assert printed["notes"][-1]["heading"] == "Endnote 8—Miscellaneous [none]"


def test_the_endnotes_of_a_file_are_printed_in_another_style() -> None:
    text = run("endnotes", str(SOURCE), "--endnote-style", "S1").stdout
    assert text.splitlines()[0].startswith("Notes to the ")
    assert "\nrr. 13, 14 | rep. 1997 No. 3\nrr. 15–17 | rep. 2012 No. 210\n" in text


def test_a_style_that_there_is_not_is_one_line() -> None:
    result = run(*SAMPLE, "--endnote-style", "S6")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "'S6' is not one of 'S1', 'S2', 'S3', 'S4', 'S5'" in result.stderr

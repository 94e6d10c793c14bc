"""What is supposed to happen: compiled, said on every face of it, never published."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lexcomp.cli.main import main
from lexcomp.cli.options import FORMATS
from lexcomp.holdings.commits import commits_of
from lexcomp.holdings.points import points
from lexcomp.model.errors import InputError
from lexcomp.model.timeline import Assumption
from lexcomp.pages.site import site_of
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
SAID = "This is not the law. It supposes: f2019l90031 on 1 July 2024."


def run(*words: str) -> Result:
    given = ("compile", "harbour-lights", "--as-at", "2025-01-01", *words)
    return CliRunner().invoke(main, [*given, "--project", str(ROOT)])


def test_an_awaited_commencement_can_be_supposed() -> None:
    real, supposed = run(), run("--assume", "f2019l90031=2024-07-01")
    assert "other than whale oil" not in real.stdout
    assert "other than whale oil" in supposed.stdout
    assert supposed.stdout.startswith(f"[{SAID}]\n")
    assert SAID in supposed.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_that_it_is_not_the_law(name: str) -> None:
    supposed = run("--assume", "f2019l90031=2024-07-01", "-f", name)
    assert supposed.exit_code == 0
    if name == "json":
        assert json.loads(supposed.stdout)["assumptions"] == [
            {"event": "f2019l90031", "day": "2024-07-01"}
        ]
    else:
        assert SAID in supposed.stdout
    assert "It supposes" not in run("-f", name).stdout


def test_an_event_that_nobody_wrote_down_is_refused_with_those_that_are() -> None:
    result = run("--assume", "f2019=2024-07-01")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(
        "lexcomp: There is no event “f2019” to suppose; there are: "
    )
    assert "f2019l90031" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("words", ["f2019l90031", "=2024-07-01", "f2019l90031=soon"])
def test_what_supposes_nothing_is_refused(words: str) -> None:
    result = run("--assume", words)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_what_is_supposed_is_never_published() -> None:
    project = Project.open(ROOT)
    day = project.compile("harbour-lights", "2025-01-01").in_force_on
    supposing = project.supposing([Assumption("f2019l90031", day)])
    held = supposing.read("harbour-lights")
    with pytest.raises(InputError, match="is not the law"):
        commits_of([held])
    with pytest.raises(InputError, match="is not the law"):
        site_of(held, points(held), ())


def test_python_supposes_too() -> None:
    project = Project.open(ROOT)
    found = project.compile(
        "harbour-lights", "2025-01-01", assume={"f2019l90031": "2024-07-01"}
    )
    assert [str(each) for each in found.assumptions] == ["f2019l90031 on 1 July 2024"]

"""Baselines, suppressions and reports of `check`, as CI uses them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lexcomp.cli.main import main

ROOT = Path(__file__).parents[2]
LAW = "corpus/au/F1997B01966"
FILE = f"{LAW}/compilations/2021-09-01/source.txt"

ROW_13 = "r. 13.................... | rep. 1997 No. 3 |\n"
WRONG_13 = ROW_13.replace("1997", "1998")
ROW_7 = "r. 7..................... | am. No. 51, 2013; F2021L01204 |\n"
WRONG_7 = "r. 7..................... | am. F2021L01204; No. 51, 2013 |\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the first law, and work in its project."""
    for name in (LAW, "amendments/au"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*words: str) -> Result:
    return CliRunner().invoke(main, ["check", *words])


def change(file: Path, old: str, new: str) -> None:
    words = file.read_text("utf-8")
    assert words.count(old) == 1
    file.write_text(words.replace(old, new), "utf-8")


def complaint(*words: str) -> str:
    result = check(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    return result.stderr.strip()


def test_what_a_baseline_knows_passes_and_what_is_new_fails(project: Path) -> None:
    change(project / FILE, ROW_13, WRONG_13)
    assert check(FILE).exit_code == 1
    written = check(FILE, "--write-baseline", "known.json")
    assert written.exit_code == 0
    again = check(FILE, "--baseline", "known.json", "--strict")
    assert again.exit_code == 0
    assert "0 errors, 0 warnings and 0 notes.\nBesides these, " in again.stdout
    change(project / FILE, ROW_7, WRONG_7)
    worse = check(FILE, "--baseline", "known.json")
    assert worse.exit_code == 1
    assert "LC306" in worse.stdout
    assert "LC301" not in worse.stdout


def test_a_finding_is_known_after_lines_have_moved(project: Path) -> None:
    change(project / FILE, ROW_13, WRONG_13)
    check(FILE, "--write-baseline", "known.json")
    file = project / FILE
    file.write_text("\n\n\n" + file.read_text("utf-8"), "utf-8")
    result = check(f"./{FILE}", "--baseline", "known.json", "--strict")
    assert result.exit_code == 0, result.stdout


def test_a_second_mistake_like_a_known_one_is_new(project: Path) -> None:
    change(project / FILE, ROW_13, WRONG_13)
    check(FILE, "--write-baseline", "known.json")
    change(project / FILE, WRONG_13, WRONG_13 * 2)
    result = check(FILE, "--baseline", "known.json", "-f", "json")
    states = [
        each["state"]
        for each in json.loads(result.stdout)["findings"]
        if each["code"] == "LC301"
    ]
    assert states == ["known", "new"]


def test_what_is_gone_from_a_baseline_is_told_with_its_line(project: Path) -> None:
    change(project / FILE, ROW_13, WRONG_13)
    check(FILE, "--write-baseline", "known.json")
    change(project / FILE, WRONG_13, ROW_13)
    result = check(FILE, "--baseline", "known.json")
    gone = [line for line in result.stdout.splitlines() if "LC512" in line]
    (line, *_) = [each for each in gone if "LC301" in each]
    entries = (project / "known.json").read_text("utf-8").splitlines()
    number = next(at for at, each in enumerate(entries, start=1) if "LC301" in each)
    assert line.startswith(f"known.json:{number}: note LC512: LC301 in {FILE} is no")
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{\n  oops", "known.json:2: The baseline is not JSON ("),
        ("[]", "known.json:1: It is no baseline ("),
        (
            (
                '{"version": 1, "findings": [\n  {"fingerprint": "a", "code": "b",'
                ' "message": ""},\n  {"code": "b"}\n]}'
            ),
            (
                "known.json:3: It is no baseline (Object missing required field"
                " `fingerprint`"
            ),
        ),
        ('{"version": 2, "findings": []}', "known.json:1: It is of version 2"),
        (None, "known.json: The baseline cannot be read (No such file"),
    ],
)
def test_a_bad_baseline_is_refused_with_its_line(
    project: Path, words: str | None, said: str
) -> None:
    if words is not None:
        (project / "known.json").write_text(words, "utf-8")
    message = complaint(FILE, "--baseline", "known.json")
    assert message.startswith(f"lexcomp: {said}")
    assert message.endswith("write it with --write-baseline.")


def test_a_suppression_sets_aside_what_it_names_with_its_reason(project: Path) -> None:
    change(project / FILE, ROW_13, WRONG_13)
    beside = project / FILE
    (beside.parent / "suppressions.toml").write_text(
        '[[suppress]]\ncode = "C1"\nrow = "r. 13"\nbecause = "It is printed so."\n'
    )
    result = check(FILE)
    assert result.exit_code == 0
    assert "LC301" not in result.stdout
    assert "0 known from the baseline and 1 suppressed." in result.stdout
    found = json.loads(check(FILE, "-f", "json").stdout)
    suppressed = [each for each in found["findings"] if each["state"] == "suppressed"]
    assert [each["because"] for each in suppressed] == ["It is printed so."]


@pytest.mark.parametrize("place", ["", f"{LAW}/"])
def test_suppressions_stand_in_the_project_or_beside_the_law(
    project: Path, place: str
) -> None:
    change(project / FILE, ROW_7, WRONG_7)
    named = FILE.removeprefix(place)
    (project / place / "suppressions.toml").write_text(
        f'[[suppress]]\ncode = "LC306"\nfile = "{named}"\nsays = "r. 7"\n'
        'because = "It is printed so."\n'
    )
    assert "LC306" not in check(FILE).stdout
    whole = check()
    assert "LC306" not in whole.stdout
    assert "LC511" not in whole.stdout


def test_a_suppression_of_nothing_is_a_finding(project: Path) -> None:
    (project / LAW / "suppressions.toml").write_text(
        '\n[[suppress]]\ncode = "C1"\nrow = "r. 99"\nbecause = "It was printed so."\n'
    )
    lines = [each for each in check().stdout.splitlines() if "LC511" in each]
    assert lines == [
        (
            f"{LAW}/suppressions.toml:2: warning LC511: Nothing is found that this"
            " suppresses (C1, row “r. 99”); take it out."
        )
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            '[[suppress]]\ncode = "C1"\nbecause = "x"\n\n[[suppress]]\ncode = "C2"\n',
            (
                "suppressions.toml:5: It does not hold what it should: Object missing"
                " required field `because`"
            ),
        ),
        (
            '[[suppress]]\ncode = "C1"\nbecause = "  "\n',
            "suppressions.toml:1: This suppression gives no reason; say it in",
        ),
        (
            '[[suppress]]\ncode = "C99"\nbecause = "x"\n',
            "suppressions.toml:1: “C99” is no code of a finding and no rule; name one",
        ),
        ("[[suppress]]\ncode = C1\n", "suppressions.toml:2: It is not TOML ("),
        (
            '[[suppress]]\ncode = "C1"\nbecause = "x"\nreason = "y"\n',
            (
                "suppressions.toml:4: It does not hold what it should: Object contains"
                " unknown field `reason`"
            ),
        ),
    ],
)
def test_bad_suppressions_are_refused_with_their_line(
    project: Path, words: str, said: str
) -> None:
    (project / "suppressions.toml").write_text(words, "utf-8")
    assert complaint(FILE).startswith(f"lexcomp: {said}")


def test_a_report_is_written_to_a_file_and_names_files_from_here(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project / FILE, ROW_13, WRONG_13)
    monkeypatch.chdir(project.parent)
    result = check("--project", project.name, "-f", "sarif", "-o", "out.sarif")
    assert (result.exit_code, result.stdout) == (1, "")
    log = json.loads((project.parent / "out.sarif").read_text("utf-8"))
    uris = {
        location["physicalLocation"]["artifactLocation"]["uri"]
        for each in log["runs"][0]["results"]
        for location in each["locations"]
    }
    assert f"{project.name}/{FILE}" in uris
    assert all((project.parent / uri).is_file() for uri in uris)
    assert all(each["locations"] for each in log["runs"][0]["results"])

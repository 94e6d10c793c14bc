"""What is written down about instruments and does nothing is found, with its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from lexcomp.cli.main import main
from lexcomp.project import Project
from lexcomp.writers.notation import full_notation

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("corpus", "amendments"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def found(project: Path, title: str) -> list[str]:
    findings = Project.open(project).read(title).law.findings
    return [str(each) for each in findings if each.code.startswith("LC26")]


def write(project: Path, file: str, words: str) -> None:
    place = project / "amendments" / file
    before = place.read_text("utf-8") if place.exists() else ""
    place.write_text(before + words, "utf-8")


DECISION = """
[[{kind}]]
item = "{item}"
operations = '''
{does}
'''
because = "For a test."
"""


@pytest.mark.parametrize("title", ["F1997B01966", "harbour-lights"])
def test_the_laws_held_have_none(title: str) -> None:
    assert found(ROOT, title) == []


def test_a_decision_about_an_item_that_is_not_there(project: Path) -> None:
    decision = DECISION.format(
        kind="incorporate", item="Sch 1 item 99", does="repeal regulation:3"
    )
    write(project, "model/f2021l90051/decisions.toml", f"\n\n{decision}")
    assert found(project, "harbour-lights") == [
        (
            "amendments/model/f2021l90051/decisions.toml:4: error LC261: It decides"
            " about Sch 1 item 99, and there is no such item. Mend `item`."
        )
    ]


def test_compiling_tells_it_as_well(project: Path) -> None:
    decision = DECISION.format(kind="reading", item="9", does="repeal regulation:3")
    write(project, "au/sr-2004-374/decisions.toml", decision)
    words = ["compile", "F1997B01966", "--as-at", "2021-09-01", "--project"]
    result = CliRunner().invoke(main, [*words, str(project)])
    assert result.exit_code == 0
    assert "sr-2004-374/decisions.toml:2: error LC261: It decides about 9" in (
        result.stderr
    )


def test_a_reading_of_what_is_read_so_without_it(project: Path) -> None:
    held = Project.open(project).read("harbour-lights")
    read = next(
        each
        for each in held.items["f2021l90051"]
        if each.step and not each.reading.findings
    )
    does = "\n".join(map(full_notation, read.reading.operations))
    decision = DECISION.format(kind="reading", item=read.item.num, does=does)
    write(project, "model/f2021l90051/decisions.toml", decision)
    (finding,) = found(project, "harbour-lights")
    assert finding.startswith("amendments/model/f2021l90051/decisions.toml:2: warning")
    assert finding.endswith("is never used: its words are read so without it.")


def test_an_inference_on_which_nothing_rests(project: Path) -> None:
    words = '\n[[inference]]\nname = "idle"\nsays = "So."\nbecause = "So."\n'
    write(project, "au/sr-2004-374/decisions.toml", words)
    assert found(project, "F1997B01966") == [
        (
            "amendments/au/sr-2004-374/decisions.toml:2: warning LC265: Nothing rests"
            " on the inference idle. Name it where something does, say what it `tells`"
            " of the instrument, or take it out."
        )
    ]
    words = words.replace("says =", 'tells = "title"\nsays =')
    (project / "amendments/au/sr-2004-374/decisions.toml").write_text(words)
    assert found(project, "F1997B01966") == []


def test_an_inference_that_leaves_alone_what_nothing_reaches(project: Path) -> None:
    file = project / "amendments/au/F2018L01408/decisions.toml"
    leaves = '"regulation:5/subregulation:3",'
    words = file.read_text("utf-8").replace(leaves, f'{leaves}\n  "regulation:7",')
    file.write_text(words, "utf-8")
    (finding,) = found(project, "F1997B01966")
    assert (
        "LC265: The inference 2018-names-officers-only leaves regulation:7" in finding
    )


def test_rows_that_are_covered_and_of_which_nothing_is_recorded(project: Path) -> None:
    file = project / "amendments/au/sr-2004-374/items.toml"
    words = file.read_text("utf-8")
    words = words.replace('covers = ["', 'covers = ["regulation:99", "')
    file.write_text(words, "utf-8")
    assert found(project, "F1997B01966") == [
        (
            "amendments/au/sr-2004-374/items.toml:2: warning LC264: It covers"
            " regulation:99, of which no official endnote that is held records an"
            " amendment by SR No 374, 2004. Mend `covers`."
        )
    ]


def test_an_item_that_is_written_down_and_held_as_well(project: Path) -> None:
    words = """
[[item]]
num = "Sch 1 item 1"
heading = "Regulation 3"
standing = "seen"
evidence = "[S]"
operations = "repeal regulation:3"

[[item]]
num = "Sch 1 item 1"
heading = "Regulation 3"
standing = "seen"
evidence = "[S]"
operations = "repeal regulation:3"
"""
    write(project, "model/f2021l90051/items.toml", words)
    heads = [each.partition(" error ")[0] for each in found(project, "harbour-lights")]
    place = "amendments/model/f2021l90051/items.toml"
    assert heads == [f"{place}:2:", f"{place}:9:", f"{place}:9:"]


def test_an_item_without_its_inference_is_refused_by_its_line(project: Path) -> None:
    file = project / "amendments/au/F1997B02213/items.toml"
    words = file.read_text("utf-8")
    line = 'inference = "1997-same-item-adds-3(4)"\n'
    file.write_text(words.replace(line, ""), "utf-8")
    number = words.split('num = "3.3 (continued)"')[0].count("\n")
    result = CliRunner().invoke(main, ["check", "--project", str(project)])
    assert result.exit_code == 2
    assert result.stderr == (
        f"lexcomp: amendments/au/F1997B02213/items.toml:{number}: Item 3.3 (continued)"
        " is inferred and names no `inference`; name one of decisions.toml.\n"
    )

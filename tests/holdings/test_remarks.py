"""What `title.toml` may say of words that are not held, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lexcomp.model.errors import InputError
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
TITLE = "corpus/au/F1997B01966/title.toml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("corpus", "amendments"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            'inference = "1988-name-without-year"\n',
            "",
            "A [[remark]] on regulation:1 is marked [I] and names no `inference`",
        ),
        (
            'inference = "1988-name-without-year"',
            'inference = "a-guess"',
            "rests on “a-guess”, which no decisions.toml has.",
        ),
        (
            'instrument = "F1997B02213"',
            'instrument = "sr-1997-903"',
            "is of “sr-1997-903”, which does not amend this law.",
        ),
        ('"regulation:12"', '"clause 12"', "“clause 12” is no path"),
        ("day = 2021-09-01", "day = 2013-04-12", "No compilation of 2013-04-12 is"),
    ],
)
def test_what_cannot_be_is_refused(
    project: Path, before: str, after: str, message: str
) -> None:
    file = project / TITLE
    words = file.read_text("utf-8")
    assert before in words
    file.write_text(words.replace(before, after), "utf-8")
    with pytest.raises(InputError) as caught:
        Project.open(project).read("F1997B01966")
    assert message in str(caught.value)


def test_an_item_marked_as_inferred_must_name_its_inference(project: Path) -> None:
    file = project / "amendments/au/sr-2004-374/items.toml"
    words = file.read_text("utf-8")
    file.write_text(words.replace("[D]", "[I]"), "utf-8")
    with pytest.raises(InputError, match=r"says \[I\] and names no `inference`"):
        Project.open(project).read("F1997B01966")

"""No output tells of a day that stands for none: neither the first day nor the last."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lexcomp.holdings.commits import commits_of
from lexcomp.holdings.history import history_json, history_text
from lexcomp.holdings.points import rows
from lexcomp.pages.site import site_of
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
NO_DAY = re.compile(r"9999-12-31|0001-01-01|31 Dec(?:ember)? 9999|1 Jan(?:uary)? 1\b")


@pytest.mark.parametrize("title", ["F1997B01966", "harbour-lights"])
def test_no_output_tells_of_a_day_that_stands_for_none(title: str) -> None:
    built = Project.open(ROOT).build(title)
    site = site_of(built.held, built.points, built.findings)
    written = {page.url: page.html for page in site.pages}
    written |= {name: file.decode() for name, file in site.downloads.items()}
    for commit in commits_of((built.held,)):
        written[commit.tag] = f"{commit.message}\n{commit.trailers}"
        written |= {f"{commit.tag}/{name}": b.decode() for name, b in commit.files}
    for path in dict.fromkeys(path for point in built.points for path in rows(point)):
        written[f"{path}.json"] = history_json(built.points, path)
        written[f"{path}.txt"] = history_text(built.points, path)
    for finding in built.findings:
        written[str(finding)] = str(finding)
    assert [name for name, words in written.items() if NO_DAY.search(words)] == []


def test_a_compilation_of_all_that_is_held_is_known_on_no_day() -> None:
    compilation = Project.open(ROOT).compile("harbour-lights", "2001-01-01")
    assert compilation.known_on is None

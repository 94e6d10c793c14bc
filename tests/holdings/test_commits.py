"""What a commit says that was done on its day."""

from __future__ import annotations

from pathlib import Path

from lexcomp.holdings.commits import commits_of
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]


def test_an_item_that_was_left_out_is_said_to_be_and_headings_are_told() -> None:
    held = Project.open(ROOT).read("harbour-lights")
    last = commits_of((held,))[-1]
    paragraphs = last.message.split("\n\n")
    items = paragraphs[1].partition(": ")[2].split(", ")
    assert items[1:4] == [
        "Sch 1 item 2",
        "Sch 1 item 3 (md not incorp)",
        "Sch 1 item 4",
    ]
    assert paragraphs[2].splitlines() == [
        "Added: r 24A",
        "Changed: Pt 2 Div 2 heading, r 3, r 7, r 11, Form 2",
        "Gone: r 15A, Sch 2 cl 4",
    ]

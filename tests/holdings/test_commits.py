"""What a commit says that was done on its day."""

from __future__ import annotations

from pathlib import Path

from lexcomp.holdings.commits import commits_of
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
#: One of these is in every text that says how its words are known.
SIGNS = ("[official]", "[applied]", "[derived]", "[inferred: ", "not held.]")


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
    assert dict(last.trailers)["Standing"] == "whole text, compiled from held words"
    assert paragraphs[2].splitlines() == [
        "Added: r 24A",
        "Changed: Pt 2 Div 2 heading, r 3, r 7, r 11, Form 2",
        "Gone: r 15A, Sch 2 cl 4",
    ]


def test_no_words_are_written_without_how_they_are_known() -> None:
    commits = commits_of((Project.open(ROOT).read("F1997B01966"),))
    for commit in commits:
        for name, file in commit.files:
            if name == "law.txt" or "/" in name:
                assert any(sign in file.decode() for sign in SIGNS), name
    then = dict(commits[-2].files)["regulations/3.txt"].decode()
    assert then.splitlines()[1] == "[inferred: 2021-uniform-phrase]"
    assert then.rstrip() in dict(commits[-2].files)["law.txt"].decode()


def test_a_provision_of_which_only_the_standing_changed_has_not_changed() -> None:
    before, after = commits_of((Project.open(ROOT).read("F1997B01966"),))[-2:]
    name = "regulations/2.txt"
    assert dict(before.files)[name] != dict(after.files)[name]
    changed = after.message.partition("Changed: ")[2].splitlines()[0].split(", ")
    assert "r 3" in changed
    assert "r 2" not in changed


def test_what_is_amended_by_words_not_held_is_not_said_to_have_changed() -> None:
    commits = commits_of((Project.open(ROOT).read("F1997B01966"),))
    told = {
        commit.day.year: commit.message.split("\n\n")[2].splitlines()
        for commit in commits[1:]
        if commit.message.count("\n\n") > 1
    }
    assert told[1997] == [
        (
            "Amended, words not held before or after: r 3, r 4, r 6, r 8, r 9, r 10,"
            " Form 1, Form 2, Form 3, Form 7, Form 8, Form 9"
        ),
        "Gone: r 13, r 14, r 18, Form 4, Form 5, Form 6",
    ]
    assert told[2004] == ["Amended, words not held before or after: Form 3"]
    trailers = dict(commits[-2].trailers)
    assert trailers["Standing"] == "whole text, in part by inference"
    assert trailers["Inference"] == "2021-uniform-phrase"

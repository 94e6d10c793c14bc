"""Points in time as commits that are to be."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

from lexcomp.model.path import Path
from lexcomp.store.plan import WIDTH, Amender, ProvisionText, plan
from tests.store.points import FIRST, LAW, POINTS, point

COMMITS = plan(POINTS)


def test_there_is_a_commit_for_each_point_in_order_of_commencement() -> None:
    assert plan(reversed(POINTS)) == COMMITS
    assert [commit.day.year for commit in COMMITS] == [1961, 1968, 1997, 2021]


def test_the_message_names_the_instruments_their_items_and_what_they_affected() -> None:
    assert COMMITS[1].message == (
        "SR No 9, 1968: Harbour Lights Regulations (Amendment)\n\n"
        "SR No 9, 1968, Harbour Lights Regulations (Amendment): 2, 3\n\n"
        "Changed: r 9"
    )


def test_a_changed_heading_of_a_part_is_among_what_was_affected() -> None:
    old, new = Path.parse("part:1"), Path.parse("part:2")
    before = replace(POINTS[0], headings=((old, "Part 1—Lamps"),))
    after = replace(
        POINTS[1], headings=((old, "Part 1—Lights"), (new, "Part 2—Keepers"))
    )
    assert plan([before, after])[1].message.endswith("\n\nChanged: Pt 1 heading, r 9")


def test_several_instruments_share_the_first_line() -> None:
    assert COMMITS[2].message == (
        "SR No 3, 1997 and SR No 4, 1997: Harbour Lights Regulations 1961\n\n"
        "SR No 3, 1997, Harbour Lights Amendment Regulations 1997: 1\n\n"
        "SR No 4, 1997, Customs Amendment Regulations 1997: Sch 1 item 7\n\n"
        "Added: r 9A\n"
        "Gone: r 10"
    )


def test_a_day_on_which_no_instrument_commenced_is_named_by_the_law() -> None:
    assert COMMITS[3].message == (
        "Harbour Lights Regulations 1961 as in force on 1 September 2021\n\n"
        "Gone: Form 1"
    )


def test_a_long_first_line_is_cut_at_a_word() -> None:
    long = Amender("F2018L01408", "Crimes Legislation Amendment " * 4)
    (commit,) = plan([point(dt.date(2018, 11, 22), (long,), {})])
    first = commit.message.splitlines()[0]
    assert first == (
        "F2018L01408: Crimes Legislation Amendment Crimes Legislation Amendment…"
    )
    assert len(first) <= WIDTH


def test_an_instrument_whose_title_is_not_held_is_named_by_its_number() -> None:
    (commit,) = plan([point(dt.date(1968, 3, 1), (Amender("SR No 9, 1968", ""),), {})])
    assert commit.message == "SR No 9, 1968\n\nSR No 9, 1968"


def test_each_provision_has_a_file_named_for_its_number_in_natural_order() -> None:
    assert [name for name, _ in COMMITS[0].files] == [
        "dates.json",
        "endnotes.txt",
        "law.md",
        "law.txt",
        "regulations/9.txt",
        "regulations/10.txt",
        "schedule/form-1.txt",
    ]
    assert dict(COMMITS[0].files)["regulations/9.txt"] == b"9 Lamps are lit.\n"


def test_two_provisions_of_one_number_are_both_kept() -> None:
    twice = (
        ProvisionText(Path.parse("regulation:12A"), "12A By one law.", ""),
        ProvisionText(Path.parse("regulation:12A"), "12A By another.", ""),
    )
    (commit,) = plan([replace(POINTS[0], provisions=twice)])
    files = dict(commit.files)
    assert files["regulations/12A.txt"] == b"12A By one law.\n"
    assert files["regulations/12A~2.txt"] == b"12A By another.\n"


def test_how_words_are_known_is_in_the_file_and_changes_nothing() -> None:
    path = Path.parse("regulation:9")
    known = (
        ProvisionText(path, f"9 Lamps.\n[{standing}]", "9 Lamps.")
        for standing in ("derived", "official")
    )
    first, second = plan(
        replace(point, provisions=(provision,), headings=())
        for point, provision in zip(POINTS[:2], known, strict=True)
    )
    assert dict(first.files)["regulations/9.txt"] == b"9 Lamps.\n[derived]\n"
    assert dict(second.files)["regulations/9.txt"] == b"9 Lamps.\n[official]\n"
    assert "Changed" not in second.message


def test_trailers_say_when_and_what_for_programs() -> None:
    assert COMMITS[1].trailers == (
        ("Commencement", "1968-03-01"),
        ("Known", "1968-03-01"),
        ("Law", LAW),
        ("Instrument", "SR No 9, 1968"),
    )


def test_the_index_maps_days_to_commits_up_to_its_own() -> None:
    index = json.loads(dict(COMMITS[1].files)["dates.json"])
    assert [(each["sequence"], each["commencement"]) for each in index] == [
        (1, "1961-07-01"),
        (2, "1968-03-01"),
    ]
    assert index[1]["tag"] == COMMITS[1].tag == "1968-03-01"
    assert index[1]["instruments"] == ["SR No 9, 1968"]


def test_laws_in_one_repository_have_folders_of_their_own_and_stay_in_later_trees() -> (
    None
):
    lights = replace(POINTS[0], folder="lights")
    pilots = replace(POINTS[1], folder="pilots", law="Pilots Act", instruments=(FIRST,))
    first, second = plan([pilots, lights])
    names = [name for name, _ in second.files]
    assert "lights/regulations/9.txt" in names
    assert "pilots/regulations/9.txt" in names
    assert first.tag == "lights/1961-07-01"
    assert "Changed" not in second.message


def test_the_day_on_which_it_was_known_is_left_out_where_it_is_not_known() -> None:
    (commit,) = plan([replace(POINTS[0], known=None)])
    assert "Known" not in dict(commit.trailers)
    assert json.loads(dict(commit.files)["dates.json"])[0]["known"] is None

"""A small invented law in the manner of New Zealand, amended in both its manners."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from lexcomp.amending.amendment import Amendment, amendment_from, read_amendment
from lexcomp.amending.apply import Verdict, apply_all
from lexcomp.amending.credits import all_credits, credits_of
from lexcomp.amending.verify import Case, verify
from lexcomp.cli.compile import convert_command
from lexcomp.holdings.published import (
    PublishedFile,
    published_from,
    read_published,
)
from lexcomp.model.document import Document
from lexcomp.model.path import Unit
from lexcomp.model.text import Text
from lexcomp.readers.markdown import read_markdown
from lexcomp.writers.text import provision_lines

FOLDER = Path(__file__).parents[1] / "laws/lantern_keepers"
LAW = "Lantern Keepers Act 2001"


def reprint(day: str) -> PublishedFile:
    return read_published(FOLDER / f"{day}.md", f"{day}.md")


def amending(year: int) -> Amendment:
    file = FOLDER / f"amending_{year}.md"
    return read_amendment(file, file.name, Unit.SECTION, name=file.stem)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2010, "2010-08-06"),
        (2012, "2012-12-12"),
        (2014, "2014-03-06"),
        (2014, "2014-07-01"),
    ],
)
def test_an_act_makes_of_a_reprint_the_text_of_its_day(year: int, day: str) -> None:
    base = reprint("2010-07-01").compilation.document
    found = apply_all(base, (amending(year),), LAW, dt.date.fromisoformat(day))
    verdicts = {each.verdict for each in found.items}
    assert verdicts <= {Verdict.APPLIED, Verdict.OTHER_LAW, Verdict.NOT_COMMENCED}
    lines = [
        line for each in found.document.provisions for line in provision_lines(each)
    ]
    expected = FOLDER / f"expected/{day}.txt"
    assert "\n".join(lines) + "\n" == expected.read_text("utf-8")


def test_a_reprint_is_read_without_what_is_printed_with_it() -> None:
    read = reprint("2010-07-01")
    assert read.findings == ()
    cover, document = read.compilation.cover, read.compilation.document
    assert (cover.title, str(cover.citation), str(cover.day)) == (
        LAW,
        "No 77, 2001",
        "2010-07-01",
    )
    assert [each.plain for each in document.front] == [
        LAW,
        "Public Act 2001 No 77",
        "Date of assent 3 April 2001",
        "Commencement see section 2",
    ]
    words = [text.plain for each in document.provisions for text in each.texts()]
    assert not [each for each in words if "Amendment Act" in each or "reprint" in each]
    assert read.compilation.endnotes is None
    assert [each.place for each in read.compilation.notes] == [
        "Section 3(1), definition of keeper",
        "Section 8",
    ]


def test_such_a_law_is_written_as_one_of_new_zealand() -> None:
    file = str(FOLDER / "2010-07-01.md")
    written = CliRunner().invoke(convert_command, [file, "-f", "akn"])
    assert '<FRBRuri value="/akn/nz/act/2001/77"/>' in written.output


def test_sections_commence_when_the_clause_says_of_each_subsection() -> None:
    days = amending(2014).days
    late = [num for num, day in days.items() if day == dt.date(2014, 7, 1)]
    assert late == ["s 5(2)"]
    assert set(days.values()) == {dt.date(2014, 3, 6), dt.date(2014, 7, 1)}


def test_an_act_is_verified_and_the_notes_say_what_another_law_has_done() -> None:
    earlier, later = reprint("2010-07-01"), reprint("2014-08-01")
    act = amending(2014)
    assert act.citation is not None
    unit = Unit.SECTION
    case = Case(
        earlier.compilation.document,
        (act,),
        later.compilation.document,
        LAW,
        dt.date(2014, 8, 1),
        credits_of(
            earlier.compilation, later.compilation, frozenset({act.citation}), unit
        ),
        dt.date(2010, 7, 1),
        all_credits(earlier.compilation, unit),
    )
    verified = verify(case)
    assert verified.differences == ()
    assert [(str(each.path), each.by) for each in verified.by_other_laws] == [
        ("section:5", ("No 20, 2014",))
    ]
    assert {str(each.verdict) for each in verified.items} == {
        "incorporated",
        "other-law",
    }


def test_sections_about_another_law_are_no_part_of_what_is_done_to_this_one() -> None:
    laws = {item.num: item.principal for item, _ in amending(2012).items}
    assert laws["s 5(4)"] == LAW
    assert laws["s 7"] == laws["s 8"] == "Wick Regulations 1992"


def test_words_quoted_in_bold_for_a_heading_are_as_bold_as_the_heading() -> None:
    base = reprint("2010-07-01").compilation.document
    found = apply_all(base, (amending(2012),), LAW, dt.date(2012, 12, 12))
    headings = {each.num: each.heading for _, each in found.document.walk()}
    assert headings["4"] == Text("Duties of masters")


def test_an_order_is_counted_in_clauses() -> None:
    order = law_from(
        "# Oil Order 2008 (SR 2008/12)\n\n##### 1 Title\n\n* This is it.\n\n"
        "##### 2 Oil\n\n* (1) Oil burns.\n\n  (2) Wax melts.\n"
    )
    change = instrument_from(
        "# Oil Amendment Order 2013 (SR 2013/9)\n\n##### 1 Title\n\n* This is it.\n\n"
        "##### 2 Principal order\n\n* This order amends the Oil Order 2008 (the "
        "**principal order**).\n\n##### 3 Clause 2 amended (Oil)\n\n"
        "* (1) In clause 2(1), replace “burns” with “shines”.\n\n"
        "  (2) After clause 2, insert:\n\n> ##### 3 Wicks\n>\n> * Wicks burn.\n"
    )
    found = apply_all(order, (change,), "Oil Order 2008")
    assert {each.verdict for each in found.items} == {Verdict.APPLIED}
    assert [str(each.label) for each in found.document.provisions] == [
        "clause:1",
        "clause:2",
        "clause:3",
    ]


def law_from(words: str) -> Document:
    return published_from(
        read_markdown(words.encode(), "a.md"), "a.md"
    ).compilation.document


def instrument_from(words: str) -> Amendment:
    return amendment_from(read_markdown(words.encode(), "a.md"), "a", Unit.SECTION)


def test_nothing_is_assumed_of_the_day_of_an_act_without_a_commencement_clause(
    tmp_path: Path,
) -> None:
    words = (FOLDER / "amending_2010.md").read_text("utf-8")
    start, end = words.index("##### 2 Comm"), words.index("##### 3 Principal")
    file = tmp_path / "silent.md"
    file.write_text(words[:start] + words[end:], "utf-8")
    read = read_amendment(file, file.name, Unit.SECTION)
    assert set(read.days.values()) == {None}
    assert "LC242" not in {each.code for each in read.findings}

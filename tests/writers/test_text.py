"""The text format: what a comparison sees of a law."""

from __future__ import annotations

from dataclasses import replace

from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.writers.publication import Publication
from lexcomp.writers.text import provision_lines, write_text
from tests.writers import sample, snapshot


def lines(*provisions: Provision) -> list[str]:
    law = Publication(Document("L", provisions))
    return write_text(law, sample.NO_PARTS).decode().splitlines()


def test_the_whole_sample_is_written_as_kept() -> None:
    snapshot.check("sample.txt", write_text(sample.PUBLICATION, sample.ALL_PARTS))


def test_only_the_provisions_are_written_unless_more_is_asked_for() -> None:
    written = write_text(sample.PUBLICATION, sample.NO_PARTS).decode().splitlines()
    assert written[0] == "Part 1—Preliminary"
    assert written[-1] == "1 Use black ink."


def test_the_title_stands_for_front_matter_where_there_is_none() -> None:
    law = Publication(Document("Lamps Act 1901"))
    assert write_text(law, frozenset({"front"})) == b"Lamps Act 1901\n"


def test_number_and_words_share_a_line_where_there_is_no_heading() -> None:
    assert lines(sample.OBJECTS) == ["1 These are the Lamps & Lights Regulations 1988."]


def test_closing_words_come_before_penalties_and_notes() -> None:
    written = list(provision_lines(sample.LIGHTING))
    assert written[7:11] == [
        *("until dawn.", "Penalty: 5 penalty units.", "Note 1: Fog is thick."),
        "Note 2: Dusk is early.",
    ]


def test_a_row_is_its_cells_with_what_is_in_them() -> None:
    assert lines(sample.FEES)[-1] == "2 | a lamp: (a) of oil; or (b) of gas"


def test_words_that_are_not_held_are_told_and_never_filled_in() -> None:
    sentence = "[The words of this provision on this day are not held.]"
    assert lines(sample.LOST, sample.UNKNOWN) == [
        *("5 Keepers’ hours", sentence, "6", sentence)
    ]


def test_the_standing_of_words_is_told_where_it_is_asked_for_and_changes() -> None:
    inferred = Provenance(Standing.INFERRED, ("fees", "names"))
    official = Provenance(Standing.OFFICIAL)
    first = Provision(Unit.SUBSECTION, "1", text=Text("It burns."), provenance=official)
    second = replace(first, num="2", provenance=inferred)
    section = Provision(
        Unit.SECTION, "7", children=(first, second), provenance=official
    )
    law = Publication(Document("L", (section, sample.LOST)))
    assert write_text(law, frozenset({"standing"})).decode().splitlines() == [
        *("7", "[official]", "(1) It burns."),
        *("(2) It burns.", "[inferred: fees, names]"),
        *(
            "5 Keepers’ hours",
            "[The words of this provision on this day are not held.]",
        ),
    ]


def test_of_a_provision_partly_held_the_rest_is_told_after_what_is_shown() -> None:
    part = Provision(
        Unit.SECTION,
        "7",
        children=(Provision(Unit.SUBSECTION, "2", text=Text("It burns.")),),
        provenance=sample.NOT_HELD,
    )
    assert lines(part) == [
        *("7", "(2) It burns."),
        "[Other words of this provision on this day are not held.]",
    ]


def test_special_hyphens_and_spaces_are_made_plain() -> None:
    odd = Text("Attorney\u2011General\u00a0of a\u00adfar \n isle")
    assert lines(Provision(Unit.ALINEA, text=odd)) == ["Attorney-General of afar isle"]

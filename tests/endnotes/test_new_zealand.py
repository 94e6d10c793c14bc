"""What New Zealand prints with its laws, told from the law."""

from __future__ import annotations

import pytest

from lexcomp.endnotes.history_notes import read_notes
from lexcomp.endnotes.new_zealand import cover_of, is_new_zealand, parted
from lexcomp.endnotes.sections import split_endnotes
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Mark, Text
from lexcomp.readers.block import Block, Paragraph

FRONT = ("Reprint as at 1 July 2013", "Lamps Act 2003Public Act2003 No 9")
ACT = "by section 4(1) of the Lamps Amendment Act 2012 (2012 No 8)."


def blocks_of(*lines: str) -> tuple[Block, ...]:
    return tuple(
        Paragraph("h5" if line.startswith("# ") else "", Text(line.removeprefix("# ")),
                  Source("a.md", at))
        for at, line in enumerate((*FRONT, *lines), start=1)
    )  # fmt: skip


def law_of(*lines: str) -> list[str]:
    law = parted(blocks_of(*lines)).law
    return [each.text.plain for each in law if isinstance(each, Paragraph)][2:]


@pytest.mark.parametrize(
    "note",
    [
        f"Section 12(2): amended, on 26 September 2013, {ACT}",
        f"Section 4 lamp paragraph (a): inserted, at 2 am on 1 May 2012, {ACT}",
        f"Part 3 heading: replaced, as from 1 May 2012, {ACT}",
        f"Heading: repealed, on 1 May 2012, {ACT}",
        "Schedule 2: substituted, on 1 May 2012, by an Order (SR 2012/8).",
        "Section 5(1): brought into force, on 1 May 2012, by the Order (SR 2012/8).",
        "Compare: 1969 No 24 s 4G",
    ],
)
def test_notes_under_a_provision_are_no_law(note: str) -> None:
    expected = [] if "brought" not in note else [note]
    assert law_of("# 3 Oil", "Oil burns.", note)[2:] == expected


@pytest.mark.parametrize(
    "words",
    [
        "The following are amended: lamps, oil and wicks.",
        "lamps: inserted, on any day, into a case.",
        "A keeper has these duties: repealed sections are kept on file.",
    ],
)
def test_words_of_the_law_that_look_a_little_like_a_note_stay(words: str) -> None:
    assert law_of("# 3 Oil", words) == ["3 Oil", words]


def test_a_place_kept_for_what_was_repealed_goes_with_its_heading() -> None:
    assert law_of(
        "17 Wicks [Repealed]",
        "# 16 Oil",
        "(a) whale oil; and",
        "(b) [Repealed]",
        "(c) olive oil.",
        "# 17 Wicks",
        "[Repealed]",
        "# 18 Masters",
    ) == ["16 Oil", "(a) whale oil; and", "(c) olive oil.", "18 Masters"]


def test_the_notes_at_the_end_of_a_reprint_are_no_law() -> None:
    for heading in ("Notes", "Reprints notes", "Eprint notes"):
        assert law_of("# 3 Oil", "Oil burns.", heading, "1 General", "This.") == [
            "3 Oil",
            "Oil burns.",
        ]


def test_provisions_of_amending_acts_at_the_end_are_no_part_of_this_one() -> None:
    lines = [f"{num} Lamp" for num in range(1, 14)]
    appended = "Lamps Amendment Act 1992", "Public Act1992 No 95", "1 Short Title"
    assert law_of(*lines, *appended) == lines


def test_a_part_that_was_repealed_goes_from_the_contents_too() -> None:
    lines = "Part 1 Oil", "[Repealed]", "Part 2 Wicks", "# Part 1 Oil", "[Repealed]"
    assert law_of(*lines, "# Part 2 Wicks") == ["Part 2 Wicks", "Part 2 Wicks"]


def test_the_word_note_alone_is_only_that_of_the_print_in_the_front() -> None:
    lines = "Note", "Changes authorised by section 17C have been made.", "Contents"
    law = [f"{num} Lamp" for num in range(1, 14)]
    assert law_of(*lines, *law, "Note") == ["Contents", *law, "Note"]


def test_what_is_set_off_as_a_quotation_is_never_taken_for_a_note() -> None:
    note = f"Section 12(2): amended, on 26 September 2013, {ACT}"
    quoted = Paragraph("", Text(note), Source("a.md", 3), quoted=True)
    assert parted((*blocks_of(), quoted)).notes == ()


def test_a_cover_whose_lines_are_joined_is_read() -> None:
    cover = cover_of(blocks_of())
    assert cover is not None
    assert (cover.title, str(cover.citation), str(cover.day)) == (
        "Lamps Act 2003",
        "No 9, 2003",
        "2013-07-01",
    )
    first = parted(blocks_of()).law
    assert [each.text.plain for each in first if isinstance(each, Paragraph)] == [
        "Lamps Act 2003",
        "Public Act 2003 No 9",
    ]


def test_endnotes_that_lexcomp_wrote_under_such_a_law_are_told_from_it() -> None:
    lines = (
        "1 Oil",
        "Endnotes",
        "Endnote 1—About the endnotes",
        "The endnotes provide x.",
    )
    law, notes = split_endnotes(blocks_of(*lines))
    assert [each.text.plain for each in law if isinstance(each, Paragraph)][2:] == [
        "1 Oil"
    ]
    assert len(notes) == 3


def test_regulations_have_a_number_in_their_series() -> None:
    lines = ("Lamps Regulations 2008 (SR 2008/12)",)
    blocks = tuple(Paragraph("h1", Text(each), Source("a.md", 1)) for each in lines)
    cover = cover_of(blocks)
    assert cover is not None
    assert str(cover.citation) == "SR No 12, 2008"


def test_a_law_of_australia_is_none_of_new_zealand() -> None:
    lines = ("Lamps Act 1995", "Act No. 9 of 1995 as amended", "1 Short title")
    blocks = tuple(Paragraph("", Text(each), Source("a.md", 1)) for each in lines)
    assert not is_new_zealand(blocks)
    assert cover_of(blocks) is None


def test_a_note_tells_of_the_definition_whose_term_is_bold() -> None:
    words = f"Section 4 oil lamp paragraph (a): amended, on 1 May 2012, {ACT}"
    start = words.index("oil lamp")
    mark = Mark(start, start + len("oil lamp"), Face.BOLD)
    (note,) = read_notes([Paragraph("", Text(words, (mark,)), Source("a.md", 1))])
    assert note.place == "Section 4, definition of oil lamp, paragraph (a)"
    assert str(note.law) == "No 8, 2012"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Section 16 heading", "Section 16 (heading)"),
        ("Schedule 2 clause 3(1)", "Schedule 2, clause 3(1)"),
        ("Section 12(3)(ba)", "Section 12(3)(ba)"),
    ],
)
def test_a_note_names_its_place_as_a_header_does(place: str, expected: str) -> None:
    text = Text(f"{place}: amended, on 1 May 2012, {ACT}")
    (note,) = read_notes([Paragraph("", text, Source("a.md", 1))])
    assert note.place == expected

"""Where endnotes begin: after the body, not in the contents."""

from __future__ import annotations

import pytest

from lexcomp.endnotes.sections import Kind, sections, split_endnotes
from lexcomp.readers.block import Block
from lexcomp.readers.text import read_text

CONTENTS = """\
Lamps Act 1990
Contents
1 Short title
Endnotes
Endnote 1—About the endnotes
Endnote 2—Abbreviation key
Endnote 3—Legislation history
Endnote 4—Amendment history
1 Short title
This Act is the Lamps Act 1990.
"""


def _blocks(words: str) -> tuple[Block, ...]:
    return read_text(words.encode(), "a.txt")


@pytest.mark.parametrize(
    "notes",
    [
        "Endnotes\nEndnote 1—About the endnotes\nThe endnotes provide details.",
        "The endnotes provide information about this compilation and the compiled law.",
        "Endnote 1—Legislation history\nThis endnote sets out the history.",
        "Notes to the Lamps Act 1990\nNote 1\nIt comprises Act No. 5, 1990.",
        "Notes to the Lamps Regulations\nTable of Statutory Rules\nYear and number",
        "Notes to the \\* MERGEFORMAT Lamps Act 1990\nTable of Acts\nAct",
        "Act | Number and year | Assent | Commencement | Application |\nA | 5, 1990 |",
        "Provision affected | How affected |\ns 1 | am No 5, 1991 |",
    ],
)
def test_endnotes_begin_after_the_body(notes: str) -> None:
    blocks = _blocks(CONTENTS + notes)
    body, found = split_endnotes(blocks)
    assert len(body) == 10
    assert body + found == blocks


def test_a_contents_list_alone_is_no_endnotes() -> None:
    blocks = _blocks(CONTENTS)
    assert split_endnotes(blocks) == (blocks, ())


def test_the_commencement_table_of_a_section_is_no_endnote() -> None:
    blocks = _blocks(
        "Provision(s) | Commencement | Date/Details |\n1. Section 1 | x | y |"
    )
    assert split_endnotes(blocks) == (blocks, ())


def test_each_endnote_is_found_by_its_title_and_not_by_its_number() -> None:
    notes = """\
Endnote 1—Legislation history
Words.
Endnote 2—Amendment history
Words.
Endnote 3—Uncommenced amendments
Words.
Endnote 8 includes any other matter
"""
    found = [(part.kind, part.title) for part in sections(_blocks(notes))]
    assert found[1:] == [
        (Kind.LEGISLATION, "Legislation history"),
        (Kind.AMENDMENTS, "Amendment history"),
        (Kind.OTHER, "Uncommenced amendments"),
    ]


def test_the_list_of_endnotes_in_the_first_of_them_begins_none() -> None:
    notes = """\
Endnote 1—About the endnotes
The following endnotes are included in every compilation:
Endnote 1—About the endnotes
Endnote 3—Legislation history
More words about them.
Endnote 3—Legislation history
Act | Number and year | Assent | Commencement |
"""
    about, history = sections(_blocks(notes))[-2:]
    assert [part.kind for part in (about, history)] == [Kind.ABOUT, Kind.LEGISLATION]
    assert (len(about.entries), len(history.entries)) == (4, 1)

"""The faces of words that an item puts in, takes out and leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.amending.amendment import read_amendment
from lexcomp.amending.apply import Applied, Verdict, apply_all
from lexcomp.engine.undo import unapply
from lexcomp.holdings.published import read_published
from lexcomp.model.path import Unit
from lexcomp.model.text import Face, Text
from tests.readers.packages import docx, r

ITALIC = "<w:i/>"
HEAD = ("Lamps Act 1901", "Act No. 7, 1901", "An invented law.")
LAW = (
    "1 Short title",
    "This Act may be cited.",
    "2 Wicks",
    "Under the *Oil Act 1899*, a *wick* is dry, see the *Gas Act 1900*.",
)
AMENDING = ("Lamps Amendment Act 1902", "No. 9, 1902", "An invented law.")
ITEMS = (
    "1 Short title",
    "This Act is the Lamps Amendment Act 1902.",
    "2 Commencement",
    "This Act commences on 1 May 1902.",
    "3 Schedules",
    "Each Act that is specified in a Schedule is amended as set out there.",
    "Schedule 1—Amendments",
    "Lamps Act 1901",
    "1 Section 2",
    "Omit “*Oil Act 1899*”, substitute “*Lamp Oil Act 1902*”.",
    "2 Section 2",
    "Omit “dry”, substitute “wet”.",
    "3 Section 2",
    "After “see the”, insert “*Wick Act 1901* or the”.",
)


def pieces(line: str) -> list[tuple[str, bool]]:
    """Part a line at its asterisks: what is between two is in italics."""
    return [
        (words, index % 2 == 1) for index, words in enumerate(line.split("*")) if words
    ]


def html_of(lines: tuple[str, ...]) -> bytes:
    inside = "".join(
        "<p>"
        + "".join(f"<i>{words}</i>" if it else words for words, it in pieces(line))
        + "</p>"
        for line in lines
    )
    return f"<html><meta charset=utf-8><body>{inside}</body></html>".encode()


def docx_of(lines: tuple[str, ...]) -> bytes:
    paragraphs = (
        "<w:p>"
        + "".join(r(words, ITALIC if it else "") for words, it in pieces(line))
        + "</w:p>"
        for line in lines
    )
    return docx("".join(paragraphs))


MADE = {".html": html_of, ".docx": docx_of}


@pytest.fixture(params=MADE)
def applied(request: pytest.FixtureRequest, tmp_path: Path) -> Applied:
    suffix: str = request.param
    base, amending = tmp_path / f"before{suffix}", tmp_path / f"amending{suffix}"
    base.write_bytes(MADE[suffix]((*HEAD, *LAW)))
    amending.write_bytes(MADE[suffix]((*AMENDING, *ITEMS)))
    read = read_published(base, base.name).compilation
    amendment = read_amendment(amending, amending.name, Unit.SECTION)
    return apply_all(read.document, (amendment,), "Lamps Act 1901")


def shown(text: Text) -> str:
    """Return words with asterisks around what is in italics."""
    words = text.plain
    for mark in reversed(text.marks):
        assert mark.face is Face.ITALIC
        words = (
            f"{words[: mark.start]}*{words[mark.start : mark.end]}*"
            + (words[mark.end :])
        )
    return words


def test_new_words_have_the_faces_of_the_item_and_others_keep_theirs(
    applied: Applied,
) -> None:
    assert {each.verdict for each in applied.items} == {Verdict.APPLIED}
    assert shown(applied.document.provisions[1].text) == (
        "Under the *Lamp Oil Act 1902*, a *wick* is wet, see the *Wick Act 1901* or "
        "the *Gas Act 1900*."
    )


def test_undoing_gives_the_words_that_went_their_faces_again(applied: Applied) -> None:
    for item in applied.items:
        assert item.step is not None
        assert item.before is not None
        assert item.after is not None
        (operation,) = item.step.operations
        assert unapply(item.after, operation) == item.before

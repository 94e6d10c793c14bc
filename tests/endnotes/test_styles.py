"""The endnotes that are generated in each style from the same events."""

from __future__ import annotations

from dataclasses import replace

from lexcomp.endnotes.generate import generate
from lexcomp.model.effect import Effect
from lexcomp.model.endnote_layout import laid_out
from lexcomp.model.endnote_style import S1, S3, S5, EndnoteStyle
from lexcomp.model.path import Path
from lexcomp.model.timeline import HistoryEvent
from lexcomp.writers.text import layout_lines
from tests.endnotes import histories

LAW = histories.law("section:5", "section:6", "section:7")


def history(style: EndnoteStyle, *events: HistoryEvent) -> list[str]:
    written = generate(histories.compilation(LAW, *events), style)
    lines = list(layout_lines(laid_out(written, style)))
    return lines[lines.index("Provision affected | How affected") + 1 :]


def heading(words: str, own: Effect | None) -> HistoryEvent:
    event = histories.event(words)
    return replace(event, at=Path.parse(f"{event.path}/heading"), own=own)


def test_the_heading_of_a_section_has_a_row_of_its_own_in_old_styles() -> None:
    events = (
        heading("am section:5 No 7, 1995", Effect.SUBSTITUTED),
        histories.event("am section:5 No 7, 1995"),
        heading("am section:6 No 9, 1996", None),
    )
    assert history(S1, *events) == [
        "Heading to s. 5 | rs. No. 7, 1995",
        "S. 5 | am. No. 7, 1995",
        "Heading to s. 6 | am. No. 9, 1996",
    ]
    assert history(S5, *events) == ["s 5 | am No 7, 1995", "s 6 | am No 9, 1996"]


def test_sections_with_one_history_share_a_row_in_the_oldest_style_only() -> None:
    events = [histories.event(f"am section:{num} No 7, 1995") for num in (5, 6, 7)]
    assert history(S1, *events) == ["Ss. 5–7 | am. No. 7, 1995"]
    assert history(S3, *events)[:3] == [
        "S. 5 | am. No. 7, 1995",
        "S. 6 | am. No. 7, 1995",
        "S. 7 | am. No. 7, 1995",
    ]


def test_the_first_note_of_the_oldest_style_says_what_the_law_comprises() -> None:
    written = generate(histories.compilation(LAW), S1)
    (sentence,) = written.about
    assert sentence == (
        "The Lamps Act 1990 as shown in this compilation comprises Act No. 5, 1990"
        " amended as indicated in the Tables below."
    )
    assert written.abbreviations == ()

"""Endnotes drawn at random, as laws that were amended often have them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from lexcomp.model.commencement import Pending
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import (
    Cited,
    CommencementEntry,
    Endnotes,
    HistoryLine,
    HistoryRow,
    LawRow,
)
from lexcomp.model.instrument import Citation, Series

TITLE = "Lamps Act 1990"
ACTS = (Series.ACT,)
SERIES = (Series.ACT, Series.SLI, Series.F)
YEARS = range(1991, 2013)
BASES = (
    *("", "s 2(1)", "s 2(1) item 3", "s 2(1) items 2, 3", "r 2(b)", "s 2(1), (13)"),
    *("s 2(2) and gaz 1995, No S9", "gaz 1926, p 12", "F2006L01217"),
)
PARTS = (
    *("Sch 1", "Sch 1 (items 3–5)", "s 3–42, 44–62 and Sch 1", "s 4", "Remainder"),
    *("Sch 1 (items 6–12) and Sch 4", "s 4, 6 and 7(1)", "Sch 1 and 2"),
)
APPLICATIONS = (
    "—",
    "s 4",
    "s 3(2) and 8(2)",
    "s 4(1) and (2)",
    "Sch 2 (items 10, 13)",
    "s 9 and Sch 3",
)
FOOTNOTES = (
    "",
    "Section 2 of the Wicks Act 1995 provides as follows:\nThis Act commences.",
    "Schedule 1 was amended by another Act:\n(a) oil; and\n(b) wicks.",
)


def days(year: int) -> st.SearchStrategy[dt.date]:
    return st.dates(dt.date(year, 1, 1), dt.date(year, 12, 31))


@st.composite
def commencements(draw: st.DrawFn, year: int) -> tuple[CommencementEntry, ...]:
    parts = draw(st.lists(st.sampled_from(PARTS), max_size=3, unique=True))
    pending = st.sampled_from((Pending.AWAITING, Pending.NEVER))
    when = st.one_of(days(year), days(year), days(year), pending)
    return tuple(
        CommencementEntry(
            part,
            draw(when),
            draw(st.sampled_from(BASES)),
            footnote=draw(st.sampled_from(FOOTNOTES)),
        )
        for part in parts or [""]
    )


@st.composite
def law_rows(
    draw: st.DrawFn, citation: Citation, among: tuple[Series, ...], depth: int = 0
) -> LawRow:
    year = citation.year
    kind = "Act" if citation.series is Series.ACT else "Regulations"
    inner: list[LawRow] = []
    if depth < 2 and draw(st.integers(0, 3)) == 0:
        numbers = st.lists(st.integers(200, 260), min_size=1, max_size=2, unique=True)
        for number in sorted(draw(numbers)):
            series = draw(st.sampled_from(among))
            nested = Citation(max(2005, year) + depth + 1, series, number + 100 * depth)
            inner.append(draw(law_rows(nested, among, depth + 1)))
    identified = year >= 2005 and citation.series is not Series.ACT
    register_id = f"F{year}L{citation.number:05}" if identified else ""
    return LawRow(
        citation=citation,
        name=f"Wicks (No. {citation.number}) {kind} {year}",
        registered=draw(days(year)),
        register_id=register_id,
        commencements=draw(commencements(year)),
        application=draw(st.sampled_from(APPLICATIONS)),
        amended_by=tuple(inner),
    )


@st.composite
def histories(draw: st.DrawFn, laws: list[Citation]) -> tuple[HistoryLine, ...]:
    """Draw the lines of a cell: no action twice, only `ad` after `rep`."""
    left, effect, lines = sorted(laws), None, []
    for _ in range(draw(st.integers(1, 4))):
        if not left:
            break
        may = {"ad", "am", "rs", "rep"} - {effect}
        may = {"ad"} if effect == "rep" else may - ({"ad"} if effect else set())
        effect = draw(st.sampled_from(sorted(may)))
        most = 1 if effect in {"ad", "rep"} else 4
        count = draw(st.integers(1, min(most, len(left))))
        taken, left = left[:count], left[count:]
        left = left[draw(st.integers(0, 2)) :]
        qualifier = st.sampled_from(("", "", "", "", "md", "md not incorp"))
        cited = tuple(Cited(law, draw(qualifier)) for law in taken)
        lines.append(HistoryLine(Effect(effect), cited))
    if left and draw(st.integers(0, 3)) == 0:
        awaited = Cited(left[0], "Sch 1 item 21", commenced=False)
        last = lines[-1]
        if last.effect is Effect.AMENDED:
            lines[-1] = replace(last, laws=(*last.laws, awaited))
        elif last.effect is not Effect.REPEALED:
            lines.append(HistoryLine(Effect.AMENDED, (awaited,)))
    return tuple(lines)


@st.composite
def history_rows(
    draw: st.DrawFn, laws: list[Citation], letter: str
) -> tuple[HistoryRow, ...]:
    numbers = [*map(str, range(2, 9)), "8A", "8B", "8C", "9", "12", "14", "14A"]
    groups = ("Part 1", "Part 2 / Division 1", "Part 2 / Division 2")
    rows: list[HistoryRow] = []
    few = draw(st.lists(histories(laws), min_size=2, max_size=2))
    for group in groups:
        names, numbers = numbers[:4], numbers[4:]
        head = group.rpartition(" / ")[2]
        labels = [f"{head} heading", head, *(f"{letter} {number}" for number in names)]
        least = 1 if group == groups[0] else 0
        kept = draw(st.lists(st.sampled_from(labels), min_size=least, unique=True))
        for label in (each for each in labels if each in kept):
            lines = draw(st.one_of(st.sampled_from(few), histories(laws)))
            rows.append(HistoryRow(label, "", group, lines))
    for label in draw(st.sampled_from([[], ["c 1"], ["Schedule 1 heading", "c 2"]])):
        scope = "" if label.startswith("Sch") else "Schedule 1"
        lines = draw(histories(laws))
        rows.append(HistoryRow(label, scope, "Schedule 1", lines))
    return tuple(rows)


@st.composite
def all_endnotes(draw: st.DrawFn, among: tuple[Series, ...] = SERIES) -> Endnotes:
    """Draw the endnotes of a law; laws that amended amending laws are in a series."""
    of_act = among == ACTS or draw(st.booleans())
    numbers = st.tuples(st.sampled_from(YEARS), st.integers(1, 199), st.booleans())
    laws = [
        Citation(year, _series(year, of_act=of_act is not other), number)
        for year, number, other in draw(st.lists(numbers, min_size=1, max_size=8))
    ]
    if not of_act:
        laws = [law for law in laws if law.series is not Series.ACT]
    laws = sorted({(law.year, law.number): law for law in laws}.values())
    later = st.integers(1, 9999).map(lambda number: Citation(2016, Series.F, number))
    laws += sorted(draw(st.sets(later, min_size=0 if laws else 1, max_size=2)))
    principal = replace(
        draw(law_rows(Citation(1990, _series(1990, of_act=of_act), 5), among, depth=2)),
        name=TITLE,
        application=None,
    )
    rows = tuple(draw(law_rows(law, among)) for law in laws)
    return Endnotes(
        about=("The Lamps Act 1990 as shown in this compilation comprises much.",),
        abbreviations=(("ad", "added or inserted"), ("am", "amended")),
        legislation=(principal, *rows),
        amendments=draw(history_rows(laws, "s" if of_act else "r")),
    )


def _series(year: int, *, of_act: bool) -> Series:
    if of_act:
        return Series.ACT
    return Series.SLI if year >= 2005 else Series.SR

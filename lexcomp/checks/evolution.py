"""An amendment history against that of the compilation before it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from lexcomp.checks.affected import Aspect, Kind, plain, schedule_number
from lexcomp.checks.body import Key as Provision
from lexcomp.checks.body import cell_of, row_key, scope_of
from lexcomp.checks.laws import Key, every_row, is_commenced, key, keys
from lexcomp.checks.naming import affected
from lexcomp.checks.published import Published
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import Endnotes, HistoryRow
from lexcomp.model.finding import Finding, Severity

_PREVIOUS = re.compile(r"\s*\(prev (?P<label>Schedule[^()]*)\)$")

#: Words that a new table writes in another way than an old one.
_LONG = (
    (r"\s*\.{2,}\s*", " "),
    (r"\s*\(prev [^()]*(?:\([^()]*\)[^()]*)*\)$", ""),
    (r"^(?:heading|subhead\.?) to (.*)", r"\1 heading"),
    (r"\bdiv\b\.?", "division"),
    (r"\bsubdiv\b\.?", "subdivision"),
    (r"\bchapt?\b\.?", "chapter"),
    (r" of .*?(?=$| heading$)| \(ss?\..*\)", ""),
)


def histories_only_grow(published: Published) -> Iterator[Finding]:
    """C19: What the previous compilation said of a provision stands at the start.

    An amendment history is only ever added to: in ten successive compilations of one
    Act all 1,179 comparable rows were the same or had grown at the end. Punctuation,
    the lines of a row and the grouping of provisions in a row may change. Headings and
    notes are not compared: new tables fold them into the row of their section.

    Exceptions: an amendment that had not commenced may have gone, or moved to the
    place that its commencement gives it. A law commencing in part later, one that is
    retrospective, and one that stood in the row of a heading may come in between.
    Remedy: restore the row; a generator that fails this has lost or rewritten history.
    """
    if published.previous is None:
        return
    now = _rows(published.endnotes)
    between = _may_come_between(published.previous, published.endnotes)
    in_headings = _laws_in_headings(published.previous)
    became = _renumbered_schedules(published.endnotes)
    for row in published.previous.amendments:
        for name, sure in _names(row):
            moved = _in_schedule(name, became)
            rows = [
                found
                for each in dict.fromkeys((name, moved))
                for found in now.get(each, [])
            ]
            if not rows and not sure:
                continue
            allowed = between | in_headings.get(name, frozenset())
            lost = [_lost(row, each, allowed) for each in rows]
            if not rows or all(lost):
                yield _finding(published, row, rows, lost)
                break


def _renumbered_schedules(endnotes: Endnotes) -> dict[str, str]:
    """Return the numbers that Schedules have got, by those that they had."""
    found = (
        (_PREVIOUS.search(row.provision), row_scope)
        for row in endnotes.amendments
        if (row_scope := schedule_number(_PREVIOUS.sub("", row.provision))) is not None
    )
    return {
        old: new
        for each, new in found
        if each and (old := schedule_number(each["label"])) is not None
    }


def _in_schedule(name: Provision, became: dict[str, str]) -> Provision:
    """Return what a clause is called in a Schedule that has got another number."""
    seen: set[str] = set()
    scope = name.scope
    while scope is not None and scope in became and scope not in seen:
        seen.add(scope)
        scope = became[scope]
    return replace(name, scope=scope)


def _rows(endnotes: Endnotes) -> dict[Provision, list[HistoryRow]]:
    """Return the rows by what they name, groups taken apart."""
    found: dict[Provision, list[HistoryRow]] = {}
    for row in endnotes.amendments:
        for name, _ in _names(row):
            found.setdefault(name, []).append(row)
    return found


def _names(row: HistoryRow) -> Iterator[tuple[Provision, bool]]:
    """Yield what a row names, and whether that surely exists by itself."""
    cell = cell_of(row)
    if cell.kind is Kind.OTHER:
        text = plain(row.provision or row.printed).lower().replace("-", "")
        for short, long in _LONG:
            text = re.sub(short, long, text)
        yield Provision(scope_of(row), cell.kind, text), True
    elif cell.aspect is Aspect.WHOLE:
        for num in cell.nums:
            yield row_key(row, cell, num), num in cell.sure


def _may_come_between(previous: Endnotes, now: Endnotes) -> frozenset[Key]:
    """Return the laws whose amendments may come before some already listed."""
    # The day of the previous compilation is not before the last of these.
    days = [row.registered for row in every_row(previous.legislation) if row.registered]
    newest = max(days, default=None)
    later = [
        row
        for row in every_row(previous.legislation)
        if is_commenced(row, newest) is not True
    ]
    back = [
        row
        for row in every_row(now.legislation)
        for entry in row.commencements
        if isinstance(entry.when, dt.date)
        and row.registered
        and entry.when < row.registered
    ]
    return frozenset(each for row in (*later, *back) for each in keys(row))


def _laws_in_headings(endnotes: Endnotes) -> dict[Provision, frozenset[Key]]:
    """Return the laws in the rows of headings and notes, by their section."""
    found: dict[Provision, frozenset[Key]] = {}
    for row in endnotes.amendments:
        cell = cell_of(row)
        if cell.kind is Kind.OTHER or cell.aspect is Aspect.WHOLE:
            continue
        laws = frozenset(law for _, law, _ in _events(row))
        for num in cell.nums:
            name = row_key(row, cell, num)
            found[name] = found.get(name, frozenset()) | laws
    return found


def _events(row: HistoryRow) -> Iterator[tuple[Effect, Key, bool]]:
    """Yield each effect with its law, and whether it is still waiting."""
    for line in row.lines:
        if line.compilation is not None:
            yield line.effect, ("compilation", line.compilation, 0), False
        for cited in line.laws:
            yield line.effect, key(cited.citation), not cited.commenced


def _lost(before: HistoryRow, now: HistoryRow, between: frozenset[Key]) -> str:
    """Return the first event that is not where it was, or nothing."""
    events = [(effect, law) for effect, law, _ in _events(now)]
    at = 0
    for effect, law, waiting in _events(before):
        start = at
        while at < len(events) and events[at] != (effect, law):
            if events[at][1] not in between:
                at = len(events)
            at += 1
        if at < len(events):
            at += 1
        elif waiting:
            at = start
        else:
            return f"{effect} {_said(before, law)}".strip()
    return ""


def _said(row: HistoryRow, law: Key) -> str:
    """Return a law as the row cites it."""
    cited = (cited.citation for line in row.lines for cited in line.laws)
    return next((str(each) for each in cited if key(each) == law), f"C{law[1]}")


def _finding(
    published: Published, before: HistoryRow, rows: list[HistoryRow], lost: list[str]
) -> Finding:
    if rows:
        row, source = affected(rows[0]), rows[0].source
        message = (
            f"“{row}” had “{lost[0]}” in the previous compilation, which is gone or is "
            "in another place here."
        )
    else:
        row, source = affected(before), published.endnotes.source
        message = f"“{row}” had a row in the previous compilation, and has none here."
    return Finding("LC319", Severity.ERROR, message, published.at(source), row, "C19")

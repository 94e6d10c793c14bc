"""An amendment history as events: what happened to which provision, and when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.endnotes import codes
from lexcomp.endnotes.days import Calendar, day_in
from lexcomp.endnotes.labels import is_below_section, is_under_itself, level, path_of
from lexcomp.model import dates
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import Endnotes, HistoryLine, HistoryRow, LawRow
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.path import Path, Unit
from lexcomp.model.timeline import AWAITED, HistoryEvent, Moment

_BEFORE = re.compile(r"\(prev (?P<label>[^()]+(?:\([^()]*\))*)\)")
_RULES = re.compile(r"\bRules\b")


@dataclass(slots=True)
class _Story:
    """The history of one row while it is told."""

    row: HistoryRow
    path: Path
    principal: Instrument
    calendar: Calendar
    was: Path = Path()
    latest: Moment | None = None


def events(
    endnotes: Endnotes, principal: Instrument, instruments: tuple[Instrument, ...]
) -> tuple[tuple[HistoryEvent, ...], tuple[Finding, ...]]:
    """Turn the rows of an amendment history into events.

    Days are those of the instruments where they are held, else those of the
    legislation history. Rows below the section, of notes and section headings, count
    as amendments of it. An editorial change carries its compilation as a qualifier
    (`C32`), and what ended of itself the provision that ended it (`LA s 48D`).

    Args:
        endnotes: As parsed.
        principal: The law that they are about.
        instruments: The laws that amended it, as far as they are held.

    Returns:
        The events in order, and what could not be told.
    """
    calendar = Calendar.of(_listed(endnotes.legislation), (principal, *instruments))
    unit = Unit.RULE if _RULES.search(principal.title) else Unit.REGULATION
    told: list[HistoryEvent] = []
    findings: list[Finding] = []
    for row, path in _placed(endnotes.amendments, unit):
        if path is None:
            label = row.printed or row.provision
            findings.append(codes.names_no_provision(label, row.source))
            continue
        was = _before(row, unit)
        told += _told(_Story(row, path, principal, calendar, was))
    told.sort(key=lambda event: event.moment)
    return tuple(told), (*findings, *dict.fromkeys(calendar.findings))


def _placed(
    rows: tuple[HistoryRow, ...], unit: Unit
) -> Iterator[tuple[HistoryRow, Path | None]]:
    """Yield rows with the paths that they tell of.

    A unit that is gone is printed under the sub-headers of what is left. Where the
    path that these give is that of a unit that stands, the old one was elsewhere,
    and only its own label is certain.
    """
    paths = [path_of(row.provision, row.scope, row.group, unit) for row in rows]
    standing = {
        path
        for row, path in zip(rows, paths, strict=True)
        if is_under_itself(row.provision, row.group)
    }
    for row, path in zip(rows, paths, strict=True):
        itself = is_under_itself(row.provision, row.group)
        is_unit = path is not None and level(row.provision) is not None
        if is_unit and not itself and path in standing:
            yield row, path_of(row.provision, row.scope, "", unit)
        else:
            yield row, path


def _before(row: HistoryRow, unit: Unit) -> Path:
    """Return what a row says that its provision was called before; empty if nothing."""
    found = _BEFORE.search(row.provision)
    was = path_of(found["label"], row.scope, row.group, unit) if found else None
    return was or Path()


def _listed(rows: tuple[LawRow, ...]) -> Iterator[LawRow]:
    """Yield the rows of a legislation history, main ones first.

    A law may be listed both for itself and under another that it amended; what
    counts for this one is its own row.
    """
    yield from rows
    for row in rows:
        yield from _listed(row.amended_by)


def _told(story: _Story) -> Iterator[HistoryEvent]:
    """Yield the events of a row, line by line."""
    for index, line in enumerate(story.row.lines):
        happened = list(_of_line(story, line, index))
        turn = _turn(story.latest, [event.moment for event in happened])
        for event in happened:
            moment = replace(event.moment, turn=turn)
            yield replace(event, moment=moment)
            if moment.day != AWAITED:
                story.latest = max(story.latest or moment, moment)


def _turn(latest: Moment | None, moments: list[Moment]) -> int:
    """Return the turn of a line: later lines of a cell tell of later effects."""
    if latest is None:
        return 0
    early = [each for each in moments if each.day == latest.day and each < latest]
    return latest.turn + 1 if early else 0


def _of_line(story: _Story, line: HistoryLine, index: int) -> Iterator[HistoryEvent]:
    """Yield the events of a line: one for each law that it cites."""
    effect = line.effect
    if is_below_section(story.row.provision) and effect is not Effect.RENUMBERED:
        effect = Effect.AMENDED
    after = story.latest.day if story.latest else None
    was = story.was if effect is Effect.RENUMBERED else Path()
    for law in line.laws:
        day = story.calendar.day(story.row, law, after)
        if day is not None:
            moment = Moment(day, 0, law.citation, index)
            yield HistoryEvent(
                "", story.path, effect, moment, law.qualifier, law.commenced, was=was
            )
    words = line.by if line.compilation is None else f"C{line.compilation}"
    if words:
        moment = Moment(_of_itself(story, words), 0, story.principal.citation, index)
        yield HistoryEvent("", story.path, effect, moment, words)


def _of_itself(story: _Story, words: str) -> dt.date:
    """Return the day of what no law did: the one named, or that of the line before.

    An editorial change takes effect when its compilation is registered, and a law
    that ends of itself when its work is done; endnotes tell neither day.
    """
    named = day_in(words)
    if named:
        return named
    known = (entry.day for entry in story.principal.commencements)
    start = next((day for day in known if isinstance(day, dt.date)), None)
    before = story.latest.day if story.latest else start or story.principal.registered
    day = before or dt.date.min
    label = story.row.printed or story.row.provision
    taken = f"the day of the effect before it, {dates.short(day)},"
    story.calendar.findings.append(
        codes.day_of_itself(label, words, taken, story.row.source)
    )
    return day

"""Editorial changes and modifications that a person has written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path as File

from lexcomp.holdings.instruments import Amending
from lexcomp.holdings.settings import (
    DecisionsFile,
    EditorialTable,
    ModificationTable,
    TitleDecisionsFile,
    lines_of_tables,
    read_settings,
)
from lexcomp.model.bearing import Bearing
from lexcomp.model.cite import top
from lexcomp.model.commencement import Pending
from lexcomp.model.edit import EDITORIAL_TURN, Edit
from lexcomp.model.effect import Effect
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.operation import Operation, Unheld
from lexcomp.model.path import Path
from lexcomp.model.source import Source
from lexcomp.model.timeline import Moment, Step, Timeline
from lexcomp.readers.notation import read_operations

_ALWAYS = dt.date.min


@dataclass(frozen=True, slots=True)
class Decided:
    """What is written down of a law: its editorial changes, and what bears on it."""

    edits: tuple[Step, ...] = ()
    bearings: tuple[Bearing, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """A file of decisions, and what its tables are about.

    Attributes:
        shown: What to call it in messages.
        words: What stands in it.
        principal: The law that is changed.
        instruments: The laws that amend it, by their ids.
        own: The instrument in whose folder it is; None where it is in the law's own.
    """

    shown: str
    words: str
    principal: Instrument
    instruments: dict[str, Instrument]
    own: Instrument | None = None

    def source(self, table: str, index: int) -> Source:
        """Return the place of a table."""
        lines = lines_of_tables(self.words, table)
        return Source(self.shown, lines[index] if index < len(lines) else 1)


def read_decided(
    folder: File, root: File, principal: Instrument, amendings: Sequence[Amending]
) -> Decided:
    """Read the editorial changes and modifications of a law.

    Args:
        folder: The law's folder.
        root: The project's folder, from which messages name files.
        principal: The law.
        amendings: The instruments that amend it; what their own `decisions.toml` says
            of editorial changes and modifications counts too.

    Raises:
        InputError: If something in a file cannot be used; it names the line.
    """
    instruments = {each.instrument.id: each.instrument for each in amendings}
    edits: list[Step] = []
    bearings: list[Bearing] = []
    owners: list[tuple[File, Instrument | None]] = [(folder, None)]
    owners += [
        (File(root / each.instrument.source.file).parent, each.instrument)
        for each in amendings
        if each.instrument.source
    ]
    for place, own in owners:
        file = place / "decisions.toml"
        if not file.exists():
            continue
        shown = str(file.relative_to(root))
        tables: DecisionsFile | TitleDecisionsFile
        if own:
            tables = read_settings(file, DecisionsFile, shown)
        else:
            tables = read_settings(file, TitleDecisionsFile, shown)
        words = file.read_text("utf-8")
        around = _File(shown, words, principal, instruments, own)
        edits += _edits(tables.editorial, around)
        bearings += _bearings(tables.modification, around)
    return Decided(tuple(edits), tuple(bearings))


def with_decided(
    timeline: Timeline, decided: Decided, bearings: tuple[Bearing, ...]
) -> Timeline:
    """Add editorial changes and what bears on provisions to a timeline.

    An editorial change that official endnotes record is no gap any more once it is
    known what it did.

    Args:
        timeline: What amends the law.
        decided: What is written down.
        bearings: What the items that change no text bear on.
    """
    known = {
        (top(edit.path), f"C{edit.compilation}")
        for edit in (step.edit for step in decided.edits)
        if edit
    }
    filled = {
        (event.path, event.moment)
        for event in timeline.recorded
        if event.effect is Effect.EDITED and (event.path, event.qualifier) in known
    }
    kept = (step for step in timeline.steps if not _fills(step, filled))
    return replace(
        timeline,
        steps=(*kept, *decided.edits),
        bearings=(*decided.bearings, *bearings),
    ).in_order()


def without_modifying(
    findings: tuple[Finding, ...],
    amendings: Sequence[Amending],
    bearings: tuple[Bearing, ...],
) -> tuple[Finding, ...]:
    """Leave out that a law has no amending items, if it only modifies and says how.

    Args:
        findings: What was found in reading instruments.
        amendings: The instruments.
        bearings: What is written down of modifications.
    """
    modifying = {each.citation for each in bearings}
    files = {
        each.shown
        for each in amendings
        if each.instrument.citation in modifying and not each.instrument.items
    }
    return tuple(
        each
        for each in findings
        if each.code != "LC131" or each.source is None or each.source.file not in files
    )


def _fills(step: Step, filled: set[tuple[Path, Moment]]) -> bool:
    """Tell whether a step is a gap that an editorial change fills."""
    return any(
        isinstance(each, Unheld)
        and each.effect is Effect.EDITED
        and (each.target, step.moment) in filled
        for each in step.operations
    )


def _edits(tables: tuple[EditorialTable, ...], file: _File) -> Iterator[Step]:
    for index, table in enumerate(tables):
        source = file.source("editorial", index)
        about = f"An [[editorial]] of {table.provision}"
        said = {
            "kind": table.kind,
            "details": table.details,
            "operations": table.operations,
        }
        for name, words in said.items():
            if not words.strip():
                raise _wrong(source, f"{about} has an empty `{name}`; fill it in.")
        if table.compilation < 1:
            message = f"{about} has compilation {table.compilation}; number it from 1."
            raise _wrong(source, message)
        path = _path(table.provision, source)
        yield Step(
            moment=Moment(table.day, EDITORIAL_TURN, file.principal.citation, index),
            item=f"editorial change in C{table.compilation}",
            operations=_operations(table.operations, source, about),
            known=table.day,
            source=source,
            edit=Edit(
                table.compilation, table.day, path, table.kind, table.details, source
            ),
        )


def _bearings(tables: tuple[ModificationTable, ...], file: _File) -> Iterator[Bearing]:
    for index, table in enumerate(tables):
        source = file.source("modification", index)
        about = f"A [[modification]] of {table.provision}"
        law = _law_of(table, file, source, about)
        if not (table.by.strip() and table.evidence.strip()):
            empty = "evidence" if table.by.strip() else "by"
            raise _wrong(source, f"{about} has an empty `{empty}`; fill it in.")
        if bool(table.words.strip()) is bool(table.reference.strip()):
            both = "both `words` and" if table.words.strip() else "neither `words` nor"
            raise _wrong(source, f"{about} has {both} `reference`; give one of them.")
        day = table.since or _commencement(law, source, about)
        if table.until and not isinstance(day, Pending) and table.until <= day:
            message = f"{about} ends on {table.until}, not after it begins on {day}."
            raise _wrong(source, f"{message} Mend `until`.")
        lines = (line.strip() for line in table.words.split("\n"))
        yield Bearing(
            kind=table.kind,
            paths=(_path(table.provision, source),),
            citation=law.citation,
            by=table.by,
            words=tuple(line for line in lines if line),
            day=day,
            known=law.registered or _ALWAYS,
            until=table.until,
            reference=table.reference,
            source=source,
        )


def _law_of(
    table: ModificationTable, file: _File, source: Source, about: str
) -> Instrument:
    """Return the law that a modification is by."""
    if file.own and table.instrument:
        message = f"{about} names an `instrument`, but is by that of its own folder."
        raise _wrong(source, f"{message} Omit it.")
    if file.own:
        return file.own
    law = file.instruments.get(table.instrument)
    if law is None:
        named = f"is by “{table.instrument}”" if table.instrument else "is by no law"
        message = f"{about} {named}; name as `instrument` the folder in amendments/ of"
        raise _wrong(source, f"{message} one that lists this law under `amends`.")
    return law


def _commencement(law: Instrument, source: Source, about: str) -> dt.date | Pending:
    """Return when a whole law commences."""
    days = {entry.day for entry in law.commencements}
    if len(days) != 1:
        message = f"{about} does not say `since` when, and {law.citation} commences on"
        raise _wrong(source, f"{message} {len(days) or 'no'} days; add it.")
    return days.pop()


def _path(words: str, source: Source) -> Path:
    try:
        return Path.parse(words)
    except ValueError as error:
        message = f"“{words}” is no path of a provision; write regulation:3."
        raise _wrong(source, message) from error


def _operations(words: str, source: Source, about: str) -> tuple[Operation, ...]:
    try:
        return read_operations(words)
    except ValueError as error:
        message = f"{about} has `operations` that cannot be read: {error}"
        raise _wrong(source, message) from error


def _wrong(source: Source, message: str) -> InputError:
    return InputError(message, source.file, source.line)

"""Reading `events.toml`: what happened to laws, and what laws wait for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lexcomp.holdings.settings import (
    EventsFile,
    EventTable,
    line_in_table,
    read_settings,
)
from lexcomp.model.commencement import Pending
from lexcomp.model.errors import InputError
from lexcomp.model.event import Event, EventKind
from lexcomp.model.source import Source

_PENDING = {"awaiting": Pending.AWAITING, "never": Pending.NEVER}

#: What need not say its day: a correction without one is from the start, and the day
#: of sunsetting follows from that of registration.
_WITHOUT_DAY = frozenset({EventKind.CORRECTION, EventKind.SUNSETTING})


def read_events(root: Path, jurisdiction: str) -> tuple[Event, ...]:
    """Read the events of all laws of a jurisdiction, in the order of their files.

    Args:
        root: The project's folder.
        jurisdiction: The code of the folders.

    Raises:
        InputError: If a file cannot be used, or two events have one name.
    """
    files = sorted(
        file
        for place in ("amendments", "corpus")
        for file in root.glob(f"{place}/{jurisdiction}/*/events.toml")
    )
    found: dict[str, Event] = {}
    for file in files:
        for event in _read(file, str(file.relative_to(root))):
            other = found.setdefault(event.name, event)
            if other is not event and event.source:
                message = (
                    f"An event “{event.name}” stands in {other.source} too; give each"
                    " an `id` of its own."
                )
                raise InputError(message, event.source.file, event.source.line)
    return tuple(found.values())


def _read(file: Path, shown: str) -> Iterator[Event]:
    words = file.read_text(encoding="utf-8", errors="replace")
    for index, table in enumerate(read_settings(file, EventsFile, shown).event):
        line = line_in_table(words, "event", index) or 1
        wrong = _wrong(table)
        if wrong:
            field, message = wrong
            at = line_in_table(words, "event", index, field) or line
            raise InputError(message, shown, at)
        yield _event(table, file.parent.name, Source(shown, line))


def _event(table: EventTable, folder: str, source: Source) -> Event:
    start = Pending.AWAITING if table.day is None else table.day
    return Event(
        name=table.id,
        kind=table.kind,
        folder=folder,
        day=_PENDING[table.rule] if table.rule else start,
        known=table.known,
        law=table.law,
        provisions=table.provisions,
        items=table.items,
        register_id=table.register_id,
        gazette=table.gazette,
        by=table.by,
        authority=table.authority,
        text=table.operations,
        evidence=table.evidence,
        source=source,
    )


def _wrong(table: EventTable) -> tuple[str, str] | None:
    """Say what is wrong with a table: the field to look at, and a sentence."""
    name = f"The event “{table.id}”"
    if not table.id or "=" in table.id or table.id != table.id.strip():
        return "id", "An event has no `id` that can be typed; give it one without “=”."
    if table.day is not None and table.rule is not None:
        return "rule", f"{name} has both `day` and `rule`; keep one."
    if table.day is None and table.rule is None and table.kind not in _WITHOUT_DAY:
        return "id", f"{name} has neither `day` nor `rule`; add one."
    if not table.evidence.strip():
        return "evidence", f"{name} has no evidence; say how it is known."
    return _wrong_correction(table, name)


def _wrong_correction(table: EventTable, name: str) -> tuple[str, str] | None:
    correction = table.kind is EventKind.CORRECTION
    if correction and not table.operations.strip():
        return "kind", f"{name} corrects nothing; write `operations` in notation."
    if table.operations and not correction:
        return "operations", f"{name} is no correction and has `operations`; omit them."
    if correction and table.known is None:
        return "kind", f"{name} does not say since when it is `known`; add that day."
    return None

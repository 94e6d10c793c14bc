"""The instruments that amend a law, made ready: dated, read, as they were amended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lexcomp.commencing.outcome import LawStated
from lexcomp.holdings.amended import Version, item_versions, joined
from lexcomp.holdings.events import read_events
from lexcomp.holdings.gathering import Gathered, gather, others
from lexcomp.holdings.instruments import Amending, as_instrument
from lexcomp.holdings.resolving import Calendar, principal_stated
from lexcomp.holdings.settings import TitleFile, read_settings
from lexcomp.holdings.steps import ItemRead, read_items
from lexcomp.holdings.supposing import (
    must_be_known,
    suppose_commencement,
    suppose_events,
)
from lexcomp.model.errors import InputError
from lexcomp.model.event import Event
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Title
from lexcomp.model.style import Style
from lexcomp.model.timeline import Assumption
from lexcomp.styles.known import BY_NAME


@dataclass(frozen=True, slots=True)
class Prepared:
    """What amends a law, ready to be put in order of time.

    Attributes:
        amendings: The instruments, each with its days of commencement.
        items: How their items are read, by their ids.
        events: What has happened, and what is supposed to.
        findings: What was found in reading them.
    """

    amendings: tuple[Amending, ...]
    items: dict[str, tuple[ItemRead, ...]]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]

    def about(self, title: str) -> tuple[Event, ...]:
        """Return the events that stand beside a law, or beside what amends it."""
        names = {title, *(each.instrument.id for each in self.amendings)}
        return tuple(each for each in self.events if each.folder in names)


def prepare(
    root: Path, title: Title, assumptions: tuple[Assumption, ...] = ()
) -> Prepared:
    """Read all that amends a law.

    Args:
        root: The project's folder.
        title: The law.
        assumptions: What is supposed to happen.

    Raises:
        InputError: If a file cannot be used, or an event is supposed that nobody has
            written down.
    """
    written = read_events(root, title.jurisdiction)
    events = suppose_events(written, assumptions)
    gathered = gather(root, title)
    found, odd = _dated(root, title, gathered, (written, events), assumptions)
    amendings = tuple(_ready(each, gathered, found) for each in gathered.amendings)
    items: dict[str, tuple[ItemRead, ...]] = {}
    findings: list[Finding] = []
    for each in amendings:
        amenders = tuple(
            replace(law, instrument=found[law.instrument.id])
            for law in gathered.amenders[each.instrument.id]
        )
        items[each.instrument.id], more = _items(each, amenders, title, events)
        findings += more
    return Prepared(amendings, items, events, (*gathered.findings, *odd, *findings))


def style_of(amending: Amending) -> Style:
    """Return the style that an instrument is written in.

    Raises:
        InputError: If there is no such style.
    """
    style = BY_NAME.get(amending.style)
    if style is None:
        file = amending.instrument.source.file if amending.instrument.source else ""
        known = ", ".join(BY_NAME)
        message = f"“{amending.style}” is no style; `style` is one of {known}."
        raise InputError(message, file)
    return style


def _ready(
    amending: Amending, gathered: Gathered, found: dict[str, Instrument]
) -> Amending:
    name = amending.instrument.id
    amenders = (found[law.instrument.id] for law in gathered.amenders[name])
    return replace(
        amending, instrument=replace(found[name], amended_by=tuple(amenders))
    )


def _dated(
    root: Path,
    title: Title,
    gathered: Gathered,
    events: tuple[tuple[Event, ...], tuple[Event, ...]],
    assumptions: tuple[Assumption, ...],
) -> tuple[dict[str, Instrument], tuple[Finding, ...]]:
    """Return all instruments with their days, as events and suppositions have them."""
    written, supposed = events
    instruments = [each.instrument for each in gathered.every]
    spoken = [
        (each, gathered.statements[each.instrument.id]) for each in gathered.every
    ]
    principals: tuple[LawStated, ...] = ()
    if any(entry.by_words for one in instruments for entry in one.commencements):
        spoken += others(root, title, gathered)
        principals = tuple(_principals(root, title))
    found, odd = Calendar(tuple(spoken), principals, written).dated(instruments)
    if not assumptions:
        return found, odd
    must_be_known(assumptions, written, found.values())
    changed = {
        each.id: suppose_commencement(each, found[each.id], assumptions)
        for each in instruments
    }
    again = tuple(
        (replace(one, instrument=changed.get(one.instrument.id, one.instrument)), own)
        for one, own in spoken
    )
    return Calendar(again, principals, supposed).dated(changed.values())


def _principals(root: Path, title: Title) -> Iterator[LawStated]:
    for file in sorted(root.glob(f"corpus/{title.jurisdiction}/*/title.toml")):
        shown = str(file.relative_to(root))
        settings = read_settings(file, TitleFile, shown)
        law = as_instrument(settings.id, settings.instrument, shown)
        yield principal_stated(law, settings.style)


def _items(
    amending: Amending,
    amenders: tuple[Amending, ...],
    title: Title,
    events: tuple[Event, ...],
) -> tuple[tuple[ItemRead, ...], tuple[Finding, ...]]:
    """Read the items of an instrument, as they came to be known to be amended."""
    style = style_of(amending)
    if not amenders:
        return read_items(amending, title, style, events), ()
    versions, findings = item_versions(amending, amenders, style, events)
    reads = [
        (version, read_items(_with(amending, version), title, style, events))
        for version in versions
    ]
    return joined(amending.instrument.items, reads), findings


def _with(amending: Amending, version: Version) -> Amending:
    return replace(
        amending, instrument=replace(amending.instrument, items=version.items)
    )

"""From amending items to steps of a timeline, and from gaps in what is held too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lexcomp.amending.amendment import about
from lexcomp.forms.group import interpret_all
from lexcomp.forms.reading import Reading
from lexcomp.holdings.covering import accounted_for
from lexcomp.holdings.instruments import Amending, day_of
from lexcomp.holdings.knowing import as_known
from lexcomp.model.cite import top
from lexcomp.model.commencement import Pending
from lexcomp.model.effect import Effect
from lexcomp.model.event import Event
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import AmendingItem, Instrument
from lexcomp.model.law import Title
from lexcomp.model.operation import Operation, Unheld
from lexcomp.model.path import Path
from lexcomp.model.style import Style, Target
from lexcomp.model.timeline import AWAITED, HistoryEvent, Moment, Step

_ALWAYS = dt.date.min


@dataclass(frozen=True, slots=True)
class ItemRead:
    """An item, how it is read, and the step that comes of it, if any.

    Attributes:
        item: The item in its own words.
        reading: How its words are read.
        day: When it commences, or why it does not.
        step: What it does to the law, as is known now; None if it changes no text.
        decided: Whether a person has settled what it does.
        steps: The same as it was known from day to day, oldest first.
    """

    item: AmendingItem
    reading: Reading
    day: dt.date | Pending
    step: Step | None
    decided: bool = False
    steps: tuple[Step, ...] = ()


def read_items(
    amending: Amending, title: Title, style: Style, events: tuple[Event, ...] = ()
) -> tuple[ItemRead, ...]:
    """Read the items of an instrument that amend a law.

    An item that is not understood leaves a gap: what its header names is from then
    on not held, since its words are no longer known to be the law.

    Args:
        amending: The instrument, with its items.
        title: The law.
        style: The style in which the instrument is written.
        events: What has happened to the laws of the project.
    """
    instrument = amending.instrument
    readings = interpret_all(instrument.items, style, title.unit)
    return tuple(
        _item(amending, item, number, reading, events)
        for number, (item, reading) in enumerate(
            zip(instrument.items, readings, strict=True), start=1
        )
        if about(item, title.name, reading.laws)
    )


def known_steps(amending: Amending, events: tuple[Event, ...] = ()) -> Iterator[Step]:
    """Yield the steps of the items that are written down in `items.toml`."""
    instrument = amending.instrument
    for number, known in enumerate(amending.known, start=1):
        step = Step(
            moment=Moment(AWAITED, 0, instrument.citation, number),
            item=known.num,
            operations=known.operations,
            known=instrument.registered or _ALWAYS,
            inferences=(known.inference,) if known.inference else (),
            source=known.source,
        )
        yield from as_known(step, instrument, events)


def gap_steps(
    recorded: Iterable[HistoryEvent],
    amendings: Iterable[Amending],
    items: Mapping[str, Iterable[ItemRead]],
) -> Iterator[Step]:
    """Yield a step for each recorded amendment whose words are not held.

    Args:
        recorded: What official endnotes say has happened.
        amendings: The instruments held. The rows that one of them covers are left
            out: its own items say all that it did there.
        items: How the items of each whose words are held are read, by its id; what
            these do is no gap either.
    """
    read = {
        name: tuple(step for item in some for step in item.steps)
        for name, some in items.items()
    }
    by_citation = {each.instrument.citation: each for each in amendings}
    for event in recorded:
        amending = by_citation.get(event.moment.citation)
        if event.effect is Effect.MADE or (
            amending
            and (
                event.path in amending.covers
                or accounted_for(event, read[amending.instrument.id])
            )
        ):
            continue
        leaves, names = leaves_for(amending, event.path)
        yield Step(
            moment=event.moment,
            item="an amendment recorded in Endnote 4",
            operations=(Unheld(event.path, event.effect, leaves),),
            known=_known(amending, event),
            inferences=names,
        )


def _item(
    amending: Amending,
    item: AmendingItem,
    number: int,
    reading: Reading,
    events: tuple[Event, ...],
) -> ItemRead:
    instrument = amending.instrument
    day = day_of(instrument, item.num)
    decision = amending.decisions.get(item.num)
    operations = decision.operations if decision else _operations(reading)
    if not operations:
        return ItemRead(item, reading, day, None, decision is not None)
    step = Step(
        moment=Moment(AWAITED, 0, instrument.citation, number),
        item=item.num,
        operations=operations,
        known=instrument.registered or _ALWAYS,
        inferences=(decision_name(instrument, item.num),) if decision else (),
        incorporate=decision is not None and decision.incorporate,
        source=item.source,
        findings=() if decision else reading.findings,
    )
    steps = tuple(as_known(step, instrument, events))
    last = next((each for each in steps if each.superseded is None), None)
    return ItemRead(item, reading, day, last, decision is not None, steps)


def decision_name(instrument: Instrument, item: str) -> str:
    """Return what to call a person's decision about an item, as an inference.

    Examples:
        >>> from lexcomp.model.instrument import Citation, Series
        >>> law = Instrument("f2016l90011", Citation(2016, Series.F, 90011), "", None)
        >>> decision_name(law, "Sch 1 item 3")
        'f2016l90011-Sch-1-item-3'
    """
    return f"{instrument.id}-{item}".replace(" ", "-")


def _operations(reading: Reading) -> tuple[Operation, ...]:
    if reading.reading == "not-understood":
        return tuple(Unheld(_place(each), Effect.AMENDED) for each in reading.targets)
    return reading.operations


def _place(target: Target) -> Path:
    """Return what is no longer known if an item about a target is not understood."""
    beside = target.side is not None and len(target.path.labels) > 1
    return target.path.parent if beside else target.path


def leaves_for(
    amending: Amending | None, row: Path
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Return what is believed to have been left alone in a row, and by what belief."""
    pairs = [
        (leaf, belief.name)
        for belief in (amending.beliefs if amending else ())
        for leaf in belief.leaves
        if top(leaf) == row or leaf.parent == row
    ]
    leaves = tuple(leaf for leaf, _ in pairs)
    return leaves, tuple(dict.fromkeys(name for _, name in pairs))


def _known(amending: Amending | None, event: HistoryEvent) -> dt.date:
    registered = amending.instrument.registered if amending else None
    return registered or min(event.moment.day, AWAITED)


def findings_of(items: Iterable[ItemRead]) -> Iterator[Finding]:
    """Yield what was found in reading items that nobody has decided upon."""
    for item in items:
        if not item.decided:
            yield from item.reading.findings

"""Amending laws that are themselves amended before what they amend is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.engine.step import take
from lexcomp.forms.group import interpret_all
from lexcomp.holdings.instruments import Amending, day_of
from lexcomp.holdings.knowing import as_known
from lexcomp.holdings.steps import ItemRead
from lexcomp.model.commencement import Pending
from lexcomp.model.document import Document, Provision
from lexcomp.model.event import Event
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Path, Unit
from lexcomp.model.style import Style
from lexcomp.model.text import Text
from lexcomp.model.timeline import AWAITED, Moment, Step

_ALWAYS = dt.date.min
_NUM = re.compile(r"Sch (?P<schedule>\w+) item (?P<item>\w+)")


@dataclass(frozen=True, slots=True)
class Version:
    """What the items of an instrument were known to be, from a day on.

    Attributes:
        since: The day.
        items: The items.
        by: The laws that had amended them.
    """

    since: dt.date
    items: tuple[AmendingItem, ...]
    by: str = ""


def item_versions(
    amending: Amending,
    amenders: tuple[Amending, ...],
    style: Style,
    events: tuple[Event, ...],
) -> tuple[tuple[Version, ...], tuple[Finding, ...]]:
    """Return the items of an instrument as they came to be known.

    An item is taken as it stands when it commences: what is amended of it later
    changes nothing any more.

    Args:
        amending: The instrument.
        amenders: Those that amend it.
        style: The style in which these are written.
        events: What has happened to the laws of the project.

    Returns:
        The versions, the first as made, and what was found in amending it.
    """
    steps = sorted(
        (each for law in amenders for each in _steps(law, style, events)),
        key=lambda step: step.moment,
    )
    days = sorted({_ALWAYS, *(step.known for step in steps)})
    versions: list[Version] = []
    findings: list[Finding] = []
    for day in days:
        known = [step for step in steps if step.known_on(day)]
        items, by, findings = _as_amended(amending, known)
        if not versions or versions[-1].items != items:
            versions.append(Version(day, items, by))
    return tuple(versions), tuple(findings)


def joined(
    made: tuple[AmendingItem, ...],
    reads: list[tuple[Version, tuple[ItemRead, ...]]],
) -> tuple[ItemRead, ...]:
    """Put together how items were read as they came to be known, each once.

    One that was repealed before it commenced never does.

    Args:
        made: The items as made.
        reads: Each version of them, and how its items are read.
    """
    ends = [version.since for version, _ in reads[1:]]
    order = {item.num: place for place, item in enumerate(made, start=1)}
    was = {item.num: item for item in made}
    found: dict[str, ItemRead] = {}
    steps: dict[str, list[Step]] = {}
    for (version, items), until in zip(reads, [*ends, None], strict=True):
        for read in items:
            num = read.item.num
            found[num] = read
            by = version.by if was.get(num) != read.item else ""
            place = order.setdefault(num, len(order) + 1)
            steps.setdefault(num, []).extend(
                _placed(step, place, by)
                for step in _between(read.steps, version.since, until)
            )
    last = {read.item.num for read in reads[-1][1]}
    return tuple(
        _joined(found[num], _merged(steps[num]), gone=num not in last)
        for num in sorted(found, key=order.__getitem__)
    )


def _placed(step: Step, place: int, by: str) -> Step:
    moment = replace(step.moment, item=place)
    called = (None, f"as am by {by}") if by else step.called
    return replace(step, moment=moment, called=called)


def _between(
    steps: tuple[Step, ...], since: dt.date, until: dt.date | None
) -> Iterator[Step]:
    """Yield steps as they were known between two days."""
    for step in steps:
        ends = [day for day in (step.superseded, until) if day is not None]
        known, superseded = max(step.known, since), min(ends, default=None)
        if superseded is None or known < superseded:
            yield replace(step, known=known, superseded=superseded)


def _merged(steps: list[Step]) -> tuple[Step, ...]:
    """Join steps that differ in nothing but when they were known."""
    found: list[Step] = []
    for step in steps:
        last = found[-1] if found else None
        if last and last.superseded == step.known and _alike(last, step):
            found[-1] = replace(last, superseded=step.superseded)
        else:
            found.append(step)
    return tuple(found)


def _alike(one: Step, two: Step) -> bool:
    return replace(one, known=two.known, superseded=two.superseded) == two


def _joined(read: ItemRead, steps: tuple[Step, ...], *, gone: bool) -> ItemRead:
    last = next((each for each in steps if each.superseded is None), None)
    day = Pending.NEVER if gone else read.day
    return replace(read, steps=steps, step=last, day=day)


def _steps(
    amender: Amending, style: Style, events: tuple[Event, ...]
) -> Iterator[Step]:
    """Yield what an instrument does to others that amend."""
    instrument = amender.instrument
    readings = interpret_all(instrument.items, style, Unit.SECTION)
    for number, (item, reading) in enumerate(
        zip(instrument.items, readings, strict=True), start=1
    ):
        if reading.operations:
            step = Step(
                moment=Moment(AWAITED, 0, instrument.citation, number),
                item=item.num,
                operations=reading.operations,
                known=instrument.registered or _ALWAYS,
                source=item.source,
            )
            yield from as_known(step, instrument, events)


def _as_amended(
    amending: Amending, steps: list[Step]
) -> tuple[tuple[AmendingItem, ...], str, list[Finding]]:
    """Return the items after some steps, and by which laws they were amended."""
    instrument = amending.instrument
    document = _document(instrument.items)
    by: dict[str, None] = {}
    findings: list[Finding] = []
    for step in steps:
        if not any(_in_time(amending, each, step) for each in _touched(step)):
            continue
        taken = take(document, step)
        findings += taken.findings
        if taken.done:
            by[str(step.moment.citation)] = None
            document = taken.document
    items = tuple(_items(document, instrument.items))
    return items, ", ".join(by), findings


def _touched(step: Step) -> Iterator[str]:
    """Yield the numbers of the items that a step is about."""
    for operation in step.operations:
        labels = {label.unit: label.num for label in operation.target.labels}
        schedule, item = labels.get(Unit.SCHEDULE, "1"), labels.get(Unit.ITEM, "")
        yield f"Sch {schedule} item {item}" if item else ""


def _in_time(amending: Amending, num: str, step: Step) -> bool:
    """Tell whether an amendment takes effect before the item that it is about does."""
    nums = {each.num for each in amending.instrument.items}
    if num not in nums:
        return True
    day = day_of(amending.instrument, num)
    return not isinstance(day, dt.date) or step.moment.day <= day


def _document(items: tuple[AmendingItem, ...]) -> Document:
    """Return items as provisions, so that they can be amended as any others."""
    schedules: dict[str, list[Provision]] = {}
    for item in items:
        found = _NUM.fullmatch(item.num)
        schedule, num = (found["schedule"], found["item"]) if found else ("", item.num)
        lines = tuple(
            Provision(Unit.ALINEA, text=Text(line)) for line in item.body.splitlines()
        )
        schedules.setdefault(schedule, []).append(
            Provision(
                Unit.ITEM, num, Text(item.header), children=(*lines, *item.provisions)
            )
        )
    provisions: list[Provision] = []
    for schedule, inside in schedules.items():
        if schedule:
            provisions.append(
                Provision(Unit.SCHEDULE, schedule, children=tuple(inside))
            )
        else:
            provisions += inside
    return Document("", tuple(provisions))


def _items(
    document: Document, before: tuple[AmendingItem, ...]
) -> Iterator[AmendingItem]:
    """Yield the items that a document of them holds; those untouched as they were."""
    known = {item.num: item for item in before}
    was = dict(_document(before).walk())
    for path, provision in document.walk():
        if provision.unit is not Unit.ITEM or not _at_top(path):
            continue
        outer = path.parent.last.num if path.parent else ""
        num = f"Sch {outer} item {provision.num}" if outer else provision.num
        if num in known and was.get(path) == provision:
            yield known[num]
        else:
            made = known.get(num) or AmendingItem(
                num, "", "", principal=before[0].principal
            )
            yield _item(made, provision)


def _at_top(path: Path) -> bool:
    """Tell whether an item is one of the instrument, and not of a table in it."""
    return len(path.labels) == 1 or (
        len(path.labels) == len(("schedule", "item"))
        and path.parent.last.unit is Unit.SCHEDULE
    )


def _item(made: AmendingItem, provision: Provision) -> AmendingItem:
    lines = [each for each in provision.children if _is_line(each)]
    words = [provision.text] if provision.text else []
    body = (text.plain for text in (*words, *(each.text for each in lines)))
    return replace(
        made,
        header=provision.heading.plain,
        body="\n".join(body),
        provisions=tuple(each for each in provision.children if not _is_line(each)),
    )


def _is_line(provision: Provision) -> bool:
    return provision.unit is Unit.ALINEA and not provision.children

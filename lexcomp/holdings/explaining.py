"""How amending items are read, as JSON: for people and for other programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import msgspec

from lexcomp.amending.amendment import Amendment
from lexcomp.amending.report import commencement
from lexcomp.forms.group import interpret_all
from lexcomp.forms.reading import Reading, Sense
from lexcomp.holdings.instruments import Amending, day_of
from lexcomp.holdings.laws import read_law
from lexcomp.holdings.steps import ItemRead
from lexcomp.model.commencement import Pending
from lexcomp.model.errors import InputError
from lexcomp.model.instrument import AmendingItem, Instrument
from lexcomp.model.path import Path as Provision
from lexcomp.model.path import Unit
from lexcomp.model.style import Style, Target
from lexcomp.structure.item import basic_of
from lexcomp.structure.scheduled import read_item
from lexcomp.styles.known import BY_NAME
from lexcomp.styles.telling import style_of
from lexcomp.writers.notation import notation

Json = dict[str, object]
Row = Mapping[str, str]
"""A line of a batch: id, heading and body, and where the item stands, if known."""

#: What a line of a batch may say of where an item stands; any of it brings its
#: neighbours into the reading.
CONTEXT = ("instrument", "schedule", "part", "principal", "item")


def explain(row: Row, style: str, unit: str) -> Json:
    """Say how an item is read.

    Args:
        row: The item: `id`, `heading` and `body`.
        style: The name of the drafting style; empty where the item is to tell it.
        unit: The unit that the amended law is counted in, where the item and the
            name of the law do not tell.

    Raises:
        InputError: If there is no such style.
    """
    return next(explain_all((row,), style, unit))


def explain_all(rows: Iterable[Row], style: str, unit: str) -> Iterator[Json]:
    """Say how each of many items is read, in their order.

    Lines of one instrument that follow one another are read together, so that an item
    which only names a provision takes its action from the item that states it. Where
    lines do not tell their instrument, those that only name a provision are read with
    the line before them. No more than that is held at a time.

    Args:
        rows: The items: `id`, `heading` and `body`, and of `CONTEXT` what is known.
        style: The name of the drafting style; empty where the items are to tell it.
        unit: The unit that the amended laws are counted in, as for `explain`.

    Raises:
        InputError: If there is no such style.
    """
    for instrument, group in groupby(rows, lambda row: row.get("instrument", "")):
        for some in (group,) if instrument else _runs(group):
            known = list(some)
            items = [as_item(row, Unit(unit)) for row in known]
            chosen = _style(style, items)
            readings = interpret_all(items, chosen, basic_by_law(Unit(unit)))
            for row, reading in zip(known, readings, strict=True):
                yield {"id": row["id"], **reading_object(reading)}


def items_of(root: Path, instrument: str, folders: tuple[Path, ...]) -> Json:
    """Return an instrument of a project with its items, and how each is read.

    Args:
        root: The project's folder.
        instrument: The name of the instrument's folder.
        folders: The folders of the laws that it may amend.

    Raises:
        InputError: If no law of the project is amended by such an instrument.
    """
    for folder in folders:
        held = read_law(folder, root)
        for amending in held.amendings:
            if amending.instrument.id == instrument:
                name = held.law.title.name
                read = [_item(each, name) for each in held.items[instrument]]
                items = [*_written_down(amending, name), *read]
                return {"instrument": _instrument(amending.instrument), "items": items}
    message = (
        "There is no such instrument here; name a folder of amendments/ or a file."
    )
    raise InputError(message, instrument)


def items_of_file(amendment: Amendment, shown: str) -> Json:
    """Return an instrument that is held as a file, and how each item is read."""
    items = [
        {
            **_row(
                item, reading, item.principal, _day(amendment.outcomes[item.num].day)
            ),
            "commencement": commencement(amendment.outcomes[item.num]),
        }
        for item, reading in amendment.items
    ]
    return {
        "instrument": {"id": shown, "title": amendment.name or None},
        "items": items,
    }


def reading_object(reading: Reading) -> Json:
    """Return how an item is read as an object."""
    return {
        "reading": str(reading.reading),
        "form": reading.form or None,
        "targets": [_target(target.path) for target in reading.targets],
        "operations": [notation(each) for each in reading.operations],
        "findings": [each.message for each in reading.findings],
        **({} if reading.laws is None else {"laws": list(reading.laws)}),
    }


def encoded_line(found: Json) -> str:
    """Return an object as a line of JSON."""
    return msgspec.json.encode(found).decode()


def _runs(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield each line that has a body, with those after it that have none."""
    run: list[Row] = []
    for row in rows:
        if run and row["body"].strip():
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def as_item(row: Row, unit: Unit) -> AmendingItem:
    """Return a line of a batch as an item, with what it sets out."""
    lines = row["body"].split("\n")
    item = read_item(row["heading"], lines, row.get("principal", ""), unit)
    schedule, number = row.get("schedule", ""), row.get("item", "")
    return replace(item, num=f"{schedule} item {number}", part=row.get("part", ""))


def _style(name: str, items: list[AmendingItem]) -> Style:
    if not name:
        return style_of(items)
    if name not in BY_NAME:
        known = ", ".join(BY_NAME)
        raise InputError(f"“{name}” is no style; name one of {known}.")
    return BY_NAME[name]


def basic_by_law(default: Unit) -> Callable[[AmendingItem], Unit]:
    """Return what tells the unit that the law of an item is counted in."""

    def of(item: AmendingItem) -> Unit:
        return basic_of(item.header, item.body, item.principal, default)

    return of


def _instrument(instrument: Instrument) -> Json:
    registered = instrument.registered
    return {
        "id": instrument.id,
        "citation": str(instrument.citation),
        "title": instrument.title,
        "made": instrument.made.isoformat() if instrument.made else None,
        "registered": registered.isoformat() if registered else None,
        "register_id": instrument.register_id or None,
    }


def _item(read: ItemRead, law: str) -> Json:
    principal = read.item.principal or law
    return _row(read.item, read.reading, principal, str(read.day))


def _written_down(amending: Amending, law: str) -> Iterator[Json]:
    """Yield the items whose effect is written down in `items.toml`.

    They have a standing and evidence in place of a body: their words may not be held.
    """
    for known in amending.known:
        paths = dict.fromkeys(each.target for each in known.operations)
        reading = Reading(
            Sense.AMENDS,
            targets=tuple(map(Target, paths)),
            operations=known.operations,
        )
        item = AmendingItem(known.num, known.header, "", principal=law)
        day = str(day_of(amending.instrument, known.num))
        yield {
            **_row(item, reading, law, day),
            "standing": known.standing,
            "evidence": known.evidence,
            "inference": known.inference or None,
        }


def _row(
    item: AmendingItem, reading: Reading, principal: str, commences: str | None
) -> Json:
    schedule, part, number = _place(item)
    return {
        "schedule": schedule,
        "part": part,
        "number": number,
        "principal": principal or None,
        "heading": item.header,
        "body": item.body,
        "commences": commences,
        **reading_object(reading),
    }


def _day(day: dt.date | Pending) -> str | None:
    return day.isoformat() if isinstance(day, dt.date) else None


def _place(item: AmendingItem) -> tuple[str | None, str | None, str]:
    """Return the Schedule, the Part and the number of an item: `Sch 1 item 5`."""
    before, found, number = item.num.rpartition("item ")
    words = before.split()
    schedule = words[words.index("Sch") + 1] if "Sch" in words[:-1] else None
    part = item.part.split()
    parted = part[part.index("Pt") + 1] if "Pt" in part[:-1] else item.part or None
    return schedule, parted, number if found else item.num


def _target(path: Provision) -> str:
    return str(path) if path else "the law"

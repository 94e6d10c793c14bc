"""How amending items are read, as JSON: for people and for other programs."""

from __future__ import annotations

from pathlib import Path

import msgspec

from lexcomp.forms.interpret import interpret
from lexcomp.forms.reading import Reading
from lexcomp.holdings.laws import read_law
from lexcomp.holdings.steps import ItemRead
from lexcomp.model.errors import InputError
from lexcomp.model.instrument import AmendingItem, Instrument
from lexcomp.model.path import Unit
from lexcomp.styles.known import BY_NAME
from lexcomp.writers.notation import notation

Json = dict[str, object]


def explain(name: str, header: str, body: str, style: str, unit: str) -> str:
    """Say how an item is read, as a line of JSON.

    Args:
        name: What to call the item.
        header: The words that say what is amended.
        body: The words that say how.
        style: The name of the drafting style.
        unit: The unit that the amended law is counted in.

    Raises:
        InputError: If there is no such style.
    """
    if style not in BY_NAME:
        known = ", ".join(BY_NAME)
        raise InputError(f"“{style}” is no style; name one of {known}.")
    item = AmendingItem(name, header, body)
    reading = interpret(item, BY_NAME[style], Unit(unit))
    return msgspec.json.encode({"id": name, **_reading(reading)}).decode()


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
                read = held.items[instrument]
                items = [_item(each, held.law.title.name) for each in read]
                return {"instrument": _instrument(amending.instrument), "items": items}
    message = "There is no such instrument here; name a folder of amendments/."
    raise InputError(message, instrument)


def _reading(reading: Reading) -> Json:
    return {
        "reading": str(reading.reading),
        "form": reading.form or None,
        "targets": [str(target.path) for target in reading.targets],
        "operations": [notation(each) for each in reading.operations],
        "findings": [each.message for each in reading.findings],
    }


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
    schedule, part, number = _parts(read.item.num)
    return {
        "schedule": schedule,
        "part": part,
        "number": number,
        "principal": read.item.principal or law,
        "heading": read.item.header,
        "body": read.item.body,
        "commences": str(read.day),
        **_reading(read.reading),
    }


def _parts(num: str) -> tuple[str | None, str | None, str]:
    """Split `Sch 1 item 5` into Schedule, Part and number."""
    before, found, number = num.rpartition("item ")
    words = before.split()
    schedule = words[words.index("Sch") + 1] if "Sch" in words[:-1] else None
    part = words[words.index("Pt") + 1] if "Pt" in words[:-1] else None
    return schedule, part, number if found else num

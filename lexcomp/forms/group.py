"""Items in their order: some only name a provision, and another says what is done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from lexcomp.forms.bulk import Lead, read_lead
from lexcomp.forms.explain import first_line
from lexcomp.forms.interpret import interpret, plain_item
from lexcomp.forms.parts import parted
from lexcomp.forms.reading import Reading, Sense
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.model.style import Style

_NUMBER = re.compile(r"(?:.*\bitem )?(\d+)([A-Z]*)$", re.DOTALL)
_SCHEDULE = re.compile(r"(.*?)\bitem\b", re.DOTALL)
_UNNUMBERED = (0, "")
_DIVISION = re.compile(r"\s*/?\s*\bDiv(?:ision)?\b.*", re.DOTALL)


BasicOf = Callable[[AmendingItem], Unit]
"""An item -> the unit in which the law that it amends is counted."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A lead that items may take their action from, and where it stands."""

    lead: Lead
    item: AmendingItem
    at: int


def interpret_all(
    items: Iterable[AmendingItem], style: Style, basic: Unit | BasicOf
) -> tuple[Reading, ...]:
    """Read the items of an instrument in their order.

    An item that only names provisions reads with the action of the last item before
    it that refers to items like it: those of its Part, its Division or its Schedule,
    or those of certain numbers.

    Args:
        items: All items, in order; `num` and `part` say where they stand.
        style: The style in which they are drafted.
        basic: The unit in which the laws that they amend are counted, or what tells
            it of an item.

    Examples:
        >>> from lexcomp.styles.known import BY_NAME
        >>> said = "The provisions specified in this Part are amended by omitting “A”."
        >>> items = [AmendingItem("Sch 1 item 1", "Amendment of the Act", said),
        ...          AmendingItem("Sch 1 item 2", "Section 5", "")]
        >>> found = interpret_all(items, BY_NAME["au"], Unit.SECTION)
        >>> [str(each.reading) for each in found]
        ['no-text-change', 'amends']
    """
    given = tuple(items)
    opened: list[_Open] = []
    readings: list[Reading] = []
    members: dict[int, int] = {}
    for at, item in enumerate(given):
        unit = basic if isinstance(basic, Unit) else basic(item)
        reading = interpret(item, style, unit)
        if lead := _lead(item):
            opened.append(_Open(lead, item, at))
        elif reading.targets and _is_bare(reading):
            found = next(
                (each for each in reversed(opened) if _covers(each, item)), None
            )
            if found:
                members[found.at] = members.get(found.at, 0) + 1
                reading = _member(reading, found)
        readings.append(reading)
    for each in opened:
        readings[each.at] = _leading(readings[each.at], members.get(each.at, 0))
    return tuple(readings)


def _lead(item: AmendingItem) -> Lead | None:
    """Return the lead that an item is, if it refers to other items."""
    plain, _ = plain_item(item)
    if " amended" not in plain.body:
        return None
    actions = "\n".join(part.body for part in parted(plain).actions)
    lead = read_lead(actions)
    return lead if lead and not lead.listed and lead.scope != "item" else None


def _is_bare(reading: Reading) -> bool:
    return any(each.code == "LC205" for each in reading.findings)


def _covers(opened: _Open, item: AmendingItem) -> bool:
    """Tell whether a lead refers to an item."""
    lead = opened.lead
    if _schedule(opened.item) != _schedule(item):
        return False
    first, number, last = map(_order, (lead.first, item.num, lead.last))
    if lead.first and number != _UNNUMBERED and not first <= number <= last:
        return False
    if lead.scope == "schedule":
        return True
    if lead.scope == "division":
        return opened.item.part == item.part
    return _part(opened.item) == _part(item)


def _schedule(item: AmendingItem) -> str:
    found = _SCHEDULE.match(item.num)
    return found[1].strip() if found else ""


def _part(item: AmendingItem) -> str:
    return _DIVISION.sub("", item.part)


def _order(num: str) -> tuple[int, str]:
    found = _NUMBER.match(num)
    return (int(found[1][:100]), found[2]) if found else _UNNUMBERED


def _member(reading: Reading, opened: _Open) -> Reading:
    """Return the reading of an item that only names provisions."""
    if any(target.side for target in reading.targets):
        return reading
    operations = tuple(
        operation
        for target in reading.targets
        for operation in opened.lead.changes(target.path)
    )
    notes = (each for each in reading.findings if each.code != "LC205")
    words = f"“{first_line(opened.item.body)}” says what is done."
    return replace(
        reading,
        reading=Sense.AMENDS,
        form="listed-provisions",
        operations=operations,
        findings=(*notes, Finding("LC211", Severity.NOTE, words)),
    )


def _leading(reading: Reading, members: int) -> Reading:
    """Return the reading of a lead, by how many items name what it acts on."""
    if not members:
        return reading
    kept = tuple(
        each for each in reading.findings if each.code not in {"LC207", "LC211"}
    )
    sense = Sense.AMENDS if reading.operations else Sense.NO_TEXT_CHANGE
    items = "The next item names" if members == 1 else f"{members} items after it name"
    note = Finding("LC211", Severity.NOTE, f"{items} what it amends.")
    return replace(
        reading, reading=sense, form="listed-provisions", findings=(*kept, note)
    )

"""Headings: items about them alone, and notes under items that alter them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from lexcomp.forms.header import read_within
from lexcomp.forms.phrase import first_read, occurrence
from lexcomp.model.cite import top
from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    InsertProvisions,
    InsertWords,
    Occurrence,
    Operation,
    Renumber,
    ReplaceWords,
    Side,
    SubstituteHeading,
    SubstituteProvision,
    Which,
)
from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit
from lexcomp.model.style import Target
from lexcomp.model.text import Text

_HEADED = frozenset({*BASIC, *BASIC.values(), *CONTAINERS, Unit.SCHEDULE, Unit.FORM})
REPEAL_HEADING = ("Repeal the heading[s].", "Omit the heading[s].")
SUBSTITUTE_HEADING = (
    "Repeal the heading[,] substitute[ the following heading]:",
    "Omit the heading[,] substitute[ the following heading]:",
    "Repeal the heading[,] substitute {heading}.",
    "Omit the heading[,] substitute {heading}.",
)
_NOTE = "The heading[s] [to][of] {place} [is][are] "
_TWO = (
    f"{_NOTE}altered by omitting {{old}}[ {{which}}] [or][and] {{old_2}}[ {{which_2}}]"
)
ALTERED = (
    f"{_NOTE}altered by omitting {{old}}[ {{which}}][[,] and substituting {{new}}].",
    f"{_TWO}[,][ and][ in both cases] substituting {{new}}.",
)
EXTENDED = {
    Side.AFTER: (
        f"{_NOTE}altered by inserting {{new}} after {{anchor}}[ {{which}}].",
        f"{_NOTE}altered by inserting after {{anchor}}[ {{which}}] {{new}}.",
    ),
    Side.BEFORE: (
        f"{_NOTE}altered by inserting {{new}} before {{anchor}}[ {{which}}].",
        f"{_NOTE}altered by inserting before {{anchor}}[ {{which}}] {{new}}.",
    ),
    Side.AT_END_OF: (
        f"{_NOTE}altered by adding at the end {{new}}.",
        f"{_NOTE}altered by adding {{new}} at the end.",
    ),
}
NEW_HEADING = (
    "The following heading[s] to {place} [is][are] inserted[:] {heading}.",
    "The heading {heading} is inserted [above][before][over] {place}.",
)
REPLACED = (
    f"{_NOTE}replaced [by][with] [the ][following ][heading ][:]{{heading}}.",
    f"{_NOTE}deleted.",
    f"{_NOTE}omitted.",
    f"{_NOTE}repealed.",
    f"{_NOTE}omitted and {{heading}} [is ]substituted.",
)
_OF_LAW = re.compile(
    r" (?:of|in) the [A-Z][^,;]*? (?:Act|Ordinance|Regulations) \d{4}$"
)


def repeal_heading(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that takes a heading away.

    Examples:
        Division 4 of Part 7A (heading)
        Repeal the heading.
    """
    paths = headed(targets)
    if first_read(REPEAL_HEADING, item.body) is None or paths is None:
        return None
    return tuple(SubstituteHeading(path, Text()) for path in paths)


def substitute_heading(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that puts another heading in the place of one.

    The new heading is set out with the number of its provision, which changes too
    if it is another.

    Examples:
        Section 69CD (heading)
        Repeal the heading, substitute:
        69CD Duration of licences

        Regulation 8 (heading)
        Omit the heading, substitute “Duration of lamp licence”.
    """
    fields = first_read(SUBSTITUTE_HEADING, item.body)
    paths = headed(targets) or _subheadings(targets)
    if fields is None or paths is None:
        return None
    if fields.get("heading"):
        return tuple(SubstituteHeading(path, Text(fields["heading"])) for path in paths)
    return new_heading(paths[0], item.provisions) if len(paths) == 1 else None


def heading_note(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read a note under an item that alters a heading, as Acts had until 2012.

    Examples:
        Subsection 86(1)
        The heading to section 86 is altered by omitting “and 85” and substituting
          “, 84A and 87A”.

        Subsection 28B(2)
        The heading to subsection 28B(2) is replaced by the heading “Corporations”.
    """
    found = _change(item.body)
    if found is None:
        return None
    place, changes = found
    around = top(targets[0].path) if targets else Path()
    named = read_within(_OF_LAW.sub("", place), around, Unit.SECTION)
    if named is None or any(target.side for target in named):
        return None
    return tuple(change(target.path) for target in named for change in changes)


def _subheadings(targets: tuple[Target, ...]) -> tuple[Path, ...] | None:
    """Return the headings between provisions that an item is about."""
    paths = tuple(target.path for target in targets if not target.side)
    alone = all(path.labels and path.last.unit is Unit.SUBHEADING for path in paths)
    return paths if alone and len(paths) == len(targets) and paths else None


def headed(targets: tuple[Target, ...]) -> tuple[Path, ...] | None:
    """Return what the headings are those of that an item is about.

    The header may name the headings, or what they stand over.
    """
    if any(target.side or not target.path.labels for target in targets):
        return None
    paths = tuple(target.path for target in targets)
    if are_headings(targets):
        return tuple(path.parent for path in paths)
    if any(path.last.unit not in _HEADED for path in paths):
        return None
    return paths


def are_headings(targets: tuple[Target, ...]) -> bool:
    """Tell whether all that is named is headings, and none a place beside one."""
    return all(
        target.path.labels
        and target.path.last.unit is Unit.HEADING
        and target.side is None
        for target in targets
    )


def new_heading(
    path: Path, provisions: tuple[Provision, ...]
) -> tuple[Operation, ...] | None:
    """Give a provision the heading that is set out, or return None if it is not one.

    What is set out with it, such as a note or a first section, begins the provision.
    """
    if len(provisions) != 1:
        return None
    new = provisions[0]
    heading = new.heading or new.text
    if _regroups(path, new):
        return (SubstituteProvision(_heading(path), provisions),)
    if not heading or (new.heading and new.text) or new.tail:
        return None
    changes: list[Operation] = [SubstituteHeading(path, heading)]
    if new.children:
        changes.append(InsertProvisions(path, Side.AT_START_OF, new.children))
    if new.num and new.unit is path.last.unit and new.num != path.last.num:
        changes.append(Renumber(path, new.num))
    return tuple(changes)


def _regroups(path: Path, new: Provision) -> bool:
    """Tell headings of another level, or several, from one in the place of one."""
    if path.last.unit not in CONTAINERS or new.unit not in CONTAINERS:
        return False
    return new.unit is not path.last.unit or any(
        child.unit in CONTAINERS for child in new.children
    )


_Changes = tuple[Callable[[Path], Operation], ...]


def _change(note: str) -> tuple[str, _Changes] | None:
    """Return whose heading a note alters, and how."""
    if fields := first_read(ALTERED, note):
        new = Text(fields["new"])
        changes = [partial(_replaced, fields["old"], new, occurrence(fields))]
        if other := fields.get("old_2"):
            either = Which.ANY
            changes = [
                partial(_replaced, fields["old"], new, either),
                partial(_replaced, other, new, either),
            ]
        return fields["place"], tuple(changes)
    for side, phrases in EXTENDED.items():
        if fields := first_read(phrases, note):
            anchor, new = fields.get("anchor", ""), Text(fields["new"])
            change = partial(_extended, side, anchor, new, occurrence(fields))
            return fields["place"], (change,)
    if fields := first_read((*REPLACED, *NEW_HEADING), note):
        heading = Text(fields.get("heading", ""))
        return fields["place"], (partial(SubstituteHeading, heading=heading),)
    return None


def _replaced(old: str, new: Text, which: Occurrence, path: Path) -> Operation:
    return ReplaceWords(_heading(path), old, new, which)


def _extended(
    side: Side, anchor: str, new: Text, which: Occurrence, path: Path
) -> Operation:
    return InsertWords(_heading(path), side, anchor, new, which)


def _heading(path: Path) -> Path:
    return path.child(Label(Unit.HEADING))

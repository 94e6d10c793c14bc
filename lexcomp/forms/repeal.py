"""Repeal the section. Omit the section. Repeal the following definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexcomp.forms.agreement import agree
from lexcomp.forms.attached import read_attached
from lexcomp.forms.phrase import first_read
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    Operation,
    RepealProvision,
    ReplaceLines,
)
from lexcomp.model.path import Label, Path, Unit
from lexcomp.model.style import Target

_OLD = "the {units}[ {keeping}]"
REPEAL = (
    f"Repeal {_OLD}.",
    f"Omit {_OLD}.",
    f"Delete {_OLD}.",
    f"Revoke {_OLD}.",
    "Repeal the {units} and the {attached}.",
)
REPEAL_LIST = (
    "Repeal the following {units}:\n{LINES}",
    "Repeal:\n{LINES}",
    "Omit the following {units}:\n{LINES}",
)
_OF_TERM = re.compile(
    r"(?:\([a-z]+\) )?(?:the )?definition of [“\"*‘']*(?P<term>.+?)[”\"*’']*"
    r"(?:; and|[;,.]|$)"
)
_TERM_ALONE = re.compile(r"[“\"*‘']*(?P<term>[^:;.]{1,80}?)[”\"*’']*[;,.]?(?: and)?")


def repeal(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that repeals what its header names.

    Notes, penalties and examples go with what they stand under, said or unsaid, and
    so does the heading over a subsection, unless the item says that they stay.

    Examples:
        Section 30
        Repeal the section.

        Subregulation 11(3)
        Omit the subregulation.

        Subsection 11(2)
        Repeal the subsection (not including the note).
    """
    fields = first_read(REPEAL, item.body)
    paths = tuple(target.path for target in targets)
    if fields is None or any(target.side for target in targets):
        return None
    attached = read_attached(fields.get("keeping", ""))
    if attached is None or not paths or not agree(fields["units"], paths):
        return None
    if any(path.last.unit is Unit.HEADING for path in paths):
        return None
    return tuple(RepealProvision(path, attached.keeping) for path in paths)


def repeal_list(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that repeals what it lists: definitions, or lines of an index.

    Examples:
        Clause 1 of Schedule 1
        Repeal the following definitions:
        (a) definition of lamp;
        (b) definition of wick.
    """
    fields = first_read(REPEAL_LIST, item.body)
    if fields is None or len(targets) != 1 or targets[0].side:
        return None
    path, lines = targets[0].path, fields["LINES"].split("\n")
    if "definition" not in fields.get("units", ""):
        return (ReplaceLines(path, tuple(lines)),)
    found = list(_definitions(lines, path))
    return tuple(found) if len(found) == len(lines) else None


def _definitions(lines: list[str], path: Path) -> Iterator[Operation]:
    for line in lines:
        found = _OF_TERM.fullmatch(line) or _TERM_ALONE.fullmatch(line)
        if found:
            yield RepealProvision(path.child(Label(Unit.DEFINITION, found["term"])))

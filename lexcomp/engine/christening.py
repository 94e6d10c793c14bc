"""Names for life, and standings, for what an operation brings into a law."""

from __future__ import annotations

from dataclasses import replace

from lexcomp.engine.identity import born
from lexcomp.model.document import Provision
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    InsertWords,
    OmitRange,
    Operation,
    ReplaceLines,
    ReplaceWords,
    SubstituteProvision,
)
from lexcomp.model.path import Unit
from lexcomp.model.standing import Provenance
from lexcomp.model.timeline import Step


def named_apart(
    operation: Operation, step: Step, provenance: Provenance, names: set[str]
) -> Operation:
    """Name what an operation brings in, otherwise than others of its step did.

    Two headings without a number, put in by one item, are two provisions for life.

    Args:
        operation: The operation.
        step: The step that it is part of.
        provenance: The standing of the words that it brings in.
        names: The names that the step has given so far; brought up to date.
    """
    ready = _with_names(operation, step, provenance)
    match ready:
        case (
            InsertProvisions()
            | ReplaceWords()
            | InsertWords()
            | OmitRange()
            | ReplaceLines()
            | SubstituteProvision()
        ):
            new = tuple(_apart(each, names) for each in ready.provisions)
            return replace(ready, provisions=new)
        case _:
            return ready


def _apart(provision: Provision, names: set[str]) -> Provision:
    """Give a provision, and those in it, names that the step has not given yet."""
    name, count = provision.uid, 1
    while name in names:
        count += 1
        name = f"{provision.uid} #{count}"
    names.add(name)
    children = tuple(_apart(child, names) for child in provision.children)
    return replace(provision, uid=name, children=children)


def _with_names(operation: Operation, step: Step, provenance: Provenance) -> Operation:
    """Name what an operation brings into the law, by the law that brings it."""
    birth = f"{step.moment.citation}, {step.item}"
    match operation:
        case InsertProvisions(path, side, new):
            above = path if side in INSIDE else path.parent
            named = born(new, above, birth, provenance)
            return replace(operation, provisions=named)
        case ReplaceWords() | InsertWords() | OmitRange() | ReplaceLines():
            new = born(operation.provisions, operation.target, birth, provenance)
            return replace(operation, provisions=new)
        case SubstituteProvision(path, new):
            gone = path.parent if path.last.unit is Unit.HEADING else path
            named = born(new, gone.parent, birth, provenance)
            return replace(operation, provisions=named)
        case _:
            return operation

"""Addresses that other items of the same instrument have changed.

The items of one law that commence together speak of the law as it was before any of
them: one numbers the words of section 67C, and the next still calls what is then
paragraph 67C(1)(a) “Paragraph 67C(a)”. What such an item names is found by what it was,
which lasts, and never by likeness.
"""

from __future__ import annotations

from dataclasses import replace

from lexcomp.engine.rewrite import find
from lexcomp.model.document import Document
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import Path, Unit
from lexcomp.model.timeline import Step


def readdressed(step: Step, before: Document, now: Document) -> Step | None:
    """Return a step that names its targets by where they are now.

    Args:
        step: One that does not fit the law.
        before: The law before the first item of its instrument that commenced then.
        now: The law when it is the turn of this one.

    Returns:
        The step, with a note on each target that has moved; None if none has.
    """
    operations = []
    notes = []
    for operation in step.operations:
        path = _now(operation.target, before, now)
        if path is None:
            operations.append(operation)
            continue
        words = f"{step.name} names {operation.target}, which is now {path}."
        notes.append(Finding("LC256", Severity.NOTE, words, step.source))
        operations.append(replace(operation, target=path))
    if not notes:
        return None
    findings = (*step.findings, *notes)
    return replace(step, operations=tuple(operations), findings=findings)


def _now(path: Path, before: Document, now: Document) -> Path | None:
    """Return where what a path led to is now, if the path leads nowhere any longer."""
    heading = bool(path) and path.last.unit is Unit.HEADING
    place = path.parent if heading else path
    if not place or find(now, place):
        return None
    was = find(before, place)
    if len(was) != 1 or not was[0].uid:
        return None
    there = [where for where, each in now.walk() if each.uid == was[0].uid]
    if len(there) != 1:
        return None
    return there[0].child(path.last) if heading else there[0]

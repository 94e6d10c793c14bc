"""The law of a day before the first text that is held whole.

Two routes lead to such a day. Backward: from a later official compilation, undoing
one step after another. Forward: from what the backward route leaves at the
beginning, taking the steps whose words are held. What either route knows is known;
where both know and differ, neither is shown and a finding says so.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from lexcomp.engine.holes import NOT_HELD
from lexcomp.engine.order import in_order
from lexcomp.engine.step import take, weakened
from lexcomp.engine.undo import untake
from lexcomp.model.document import Document, Provision
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import Path
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.model.timeline import Checkpoint, Step


@dataclass(frozen=True, slots=True)
class Reconstructed:
    """A document with holes, and what was found on the way."""

    document: Document
    findings: tuple[Finding, ...]


def reconstruct(
    checkpoint: Checkpoint, steps: tuple[Step, ...], day: dt.date
) -> Reconstructed:
    """Return what is known of the law on a day before an official compilation.

    Args:
        checkpoint: The first official compilation after that day.
        steps: All steps up to the compilation, in order, those whose words are not
            held (`Unheld`) among them.
        day: The day.
    """
    backward = _carried_back(checkpoint.document)
    undone = [backward]
    for step in reversed(steps):
        undone.append(untake(undone[-1], step))
    undone.reverse()
    forward = undone[0]
    findings: list[Finding] = []
    done = [step for step in steps if step.moment.day <= day]
    for step in done:
        taken = take(forward, step)
        forward = taken.document
        findings += taken.findings
    merged = _merged(forward.provisions, undone[len(done)].provisions, Path(), findings)
    return Reconstructed(replace(forward, provisions=merged), tuple(findings))


def _carried_back(document: Document) -> Document:
    derived = Provenance(Standing.DERIVED)
    provisions = tuple(weakened(each, derived) for each in document.provisions)
    return replace(document, provisions=provisions)


def _merged(
    forward: tuple[Provision, ...],
    backward: tuple[Provision, ...],
    above: Path,
    findings: list[Finding],
) -> tuple[Provision, ...]:
    """Merge siblings: what one route lacks the other supplies."""
    others = {provision.label: provision for provision in backward}
    merged = tuple(
        _known(each, others.pop(each.label), above.child(each.label), findings)
        if each.label in others
        else each
        for each in forward
    )
    for provision in others.values():
        merged = in_order(merged, provision)
    return merged


def _known(
    one: Provision, two: Provision, path: Path, findings: list[Finding]
) -> Provision:
    """Merge two accounts of one provision."""
    if one.held and two.held:
        return _agreed(one, two, path, findings)
    best = one if one.held or not two.held else two
    heading = one.heading or two.heading
    children = best.children if best.held else one.children
    rest = two.children if best is one else one.children
    merged = _merged(
        children, rest if not best.held else _kin(rest, children), path, findings
    )
    return replace(best, heading=heading, children=merged, uid=one.uid or two.uid)


def _kin(
    rest: tuple[Provision, ...], children: tuple[Provision, ...]
) -> tuple[Provision, ...]:
    """Return those of the rest that a wholly held provision has as well."""
    labels = {child.label for child in children}
    return tuple(child for child in rest if child.label in labels)


def _agreed(
    one: Provision, two: Provision, path: Path, findings: list[Finding]
) -> Provision:
    """Merge two accounts that each claim to know the words."""
    if (one.heading, one.text, one.tail) != (two.heading, two.text, two.tail):
        message = (
            f"Going forward, {path} reads “{_shown(one)}”; going back from the official"
            f" compilation it reads “{_shown(two)}”: neither is shown."
        )
        findings.append(Finding("LC252", Severity.ERROR, message, one.source))
        return replace(
            one,
            heading=Text(),
            text=Text(),
            tail=Text(),
            children=(),
            provenance=NOT_HELD,
        )
    better = min(
        one, two, key=lambda each: list(Standing).index(each.provenance.standing)
    )
    children = _merged(one.children, two.children, path, findings)
    return replace(better, children=children, uid=one.uid or two.uid)


def _shown(provision: Provision) -> str:
    words = (provision.heading.plain, provision.text.plain, provision.tail.plain)
    return " … ".join(filter(None, words))

"""The law of a day before the first text that is held whole.

Two routes lead to such a day. Backward: from a later official compilation, undoing
one step after another. Forward: from what the backward route leaves at the
beginning, taking the steps whose words are held. What either route knows is known;
where both know and differ, neither is shown and a finding says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from lexcomp.engine.holes import NOT_HELD, left
from lexcomp.engine.order import in_order
from lexcomp.engine.relist import relisted
from lexcomp.engine.step import weakened
from lexcomp.engine.taking import take_all, together
from lexcomp.engine.undo import untake
from lexcomp.model.document import Document, Provision
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import Label, Path
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.model.timeline import Lists, Step


@dataclass(frozen=True, slots=True)
class Reconstructed:
    """A document with holes, and what was found on the way."""

    document: Document
    findings: tuple[Finding, ...]


class Routes:
    """The two routes to each day before an official compilation.

    What has been gone of either is kept for the next day that is asked for.
    """

    def __init__(
        self, document: Document, steps: tuple[Step, ...], lists: Lists = Lists.LEFT
    ) -> None:
        """Go all the way back.

        Args:
            document: The official compilation.
            steps: All steps up to it, in order, those whose words are not held
                (`Unheld`) among them.
            lists: What becomes of lists of what the law holds.
        """
        undone = [_carried_back(document)]
        for _, group in groupby(reversed(steps), together):
            later = undone[-1]
            for step in group:
                undone.append(untake(undone[-1], step))
            if lists is Lists.REBUILT:
                found = relisted(later, undone[-1], step)
                undone[-1] = found.document if found else undone[-1]
        self._steps, self._lists = steps, lists
        self._backward = tuple(reversed(undone))
        self._forward = {0: Reconstructed(self._backward[0], ())}

    def backward(self, taken: int) -> Document:
        """Return the law after so many steps, as undoing the others tells."""
        return self._backward[taken]

    def forward(self, taken: int) -> Reconstructed:
        """Return the law after so many steps, as taking them tells.

        Those that go together must all be among them, or none.
        """
        before = max(count for count in self._forward if count <= taken)
        document = self._forward[before].document
        findings = list(self._forward[before].findings)
        steps = self._steps[before:taken]
        for _, done in take_all(document, steps, self._lists):
            document = done.document
            findings += (*done.findings, *done.lists)
        found = Reconstructed(document, tuple(findings))
        self._forward[taken] = found
        return found


def reconstruct(routes: Routes, taken: int) -> Reconstructed:
    """Return what is known of the law before an official compilation.

    Args:
        routes: The routes from the first official compilation after that day.
        taken: How many steps have been taken at the time asked for.
    """
    found = routes.forward(taken)
    forward, findings = found.document, list(found.findings)
    backward = routes.backward(taken)
    merged = _merged(forward.provisions, backward.provisions, Path(), findings)
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
    others = dict(_told_apart(backward))
    merged = tuple(
        _known(each, others.pop(key), above.child(each.label), findings)
        if key in others
        else each
        for key, each in _told_apart(forward)
    )
    for provision in others.values():
        merged = in_order(merged, provision)
    return merged


def _told_apart(
    siblings: tuple[Provision, ...],
) -> Iterator[tuple[tuple[Label, int], Provision]]:
    """Yield siblings with what tells them apart: notes without a number by counting."""
    counts: Counter[Label] = Counter()
    for each in siblings:
        counts[each.label] += 1
        yield (each.label, counts[each.label]), each


def _known(
    one: Provision, two: Provision, path: Path, findings: list[Finding]
) -> Provision:
    """Merge two accounts of one provision."""
    if one.held and two.held:
        return _agreed(one, two, path, findings)
    if not one.held and not two.held:
        children = _merged(one.children, two.children, path, findings)
        titled = one if one.heading else two
        return replace(
            _headed_alike(one, two, path, findings) or _headed(one, titled),
            children=children,
            uid=one.uid or two.uid,
        )
    best, other = (one, two) if one.held else (two, one)
    best = _present(best, other)
    return replace(
        best,
        children=_filled(best, other, path, findings),
        uid=one.uid or two.uid,
    )


def _present(known: Provision, hole: Provision) -> Provision:
    """Return words that one route has for the other's hole.

    That they, and all that is in them, stood there may itself rest on an inference.
    """
    if not hole.provenance.inferences:
        return known
    there = Provenance(Standing.INFERRED, hole.provenance.inferences)
    return weakened(known, there)


def _filled(
    known: Provision, other: Provision, path: Path, findings: list[Finding]
) -> tuple[Provision, ...]:
    """Return the parts of a provision, the holes among them filled from elsewhere."""
    others = dict(_told_apart(other.children))
    return tuple(
        _known(child, others[key], path.child(child.label), findings)
        if left(child) and key in others
        else child
        for key, child in _told_apart(known.children)
    )


def _agreed(
    one: Provision, two: Provision, path: Path, findings: list[Finding]
) -> Provision:
    """Merge two accounts that each claim to know the words."""
    if not (one.heading_held and two.heading_held):
        titled = one if one.heading_held else two
        one, two = _headed(one, titled), _headed(two, titled)
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
            headed=None,
        )
    better = min(
        one, two, key=lambda each: list(Standing).index(each.provenance.standing)
    )
    children = _merged(one.children, two.children, path, findings)
    return replace(better, children=children, uid=one.uid or two.uid)


def _headed_alike(
    one: Provision, two: Provision, path: Path, findings: list[Finding]
) -> Provision | None:
    """Return a hole without a heading if its two accounts have different ones."""
    if not (one.heading and two.heading) or one.heading == two.heading:
        return None
    message = (
        f"Going forward, the heading of {path} reads “{one.heading.plain}”; going back"
        f" from the official compilation it reads “{two.heading.plain}”: neither is"
        " shown."
    )
    findings.append(Finding("LC252", Severity.ERROR, message, one.source))
    return replace(one, heading=Text(), headed=None)


def _headed(provision: Provision, other: Provision) -> Provision:
    """Return a provision with the heading of another account of it."""
    return replace(provision, heading=other.heading, headed=other.heading_known)


def _shown(provision: Provision) -> str:
    words = (provision.heading.plain, provision.text.plain, provision.tail.plain)
    return " … ".join(filter(None, words))

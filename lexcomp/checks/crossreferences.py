"""The references of a body to its own provisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.checks.affected import Kind, plain
from lexcomp.checks.body import cell_of, contents, is_volume, places
from lexcomp.checks.published import Published
from lexcomp.checks.referring import Reference, references, tells_of_another_law
from lexcomp.engine.holes import left
from lexcomp.model.cite import cite
from lexcomp.model.document import Provision, walk
from lexcomp.model.effect import Effect
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import ATTACHMENTS, BASIC, Path, Unit

_RUN = ".."


@dataclass(frozen=True, slots=True)
class _Index:
    """What a law has, by number; where it cannot be told, it is taken to be there."""

    basics: dict[str, tuple[Provision, ...]]
    listed: frozenset[str]
    schedules: frozenset[str]
    forms: frozenset[str]
    repealed: frozenset[str]


def references_lead_somewhere(published: Published) -> Iterator[Finding]:
    """B1: What the text refers to in its own law is there.

    “Section 12AB” without more, “subsection (3)”, “paragraph 5(1)(a)”, “Schedule 2” and
    “Form 3” are provisions of this law. One that is not there was repealed or
    renumbered without the reference, or the reference is misprinted. Held by
    286 of 300 official compilations. What the others refer to was repealed, such as
    sections 42 and 56 of an Act without them, or is misprinted, such as section 26DX
    for 23DX.

    Exceptions: nothing is said where the section names another law or says how one is
    to be read, since what it refers to may be of that law; nor within Schedules,
    which have numbers of their own; nor in one volume of several; nor of a section
    whose words are not all held.
    Remedy: amend the reference, or note why it stands.
    """
    if is_volume(published):
        return
    index = _index(published)
    for place in places(published):
        basic = place.provision
        if place.key.scope is not None or place.key.kind is not Kind.BASIC:
            continue
        if any(tells_of_another_law(text.plain) for text in basic.texts()):
            continue
        for path, provision in walk((basic,)):
            yield from _broken(published, index, basic, path, provision)


def _broken(
    published: Published,
    index: _Index,
    basic: Provision,
    path: Path,
    provision: Provision,
) -> Iterator[Finding]:
    """Find the references of one provision that lead nowhere."""
    if provision.unit in ATTACHMENTS:
        return
    seen: set[str] = set()
    for text in (provision.text, provision.tail):
        for reference in references(text.plain, basic.unit):
            said = _lacking(index, basic, reference)
            if not said or reference.printed in seen:
                continue
            seen.add(reference.printed)
            name = cite(path)
            message = f"{name} refers to {reference.printed}, but {said}."
            source = published.at(provision.source or basic.source)
            yield Finding("LC601", Severity.WARNING, message, source, name, "B1")


def _index(published: Published) -> _Index:
    found = places(published)
    basics: dict[str, tuple[Provision, ...]] = {}
    for place in found:
        if place.key.kind is Kind.BASIC:
            num = place.key.num
            basics[num] = (*basics.get(num, ()), place.provision)
    every = [*(place.key for place in found), *contents(published)]
    by_kind = {
        kind: frozenset(key.num for key in every if key.kind is kind) for kind in Kind
    }
    repealed = (
        cell_of(row)
        for row in published.endnotes.amendments
        if row.lines and row.lines[-1].effect is Effect.REPEALED
    )
    gone = frozenset(
        num for cell in repealed if cell.kind is Kind.BASIC for num in cell.nums
    )
    return _Index(
        basics, by_kind[Kind.BASIC], by_kind[Kind.SCHEDULE], by_kind[Kind.FORM], gone
    )


def _lacking(index: _Index, basic: Provision, reference: Reference) -> str:
    """Say what is not there; nothing where all is, or it cannot be told."""
    unit, num = reference.unit, reference.num
    if unit in {Unit.SCHEDULE, Unit.FORM}:
        there = index.schedules if unit is Unit.SCHEDULE else index.forms
        return (
            "" if not num or num in there else f"there is no {unit.capitalize()} {num}"
        )
    targets = index.basics.get(num, ()) if num else (basic,)
    if not targets:
        if num in index.listed or any(_RUN in each for each in index.basics):
            return ""
        gone = " any more: it was repealed" if num in index.repealed else ""
        return f"there is no {basic.unit} {num}{gone}"
    if any(_has(target, reference.steps) or left(target) for target in targets):
        return ""
    inside = f"({')('.join(reference.steps)})"
    here = f"{basic.unit} {num or basic.num}"
    return f"{here} has no {_part_called(reference)} {inside}"


def _has(target: Provision, steps: tuple[str, ...]) -> bool:
    """Tell whether the steps lead to something, each somewhere within the last."""
    if not steps:
        return True
    if not target.children:
        # Words without parts may have lost them in the source.
        return f"({steps[0]})" in plain(target.text.plain)
    return any(
        _has(provision, steps[1:])
        for _, provision in walk(target.children)
        if provision.num == steps[0] or _RUN in provision.num
    )


def _part_called(reference: Reference) -> str:
    """Return what the last part referred to is called."""
    if reference.unit in BASIC:
        return "part"
    return reference.unit.value

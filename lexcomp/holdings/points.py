"""A law at each of its points in time: what pages and checks are made from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from lexcomp.endnotes.generate import generate
from lexcomp.engine.compile import compile_at
from lexcomp.engine.holes import ROWS, left
from lexcomp.holdings.laws import Held
from lexcomp.model.compilation import Compilation
from lexcomp.model.document import Provision
from lexcomp.model.endnote_style import CURRENT, EndnoteStyle
from lexcomp.model.endnotes import Endnotes
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Law
from lexcomp.model.path import BASIC, Path, Unit
from lexcomp.model.standing import Standing
from lexcomp.writers.publication import Publication

_COUNTED = frozenset({*BASIC, Unit.FORM})


@dataclass(frozen=True, slots=True)
class Point:
    """A law from one day on, up to the day before the next change.

    Attributes:
        law: The law.
        day: The first day.
        until: The day of the next change; None if there is none yet.
        compilation: The law on that day.
        endnotes: Its endnotes.
        brought: The instruments, or parts of them, that commenced on that day.
        undone: Those that were disallowed, or ceased to have had effect, that day.
        own: Whether something happened that day by the law’s own terms, or to correct
            it.
        endnote_style: How its endnotes are laid out.
    """

    law: Law
    day: dt.date
    until: dt.date | None
    compilation: Compilation
    endnotes: Endnotes
    brought: tuple[Instrument, ...]
    undone: tuple[Instrument, ...] = ()
    own: bool = False
    endnote_style: EndnoteStyle = CURRENT

    @property
    def publication(self) -> Publication:
        """What a writer is given."""
        jurisdiction = self.law.title.jurisdiction
        return Publication.of(
            self.compilation, self.endnotes, jurisdiction, self.endnote_style
        )

    @property
    def known(self) -> dt.date | None:
        """The day from which it could be known that this was so, if that is known."""
        return self.law.timeline.known_from(self.day)

    @property
    def others(self) -> tuple[tuple[str, str], ...]:
        """The laws that endnotes say amended it that day and that are not held.

        Each has its number, and the name that endnotes give it, if they do.
        """
        timeline = self.law.timeline
        held = {each.citation for each in (timeline.principal, *timeline.instruments)}
        cited = dict.fromkeys(
            event.moment.citation
            for event in self.compilation.events
            if event.moment.day == self.day and event.commenced
        )
        names = {
            row.citation: row.name
            for each in self.law.published
            if each.endnotes is not None
            for row in each.endnotes.legislation
        }
        return tuple(
            (str(each), names.get(each, "")) for each in cited if each not in held
        )

    @property
    def summary(self) -> str:
        """How much of the law is held on that day, in a few words."""
        document = self.compilation.document
        provisions = [each for _, each in document.walk() if each.unit in _COUNTED]
        whole = sum(not left(each) for each in provisions)
        kinds = {each.provenance.standing for each in provisions}
        if whole < len(provisions):
            return f"{whole} of {len(provisions)} provisions held whole"
        if kinds == {Standing.OFFICIAL}:
            return "whole text, official"
        if Standing.INFERRED in kinds:
            return "whole text, in part by inference"
        return "whole text, compiled from held words"


def points(held: Held) -> tuple[Point, ...]:
    """Compile a law at each of its points in time, oldest first."""
    timeline = held.law.timeline
    days = timeline.days()
    ends: tuple[dt.date | None, ...] = (*days[1:], None)
    return tuple(
        point_at(held.law, day, until=end) for day, end in zip(days, ends, strict=True)
    )


def point_at(
    law: Law,
    day: dt.date,
    *,
    known: dt.date | None = None,
    until: dt.date | None = None,
    endnote_style: EndnoteStyle = CURRENT,
) -> Point:
    """Compile a law on a day, under the name it had then, with its endnotes.

    Args:
        law: The law.
        day: The day whose law is asked for.
        known: The day by which its sources had to be public, if not all count.
        until: The day of the next change, if that is known.
        endnote_style: The style of its endnotes.

    Raises:
        ValueError: If the law did not exist on that day.
    """
    compiled = compile_at(law.timeline, day, known)
    document = replace(compiled.document, title=law.title.name_on(day))
    compilation = replace(compiled, document=document)
    steps = [step for step in law.timeline.steps if step.known_on(known or dt.date.max)]
    brought = {step.moment.citation for step in steps if step.moment.day == day}
    undone = {step.moment.citation for step in steps if step.undone == day}
    return Point(
        law=law,
        day=day,
        until=until,
        compilation=compilation,
        endnotes=generate(compilation, endnote_style),
        brought=tuple(
            each for each in law.timeline.instruments if each.citation in brought
        ),
        undone=tuple(
            each for each in law.timeline.instruments if each.citation in undone
        ),
        own=law.timeline.principal.citation in brought,
        endnote_style=endnote_style,
    )


def rows(point: Point) -> dict[Path, Provision]:
    """Return the provisions that have pages of their own, by their paths."""
    return {
        path: provision
        for path, provision in point.compilation.document.walk()
        if provision.unit in ROWS
    }

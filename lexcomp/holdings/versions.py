"""A provision through time: each version of it, and what brought it about.

A version is told as far as it is known. Where the words on both sides of an amendment
are not held, nobody can say what it changed, so that the time before it and the time
after are one stretch, with the amendments that fell into it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from lexcomp.engine.holes import left, within
from lexcomp.engine.rewrite import find
from lexcomp.holdings.places import Places, places
from lexcomp.holdings.points import Point
from lexcomp.holdings.touching import Touch, inserting, touch
from lexcomp.model.bearing import Bearing
from lexcomp.model.cite import cite, top
from lexcomp.model.dates import long
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.path import Path
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.timeline import HistoryEvent, Moment
from lexcomp.writers.standing_words import standing_words

_NOT_HELD = standing_words(Provenance(Standing.NOT_HELD))
_NO_EFFECT = "md not incorp"


@dataclass(frozen=True, slots=True)
class Version:
    """A provision from one day up to another, the same throughout as far as is known.

    Attributes:
        since: The first day.
        until: The day of the next version; None if there is none.
        provision: The provision; None while it was not there, or is not known to
            have been.
        events: What was done that day to the section that it is or is in, each
            effect of each instrument once. What is done to a section of a Part, or to
            its heading, amends the Part. What did nothing to a part of a section is
            left out.
        hidden: What it would be in, whose words are not held, so that nobody can
            tell whether it was there; None where that is known.
        bearings: What bore on provisions of the law at some time in it.
        meanwhile: What was done to it on later days, up to the next version; what
            that changed cannot be told, for want of the words before and after.
        perhaps: What was done on any day to the section that it is in, and may or may
            not have been done to it.
        rests: The inferences that its not being there rests on.
        between: Between which instruments words of it are not held; two names, of
            which the second is empty if they are not held to this day; nothing if all
            are held.
        same: Whether its words are those of the version before, known otherwise.
    """

    since: dt.date
    until: dt.date | None
    provision: Provision | None
    events: tuple[HistoryEvent, ...]
    hidden: Path | None = None
    bearings: tuple[Bearing, ...] = ()
    meanwhile: tuple[HistoryEvent, ...] = ()
    perhaps: tuple[HistoryEvent, ...] = ()
    rests: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    same: bool = False

    @property
    def standing(self) -> Standing | None:
        """How well its words are known; None while it was not there."""
        if self.hidden is not None:
            return Standing.NOT_HELD
        return self.provision.provenance.standing if self.provision else None

    @property
    def lacking(self) -> bool:
        """Whether words of it are not held."""
        return self.hidden is not None or bool(self.provision and left(self.provision))

    @property
    def shown(self) -> bool:
        """Whether any words of it are held."""
        return self.provision is not None and any(
            each.heading or each.text or each.tail for each in within(self.provision)
        )

    @property
    def told(self) -> tuple[str, ...]:
        """The sentences that stand where there are no words to show."""
        if self.hidden is not None:
            around = f"the words of {cite(self.hidden)} are not held."
            return _NOT_HELD, f"Whether it was there is not known: {around}"
        if self.provision:
            return ()
        rests = f"That rests on an inference: {', '.join(self.rests)}."
        return ("There was no such provision.", *((rests,) if self.rests else ()))

    @property
    def gap(self) -> tuple[str, ...]:
        """The sentences that say between what words are not held, and what befell."""
        return tuple(_gap(self))


def versions(points: tuple[Point, ...], path: Path) -> tuple[Version, ...]:
    """Return the versions of a provision, oldest first.

    Args:
        points: A law at each of its points in time, oldest first.
        path: The provision; what `rewrite.find` lets be left out may be.

    Returns:
        None at all if it never was there. A day on which neither its words nor their
        standing changed makes no version, unless it is of those to which endnotes
        give rows, all its words are held, and something was done to it. Nor does one
        of which it cannot be told whether its words changed. After the end of the
        law there is none.
    """
    points = tuple(each for each in points if each.compilation.end is None)
    known = places(points, path)
    found: list[Version] = []
    for new in _absences(points, known, _on_each_day(points, path, known)):
        last = found[-1] if found else None
        if last is None and new.standing is None and not new.events:
            continue
        if last and _one(last, new, known):
            found[-1] = _longer(last, new)
        else:
            found.append(_after(last, new, known))
    found = list(_with_gaps(points, found))
    return tuple(found) if any(each.standing for each in found) else ()


def _on_each_day(
    points: tuple[Point, ...], path: Path, known: Places
) -> Iterator[Version]:
    """Yield a provision as it is from each point in time on."""
    before: Document | None = None
    for point in points:
        document = point.compilation.document
        events = tuple(_events(point, known))
        perhaps: tuple[HistoryEvent, ...] = ()
        if known.part:
            touched = {each: touch(before, point, known, each) for each in events}
            events = tuple(e for e in events if touched[e] is Touch.YES)
            perhaps = tuple(e for e in touched if touched[e] is Touch.PERHAPS)
        here = find(document, path)
        hidden = None if here else _hidden(document, path)
        provision = here[0] if here else None
        if before is None and provision and not events:
            events = (_made(point, path, provision),)
        yield Version(
            point.day,
            point.until,
            provision,
            events,
            hidden,
            bearings=point.compilation.bearings,
            perhaps=perhaps,
        )
        before = document


def _made(point: Point, path: Path, provision: Provision) -> HistoryEvent:
    """Return that a provision was made with the law; endnotes do not say it."""
    citation = point.law.timeline.principal.citation
    moment = Moment(point.day, 0, citation)
    return HistoryEvent(provision.uid, path, Effect.MADE, moment)


def _absences(
    points: tuple[Point, ...], known: Places, found: Iterator[Version]
) -> Iterator[Version]:
    """Yield versions; what an item inserted as new was surely not there just before."""
    every = list(found)
    for at in range(len(every) - 1, 0, -1):
        before, after = every[at - 1], every[at]
        if before.hidden is None:
            continue
        if after.provision and (step := inserting(points[at], known)):
            every[at - 1] = replace(before, hidden=None, rests=step.inferences)
            added = (replace(each, effect=Effect.ADDED) for each in after.events)
            every[at] = replace(after, events=tuple(added))
        elif after.standing is None and not (after.events or after.perhaps):
            every[at - 1] = replace(before, hidden=None, rests=after.rests)
    yield from every


def _hidden(document: Document, path: Path) -> Path | None:
    """Return what a missing provision would be in, if words of that are not held."""
    for end in range(len(path.labels) - 1, 0, -1):
        around = Path(path.labels[:end])
        found = find(document, around)
        if found:
            return None if found[0].held else around
    return None


def _one(last: Version, new: Version, known: Places) -> bool:
    """Tell whether nothing is known to tell two days apart."""
    if not _same(last, new):
        return False
    if last.lacking:
        return True
    return known.part or not _done(new, known)


def _same(one: Version, two: Version) -> bool:
    if one.provision is None or two.provision is None:
        rests = one.hidden == two.hidden and one.rests == two.rests
        return one.provision is two.provision and rests
    alike = (one.provision.provenance, one.provision.heading_known) == (
        two.provision.provenance,
        two.provision.heading_known,
    )
    return one.provision == two.provision and alike


def _done(version: Version, known: Places) -> bool:
    """Tell whether something was done to the provision as a whole."""
    return any(top(event.path) in known.own for event in version.events)


def _longer(last: Version, new: Version) -> Version:
    """Return a version with a day added to it, and what befell on that day.

    What left all words as they were is not told of a part of a section.
    """
    bearings = tuple(dict.fromkeys((*last.bearings, *new.bearings)))
    if not last.lacking:
        return replace(last, until=new.until, bearings=bearings)
    return replace(
        last,
        until=new.until,
        bearings=bearings,
        meanwhile=last.meanwhile + new.events,
        perhaps=last.perhaps + new.perhaps,
    )


def _after(last: Version | None, new: Version, known: Places) -> Version:
    """Return a version as it follows another: what did nothing to it is not told."""
    if last is None or last.lacking or new.lacking:
        return new
    same = last.provision is not None and last.provision == new.provision
    if not known.part:
        return replace(new, same=same and not new.events)
    if same:
        return replace(new, same=True, events=(), perhaps=())
    # The words before and after are held, and differ: it was touched.
    return replace(new, events=new.events or new.perhaps, perhaps=())


def _with_gaps(points: tuple[Point, ...], found: list[Version]) -> Iterator[Version]:
    """Yield versions with that between which words of them are not held."""
    for version, after in pairwise((*found, None)):
        assert version is not None  # noqa: S101 - only the last is
        if not version.lacking:
            yield version
            continue
        begins = _cause(points, version)
        ends = _cause(points, after) if after else ""
        yield replace(version, between=(begins, ends))


def _cause(points: tuple[Point, ...], version: Version) -> str:
    """Name what may have made the words of a version what they are."""
    on_that_day = (
        event
        for event in (*version.events, *version.perhaps)
        if event.moment.day == version.since
    )
    cited = dict.fromkeys(str(event.moment.citation) for event in on_that_day)
    if cited:
        return " and ".join(cited)
    timeline = points[0].law.timeline
    if version.since == timeline.start:
        return str(timeline.principal.citation)
    day = long(version.since)
    days = {each.day for each in timeline.checkpoints}
    return f"the official compilation of {day}" if version.since in days else day


def _gap(version: Version) -> Iterator[str]:
    if version.between:
        begins, ends = version.between
        span = f"between {begins} and {ends}" if ends else f"from {begins} on"
        yield f"{'Some of its' if version.shown else 'Its'} words are not held {span}."
    if version.meanwhile:
        yield f"In that time it was amended by {_dated(version.meanwhile)}."
    if version.perhaps:
        section = cite(top(version.perhaps[0].path))
        yield (
            f"{section} was amended by {_dated(version.perhaps)}; whether this part of"
            " it was is not known."
        )


def _dated(events: tuple[HistoryEvent, ...]) -> str:
    """Name instruments with their days."""
    said = dict.fromkeys(
        f"{each.moment.citation} on {long(each.moment.day)}" for each in events
    )
    *most, last = said
    return f"{', '.join(most)} and {last}" if most else last


def _events(point: Point, known: Places) -> Iterator[HistoryEvent]:
    seen: set[tuple[object, ...]] = set()
    for event in point.compilation.events:
        today = event.moment.day == point.day and event.commenced
        if not today or not _tells(event, known):
            continue
        # To add a section to a Part is to amend the Part; to make it made the Part.
        made = event.effect is Effect.MADE
        whole = made or known.part or event.path in known.own
        effect = event.effect if whole else Effect.AMENDED
        told = (effect, event.moment.citation, event.qualifier)
        if told not in seen:
            seen.add(told)
            yield replace(event, effect=effect)


def _tells(event: HistoryEvent, known: Places) -> bool:
    """Tell whether an event may be what changed the words of a provision."""
    row = top(event.path)
    if row in known.own and not known.part:
        return True
    return row in known.own | known.within and event.qualifier != _NO_EFFECT

"""The points in time of laws as commits: rendered here, planned and made by `store`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from lexcomp.engine.holes import ROWS, left
from lexcomp.holdings.laws import Held
from lexcomp.holdings.points import Point, points, rows
from lexcomp.holdings.supposing import must_be_real
from lexcomp.model.document import Provision
from lexcomp.model.instrument import Instrument
from lexcomp.model.printing import title_line
from lexcomp.store.plan import Amender, Commit, PointInTime, ProvisionText, plan
from lexcomp.writers.formats import write
from lexcomp.writers.text import endnote_lines, provision_lines

#: What endnotes add to a misdescribed amendment that was not given effect.
_LEFT_OUT = "md not incorp"


def commits_of(laws: Iterable[Held]) -> tuple[Commit, ...]:
    """Return the commits of laws, one for each of their points in time.

    Args:
        laws: The laws; each gets a folder of its own if there are several.

    Raises:
        InputError: If something was supposed of a law: history holds what was law.
    """
    held = tuple(laws)
    for law in held:
        must_be_real(law.law.timeline.assumptions)
    return plan(
        _written(point, law.law.title.id if len(held) > 1 else "")
        for law in held
        for point in points(law)
    )


def _written(point: Point, folder: str) -> PointInTime:
    publication = point.publication
    return PointInTime(
        day=point.day,
        known=_known(point),
        law=point.law.title.name,
        instruments=tuple(_amenders(point)),
        provisions=tuple(
            ProvisionText(
                path,
                _lines(provision_lines(provision, told=True)),
                _lines(provision_lines(provision)),
                not left(provision),
            )
            for path, provision in rows(point).items()
            if not _holds_rows(provision)
        ),
        headings=tuple(
            (path, title_line(provision))
            for path, provision in rows(point).items()
            if _holds_rows(provision)
        ),
        whole=write(publication, "text", frozenset({"standing"})),
        markdown=write(publication, "markdown"),
        endnotes=_lines(endnote_lines(point.endnotes)).encode(),
        folder=folder,
        amended=tuple(
            dict.fromkeys(
                event.path
                for event in point.compilation.events
                if event.moment.day == point.day and event.qualifier != _LEFT_OUT
            )
        ),
        standing=point.summary,
        inferences=_inferences(point),
    )


def _inferences(point: Point) -> tuple[str, ...]:
    """Return the names of what the words of a day rest on."""
    names = dict.fromkeys(
        name
        for _, provision in point.compilation.document.walk()
        for name in provision.inferences
    )
    return tuple(names)


def _holds_rows(provision: Provision) -> bool:
    """Tell whether what is in a provision has files of its own, as in a Part."""
    return any(child.unit in ROWS for child in provision.children)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _known(point: Point) -> dt.date | None:
    """Return the day by which all that made the law so had been published.

    None if that is not known of an instrument.
    """
    return None if point.known is None else max(point.day, point.known)


def _amenders(point: Point) -> Iterator[Amender]:
    if point.day == point.law.timeline.start:
        principal = point.law.timeline.principal
        yield Amender(str(principal.citation), principal.title)
    left_out = {
        event.moment
        for event in point.compilation.events
        if event.qualifier == _LEFT_OUT
    }
    principal = point.law.timeline.principal
    own = (principal,) if point.own else ()
    for instrument in (*own, *point.brought):
        items = dict.fromkeys(
            f"{step.item} ({_LEFT_OUT})" if step.moment in left_out else step.item
            for step in point.law.timeline.steps
            if step.moment.day == point.day
            and step.superseded is None
            and step.moment.citation == instrument.citation
            and step.moment.item
        )
        yield Amender(str(instrument.citation), instrument.title, tuple(items))
    yield from (Amender(citation, name) for citation, name in point.others)
    for instrument in point.undone:
        undoing = f"{_undoing(point, instrument)} ({instrument.title})"
        yield Amender(str(instrument.citation), undoing)
    end = point.compilation.end
    if end is not None and end.day == point.day:
        yield Amender(str(principal.citation), end.told)


def _undoing(point: Point, instrument: Instrument) -> str:
    """Say what was done to an instrument whose effects were taken back that day."""
    return next(
        step.undoing.value
        for step in point.law.timeline.steps
        if step.undone == point.day and step.moment.citation == instrument.citation
    )

"""Small laws and what happened to them, for tests of what endnotes say of it."""

from __future__ import annotations

import datetime as dt

from lexcomp.model.commencement import Commencement
from lexcomp.model.compilation import Compilation
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.path import Path, Unit
from lexcomp.model.timeline import AWAITED, HistoryEvent, Moment

PRINCIPAL = Instrument(
    "lamps",
    Citation(1990, Series.ACT, 5),
    "Lamps Act 1990",
    dt.date(1990, 2, 1),
    commencements=(Commencement("", dt.date(1990, 3, 1)),),
)


def act(number: int, year: int, *days: dt.date | tuple[str, dt.date]) -> Instrument:
    """Return an amending Act; it commences on its days, or early in its year."""
    entries = (day if isinstance(day, tuple) else ("", day) for day in days)
    commencements = tuple(Commencement(part, day) for part, day in entries)
    assented = dt.date(year, 1, 1)
    return Instrument(
        f"{number}-{year}",
        Citation(year, Series.ACT, number),
        f"Act {number} {year}",
        assented,
        commencements=commencements or (Commencement("", assented),),
    )


def event(
    words: str, *, qualifier: str = "", day: dt.date | None = None, item: int = 0
) -> HistoryEvent:
    """Return an event given as `am section:5 No 7, 1995`.

    A law takes effect on the first day of its year unless a day is given; `~` before
    the effect is for what is awaited, `section:5→section:6` for another number,
    and `section:5@part:2` for what was in a Part.
    """
    effect, path, number = words.split(" ", 2)
    no, year = (int(word) for word in number.removeprefix("No ").split(", "))
    commenced = not effect.startswith("~")
    when = (day or dt.date(year, 1, 1)) if commenced else AWAITED
    moment = Moment(when, 0, Citation(year, Series.ACT, no), item)
    path, _, within = path.partition("@")
    was, _, place = path.rpartition("→")
    return HistoryEvent(
        "",
        Path.parse(place),
        Effect(effect.lstrip("~")),
        moment,
        qualifier,
        commenced,
        was=Path.parse(was) if was else Path(),
        within=Path.parse(within) if within else Path(),
    )


def law(*paths: str) -> Document:
    """Return a law with sections, Parts and Schedules, given as paths in order."""
    return Document("Lamps Act 1990", _children(paths, ""))


def compilation(document: Document, *events: HistoryEvent) -> Compilation:
    """Return a compilation in which events have happened."""
    return Compilation(
        in_force_on=dt.date(2020, 1, 1),
        known_on=dt.date.max,
        document=document,
        events=events,
        principal=PRINCIPAL,
        instruments=(),
    )


def _children(paths: tuple[str, ...], above: str) -> tuple[Provision, ...]:
    """Nest the paths that begin with one; a law is written as `part:1/section:2`."""
    inner = [path.removeprefix(above) for path in paths if path.startswith(above)]
    heads = dict.fromkeys(path.split("/")[0] for path in inner if path)
    return tuple(
        Provision(
            Unit(head.partition(":")[0]),
            head.partition(":")[2],
            children=_children(paths, f"{above}{head}/"),
        )
        for head in heads
    )

"""What becomes of amending instruments themselves: undone, or spent by rule."""

from __future__ import annotations

import datetime as dt

from lexcomp.engine.sunset import spent_day
from lexcomp.forms.reading import Sense
from lexcomp.holdings.steps import ItemRead
from lexcomp.model.dates import long
from lexcomp.model.event import EventKind
from lexcomp.model.instrument import Instrument, Series
from lexcomp.model.law import Law

#: From then on the Act has its present name; whether the rule is certain for earlier
#: instruments does not follow from what is held.
_SINCE = dt.date(2016, 3, 5)
_NOTHING = "which takes back nothing that it did."
_WORK = frozenset({Sense.AMENDS, Sense.REPEALS_LAW})


def undone_told(law: Law, instrument: Instrument) -> str:
    """Say when what an instrument did was taken back; nothing if it was not."""
    days = {
        (step.undone, step.undoing)
        for step in law.timeline.steps
        if step.moment.citation == instrument.citation and step.undone is not None
    }
    words = (
        f"{'disallowed' if how == 'disallowed' else 'ceased to have effect'} on"
        f" {long(day)}"
        for day, how in sorted(days)
    )
    return "; ".join(words)


def spent_told(law: Law, instrument: Instrument, read: tuple[ItemRead, ...]) -> str:
    """Say when an instrument that only amends is repealed as spent.

    An event tells that, or else the rule. That is told only where the words of the
    instrument are held and all of them amend or repeal, it makes no application, saving
    or transitional provision, and all has commenced (Legislation Act 2003, s 48A).
    The repeal takes back nothing that it did.
    """
    for event in law.events:
        own = event.folder == instrument.id and not event.law
        if own and event.kind is EventKind.SPENT and isinstance(event.day, dt.date):
            by = f" ({event.authority})" if event.authority else ""
            return f"Repealed as spent on {long(event.day)}{by}, {_NOTHING}"
    days = [each.day for each in instrument.commencements]
    fixed = tuple(day for day in days if isinstance(day, dt.date))
    registered = instrument.registered
    if (
        instrument.citation.series is not Series.F
        or registered is None
        or registered < _SINCE
        or len(fixed) < max(len(days), 1)
        or instrument.application not in {"", "—"}
        or not read
        or any(each.reading.reading not in _WORK for each in read)
    ):
        return ""
    day = long(spent_day(registered, fixed))
    return (
        f"By rule repealed as spent on {day} (Legislation Act 2003, s 48A), {_NOTHING}"
    )

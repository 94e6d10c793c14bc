"""On which day an amendment of an amendment history commenced."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lexcomp.endnotes import codes
from lexcomp.model import dates
from lexcomp.model.commencement import Pending
from lexcomp.model.endnotes import Cited, HistoryRow, LawRow
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Citation, Instrument
from lexcomp.model.timeline import AWAITED

When = dt.date | Pending | None


@dataclass(slots=True)
class Calendar:
    """What is held of each law: what of it commenced when, and its registration."""

    commencements: dict[Citation, tuple[tuple[str, When], ...]]
    registered: dict[Citation, dt.date]
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def of(
        cls, listed: Iterable[LawRow], instruments: Iterable[Instrument]
    ) -> Calendar:
        """Take what endnotes list, and what is held of instruments before it."""
        commenced: dict[Citation, tuple[tuple[str, When], ...]] = {}
        registered: dict[Citation, dt.date] = {}
        for row in listed:
            entries = ((each.provisions, each.when) for each in row.commencements)
            commenced.setdefault(row.citation, tuple(entries))
            if row.registered:
                registered.setdefault(row.citation, row.registered)
        for law in instruments:
            held = tuple((each.provisions, each.day) for each in law.commencements)
            for citation in _names(law):
                if held:
                    commenced[citation] = held
                if law.registered:
                    registered[citation] = law.registered
        return cls(commenced, registered)

    def day(
        self, row: HistoryRow, cited: Cited, after: dt.date | None
    ) -> dt.date | None:
        """Return the day on which a law had an effect; None where nothing is held.

        Where the law commenced on several days the effect came no earlier than that
        of the line before, and of the days that are left the first is taken. Where
        none is told that of its registration is taken. Both are reported.
        """
        if not cited.commenced:
            return AWAITED
        citation = cited.citation
        told = self.commencements.get(citation, ())
        days = sorted({day for _, day in told if isinstance(day, dt.date)})
        if not days:
            return self._without_day(row, citation)
        later = [day for day in days if after is None or day >= after]
        if len(later) > 1:
            names = " and on ".join(map(dates.short, later))
            law, taken = str(citation), dates.short(later[0])
            label = row.printed or row.provision
            self.findings.append(
                codes.several_days(label, law, names, taken, row.source)
            )
        return later[0] if later else days[-1]

    def _without_day(self, row: HistoryRow, citation: Citation) -> dt.date | None:
        """Return the day of registration in place of one that is not told."""
        label, law = row.printed or row.provision, str(citation)
        day = self.registered.get(citation)
        if day is None:
            self.findings.append(codes.not_listed(label, law, row.source))
            return None
        taken = f"the day of its registration, {dates.short(day)},"
        self.findings.append(codes.day_not_told(label, law, taken, row.source))
        return day


def day_in(words: str) -> dt.date | None:
    """Return the day that words name, as in `30 June 2010 (r 5)`."""
    found = re.search(r"\d{1,2}\s+[A-Z][a-z]+\.?\s+\d{4}", words)
    return dates.read(found[0]) if found else None


def _names(law: Instrument) -> tuple[Citation, ...]:
    """Return the numbers by which a law may be cited."""
    if re.fullmatch(r"F\d{4}[A-Z]\d{5}", law.register_id):
        return law.citation, Citation.parse(law.register_id)
    return (law.citation,)

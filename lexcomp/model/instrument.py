"""A law as something that was made: its number, its dates, what it amends."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import IntEnum

from lexcomp.model.commencement import Commencement, Pending
from lexcomp.model.document import Document, Provision
from lexcomp.model.source import Source
from lexcomp.model.text import Text


class Series(IntEnum):
    """The series in which a law is numbered, in the order in which they are listed.

    Numbered instruments come before those known by a register identifier
    (Federal Register of Legislation) where their years are the same.
    """

    ACT = 1
    SR = 2
    SLI = 3
    F = 4


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """The number of a law within its year, by which laws are put in order.

    Examples:
        >>> str(Citation(1997, Series.SR, 3))
        'SR No 3, 1997'
        >>> str(Citation(2018, Series.F, 1408))
        'F2018L01408'
        >>> Citation.parse("F2018L01408") == Citation(2018, Series.F, 1408)
        True
    """

    year: int
    series: Series
    number: int
    letter: str = "L"

    @classmethod
    def parse(cls, register_id: str) -> Citation:
        """Read a register identifier such as `F2018L01408`.

        Raises:
            ValueError: If it is not in that form.
        """
        if len(register_id) < 7 or register_id[0] != "F":  # noqa: PLR2004 - the shortest identifier
            msg = f"“{register_id}” is not a register identifier such as F2018L01408."
            raise ValueError(msg)
        return cls(
            int(register_id[1:5]), Series.F, int(register_id[6:]), register_id[5]
        )

    def __str__(self) -> str:
        if self.series is Series.F:
            return f"F{self.year}{self.letter}{self.number:05}"
        series = "" if self.series is Series.ACT else f"{self.series.name} "
        return f"{series}No {self.number}, {self.year}"


@dataclass(frozen=True, slots=True)
class AmendingItem:
    """One item of an amending instrument, still in its own words.

    Attributes:
        num: What the instrument calls it, such as `Sch 1 item 5` or `3.1`.
        header: The words that say what is amended.
        body: The words that say how, a line to a paragraph.
        provisions: The new provisions set out under the body, if any.
        principal: The name of the law it amends, as given over it; may be empty.
        source: Where it was read from.
        under: For each provision, the index of the line of the body under which it is
            set out; empty where that is not known, or there is but one such line.
        part: The Part and Division of the instrument that it stands in, if any.
        said: The paragraphs of the body with their faces, if any has some.
    """

    num: str
    header: str
    body: str
    provisions: tuple[Provision, ...] = ()
    principal: str = ""
    source: Source | None = None
    under: tuple[int, ...] = ()
    part: str = ""
    said: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """Any law, as made: a principal law is one without items.

    Attributes:
        id: The name of its folder.
        citation: Its number.
        title: Its name; empty where it is not held.
        registered: When it was assented to, gazetted or registered.
        made: When it was made, where that is known.
        register_id: Its identifier on the register, where that is known.
        commencements: What of it commences when, as Endnote 3 lists it.
        application: Its application, saving and transitional provisions, as printed
            in Endnote 3; empty for a principal law.
        items: Its amending items.
        document: Its own text, where that is held.
        source: The file that describes it.
        told: What was known of its commencement before all of it was: each with the
            day from which that was known, oldest first, and as many entries in it as
            `commencements` has.
        amended_by: The laws that amend it, before or after it commences.
    """

    id: str
    citation: Citation
    title: str
    registered: dt.date | None
    made: dt.date | None = None
    register_id: str = ""
    commencements: tuple[Commencement, ...] = ()
    application: str = ""
    items: tuple[AmendingItem, ...] = ()
    document: Document | None = None
    source: Source | None = None
    told: tuple[tuple[dt.date, tuple[Commencement, ...]], ...] = ()
    amended_by: tuple[Instrument, ...] = ()

    def known_on(self, day: dt.date) -> tuple[Commencement, ...]:
        """Return its commencements as they were known on a day."""
        known = [entries for since, entries in self.told if since <= day]
        return known[-1] if known else self.commencements

    def noted(self, day: dt.date, known: dt.date) -> Instrument:
        """Return it as the endnotes of a day tell of it, as known on another.

        What had commenced by then has its day; of the rest they tell what could be
        known then.
        """
        pairs = zip(self.known_on(known), self.known_on(min(day, known)), strict=True)
        entries = (_noted(now, then, day) for now, then in pairs)
        public = (each for each in self.amended_by if _public(each, min(day, known)))
        amended_by = tuple(each.noted(day, known) for each in public)
        return replace(self, commencements=tuple(entries), amended_by=amended_by)


def _noted(now: Commencement, then: Commencement, day: dt.date) -> Commencement:
    """Return what endnotes of a day tell: a day that has come, or what was known."""
    if isinstance(now.day, dt.date) and now.day <= day:
        return now
    return replace(then, day=Pending.AWAITING) if then.latest else then


def _public(instrument: Instrument, day: dt.date) -> bool:
    return instrument.registered is None or instrument.registered <= day

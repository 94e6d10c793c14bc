"""Endnote 3, or the Table of Acts, as rows of tables in each style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lexcomp.model.commencement import Pending
from lexcomp.model.dates import short
from lexcomp.model.endnote_notes import further_notes
from lexcomp.model.endnote_rows import Row, RowKind, Table, cited, principal_series
from lexcomp.model.endnote_style import CURRENT, UNCOMMENCED, EndnoteStyle
from lexcomp.model.endnote_words import in_new_style, in_old_style
from lexcomp.model.endnotes import CommencementEntry, Endnotes, LawRow
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.text import Text

#: Items of a table in a section, and of a Schedule: `s. 2(1) (item 3)`, but
#: `Sch. 1 [item 5D]`.
_ITEM = re.compile(r" (items? [^()]+?)(?= and Gazette|$)")
_OF_SCHEDULE = re.compile(r"(?<=Sch\. \d )\((items? [^()]+)\)")
_NAMED = ("Name", "Registration")
_AS_AMENDED_BY = "as amended by"
_ALSO = "as also amended by"


def legislation_tables(
    endnotes: Endnotes, style: EndnoteStyle = CURRENT
) -> tuple[Table, ...]:
    """Return the tables of Endnote 3.

    Laws of one kind share a table, the principal law's first: Acts, instruments
    numbered within a year, and instruments that go by their names. An Act has
    every instrument that amended it in the last of these, or in the oldest style in
    none: a sentence of Note 1 names them.

    A law that amended an amending law stands under that one and the label “as amended
    by”; each further one under a label that names the law it amended, so that no
    order of rows can be mistaken.
    """
    return _Tables(endnotes, style).tables()


def footnotes(
    endnotes: Endnotes, style: EndnoteStyle = CURRENT
) -> tuple[tuple[str, str], ...]:
    """Return the letters of the footnotes under Endnote 3, and what each says."""
    letters = _Tables(endnotes, style).letters
    return tuple((letter, words) for (_, words), letter in letters.items())


def named_in_note(endnotes: Endnotes, style: EndnoteStyle) -> tuple[LawRow, ...]:
    """Return the instruments that amended an Act and are in no table of a style."""
    if style.named_apart or principal_series(endnotes) is not Series.ACT:
        return ()
    rows = endnotes.legislation[1:]
    return tuple(row for row in rows if row.citation.series is not Series.ACT)


def commencement_line(entry: CommencementEntry) -> str:
    """Write one line of a commencement cell of Endnote 3, in the current style.

    A line whose day could not be read is given as it was printed.

    Examples:
        >>> from lexcomp.model.commencement import Pending
        >>> commencement_line(CommencementEntry("Sch 1", Pending.AWAITING, "s 2(1)"))
        'Sch 1: awaiting commencement (s 2(1))'
    """
    if entry.when is None:
        return entry.printed
    when = entry.when if isinstance(entry.when, str) else short(entry.when)
    provisions = f"{entry.provisions}: " if entry.provisions else ""
    basis = f" ({entry.basis})" if entry.basis else ""
    return f"{provisions}{when}{basis}"


def old_commencement_line(
    entry: CommencementEntry, law: LawRow, awaited: str = "", letter: str = ""
) -> str:
    """Write one line of a commencement cell as it was until 2014.

    Args:
        entry: What commenced when.
        law: The row that it is of; a part that commenced on the day of its assent
            says so, unless it gives a reason.
        awaited: The reference to the note about what has not commenced, if any.
        letter: The letter of the footnote, if any.

    Examples:
        >>> import datetime as dt
        >>> day = dt.date(1995, 6, 1)
        >>> law = LawRow(Citation(1995, Series.ACT, 7), "", day, "", (), None)
        >>> entry = CommencementEntry("Sch 1 (item 3)", day, "s 2(1)")
        >>> old_commencement_line(entry, law, letter="a")
        'Schedule 1 (item 3): 1 June 1995 (see s. 2(1)) (a)'
    """
    footnote = f"({letter})" if letter else ""
    if entry.when is None and not footnote:
        return entry.printed
    words = in_old_style(in_new_style(entry.provisions), schedule="Schedule")
    parts = (_old_when(entry, law, awaited), *_old_bases(entry.basis), footnote)
    said = " ".join(filter(None, parts))
    return f"{words}: {said}" if words else said


@dataclass(slots=True)
class _Tables:
    """The tables while they are made, and the letters of their footnotes."""

    endnotes: Endnotes
    style: EndnoteStyle
    letters: dict[tuple[Citation, str], str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Give each footnote its letter; parts of one law may share one.

        A style without footnotes has those alone that stand for a day.
        """
        left = named_in_note(self.endnotes, self.style)
        kept = [law for law in self.endnotes.legislation if law not in left]
        for law in _every(kept):
            for entry in law.commencements:
                key = (law.citation, entry.footnote)
                needed = self.style.footnotes or entry.when is None
                if needed and entry.footnote and key not in self.letters:
                    self.letters[key] = _letter(len(self.letters))

    def tables(self) -> tuple[Table, ...]:
        """Return the tables."""
        found: dict[tuple[str, ...], list[LawRow]] = {}
        left = named_in_note(self.endnotes, self.style)
        for law in self.endnotes.legislation:
            if law not in left:
                found.setdefault(self._first(law.citation), []).append(law)
        return tuple(
            Table((*first, *self.style.last), tuple(self._rows(laws, first)))
            for first, laws in found.items()
        )

    def _first(self, citation: Citation) -> tuple[str, ...]:
        """Return the first column headings of the table that a law belongs in."""
        if citation.series is Series.ACT:
            return self.style.act
        is_act = principal_series(self.endnotes) is Series.ACT
        return _NAMED if citation.series is Series.F or is_act else self.style.numbered

    def _rows(
        self, laws: Sequence[LawRow], first: tuple[str, ...], under: str = ""
    ) -> Iterator[Row]:
        """Yield the rows of laws, and of the laws that amended them."""
        for index, law in enumerate(laws):
            if under:
                label = f"{under} {_ALSO}" if index else _AS_AMENDED_BY
                blank = ("",) * (len(first) + len(self.style.last) - 1)
                yield Row(RowKind.GROUP, _texts((label, *blank)))
            yield from self._row(law, first)
            number = cited(law.citation, principal_series(self.endnotes), self.style)
            yield from self._rows(law.amended_by, first, number)

    def _row(self, law: LawRow, first: tuple[str, ...]) -> Iterator[Row]:
        """Yield the row of a law, and one for each further line of commencement."""
        lines = [self._line(entry, law) for entry in law.commencements] or [""]
        identity = self._identity(law, first)
        cells = (*identity, lines[0], self._application(law))
        yield Row(RowKind.ENTRY, _texts(cells), law)
        for line in lines[1:]:
            cells = (*("",) * len(first), line, "")
            yield Row(RowKind.CONTINUED, _texts(cells), law)

    def _identity(self, law: LawRow, first: tuple[str, ...]) -> tuple[str, ...]:
        """Return the cells that say which law it is and when it was registered."""
        citation = law.citation
        number = f"{citation.number}, {citation.year}"
        series = "Act" if citation.series is Series.ACT else citation.series.name
        full = f"{series} No{'.' if self.style.stops else ''} {number}"
        if first == self.style.act:
            other = "" if citation.series is Series.F else full
            own = number if citation.series is Series.ACT else other
            return law.name, own, _registration(law)
        if first == self.style.numbered:
            if citation.series is Series.ACT:
                return full, _registration(law)
            if citation.series is Series.F:
                return str(citation), _registration(law)
            older = f"{citation.year} No. {citation.number}"
            return older if self.style.year_first else number, _registration(law)
        if citation.series is Series.F:
            return law.name, _registration(law)
        return f"{law.name} ({series} No. {number})".strip(), _registration(law)

    def _line(self, entry: CommencementEntry, law: LawRow) -> str:
        """Write a line of a commencement cell."""
        letter = self.letters.get((law.citation, entry.footnote), "")
        if not self.style.stops:
            provisions, basis = map(in_new_style, (entry.provisions, entry.basis))
            new = replace(entry, provisions=provisions, basis=basis)
            if letter and entry.when is None:
                return f"{provisions}: ({letter})" if provisions else f"({letter})"
            return commencement_line(new)
        return old_commencement_line(entry, law, self._awaited(), letter)

    def _awaited(self) -> str:
        """Refer to the note about what has not commenced, if there is one."""
        notes = further_notes(self.endnotes, self.style)
        others = [note.title for note in notes]
        if UNCOMMENCED not in others:
            return ""
        if UNCOMMENCED in self.style.titles:
            return f"[see Endnote {self.style.titles.index(UNCOMMENCED) + 1}]"
        return f"[see Note {others.index(UNCOMMENCED) + 2}]"

    def _application(self, law: LawRow) -> str:
        """Write the application cell."""
        lines = [in_new_style(line) for line in (law.application or "").splitlines()]
        return "\n".join(map(in_old_style, lines) if self.style.stops else lines)


def _every(laws: Sequence[LawRow]) -> Iterator[LawRow]:
    """Yield laws and those that amended them, in the order of print."""
    for law in laws:
        yield law
        yield from _every(law.amended_by)


def _letter(index: int) -> str:
    """Return the letter of a footnote: a to z, za to zz, zza and so on.

    Examples:
        >>> [_letter(index) for index in (0, 25, 26, 51, 52)]
        ['a', 'z', 'za', 'zz', 'zza']
    """
    rounds, place = divmod(index, 26)
    return "z" * rounds + chr(ord("a") + place)


def _old_when(entry: CommencementEntry, law: LawRow, awaited: str) -> str:
    """Write when something commenced, or why it has not."""
    if entry.when is Pending.AWAITING:
        return awaited or "not commenced"
    if entry.when is None or isinstance(entry.when, Pending):
        return entry.when or ""
    of_act = law.citation.series is Series.ACT
    of_part = entry.provisions and not entry.basis
    if of_part and of_act and entry.when == law.registered:
        return "Royal Assent"
    return short(entry.when)


def _old_bases(basis: str) -> Iterator[str]:
    """Yield the brackets after a day: `(see s. 2(1) [item 3])`."""
    for part in filter(None, basis.split("; ")):
        words = in_old_style(in_new_style(part), begins=False)
        words = _OF_SCHEDULE.sub(r"[\1]", _ITEM.sub(r" (\1)", words))
        yield f"(see {words})"


def _registration(law: LawRow) -> str:
    """Write when a law was assented to, gazetted or registered, and under what."""
    register_id = law.register_id
    if law.citation.series is Series.F:
        register_id = str(law.citation)
    if law.registered is None:
        return register_id
    return short(law.registered) + (f" ({register_id})" if register_id else "")


def _texts(cells: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(map(Text, cells))

"""Who changed what between two compilations, by the endnotes of the later one."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.endnotes.labels import path_of
from lexcomp.engine.order import number_key
from lexcomp.forms.imperative import read_place
from lexcomp.model.endnotes import Endnotes, HistoryRow, LawRow
from lexcomp.model.instrument import Citation
from lexcomp.model.law import OfficialCompilation
from lexcomp.model.path import CONTAINERS, Label, Path, Unit

_RANGE = re.compile(r"(?P<unit>[src]) (?P<first>\d[\w.-]*)–(?P<last>\d[\w.-]*)")
_EDITED = re.compile(
    r"\b(?:sub)?(?:section|regulation|rule|clause|paragraph)s? (\d[\w.-]*)",
    re.IGNORECASE,
)
_EDITORIAL = "editorial change"


@dataclass(frozen=True, slots=True)
class Credits:
    """Who changed what between two compilations.

    Attributes:
        laws: Each provision that the later endnotes say was changed since, with the
            laws that they cite for it; those that have the changes under
            consideration are left out.
        edited: The provisions that the publisher is said to have edited since, with
            the words that say so.
        told: Whether the later compilation has an amendment history at all.
    """

    laws: tuple[tuple[Path, tuple[Citation, ...]], ...] = ()
    edited: tuple[tuple[Path, str], ...] = ()
    told: bool = False

    def of(self, path: Path) -> tuple[Citation, ...]:
        """Return the laws that are cited for a provision, or for what holds it."""
        found = (law for row, laws in self.laws if _tells_of(row, path) for law in laws)
        return tuple(dict.fromkeys(found))

    def editing(self, path: Path) -> str:
        """Return the words that say that a provision was edited, or nothing."""
        return next((words for row, words in self.edited if _tells_of(row, path)), "")


def credits_of(
    before: OfficialCompilation | None,
    after: OfficialCompilation,
    given: frozenset[Citation],
    unit: Unit,
) -> Credits:
    """Read from the endnotes of a compilation what others did since an earlier one.

    What the earlier endnotes list too was done before; where they list nothing, the
    days of the legislation history tell.

    Args:
        before: The earlier compilation, as read from a file.
        after: The later one.
        given: The laws that have the changes under consideration.
        unit: What `r` stands for: a regulation or a rule.
    """
    if after.notes:
        return _noted(before, after, given, unit)
    notes = after.endnotes
    if notes is None or not notes.amendments:
        return Credits()
    past = _lines(before.endnotes) if before and before.endnotes else Counter()
    late = None if past else _laws_after(notes, before.day if before else dt.date.min)
    number = (before.cover.compilation if before else None) or 0
    credited: dict[Path, dict[Citation, None]] = {}
    edited: list[tuple[Path, str]] = []
    for row in notes.amendments:
        for path in _paths(row, unit):
            for law, key in _cited(row):
                new = key not in past if late is None else law in late
                if new and law not in given:
                    credited.setdefault(path, {})[law] = None
            edited += [
                (path, f"ed C{line.compilation}")
                for line in row.lines
                if line.compilation is not None and line.compilation > number
            ]
    edited += _outlined(notes, unit)
    laws = tuple((path, tuple(cited)) for path, cited in credited.items())
    return Credits(laws, tuple(edited), told=True)


def all_credits(compilation: OfficialCompilation, unit: Unit) -> Credits:
    """Read from the endnotes of a compilation all that was done to the law."""
    return credits_of(None, compilation, frozenset(), unit)


def _noted(
    before: OfficialCompilation | None,
    after: OfficialCompilation,
    given: frozenset[Citation],
    unit: Unit,
) -> Credits:
    """Read what others did since from the notes under the provisions of a law."""
    past = {note.printed for note in before.notes} if before else set()
    credited: dict[Path, dict[Citation, None]] = {}
    for note in after.notes:
        if note.law is None or note.law in given or note.printed in past:
            continue
        for target in read_place(note.place, unit).targets or ():
            credited.setdefault(target.path, {})[note.law] = None
    laws = tuple((path, tuple(cited)) for path, cited in credited.items())
    return Credits(laws, told=True)


Key = tuple[str, str, str, str, str]


def _lines(notes: Endnotes) -> Counter[Key]:
    return Counter(key for row in notes.amendments for _, key in _cited(row))


def _cited(row: HistoryRow) -> Iterator[tuple[Citation, Key]]:
    """Yield the laws cited in a row, each with what tells it from other mentions."""
    for line in row.lines:
        for law in line.laws:
            words = (row.scope, row.provision, line.effect.value, str(law.citation))
            yield law.citation, (*words, law.qualifier)


def _laws_after(notes: Endnotes, day: dt.date) -> frozenset[Citation]:
    """Return the laws of which something commenced after a day, or may have."""
    return frozenset(law.citation for law in notes.legislation if _is_after(law, day))


def _is_after(law: LawRow, day: dt.date) -> bool:
    days = [each.when for each in law.commencements]
    known = [each for each in days if isinstance(each, dt.date)]
    if len(known) < len(days) or not days:
        return law.registered is None or law.registered > day or bool(days)
    return max(known) > day


def _paths(row: HistoryRow, unit: Unit) -> Iterator[Path]:
    """Yield what a row tells of; a range is a run of siblings."""
    if found := _RANGE.fullmatch(row.provision):
        units = {"s": Unit.SECTION, "r": unit, "c": Unit.CLAUSE}
        label = Label(units[found["unit"]], f"{found['first']}..{found['last']}")
        outer = path_of(row.scope, "", "", unit) if row.scope else None
        yield Path((*(outer.labels if outer else ()), label))
    elif path := path_of(row.provision, row.scope, row.group, unit):
        yield path


def _outlined(notes: Endnotes, unit: Unit) -> Iterator[tuple[Path, str]]:
    """Yield the provisions that an endnote about editorial changes names."""
    for note in notes.other:
        if _EDITORIAL not in note.title.casefold():
            continue
        for found in _EDITED.finditer(note.text):
            for each in (Unit.SECTION, unit, Unit.CLAUSE):
                yield Path((Label(each, found[1]),)), f"Endnote {note.number}"


def _tells_of(row: Path, path: Path) -> bool:
    """Tell whether a row of an amendment history is about a provision."""
    one, other = (_bare(row), _bare(path))
    if not one or not other:
        return not one and not other
    if len(one) <= len(other) and all(map(_answers, one, other)):
        return True
    return one[0].unit in CONTAINERS and one[-1] == other[-1] and set(one) <= set(other)


def _answers(row: Label, label: Label) -> bool:
    if row.run and row.unit is label.unit:
        first, last = map(number_key, row.run)
        return first <= number_key(label.num) <= last
    return row == label


def _bare(path: Path) -> tuple[Label, ...]:
    """Return labels without that of a heading, and without what a section stands in."""
    labels = tuple(each for each in path.labels if each.unit is not Unit.HEADING)
    inner = tuple(each for each in labels if each.unit not in CONTAINERS)
    within = bool(labels) and labels[-1].unit in CONTAINERS
    return labels if within else inner

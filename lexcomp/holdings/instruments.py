"""One folder of `amendments`: an instrument, its items, and what was decided."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import starmap
from pathlib import Path
from typing import TypeVar

from lexcomp.holdings.settings import (
    CommencementTable,
    DecisionsFile,
    DecisionTable,
    InferenceTable,
    InstrumentFile,
    ItemsFile,
    ItemStanding,
    ItemTable,
    LawTable,
    Strict,
    T,
    field_line,
    lines_of,
    read_settings,
)
from lexcomp.model.commencement import Commencement, Pending
from lexcomp.model.errors import InputError
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.operation import Operation
from lexcomp.model.path import Path as Provision
from lexcomp.model.source import Source
from lexcomp.readers.notation import read_operations

_SERIES = {
    "Act": Series.ACT,
    "SR": Series.SR,
    "SLI": Series.SLI,
    "F": Series.F,
}
Table = TypeVar("Table", bound=Strict)
#: The mark of what is inferred, in evidence; it goes with a named inference.
INFERRED = "[I]"

_PENDING = {"awaiting": Pending.AWAITING, "never": Pending.NEVER}


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An item whose effect is written down in `items.toml`.

    Attributes:
        num: What the instrument calls it, as well as that is known.
        header: The words that say what is amended, where they were seen; else ours.
        standing: Whether its words were seen, its effect is stated, or inferred.
        operations: What it does.
        inference: The name of the inference that it rests on, if any.
        evidence: How this is known.
        source: The file that says so.
    """

    num: str
    header: str
    standing: ItemStanding
    operations: tuple[Operation, ...]
    inference: str
    evidence: str
    source: Source


@dataclass(frozen=True, slots=True)
class Belief:
    """An inference, and what it says that an instrument left alone.

    Attributes:
        name: Its name.
        says: What is believed.
        because: Why.
        leaves: What the instrument left alone.
        source: Where it is written down.
        tells: What it says of the instrument itself: its title or commencement.
    """

    name: str
    says: str
    because: str
    leaves: tuple[Provision, ...]
    source: Source
    tells: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person says that an item does, and whether although misdescribed."""

    operations: tuple[Operation, ...]
    because: str
    incorporate: bool
    source: Source


@dataclass(frozen=True, slots=True)
class Amending:
    """An amending instrument as a project holds it.

    Attributes:
        instrument: The law, without its items.
        style: The name of the style that it is written in.
        amends: The ids of the laws that it amends.
        source: The file that holds its words, where it is held.
        shown: What to call that file in messages.
        amends_by: Which part of it amends the law, where that is known.
        evidence: How its title and days are known.
        known: Its items whose effect is written down.
        covers: The rows of an amendment history about which `known` is complete.
        beliefs: What is believed of it.
        decisions: What a person has decided about its items, by their numbers.
        covers_at: Where it is written down what `known` covers.
    """

    instrument: Instrument
    style: str
    amends: tuple[str, ...]
    source: Path | None
    shown: str = ""
    amends_by: str = ""
    evidence: str = ""
    known: tuple[KnownItem, ...] = ()
    covers: frozenset[Provision] = frozenset()
    beliefs: tuple[Belief, ...] = ()
    decisions: dict[str, Decision] = field(default_factory=dict)
    covers_at: Source | None = None


def read_amending(folder: Path, root: Path) -> Amending:
    """Read the folder of an instrument; its source is named but not yet read.

    Args:
        folder: A folder of `amendments`.
        root: The project's folder, from which messages name files.

    Raises:
        InputError: If a file cannot be used.
    """
    file = folder / "instrument.toml"
    shown = str(file.relative_to(root))
    settings = read_settings(file, InstrumentFile, shown)
    source = _only_source(folder, shown)
    listed = _Tables(folder / "items.toml", root)
    notes = _Tables(folder / "decisions.toml", root)
    items = listed.read(ItemsFile) or ItemsFile(item=())
    decided = notes.read(DecisionsFile) or DecisionsFile()
    _must_be_named(items, decided, listed)
    return Amending(
        instrument=as_instrument(settings.id, settings, shown),
        style=settings.style,
        amends=settings.amends,
        source=source,
        shown=str(source.relative_to(root)) if source else "",
        amends_by=settings.amends_by,
        evidence=settings.evidence,
        known=tuple(starmap(_known, listed.of("item", items.item))),
        covers=frozenset(_path(each, listed.at("covers")) for each in items.covers),
        beliefs=tuple(starmap(_belief, notes.of("inference", decided.inference))),
        decisions=_decisions(decided, notes),
        covers_at=listed.at("covers") if items.covers else None,
    )


@dataclass(frozen=True, slots=True)
class _Tables:
    """A TOML file of an instrument, and where in it each of its tables begins."""

    file: Path
    root: Path

    @property
    def shown(self) -> str:
        """What to call it in messages."""
        return str(self.file.relative_to(self.root))

    def read(self, kind: type[T]) -> T | None:
        """Return what it holds, if it is there."""
        if not self.file.exists():
            return None
        return read_settings(self.file, kind, self.shown)

    def of(self, name: str, tables: Sequence[Table]) -> Iterator[tuple[Table, Source]]:
        """Yield the tables of a list, each with its place."""
        lines = lines_of(self.file, name) if tables else ()
        known = lines if len(lines) == len(tables) else (1,) * len(tables)
        for table, line in zip(tables, known, strict=True):
            yield table, Source(self.shown, line)

    def at(self, name: str) -> Source:
        """Return the place of a field at the top."""
        return Source(self.shown, field_line(self.file, name))


def _belief(table: InferenceTable, source: Source) -> Belief:
    return Belief(
        table.name,
        table.says,
        table.because,
        tuple(_path(leaf, source) for leaf in table.leaves),
        source,
        table.tells,
    )


def _known(table: ItemTable, source: Source) -> KnownItem:
    return KnownItem(
        num=table.num,
        header=table.heading,
        standing=table.standing,
        operations=_operations(table.operations, source),
        inference=table.inference,
        evidence=table.evidence,
        source=source,
    )


def _only_source(folder: Path, shown: str) -> Path | None:
    """Return the file with the words of an instrument, if they are held."""
    sources = sorted(folder.glob("source.*"))
    if len(sources) > 1:
        names = " and ".join(each.name for each in sources)
        message = f"Beside it stand {names}; keep the one that is the source."
        raise InputError(message, shown)
    return sources[0] if sources else None


def _must_be_named(items: ItemsFile, decided: DecisionsFile, listed: _Tables) -> None:
    """Refuse what is inferred without an inference that a person has named."""
    names = {each.name for each in decided.inference}
    for each, source in listed.of("item", items.item):
        if each.standing in {"described", "inferred"} and not each.inference:
            message = (
                f"Item {each.num} is {each.standing} and names no"
                " `inference`; name one of decisions.toml."
            )
            raise InputError(message, source.file, source.line)
        if INFERRED in each.evidence and not each.inference:
            message = (
                f"The evidence of item {each.num} says {INFERRED} and"
                " names no `inference`; name one of decisions.toml."
            )
            raise InputError(message, source.file, source.line)
        if each.inference and each.inference not in names:
            message = (
                f"Item {each.num} rests on “{each.inference}”, which"
                " decisions.toml does not explain; add an [[inference]] there."
            )
            raise InputError(message, source.file, source.line)


def as_instrument(name: str, table: LawTable, shown: str) -> Instrument:
    """Return the law that a table describes.

    A commencement without a day has that to which the words of the law come.

    Raises:
        InputError: If it has no number.
    """
    return Instrument(
        id=name,
        citation=_citation(table, shown),
        title=table.title,
        registered=table.registered,
        made=table.made,
        register_id=table.register_id,
        commencements=tuple(_commencement(each, shown) for each in table.commencement),
        application=table.application,
        source=Source(shown, 1),
    )


def day_of(instrument: Instrument, item: str) -> dt.date | Pending:
    """Return when an item commences, as its instrument's commencements say.

    Raises:
        InputError: If they do not say.
    """
    return commencement_of(instrument, item).day


def commencement_of(instrument: Instrument, item: str) -> Commencement:
    """Return the commencement of an item, as its instrument's commencements say.

    Raises:
        InputError: If they do not say.
    """
    rest = [entry for entry in instrument.commencements if not entry.items]
    named = [entry for entry in instrument.commencements if among(item, entry.items)]
    entries = named or rest
    if len({(entry.day, entry.turn) for entry in entries}) != 1:
        source = instrument.source or Source(instrument.id, 1)
        said = "none" if not entries else "more than one"
        message = (
            f"The commencement of {item} is not settled: {said} of the"
            " [[commencement]] tables names it; list it in the `items` of one."
        )
        raise InputError(message, source.file, source.line)
    return entries[0]


def _citation(table: LawTable, shown: str) -> Citation:
    series = _SERIES[table.series]
    if series is not Series.F:
        if table.number and table.year:
            return Citation(table.year, series, table.number)
        raise InputError("It has no `number` and `year`; add them.", shown)
    try:
        return Citation.parse(table.register_id)
    except ValueError as error:
        raise InputError(f"{error} Mend `register_id`.", shown) from error


def _commencement(table: CommencementTable, shown: str) -> Commencement:
    day = table.day or _PENDING.get(table.rule or "")
    return Commencement(
        provisions=table.provisions,
        day=day or Pending.AWAITING,
        by_words=day is None,
        basis=table.basis,
        items=table.items,
        evidence=table.evidence,
        source=Source(shown, 1),
        known=table.known,
        turn=table.turn,
    )


_RANGE = re.compile(r"(.*?)\bitems? (\d+)[-–](\d+)")


def among(item: str, names: tuple[str, ...]) -> bool:
    """Tell whether an item is one of those named: `Sch 1 items 1-6` names six."""
    for name in names:
        found = _RANGE.fullmatch(name)
        if name == item or (found and _within(item, found)):
            return True
    return False


def _within(item: str, found: re.Match[str]) -> bool:
    one = re.fullmatch(rf"{re.escape(found[1])}item (\d+)[A-Z]*", item)
    return one is not None and int(found[2]) <= int(one[1]) <= int(found[3])


def _decisions(decided: DecisionsFile, notes: _Tables) -> dict[str, Decision]:
    tables: list[tuple[DecisionTable, Source, bool]] = [
        *((*each, False) for each in notes.of("reading", decided.reading)),
        *((*each, True) for each in notes.of("incorporate", decided.incorporate)),
    ]
    decisions: dict[str, Decision] = {}
    for table, source, incorporate in tables:
        if table.item in decisions:
            message = f"It decides twice about {table.item}; keep one decision."
            raise InputError(message, source.file, source.line)
        decisions[table.item] = Decision(
            _operations(table.operations, source), table.because, incorporate, source
        )
    return decisions


def _operations(words: str, source: Source) -> tuple[Operation, ...]:
    try:
        return read_operations(words)
    except ValueError as error:
        message = f"It holds operations that cannot be read: {error}"
        raise InputError(message, source.file, source.line) from error


def _path(words: str, source: Source) -> Provision:
    try:
        return Provision.parse(words)
    except ValueError as error:
        message = f"“{words}” is not the path of a provision; write regulation:3."
        raise InputError(message, source.file, source.line) from error

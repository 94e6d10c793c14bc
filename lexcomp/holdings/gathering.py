"""The instruments that amend a law, their items read, and what amends those in turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lexcomp.commencing.agreement import disagreements
from lexcomp.commencing.stated import Stated, stated
from lexcomp.endnotes.parse import split_endnotes
from lexcomp.holdings.instruments import Amending, read_amending
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding
from lexcomp.model.law import Title
from lexcomp.model.path import Unit
from lexcomp.readers.formats import read_source
from lexcomp.structure.instrument import read_instrument


@dataclass(frozen=True, slots=True)
class Gathered:
    """Instruments as they were read, in the order of their folders.

    Attributes:
        amendings: Those that amend the law.
        amenders: Those that amend one of these, by the id of the one amended.
        statements: What each says of its commencement, by its id.
        findings: What was found in reading them.
    """

    amendings: tuple[Amending, ...]
    amenders: dict[str, tuple[Amending, ...]]
    statements: dict[str, tuple[Stated, ...]]
    findings: tuple[Finding, ...]

    @property
    def every(self) -> tuple[Amending, ...]:
        """All of them, each once."""
        more = (each for some in self.amenders.values() for each in some)
        found = {each.instrument.id: each for each in (*self.amendings, *more)}
        return tuple(found.values())


def gather(root: Path, title: Title) -> Gathered:
    """Read the instruments that amend a law, and those that amend these.

    Args:
        root: The project's folder.
        title: The law.

    Raises:
        InputError: If a file cannot be used, or one says that it amends what is not
            there.
    """
    folders = sorted(root.glob(f"amendments/{title.jurisdiction}/*/"))
    every = [read_amending(folder, root) for folder in folders]
    laws = {file.parent.name for file in root.glob("corpus/*/*/title.toml")}
    _must_be_there(every, laws | {each.instrument.id for each in every})
    own = [each for each in every if title.id in each.amends]
    ids = [each.instrument.id for each in own]
    read: dict[str, tuple[Amending, tuple[Stated, ...], tuple[Finding, ...]]] = {}
    for each in every:
        if each in own or any(name in ids for name in each.amends):
            unit = title.unit if each in own else Unit.SECTION
            read[each.instrument.id] = read_items_of(each, unit)
    return Gathered(
        amendings=tuple(read[name][0] for name in ids),
        amenders={
            name: tuple(found for found, _, _ in read.values() if name in found.amends)
            for name in ids
        },
        statements={name: said for name, (_, said, _) in read.items()},
        findings=tuple(each for _, _, found in read.values() for each in found),
    )


def others(
    root: Path, title: Title, gathered: Gathered
) -> Iterator[tuple[Amending, tuple[Stated, ...]]]:
    """Yield the other instruments of a jurisdiction, with what they say of themselves.

    What commences with or after one of them waits for it, whatever it amends.
    """
    for folder in sorted(root.glob(f"amendments/{title.jurisdiction}/*/")):
        if folder.name not in gathered.statements:
            amending, said, _ = read_items_of(read_amending(folder, root), title.unit)
            yield amending, said


def read_items_of(
    amending: Amending, unit: Unit
) -> tuple[Amending, tuple[Stated, ...], tuple[Finding, ...]]:
    """Read the items of an instrument from its source, if that is held.

    Returns:
        It with its items, what it says of its commencement, and what was found.
    """
    if amending.source is None:
        return amending, (), ()
    body, _ = split_endnotes(read_source(amending.source, amending.shown))
    name = amending.instrument.title
    read, found = read_instrument(body, name, Unit.SECTION, unit)
    instrument = replace(amending.instrument, items=read.items, document=read.document)
    said = stated(read.commencement)
    dated = not any(each.by_words for each in instrument.commencements)
    odd = disagreements(said, instrument) if dated else ()
    return replace(amending, instrument=instrument), said, (*found, *odd)


def _must_be_there(every: list[Amending], names: set[str]) -> None:
    for amending in every:
        for name in amending.amends:
            if name not in names:
                message = f"It amends “{name}”, and there is no such law in corpus/."
                source = amending.instrument.source
                file = source.file if source else amending.instrument.id
                raise InputError(f"{message} Mend `amends`.", file)

"""Look for what amending Acts set out in the Acts that they amend, as compiled.

    .venv/bin/python benchmarks/payloads_in_force.py [--jobs N] [--show N] [--of KIND]

The Acts of `../shared/data/statute-book.tar.xz` were in force in July 2015, amending
Acts among them. What an item of these inserts or substitutes should stand in the
amended Act where its operations say, in the same words and of the same structure,
unless a later Act has changed it. For each provision that is set out this tells
whether it does:

    same        it stands there, structure and all
    structure   its words stand there, but are divided otherwise: one of the two was
                read wrongly
    elsewhere   it stands in the Act, but where no operation puts it: a path is wrong,
                or it has been renumbered since
    altered     what stands there has most of its words: amended since, most likely
    other       other words stand there
    gone        nothing does

Only the second and third are the faults that this is to find. The Acts have lost their
tables, so that what holds one is left out.
"""

from __future__ import annotations

import argparse
import re
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path as FilePath

from lexcomp.amending.amendment import amendment_of
from lexcomp.endnotes.parse import cover, split_endnotes
from lexcomp.engine.rewrite import find
from lexcomp.engine.told import told
from lexcomp.forms.reading import Sense
from lexcomp.holdings.published import basic_unit
from lexcomp.model.document import Document, Provision
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    Operation,
    SubstituteProvision,
)
from lexcomp.model.path import Path, Unit
from lexcomp.readers.text import read_text
from lexcomp.structure.build import build
from lexcomp.structure.instrument import read_instrument
from lexcomp.writers.text import provision_lines

BOOK = FilePath(__file__).parents[1] / ".." / "shared" / "data" / "statute-book.tar.xz"
AMENDING = re.compile(r"amend|consequential|transitional|repeal", re.IGNORECASE)
WORD = re.compile(r"\w+")
MOST = 0.7
"""The share of words in common from which what stands there is taken to be altered."""
FEW = 4
"""Fewer words than these are found in many places."""
LARGEST = 4_000_000
"""Acts of more bytes are left out."""


@dataclass(frozen=True, slots=True)
class SetOut:
    """A provision that an item sets out, and where its operation puts it."""

    instrument: str
    item: str
    header: str
    path: Path
    provision: Provision


Found = tuple[str, SetOut]


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Read the amending Acts, look in the Acts that they amend, and print counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", type=int, default=0, help="print so many of a kind")
    parser.add_argument("--of", default="structure,elsewhere", help="of these kinds")
    options = parser.parse_args()
    if not BOOK.exists():
        say(f"{BOOK} is not there: nothing was measured.")
        return 0
    texts = dict(acts())
    titles = {title_of(data): name for name, data in texts.items()}
    amending = [name for name in texts if AMENDING.search(name)]
    with ProcessPoolExecutor(options.jobs) as processes:
        read = processes.map(set_out, [texts[name] for name in amending], chunksize=2)
        wanted: dict[str, list[SetOut]] = defaultdict(list)
        for principal, each in (pair for some in read for pair in some):
            if principal in titles:
                wanted[titles[principal]].append(each)
        laws = [name for name in wanted if len(texts[name]) < LARGEST]
        found = processes.map(
            looked_for, [texts[name] for name in laws], [wanted[name] for name in laws]
        )
        results = [each for some in found for each in some]
    counts = Counter(kind for kind, _ in results)
    say(f"{len(amending)} amending Acts, {len(laws)} Acts that they amend")
    say(f"{len(results)} provisions set out")
    say(", ".join(f"{count} {kind}" for kind, count in counts.most_common()))
    for kind in options.of.split(","):
        some = [each for what, each in results if what == kind]
        for each in some[: options.show]:
            say(f"{kind}: {each.instrument}, {each.item}: {each.header} -> {each.path}")
    return 0


def acts() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each Act that is in one file."""
    with tarfile.open(BOOK) as book:
        for member in book:
            file = book.extractfile(member) if member.isfile() else None
            if file and "-volume-" not in member.name:
                yield FilePath(member.name).stem, file.read()


def title_of(data: bytes) -> str:
    """Return the name of an Act, plainly."""
    return plain(cover(read_text(data, "act")).title)


def plain(name: str) -> str:
    """Return the name of a law without what may be written otherwise."""
    return " ".join(re.findall(r"[a-z0-9]+", name.casefold()))


def set_out(data: bytes) -> list[tuple[str, SetOut]]:
    """Return what an amending Act sets out, each with the Act that it is for."""
    blocks, _ = split_endnotes(read_text(data, "act"))
    title = cover(blocks).title
    text, _ = read_instrument(blocks, title, Unit.SECTION)
    found = []
    for item, reading in amendment_of(text, Unit.SECTION).items:
        if reading.reading is not Sense.AMENDS:
            continue
        for operation in reading.operations:
            found += [
                (plain(item.principal), SetOut(title, item.num, item.header, *each))
                for each in provisions_of(operation)
                if not has_table(each[1])
            ]
    return found


def provisions_of(operation: Operation) -> Iterator[tuple[Path, Provision]]:
    """Yield the provisions that an operation puts in, each with its path."""
    match operation:
        case InsertProvisions(target, side, new):
            place = target.child if side in INSIDE else target.beside
            if target or side in INSIDE:
                yield from ((place(each.label), each) for each in new)
        case SubstituteProvision(target, new):
            yield from ((target.beside(each.label), each) for each in new)


def has_table(provision: Provision) -> bool:
    """Tell whether something was lost from a provision with its tables."""
    words = " ".join(provision_lines(provision)).casefold()
    return " table" in words or "formula" in words


def looked_for(data: bytes, wanted: list[SetOut]) -> list[Found]:
    """Say of each provision whether it stands in an Act."""
    blocks, _ = split_endnotes(read_text(data, "act"))
    title = cover(blocks).title
    law, _ = build(blocks, title, basic_unit(title))
    every = defaultdict(list)
    for path, provision in law.walk():
        every[words_of(provision)].append(path)
    return [(kind_of(law, every, each), each) for each in wanted]


def kind_of(law: Document, every: dict[str, list[Path]], wanted: SetOut) -> str:
    """Say whether a provision stands where it should."""
    words = words_of(wanted.provision)
    paths = told(law, wanted.path) or (wanted.path,)
    there = [each for path in paths for each in standing(law, path)]
    if any(is_same(each, wanted.provision) for each in there):
        return "same"
    if any(words_of(each) == words for each in there):
        return "structure"
    if len(words.split()) >= FEW and words in every:
        return "elsewhere"
    if any(likeness(words, words_of(each)) >= MOST for each in there):
        return "altered"
    return "other" if there else "gone"


def standing(law: Document, path: Path) -> tuple[Provision, ...]:
    """Return what stands at a path; of headings over subsections, all in a section."""
    if path.last.unit is Unit.SUBHEADING and path.parent:
        holders = find(law, path.parent)
        children = (child for each in holders for child in each.children)
        return tuple(each for each in children if each.unit is Unit.SUBHEADING)
    return find(law, path)


def is_same(one: Provision, other: Provision) -> bool:
    """Tell whether provisions have the same structure, numbers and words."""
    return (
        one.unit is other.unit
        and squeezed(one) == squeezed(other)
        and len(one.children) == len(other.children)
        and all(map(is_same, one.children, other.children))
    )


def squeezed(provision: Provision) -> tuple[str, ...]:
    """Return the own words of a provision, without what is lost in conversion."""
    texts = (provision.heading, provision.text, provision.tail)
    return (provision.num, *("".join(WORD.findall(each.plain)) for each in texts))


def words_of(provision: Provision) -> str:
    """Return all words of a provision, however they are divided."""
    return " ".join(WORD.findall(" ".join(provision_lines(provision))))


def likeness(one: str, other: str) -> float:
    """Return the share of words in common."""
    words, others = Counter(one.split()), Counter(other.split())
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else 0


if __name__ == "__main__":
    sys.exit(main())

"""Read a whole statute book: is a word lost, and do the sections agree with contents?

    .venv/bin/python benchmarks/statute_book.py [--jobs N] [--show N]

Every Act of `../shared/data/statute-book.tar.xz` is read. Printed are how many could
not be read, lost or gained a word, or have a contents list with other sections than
the body, and of the amending Acts among them how many of the items in `items.jsonl`
are found. The Acts are flat text: their tables are missing, which is no fault of the
reading.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tarfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from lexcomp.endnotes.parse import cover, split_endnotes
from lexcomp.holdings.published import basic_unit
from lexcomp.model.finding import Finding
from lexcomp.model.path import BASIC, Unit
from lexcomp.readers.block import Block
from lexcomp.readers.text import read_text
from lexcomp.structure.build import build
from lexcomp.structure.contents import divide
from lexcomp.structure.instrument import read_instrument
from lexcomp.structure.line import read_lines
from lexcomp.structure.words import document_words, words_of

DATA = Path(__file__).parents[1] / ".." / "shared" / "data"
BOOK = DATA / "statute-book.tar.xz"
ITEMS = DATA / "items.jsonl"

Key = tuple[str, str]
_QUOTED = re.compile(r"“(.+)” (?:is|are) missing")


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading an Act."""

    name: str
    size: int
    seconds: float
    error: str = ""
    lost: str = ""
    listed: int = 0
    missing: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    absent: bool = False
    items: tuple[Key, ...] = ()


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Read every Act and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--show", type=int, default=0, help="print so many Acts of each"
    )
    options = parser.parse_args()
    if not BOOK.exists():
        say(f"{BOOK} is not there: nothing was measured.")
        return 0
    with ProcessPoolExecutor(options.jobs) as processes:
        found = list(processes.map(read_act, *zip(*acts(), strict=True), chunksize=8))
    for line in summary(found, options.show):
        say(line)
    for line in recall(found, options.show):
        say(line)
    return 0


def acts() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the text of each Act."""
    with tarfile.open(BOOK) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file:
                yield Path(member.name).stem, file.read()


def read_act(name: str, data: bytes) -> Read:
    """Read an Act as a law, and as an instrument."""
    start = time.perf_counter()
    try:
        blocks = read_text(data, name)
        body, _ = split_endnotes(blocks)
        title = cover(blocks).title
        document, findings = build(body, title, basic_unit(title))
        seconds = time.perf_counter() - start
        instrument, _ = read_instrument(body, title, Unit.SECTION)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is counted
        return Read(name, len(data), time.perf_counter() - start, error=repr(error))
    listed, law = _sections(body)
    found = [
        path.labels[-1].num
        for path, _ in document.walk()
        if path.labels[-1].unit in BASIC and path.labels[0].unit is not Unit.SCHEDULE
    ]
    missing = tuple((Counter(listed) - Counter(found)).elements())
    return Read(
        name=name,
        size=len(data),
        seconds=seconds,
        lost=_lost(law, document_words(document), _recovered(findings)),
        listed=len(listed),
        missing=missing,
        unlisted=tuple((Counter(found) - Counter(listed)).elements()),
        absent=bool(missing) and not any(num in _begun(body) for num in missing),
        items=tuple(_key(each.header, each.body) for each in instrument.items),
    )


def _sections(body: tuple[Block, ...]) -> tuple[list[str], list[str]]:
    """Return the sections that the contents list has, and all words outside it."""
    divided = divide(read_lines(body))
    listed = []
    for entry in divided.contents:
        if entry.unit is Unit.SCHEDULE:
            break
        if entry.unit is None:
            listed.append(entry.num)
    kept = [line.printed for line in (*divided.cover, *divided.body)]
    return listed, [word for line in kept for word in words_of(line)]


def _begun(body: tuple[Block, ...]) -> set[str]:
    """Return the words with which the lines after the contents list begin."""
    lines = divide(read_lines(body)).body
    return {line.printed.partition(" ")[0] for line in lines}


def _recovered(findings: tuple[Finding, ...]) -> Counter[str]:
    """Return the words of headings that were put back from the contents list."""
    quoted = (_QUOTED.search(each.message) for each in findings if each.code == "LC121")
    return Counter(word for each in quoted if each for word in words_of(each[1]))


def _lost(law: list[str], document: list[str], recovered: Counter[str]) -> str:
    """Say which words were lost, gained or put elsewhere, headings put back apart."""
    less, more = Counter(law) - Counter(document), Counter(document) - Counter(law)
    more -= recovered
    if less or more:
        lost, gained = " ".join(less.elements()), " ".join(more.elements())
        return f"lost: {lost[:80]} gained: {gained[:80]}"
    moved = law != document and not recovered
    return "words in another order" if moved else ""


def _key(header: str, body: str) -> Key:
    return _plain(header)[:60], _plain(body.partition("\n")[0])[:30]


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())


def summary(found: list[Read], show: int) -> Iterator[str]:
    """Yield lines on how the Acts were read."""
    size = sum(each.size for each in found) / 1e6
    seconds = sum(each.seconds for each in found)
    rate = size / seconds
    yield f"{len(found)} Acts, {size:.1f} MB in {seconds:.1f} s: {rate:.2f} MB/s"
    errors = [each for each in found if each.error]
    lost = [each for each in found if each.lost]
    listed = [each for each in found if each.listed]
    agree = [each for each in listed if not each.missing and not each.unlisted]
    yield f"not read: {len(errors)}"
    yield f"a word lost or gained: {len(lost)}"
    yield f"with a contents list: {len(listed)}"
    share = len(agree) / max(len(listed), 1)
    yield f"sections wholly as in the contents list: {len(agree)} ({share:.2%})"
    absent = sum(each.absent and not each.unlisted for each in listed)
    yield f"  of the others, so many lack the headings in the file itself: {absent}"
    for each in errors[:show]:
        yield f"  {each.name}: {each.error}"
    for each in lost[:show]:
        yield f"  {each.name}: {each.lost}"
    for each in [each for each in listed if each not in agree][:show]:
        missing, unlisted = each.missing[:8], each.unlisted[:8]
        yield f"  {each.name}: missing {missing}, unlisted {unlisted}"


def recall(found: list[Read], show: int) -> Iterator[str]:
    """Yield lines on how many items of the amending Acts were found."""
    if not ITEMS.exists():
        return
    wanted: dict[str, Counter[Key]] = defaultdict(Counter)
    for row in map(json.loads, ITEMS.read_text("utf-8").splitlines()):
        if row["schedule"] != "ENDNOTES":
            key = _key(row["heading"], row["body"])
            wanted[_plain(row["instrument"])][key] += 1
    known = {_plain(each.name): Counter(each.items) for each in found}
    pairs = {
        name: (items, known[name]) for name, items in wanted.items() if name in known
    }
    total = sum(items.total() for items, _ in pairs.values())
    got = sum(there.total() for _, there in pairs.values())
    hits = {name: (items & there).total() for name, (items, there) in pairs.items()}
    hit = sum(hits.values())
    yield f"amending Acts: {len(pairs)}"
    yield f"  items found: {hit} of {total} ({hit / total:.2%}), among {got} read"
    worst = sorted(pairs, key=lambda name: hits[name] - pairs[name][0].total())
    for name in worst[:show]:
        yield f"  {name}: {hits[name]} of {pairs[name][0].total()}"


if __name__ == "__main__":
    sys.exit(main())

"""How fast and how large: reading, amending, compiling and blaming of large Acts.

    .venv/bin/python benchmarks/speed.py [--only NAME]

The Acts are invented, but for the pages and documents of `../shared/data/real`, which
are measured where they are there. Time is that of the processor, since other work on
the machine is none of ours. Exits 1 if a figure is missed.

    amending   1,000 amendments of an Act of 3,000 sections: the time of one, and how
               many provisions of the law after it are not those of the law before
    compiling  an Act of 1 MB with 100 amendments
    reading    MB of HTML a second, after the time that the parser takes alone
    memory     the most that reading takes, in sizes of the file as unpacked
    blaming    who wrote each word of the Act of 1 MB with its 100 amendments
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import re
import resource
import subprocess  # a child tells what memory it took
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree

from lexcomp.engine.blame import blame, unclaimed
from lexcomp.engine.compile import compile_at
from lexcomp.engine.identity import named
from lexcomp.engine.step import take
from lexcomp.holdings.published import read_published
from lexcomp.model.document import Document, Provision
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.operation import (
    InsertProvisions,
    Operation,
    RepealProvision,
    ReplaceWords,
    Side,
    SubstituteProvision,
)
from lexcomp.model.path import Path as Address
from lexcomp.model.path import Unit
from lexcomp.model.standing import Provenance
from lexcomp.model.text import Text
from lexcomp.model.timeline import Moment, Step, Timeline
from lexcomp.readers.characters import decode
from lexcomp.readers.formats import read_source
from lexcomp.readers.html import read_html

REAL = Path(__file__).parents[1] / ".." / "shared" / "data" / "real"
DAY = dt.date(2000, 1, 1)
AMENDMENTS, SECTIONS = 1000, 3000

FASTEST = 2.0
"""So many MB of HTML are read in a second, or more."""

SLOWEST = 1.0
"""In so many seconds 1 MB is compiled with 100 amendments, or in fewer."""

LARGEST = 15.0
"""So many times its size does the reading of a file take, or fewer."""

SLOWEST_AMENDMENT = 2.0
"""So many milliseconds does an amendment take, or fewer."""

MOST_NEW = 12
"""So many provisions does an amendment make anew, or fewer: the path to its target."""


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def act(sections: int, words: int) -> Document:
    """Return an invented Act: Parts of 30 sections, each with three paragraphs."""
    filler = " ".join(["light"] * words)

    def section(number: int) -> Provision:
        inside = tuple(
            Provision(Unit.PARAGRAPH, letter, text=Text(f"trim lamp {letter}; and"))
            for letter in "abc"
        )
        one = Provision(
            Unit.SUBSECTION, "1", text=Text(f"A keeper may {filler}:"), children=inside
        )
        two = Provision(Unit.SUBSECTION, "2", text=Text(f"Lamp {number} may burn."))
        heading = Text(f"Duty {number}")
        return Provision(Unit.SECTION, str(number), heading, children=(one, two))

    parts = tuple(
        Provision(
            Unit.PART,
            str(start // 30 + 1),
            Text("Lamps"),
            children=tuple(map(section, range(start + 1, start + 31))),
        )
        for start in range(0, sections, 30)
    )
    return Document("Lamps Act", parts)


def amendments(count: int, sections: int) -> Iterator[Operation]:
    """Yield amendments of four kinds, spread over an Act."""
    for index in range(count):
        number = index * 7 % sections + 1
        place = Address.parse(f"section:{number}")
        words = place.child(Address.parse("subsection:2").last)
        new = Provision(Unit.SECTION, f"{number}A", Text("New"), Text("New words."))
        old = Provision(Unit.SUBSECTION, "2", text=Text("Old."))
        gone = Address.parse(f"section:{number}/subsection:1/paragraph:b")
        yield (
            ReplaceWords(words, "may", Text("must")),
            InsertProvisions(place, Side.AFTER, (new,)),
            SubstituteProvision(words, (old,)),
            RepealProvision(gone),
        )[index % 4]


def steps(count: int, sections: int) -> tuple[Step, ...]:
    """Return a step for each amendment, one a day."""
    taken = []
    for number, operation in enumerate(amendments(count, sections), start=1):
        day = DAY + dt.timedelta(number)
        moment = Moment(day, 0, Citation(2000, Series.ACT, number), 1)
        taken.append(Step(moment, "item 1", (operation,), DAY))
    return tuple(taken)


def size_of(document: Document) -> int:
    """Return how many characters a law has."""
    return sum(
        len(each.heading.plain) + len(each.text.plain) + len(each.tail.plain)
        for _, each in document.walk()
    )


def amending() -> bool:
    """Measure one amendment, and what it shares with the law before it."""
    law = named(act(SECTIONS, 5), "x", Provenance())
    total = len(list(law.walk()))
    taken, most, spent = 0, 0, 0.0
    for step in steps(AMENDMENTS, SECTIONS):
        before = {id(each) for _, each in law.walk()} if taken % 100 == 0 else None
        start = time.process_time()
        done = take(law, step)
        spent += time.process_time() - start
        if before is not None:
            new = [each for _, each in done.document.walk() if id(each) not in before]
            most = max(most, len(new))
        law, taken = done.document, taken + done.done
    say(
        f"amending: {taken} of {AMENDMENTS:,} amendments of {SECTIONS:,} sections "
        f"({total:,} provisions): {spent:.2f} s, {spent / AMENDMENTS * 1000:.1f} ms "
        f"each; at most {most} provisions made anew"
    )
    quick = spent / AMENDMENTS * 1000 <= SLOWEST_AMENDMENT
    return taken == AMENDMENTS and most <= MOST_NEW and quick


def large() -> Timeline:
    """Return an Act of 1 MB with 100 amendments."""
    made = act(1500, 92)
    citation = Citation(1999, Series.ACT, 1)
    principal = Instrument("lamps", citation, made.title, registered=DAY)
    return Timeline(principal, made, DAY, (), steps(100, 1500), ()).in_order()


def compiling() -> bool:
    """Measure a compilation."""
    timeline = large()
    size = size_of(timeline.made or Document("", ())) / 1e6
    start = time.process_time()
    compilation = compile_at(timeline, DAY + dt.timedelta(500))
    seconds = time.process_time() - start
    say(
        f"compiling: {size:.2f} MB with {len(compilation.events)} events of 100 "
        f"amendments in {seconds:.2f} s"
    )
    return seconds < SLOWEST and not compilation.findings


def blaming() -> bool:
    """Measure who wrote what."""
    timeline = large()
    start = time.process_time()
    blamed = blame(timeline, DAY + dt.timedelta(500))
    seconds = time.process_time() - start
    say(f"blaming: {len(blamed.claims)} texts of 1 MB in {seconds:.2f} s")
    return not unclaimed(blamed)


def page() -> bytes:
    """Return an invented page of 5 MB, as dense in elements as real ones."""
    row = (
        '<p class="ActHead5"><span class="CharSectno">{0}</span><span>&nbsp; Duty {0}'
        '</span></p><p class="subsection">(1)&nbsp; A keeper must <b><i>light</i></b> '
        'the lamp, and <span style="font-style:italic">trim</span> it, on each day '
        "that is not a holiday in the place where the lamp is kept, and must not put "
        'it out until the sun has risen:</p><p class="paragraph">(a)&nbsp; at dusk, or '
        'when the tide turns, whichever is the earlier; and</p><p class="paragraph">'
        "(b)&nbsp; when told to by the Minister, or by a person whom the Minister has "
        "appointed in writing for the purposes of this section.</p>"
    )
    rows = "".join(row.format(number) for number in range(1, 8000))
    return f"<html><body>{rows}</body></html>".encode()


def reading() -> bool:
    """Measure the reading of pages without the time of the parser."""
    pages = [("invented", page())]
    pages += [(each.name, each.read_bytes()) for each in sorted(REAL.glob("*/*.htm*"))]
    good = True
    for name, data in pages:
        whole = _seconds(lambda data=data: read_html(data, "page"))
        alone = _seconds(lambda data=data: _parse(data))
        rate = len(data) / 1e6 / (whole - alone)
        good &= rate >= FASTEST
        say(
            f"reading: {name}, {len(data) / 1e6:.1f} MB: {whole:.2f} s, of which the "
            f"parser {alone:.2f}: {rate:.1f} MB/s"
        )
    return good


def _parse(data: bytes) -> None:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    etree.fromstring(decode(data, None).encode("utf-8", "replace"), parser)


def _seconds(do: Callable[[], object]) -> float:
    """Return the time of the quicker of two runs."""
    times = []
    for _ in range(2):
        start = time.process_time()
        do()
        times.append(time.process_time() - start)
    return min(times)


def memory() -> bool:
    """Measure the most memory that a child takes to read a file."""
    files = [*REAL.glob("*/*.htm*"), *REAL.glob("*/*.docx"), *REAL.glob("*/*.epub")]
    with tempfile.TemporaryDirectory() as folder:
        invented = Path(folder) / "invented.html"
        invented.write_bytes(page())
        book = Path(folder) / "invented.epub"
        book.write_bytes(_book(page()))
        fit = [_fits(file) for file in (invented, book, *files)]
    return all(fit)


def _book(page: bytes) -> bytes:
    """Return a book of one page."""
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href='
        '"a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>'
        '<itemref idref="a"/></spine></package>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        container = '<container><rootfile full-path="content.opf"/></container>'
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("content.opf", package)
        archive.writestr("a.xhtml", page)
    return packed.getvalue()


def _fits(file: Path) -> bool:
    """Tell whether reading a file takes no more memory than it may."""
    base = _most(None)
    blocks, law = _most(file, "blocks") - base, _most(file, "law") - base
    size = _unpacked(file)
    say(
        f"memory: {file.name}, {file.stat().st_size / 1e6:.1f} MB "
        f"({size / 1e6:.1f} unpacked): blocks {blocks / 1e6:.0f} MB, "
        f"{blocks / size:.1f} times; law {law / 1e6:.0f} MB, {law / size:.1f} times"
    )
    return 0 < law <= size * LARGEST


def _unpacked(file: Path) -> int:
    """Return how large a file is, or what of an archive is read."""
    data = file.read_bytes()
    if not data.startswith(b"PK"):
        return len(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(
            each.file_size
            for each in archive.infolist()
            if each.filename.endswith(("document.xml", "styles.xml", "html"))
        )


def _most(file: Path | None, what: str = "") -> int:
    """Return the most memory, in bytes, of a child that reads a file."""
    command = [sys.executable, __file__, "--child", what, str(file or "")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # it is this script
    return int(done.stdout)


def child(what: str, name: str) -> None:
    """Read a file, and write the most memory that it took."""
    if name:
        read = {"blocks": read_source, "law": read_published}[what]
        kept = read(Path(name), "law")
        del kept
    say(str(_peak()))


def _peak() -> int:
    """Return the most memory, in bytes, that this program has taken.

    The kernel counts into `ru_maxrss` what the parent took before the program began,
    so that beside a large parent every child seems to take as much; `VmHWM` does not.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        peak = re.search(r"VmHWM:\s*([0-9]+) kB", status.read_text())
        if peak:
            return int(peak[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


BENCHMARKS = {
    each.__name__: each for each in (amending, compiling, reading, memory, blaming)
}


def main() -> int:
    """Measure, and tell whether the figures are reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=BENCHMARKS)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(*options.child)
        return 0
    chosen = [options.only] if options.only else list(BENCHMARKS)
    missed = [name for name in chosen if not BENCHMARKS[name]()]
    say(f"missed: {', '.join(missed)}" if missed else "All figures are reached.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Give damaged files to every reader, and report what is not a message in one line.

    .venv/bin/python benchmarks/fuzz_readers.py [--seconds N] [--seed N]

Files of every format, a few invented and some of the real ones where they are there,
are damaged in many ways: bytes changed, pieces cut out, doubled, moved between files,
tags and marks put in. Each must be read, or refused in a sentence. What comes of it is
read as a law and as an instrument, and written as text. Printed are the exceptions,
each with the file that led to it, which is kept in the folder `--keep` names; and how
many files were tried, how many were read. Exits 1 if there was an exception, or if one
file took more than ten seconds.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from lexcomp.endnotes.parse import split_endnotes
from lexcomp.forms.group import interpret_all
from lexcomp.holdings.published import published_of
from lexcomp.model.errors import InputError
from lexcomp.model.path import Unit
from lexcomp.readers.akn import read_akn
from lexcomp.readers.formats import BY_SUFFIX, source_of
from lexcomp.structure.instrument import read_instrument
from lexcomp.styles.telling import style_of
from lexcomp.writers.formats import write
from lexcomp.writers.publication import Publication

REAL = Path(__file__).parents[1] / ".." / "shared" / "data" / "real"
CORPUS = Path(__file__).parents[1] / "corpus"
LARGEST = 12_000
"""Only so much of a file is taken, so that many can be tried."""

SLOWEST = 10.0
PIECES = (
    b"<", b">", b"&", b"\0", b"\xff", b"\x93", b"\xd5", b"<table>", b"<td rowspan=9>",
    b"</p>", b"<p class=ActHead5>", b"<!--", b"|", b"\n\n", b"Schedule 1\n", b"1 ",
    b"(a) ", b"\xe2\x80\x9c", b"\xe2\x80\x94", b"Endnotes\n", b"Contents\n", b"2-1",
    b"<w:p>", b"<w:tbl>", b"<w:tr>", b"<w:tc>", b"Part 1", b"Note: ", b"9" * 5000,
    b"<num>", b"<section>", b"<content>", b"Omit \xe2\x80\x9ca\xe2\x80\x9d", b"[", b"*",
    b"am No 1, 1999; ", b"Legislation history\n", b"Amendment history\n", b"rep ",
)  # fmt: skip


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def seeds() -> Iterator[tuple[str, bytes]]:
    """Yield files to be damaged, each with its suffix."""
    texts = sorted(CORPUS.glob("*/*/*/*/source.txt"))[:2]
    texts += sorted(CORPUS.glob("*/*/as-made/source.*"))[:2]
    real = [*REAL.glob("*/*.html"), *REAL.glob("*/*.md"), *REAL.glob("*/*.docx")]
    for file in (*texts, *sorted(real)):
        data = file.read_bytes()
        if file.suffix == ".docx":
            yield ".docx", data
            continue
        for start in (0, len(data) // 2, max(0, len(data) - LARGEST)):
            yield file.suffix, data[start : start + LARGEST]
        if file.suffix == ".txt":
            yield ".html", b"<p>" + data[:LARGEST].replace(b"\n", b"<p>")
            law = published_of(data, ".txt", "law").compilation.document
            yield ".xml", write(Publication(law), "akn")


def damaged(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return a file with some damage."""
    for _ in range(chance.choice((1, 2, 5, 20))):
        at = chance.randrange(len(data) + 1)
        length = chance.choice((1, 2, 8, 40, 500))
        other = chance.choice(others)
        from_ = chance.randrange(len(other) + 1)
        new = chance.choice(
            (
                b"",
                chance.choice(PIECES),
                bytes([chance.randrange(256)]),
                data[at : at + length] * 2,
                other[from_ : from_ + length],
            )
        )
        data = data[:at] + new + data[at + chance.choice((0, len(new), length)) :]
    return data


def damaged_file(
    suffix: str, data: bytes, others: list[bytes], chance: random.Random
) -> bytes:
    """Return a file with some damage; of an archive, in one of its parts."""
    if suffix not in {".docx", ".epub"} or chance.random() < 0.1:  # noqa: PLR2004
        return damaged(data, others, chance)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [each for each in archive.namelist() if each.endswith((".xml", "html"))]
        chosen = chance.choice([*names, "word/document.xml", "word/document.xml"])
        with zipfile.ZipFile(packed, "w") as made:
            for name in names:
                part = archive.read(name)
                if name.endswith("document.xml"):
                    part = shortened(part, chance)
                if name == chosen:
                    part = damaged(part, others, chance)
                made.writestr(name, part)
    return packed.getvalue()


def shortened(part: bytes, chance: random.Random) -> bytes:
    """Leave out most paragraphs of a document, so that many can be tried."""
    pieces = part.split(b"<w:p ")
    start = chance.randrange(max(1, len(pieces) - 60))
    return b"<w:p ".join([pieces[0], *pieces[start + 1 : start + 60], pieces[-1]])


def as_law(data: bytes, suffix: str) -> None:
    """Read a law and write it."""
    law = published_of(data, suffix, "law").compilation
    write(Publication(law.document, law.endnotes), "text")
    read_akn(write(Publication(law.document, law.endnotes), "akn"), "law.xml")


def as_instrument(data: bytes, suffix: str) -> None:
    """Read an instrument and what its items do."""
    if suffix in BY_SUFFIX:
        body, _ = split_endnotes(source_of(data, suffix, "act"))
        text, _ = read_instrument(body, "act", Unit.SECTION, Unit.SECTION)
        interpret_all(text.items, style_of(text.items), Unit.SECTION)


def outcome(do: Callable[[bytes, str], None], data: bytes, suffix: str) -> str:
    """Return what went wrong, where something did."""
    start = time.process_time()
    try:
        do(data, suffix)
    except InputError as error:
        return "" if "\n" not in str(error) else f"a message of lines: {error}"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is reported
        places = [
            f"{Path(each.filename).name}:{each.lineno}"
            for each in traceback.extract_tb(error.__traceback__)
            if "lexcomp" in each.filename
        ]
        return (
            f"{type(error).__name__} {str(error)[:80]} at {' < '.join(places[:-4:-1])}"
        )
    seconds = time.process_time() - start
    return f"{seconds:.0f} s" if seconds > SLOWEST else ""


def main() -> int:
    """Damage and read files for a while, and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for files that fail")
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - nothing is secret here
    known = list(seeds())
    others = [data for _, data in known]
    tried: Counter[str] = Counter()
    wrong: dict[str, int] = {}
    end = time.process_time() + options.seconds
    while time.process_time() < end:
        suffix, data = chance.choice(known)
        data = damaged_file(suffix, data, others, chance)
        tried[suffix] += 1
        for do in (as_law, as_instrument):
            found = outcome(do, data, suffix)
            if found and found not in wrong:
                say(f"{do.__name__} {suffix}: {found}")
                if options.keep:
                    name = f"{do.__name__}-{len(wrong)}{suffix}"
                    (options.keep / name).write_bytes(data)
            if found:
                wrong[found] = wrong.get(found, 0) + 1
    told = ", ".join(f"{count} {suffix}" for suffix, count in sorted(tried.items()))
    say(f"{sum(tried.values())} files ({told}): {len(wrong)} kinds of failure")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

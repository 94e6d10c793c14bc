"""How many commencement provisions of real Acts are read, and whether the days agree.

    python benchmarks/commencement.py [STATUTE-BOOK.tar.xz] [--shapes N] [--days]

Read are the tables of section 2, which stand in the files as lines without cells, those
quoted in endnotes, and the sentences of sections headed “Commencement” and of clauses
quoted in endnotes (“section 2 of which provides as follows”). Printed are how many rows
and sentences come to a rule, and the commonest that do not. Where the last column of a
table gives the day, the day is worked out from the words alone, from the days of assent
that the same file gives, and compared; `--days` lists those that differ.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lexcomp.commencing.clause import Clause, clauses_of_lines
from lexcomp.commencing.flattened import tables_in
from lexcomp.commencing.outcome import LawStated
from lexcomp.commencing.scope import read_scope
from lexcomp.commencing.sentence import refers_to_table
from lexcomp.commencing.solution import solve
from lexcomp.commencing.stated import Stated, stated_in_clauses
from lexcomp.model import dates
from lexcomp.model.commencement import Pending
from lexcomp.model.event import Event, EventKind

BOOK = Path(__file__).parents[1] / ".." / "shared" / "data" / "statute-book.tar.xz"

_SECTION = re.compile(
    r"(?:Section )?\d+[A-Z]*[. ]+(?:Commencement|Date of commencement|Short title and "
    r"commencement|Commencement of (?:this )?(?:Act|Part))\b.{0,80}"
)
_QUOTED = re.compile(r".*provides? as follows:?")
_OF_ACT = re.compile(
    r"(?:of|to) (?:the )?(?P<law>[A-Z][^,;:]*? Act(?: \(No\. ?\d+\))?(?: \d{4}"
    r"(?: \(No\. ?\d+\))?)?)(?:,? .*)?,? provides? as follows:?$"
)
_NEXT_SECTION = re.compile(
    r"(?:Part|Division|Chapter|Schedule|Subdivision) [\dIVXA-Z]+|\d+[A-Z]*\.? +[A-Z]"
    r"|Endnote|Notes$"
)
_NEXT_NOTE = re.compile(
    r"\([a-z]+\) +(?:The .* was|Subsec|Sec|Item)|Endnote|Part |STYLEREF|\*$"
    r"|Table of|\* "
)
_ASSENTED = re.compile(r"\[Assented to (\d+ \w+ \d{4})\]")
_TITLE = re.compile(r"[A-Z].* Act(?: \(No\.? ?\d+\))? \d{4}")
_TABLE_HEADS = {"Column 1", "Commencement information", "Provision(s)"}
_NUMBER = re.compile(r"(\d+), (\d{4})")


Tried = tuple[str, dt.date | Pending, dt.date]
"""A row, the day that it comes to, and the day that its table notes."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one file holds: tables and quoted clauses, each with the law they are of."""

    name: str
    tables: tuple[tuple[str, tuple[Stated, ...]], ...]
    sentences: tuple[tuple[str, tuple[Stated, ...]], ...]
    assents: dict[str, dt.date]


def main() -> int:
    """Read every commencement provision and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("book", nargs="?", type=Path, default=BOOK)
    parser.add_argument("--shapes", type=int, default=40)
    parser.add_argument("--days", action="store_true")
    options = parser.parse_args()
    if not options.book.exists():
        sys.stdout.write(f"No Acts are at {options.book}; give an archive of them.\n")
        return 2
    found = [_extract(name, lines) for name, lines in _files(options.book)]
    rows = [each for one in found for _, table in one.tables for each in table]
    told = [each for one in found for _, part in one.sentences for each in part]
    said = [each for each in told if not refers_to_table(each.words)]
    lines = [
        f"acts       {len(found)}",
        f"lost tables {len(told) - len(said)} (announced, and not in the files)",
        *_summary("rows", rows, options.shapes),
        *_summary("sentences", said, options.shapes),
        *_agreement(found, show=options.days),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _files(book: Path) -> Iterator[tuple[str, list[str]]]:
    with tarfile.open(book) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None and member.name.endswith(".txt"):
                lines = file.read().decode("utf-8").split("\n")
                yield Path(member.name).name, [each.strip() for each in lines]


def _extract(name: str, lines: list[str]) -> Extracted:
    title = next((each for each in lines[:400] if _TITLE.fullmatch(each)), name)
    tables = []
    for start, _, rows in tables_in(lines, name):
        clause = Clause("1", "", None, rows)
        tables.append((_law_over(lines, start, title), stated_in_clauses([clause])))
    sentences = []
    for law, part in _sections(lines, title):
        table = (i for i, each in enumerate(part) if each in _TABLE_HEADS)
        kept = part[: next(table, len(part))]
        sentences.append((law, stated_in_clauses(clauses_of_lines(kept))))
    return Extracted(name, tuple(tables), tuple(sentences), _assents(lines, title))


def _law_over(lines: Sequence[str], start: int, title: str) -> str:
    """Return the law that a table is of: the one named over it in an endnote."""
    for line in reversed(lines[max(0, start - 8) : start]):
        if found := _OF_ACT.search(line):
            return found["law"]
    return title


def _sections(lines: list[str], title: str) -> Iterator[tuple[str, list[str]]]:
    for at, line in enumerate(lines):
        if _SECTION.fullmatch(line):
            body = _until(lines, at + 1, _NEXT_SECTION, 80)
            if body:
                yield title, body
        elif _QUOTED.fullmatch(line):
            named = _OF_ACT.search(line)
            body = _until(lines, at + 1, _NEXT_NOTE, 60)
            if body:
                yield named["law"] if named else "", body


def _until(lines: list[str], start: int, stop: re.Pattern[str], most: int) -> list[str]:
    body: list[str] = []
    for line in lines[start : start + most]:
        if stop.match(line):
            break
        body.append(line)
    return body


def _assents(lines: list[str], title: str) -> dict[str, dt.date]:
    """Return the days of assent that a file gives: its own, and of its amending Acts.

    In a table of Acts that has lost its cells they stand two lines under the title.
    """
    found: dict[str, dt.date] = {}
    for at, line in enumerate(lines):
        if (own := _ASSENTED.match(line)) and (day := dates.read(own[1])):
            found.setdefault(title, day)
        if _TITLE.fullmatch(line) and at + 2 < len(lines) and _NUMBER.fullmatch(
            lines[at + 1].rstrip(",")
        ):  # fmt: skip
            day = dates.read(lines[at + 2])
            if day is not None:
                found.setdefault(line, day)
    return found


def _summary(what: str, said: list[Stated], shapes: int) -> list[str]:
    read = [each for each in said if each.rule is not None]
    scoped = [each for each in said if not read_scope(each.provisions).unread]
    counts = Counter(_shape(each.words) for each in said if each.rule is None)
    return [
        f"{what:10} {len(said)}",
        f"  read     {len(read)} ({_percent(len(read), len(said))})",
        f"  scope    {len(scoped)} ({_percent(len(scoped), len(said))})",
        *(f"  {count:4} {shape[:200]}" for shape, count in counts.most_common(shapes)),
    ]


def _shape(words: str) -> str:
    return re.sub(r"\d+", "#", words)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "none"


def _agreement(found: list[Extracted], *, show: bool) -> list[str]:
    """Compare the days worked out from words with those that the tables note.

    First from words and days of assent alone; then, row by row, from what the table
    notes of the other rows as well, so that what waits for one of them is tried too.
    """
    alone = [each for one in found for each in _alone(one)]
    helped = [each for one in found for each in _helped(one)]
    return [
        f"days noted {len(alone)}",
        *_counted("from words and assent", alone, show=show),
        *_counted("and the other rows", helped, show=show),
    ]


def _counted(what: str, tried: list[Tried], *, show: bool) -> list[str]:
    known = [each for each in tried if isinstance(each[1], dt.date)]
    same = [each for each in known if each[1] == each[2]]
    differing = [
        f"  {told}: {day}, noted {noted}" for told, day, noted in known if day != noted
    ]
    return [
        f"  {what}: {len(known)} derivable",
        f"    same   {len(same)} ({_percent(len(same), len(known))})",
        *(differing if show else differing[:10]),
    ]


def _alone(one: Extracted) -> Iterator[Tried]:
    laws = _laws(one)
    bare = [replace(law, statements=_unnoted(law.statements)) for law in laws]
    solution = solve(bare, _events(one))
    for law, outcomes in zip(laws, solution.statements, strict=True):
        for told, outcome in zip(law.statements, outcomes, strict=True):
            yield from _tried(one, law, told, outcome.day)


def _helped(one: Extracted) -> Iterator[Tried]:
    laws = _laws(one)
    for law in laws:
        others = [each for each in laws if each is not law]
        for place, told in enumerate(law.statements):
            rows = list(law.statements)
            rows[place] = replace(told, details="")
            solution = solve(
                [replace(law, statements=tuple(rows)), *others], _events(one)
            )
            yield from _tried(one, law, told, solution.statements[0][place].day)


def _tried(
    one: Extracted, law: LawStated, told: Stated, day: dt.date | Pending
) -> Iterator[Tried]:
    noted = _noted(told.details)
    if noted is not None:
        yield f"{one.name}: {law.name} {told.row}. {told.words}", day, noted


def _laws(one: Extracted) -> list[LawStated]:
    """Return the laws of a file, the rows of one law together."""
    by_name: dict[str, list[Stated]] = {}
    for law, table in one.tables:
        by_name.setdefault(law, []).extend(table)
    return [LawStated(name, tuple(told)) for name, told in by_name.items()]


def _unnoted(statements: tuple[Stated, ...]) -> tuple[Stated, ...]:
    return tuple(replace(each, details="") for each in statements)


def _noted(details: str) -> dt.date | None:
    return dates.read(" ".join(details.split()[:3]).rstrip(".,"))


def _events(one: Extracted) -> list[Event]:
    return [
        Event(f"assent to the {law}", EventKind.ASSENT, "", day, law=law)
        for law, day in one.assents.items()
    ]


if __name__ == "__main__":
    sys.exit(main())

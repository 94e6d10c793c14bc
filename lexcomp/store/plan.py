"""The points in time of laws as the commits of a repository, before any is made."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lexcomp.model.cite import cite
from lexcomp.model.dates import long
from lexcomp.model.path import Path
from lexcomp.store.filename import file_name, natural

#: How long the first line of a message may be, as git's own tools expect.
WIDTH = 72

INDEX = "dates.json"


@dataclass(frozen=True, slots=True)
class Amender:
    """A law that changed something on a day, and by which of its items."""

    citation: str
    title: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvisionText:
    """A provision written out.

    Attributes:
        path: Its path.
        file: What its file holds: its words, and how they are known.
        words: Its words alone, which tell whether it has changed.
        whole: Whether all its words are held, without which they do not tell.
    """

    path: Path
    file: str
    words: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class PointInTime:
    """A law on a day on which it began or changed, written out.

    Attributes:
        day: The day.
        known: The day by which what made it so had been published; None if that
            is not known of all of it.
        law: The name of the law.
        instruments: What made or changed it on that day.
        provisions: Its provisions, in order.
        whole: The whole text, with how its words are known.
        markdown: The whole text in Markdown.
        endnotes: Its endnotes, as text.
        folder: Where in the repository it is kept; empty for the top, where the
            repository holds no other law.
        headings: The number and heading of each Part, Schedule and so on whose
            provisions have files of their own.
        amended: The provisions of which it is recorded that they were amended on
            that day, whether or not the words are held.
        standing: How much of the law is held, in a few words.
        inferences: The names of what its words rest on.
    """

    day: dt.date
    known: dt.date | None
    law: str
    instruments: tuple[Amender, ...]
    provisions: tuple[ProvisionText, ...]
    whole: bytes
    markdown: bytes
    endnotes: bytes
    folder: str = ""
    headings: tuple[tuple[Path, str], ...] = ()
    amended: tuple[Path, ...] = ()
    standing: str = ""
    inferences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that is to be.

    Attributes:
        day: The day that it stands for, however long ago.
        tag: A name by which to find it.
        message: Its message, without trailers.
        trailers: What its message ends with, for programs to read.
        files: All files of its tree, in their natural order.
    """

    day: dt.date
    tag: str
    message: str
    trailers: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, bytes], ...]


def plan(points: Iterable[PointInTime]) -> tuple[Commit, ...]:
    """Return one commit for each point in time, in order of commencement.

    A commit cannot be dated before 1970, so the file `dates.json` of each tree says
    of each commit up to it on which day its text commenced, oldest first.
    """
    latest: dict[str, PointInTime] = {}
    trees: dict[str, dict[str, bytes]] = {}
    written: dict[str, bytes] = {}
    index: list[str] = []
    commits: list[Commit] = []
    for point in sorted(points, key=lambda each: (each.day, each.folder)):
        message = _message(point, latest.get(point.folder))
        latest[point.folder], trees[point.folder] = point, _tree(point, written)
        index.append(_entry(point, len(commits) + 1))
        tree = {name: file for each in trees.values() for name, file in each.items()}
        tree[INDEX] = "\n".join(("[", ",\n".join(index), "]\n")).encode()
        files = tuple(sorted(tree.items(), key=lambda file: natural(file[0])))
        commits.append(Commit(point.day, _tag(point), message, _trailers(point), files))
    return tuple(commits)


def _message(point: PointInTime, before: PointInTime | None) -> str:
    """Write what happened: a first line, the instruments, the provisions affected."""
    paragraphs = [_subject(point), *map(_instrument, point.instruments)]
    affected = "\n".join(_affected(point, before)) if before else ""
    return "\n\n".join(filter(None, (*paragraphs, affected)))


def _subject(point: PointInTime) -> str:
    """Name the instruments in one line, cut at a word if need be."""
    if not point.instruments:
        return _cut(f"{point.law} as in force on {long(point.day)}")
    first, *others = point.instruments
    if not others:
        return _cut(f"{first.citation}: {first.title}".removesuffix(": "))
    also = others[0].citation if len(others) == 1 else f"{len(others)} others"
    return _cut(f"{first.citation} and {also}: {point.law}")


def _cut(line: str) -> str:
    if len(line) <= WIDTH:
        return line
    return f"{line[:WIDTH].rpartition(' ')[0].rstrip(' ,;:(—')}…"


def _instrument(amender: Amender) -> str:
    """Write an instrument with its items."""
    name = ", ".join(filter(None, (amender.citation, amender.title)))
    return f"{name}: {', '.join(amender.items)}" if amender.items else name


def _affected(point: PointInTime, before: PointInTime) -> Iterator[str]:
    """Say which provisions are new, changed and gone since the point before.

    Where words are not held, before or after, nothing tells that they changed but
    what is recorded; and what is known on one day alone has not changed.
    """
    old, new = _texts(before), _texts(point)
    titles = dict(before.headings)
    headings = [
        f"{cite(path)} heading"
        for path, title in point.headings
        if titles.get(path, title) != title
    ]
    both = [path for path in new if path in old]
    whole = [path for path in both if old[path].whole and new[path].whole]
    changed = [path for path in whole if old[path].words != new[path].words]
    dark = [path for path in both if path in point.amended and path not in whole]
    kinds = {
        "Added": [cite(path) for path in new if path not in old],
        "Changed": [*headings, *map(cite, changed)],
        "Amended, words not held before or after": list(map(cite, dark)),
        "Gone": [cite(path) for path in old if path not in new],
    }
    for kind, names in kinds.items():
        if names:
            yield f"{kind}: {', '.join(names)}"


def _texts(point: PointInTime) -> dict[Path, ProvisionText]:
    return {each.path: each for each in point.provisions}


def _tree(point: PointInTime, written: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of a law by name.

    Args:
        point: The law.
        written: The files written so far by their text, most of which recur.
    """
    files: dict[str, bytes] = {}
    for each in point.provisions:
        name, times = file_name(each.path), 1
        # Two laws can each have inserted a section 12A, and both are the law.
        while name in files:
            times += 1
            name = file_name(each.path).replace(".txt", f"~{times}.txt")
        if each.file not in written:
            written[each.file] = f"{each.file.rstrip()}\n".encode()
        files[name] = written[each.file]
    files |= {
        "law.txt": point.whole,
        "law.md": point.markdown,
        "endnotes.txt": point.endnotes,
    }
    prefix = f"{point.folder}/" if point.folder else ""
    return {f"{prefix}{name}": file for name, file in files.items()}


def _entry(point: PointInTime, sequence: int) -> str:
    """Return a line of the index, so that git shows what a commit adds to it."""
    entry = {
        "sequence": sequence,
        "commencement": point.day.isoformat(),
        "known": point.known.isoformat() if point.known else None,
        "law": point.law,
        "folder": point.folder,
        "tag": _tag(point),
        "instruments": [each.citation for each in point.instruments],
    }
    return json.dumps(entry, ensure_ascii=False)


def _tag(point: PointInTime) -> str:
    """Return a name for the point that git accepts as that of a tag."""
    folder = re.sub(r"[^0-9A-Za-z/-]+", "-", point.folder).strip("-/")
    return "/".join(filter(None, (folder, point.day.isoformat())))


def _trailers(point: PointInTime) -> tuple[tuple[str, str], ...]:
    known = point.known.isoformat() if point.known else ""
    named = (
        ("Commencement", point.day.isoformat()),
        ("Known", known),
        ("Law", point.law),
        *(("Instrument", each.citation) for each in point.instruments),
        ("Standing", point.standing),
        *(("Inference", each) for each in point.inferences),
    )
    return tuple((name, value) for name, value in named if value)

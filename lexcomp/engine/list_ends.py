"""How the paragraphs of a list end, where amendments have left them so that it jars.

Punctuation and “and” or “or” at the end of paragraphs are changed exactly as an item
says, and never otherwise. Where the items that commence together leave a full stop in
the middle of a list, or “; or” at its end, that is said and left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.engine.record import Replaced, recorded
from lexcomp.model.cite import cite
from lexcomp.model.dates import long
from lexcomp.model.document import Document, Provision
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import BASIC, CONTAINERS, Path, Unit
from lexcomp.model.timeline import AWAITED, Step

_PARAGRAPHS = frozenset({Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH})
_OPEN = re.compile(r"(?:[;,]|\b(?:and|or|but))$")
_TWICE = re.compile(r"(?:\b(?:and|or)[;,]?|\.) (?:and|or)$|[;,] ?[;,.]$")
_LINK = re.compile(r"\b(?:and|or)$")
_LAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Jar:
    """Something that jars: where, and what it is in words."""

    path: Path
    told: str


def jarring(before: Document, after: Document, last: Step) -> tuple[Finding, ...]:
    """Say where lists jar that did not before some steps.

    Args:
        before: The law before them.
        after: The law after them.
        last: The last of them.
    """
    if before is after:
        return ()
    places = recorded(before, after).places
    day = last.moment.day
    when = "" if day == AWAITED else f" of {long(day)}"
    return tuple(
        Finding(
            "LC268",
            Severity.NOTE,
            f"After the amendments{when}, {jar.told}; the text is as they leave it.",
            last.source,
        )
        for old, new, path in _sections(before, after, places)
        for key, jar in _jars(new, path).items()
        if key not in _jars(old, path)
    )


def _sections(
    before: Document, after: Document, places: tuple[Replaced, ...]
) -> Iterator[tuple[Provision, Provision, Path]]:
    """Yield each section that was changed: before, after, and its path."""
    old: dict[str, Provision] = {}
    new: dict[str, tuple[Provision, Path]] = {}
    for place in places:
        for each, _ in _around(before, place, place.gone):
            old[each.uid] = each
        for each, path in _around(after, place, place.come):
            new[each.uid] = each, path
    for uid, (each, path) in new.items():
        if uid in old and old[uid] is not each:
            yield old[uid], each, path


def _around(
    document: Document, place: Replaced, own: tuple[Provision, ...]
) -> Iterator[tuple[Provision, Path]]:
    """Yield the section around a place, or the sections that stand there."""
    siblings, path = document.provisions, Path()
    for index in place.above:
        if index >= len(siblings):
            return
        here = siblings[index]
        path = Path() if here.unit in CONTAINERS else path.child(here.label)
        if here.unit in BASIC:
            yield here, path
            return
        siblings = here.children
    for each in own:
        if each.unit in BASIC:
            yield each, path.child(each.label)


def _jars(provision: Provision, path: Path) -> dict[tuple[str, str], _Jar]:
    """Return what jars in the lists of a provision, by what it is of and its kind."""
    found: dict[tuple[str, str], _Jar] = {}
    for holder, place, run in _lists(provision, path):
        ends = [_end(each) for each in run]
        places = [place.child(each.label) for each in run]
        for each, at, end in zip(run[:-1], places, ends, strict=False):
            if end.endswith("."):
                told = f"{cite(at)} ends with a full stop in the middle of its list"
                found[each.uid, "stop"] = _Jar(at, told)
        for each, at, end in zip(run, places, ends, strict=True):
            if _TWICE.search(end):
                told = f"{cite(at)} ends “{_last(end)}”"
                found[each.uid, "twice"] = _Jar(at, told)
        if _closes(holder, run[-1]) and _OPEN.search(ends[-1]):
            told = f"{cite(places[-1])} ends “{_last(ends[-1])}” and is the last"
            found[holder.uid, "open"] = _Jar(places[-1], f"{told} of its list")
        if len({link[0] for end in ends[:-1] if (link := _LINK.search(end))}) > 1:
            told = f"the list in {cite(place)} has both “and” and “or” between its"
            found[holder.uid, "mixed"] = _Jar(place, f"{told} paragraphs")
    return found


def _lists(
    holder: Provision, path: Path
) -> Iterator[tuple[Provision, Path, tuple[Provision, ...]]]:
    """Yield the lists in a provision: what holds each, its path, the paragraphs."""
    run = tuple(each for each in holder.children if each.unit in _PARAGRAPHS)
    if run:
        yield holder, path, run
    for each in holder.children:
        yield from _lists(each, path.child(each.label))


def _closes(holder: Provision, last: Provision) -> bool:
    """Tell whether the last paragraph of a list closes a sentence."""
    own = holder.children[: holder.attached]
    return holder.unit not in _PARAGRAPHS and not holder.tail and own[-1:] == (last,)


def _end(provision: Provision) -> str:
    """Return the last words of a provision, before its notes."""
    own = provision.children[: provision.attached]
    if provision.tail or not own:
        return (provision.tail or provision.text).plain.rstrip()
    return _end(own[-1])


def _last(words: str) -> str:
    return " ".join(words.split()[-_LAST_WORDS:])

"""Bringing lists of what a law holds up to date with the law, and saying so.

No item does this: those who publish laws do it of themselves, as they do with the
contents list of a law. It is done to a list that was right before the amendments of a
day and is not after them, and in the manner of the list; any other list is left as it
is, and where it is about something that was amended, that is said.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.engine.identity import born
from lexcomp.engine.listing import (
    Agreed,
    Listing,
    Scope,
    agreed,
    entries,
    framed,
    listings,
)
from lexcomp.engine.locate import Spot
from lexcomp.engine.record import Record, recorded
from lexcomp.model.cite import cite
from lexcomp.model.dates import long
from lexcomp.model.document import Document, Provision
from lexcomp.model.edit import EDITORIAL_TURN
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import BASIC, CONTAINERS, Path, Unit
from lexcomp.model.standing import Provenance
from lexcomp.model.timeline import AWAITED, Step

Provisions = tuple[Provision, ...]

_HEADED = CONTAINERS | frozenset(BASIC) | {Unit.SCHEDULE, Unit.SUBHEADING}
_UNIT = re.compile(
    r"of (?:the )?(chapter|part|division|subdivision|section|regulation|rule|clause"
    r"|schedule)s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Relisted:
    """What the compiler did of itself after the items of a day.

    Attributes:
        document: The law with its lists up to date.
        before: The law as the items left it.
        step: What stands for an item: the words of the lists are claimed by it.
        findings: Which list was changed and how, or why one was left as it is.
        record: What undoes it.
    """

    document: Document
    before: Document
    step: Step
    findings: tuple[Finding, ...]
    record: Record


def relisted(before: Document, after: Document, last: Step) -> Relisted | None:
    """Bring lists up to date after the steps of a day.

    Args:
        before: The law before them.
        after: The law after them.
        last: The last of them.

    Returns:
        What was done; None if nothing was, and nothing is to be said.
    """
    if before is after or not _is_headed_otherwise(recorded(before, after)):
        return None
    now = {(each.owner.uid, each.title): each for each in listings(after)}
    document, findings = after, []
    names: list[str] = []
    for was in listings(before):
        there = now.get((was.owner.uid, was.title))
        if there is None:
            continue
        found = _brought_up(was, there, last.moment.day)
        if isinstance(found, str):
            findings.append(_finding("LC267", found, there, last))
        elif found is not None:
            document = _with_children(document, there.spot, found.children)
            findings.append(_finding("LC266", found.told, there, last))
            names.append(_name(there))
    if not findings:
        return None
    record = recorded(after, document)
    return Relisted(document, after, _step(last, names), tuple(findings), record)


@dataclass(frozen=True, slots=True)
class _Rebuilt:
    """What a list became: the children of its owner, and a sentence that says so."""

    children: Provisions
    told: str


def _is_headed_otherwise(record: Record) -> bool:
    """Tell whether any number or heading that a list could have is another."""
    return any(
        list(_heads(place.gone)) != list(_heads(place.come)) for place in record.places
    )


def _heads(provisions: Provisions) -> Iterator[tuple[object, ...]]:
    for each in provisions:
        if each.unit in _HEADED:
            yield each.uid, each.label, each.heading
            yield from _heads(each.children)


def _brought_up(was: Listing, now: Listing, day: dt.date) -> _Rebuilt | str | None:
    """Return a list as it should be; why it is left; or None if it is right."""
    right = agreed(was)
    if right is None:
        return _left_wrong(was, now)
    among = _same_holder(was, now, right)
    if among is None:
        return f"{_name(now)} is left as it was, since it was moved."
    listed = entries(now, among, right.units, right.scope)
    if _keys(listed) == _keys(right.entries):
        return None
    old, here = was.lines[: len(right.entries)], now.lines[: len(right.entries)]
    if old != here:
        return None if agreed(now) else _left_changed(now)
    if not listed:
        return f"{_name(now)} is left as it was, since nothing is left to list."
    lines = tuple(_lines(right, here, listed))
    path = _path_of(now)
    new = born(lines, path, f"list of {day.isoformat()}", Provenance())
    children = now.owner.children
    told = f"{_name(now)} was brought up to date{_on(day)} by the compiler, and by no"
    return _Rebuilt(
        (*children[: now.at], *new, *children[now.at + len(here) :]),
        f"{told} item: {_told(here, new)}.",
    )


def _lines(right: Agreed, lines: Provisions, listed: Provisions) -> Iterator[Provision]:
    """Yield the lines of a list: those that are right as they are, the others new."""
    pairs = list(zip(right.entries, lines, strict=True))
    of = {entry.uid: (entry, line) for entry, line in pairs}
    like = {entry.unit: line for entry, line in reversed(pairs)}
    for each in listed:
        entry, line = of.get(each.uid, (None, like[each.unit]))
        like[each.unit] = line
        if entry is None:
            yield framed(line, right.frames[each.unit], each)
        elif _keys((entry,)) == _keys((each,)):
            yield line
        else:
            new = framed(line, right.frames[each.unit], each)
            known = line.provenance.weakened(Provenance())
            yield replace(new, uid=line.uid, source=line.source, provenance=known)


def _keys(listed: Provisions) -> list[tuple[object, ...]]:
    return [(each.uid, each.label, each.heading) for each in listed]


def _same_holder(was: Listing, now: Listing, right: Agreed) -> int | None:
    """Return the index of what holds what is listed among the holders of a list."""
    uid = was.holders[right.among].uid
    found = (i for i, each in enumerate(now.holders) if each.uid == uid)
    return next(found, None)


def _left_wrong(was: Listing, now: Listing) -> str | None:
    """Say of a list that was not right that it is left, if it is about what changed."""
    named = _UNIT.search(was.title)
    if not named:
        return None
    unit = Unit(named[1].lower())
    for among in reversed(range(len(was.holders) - 1)):
        old = entries(was, among, frozenset({unit}), Scope.ALL)
        if not old or among >= len(now.holders):
            continue
        if _keys(old) == _keys(entries(now, among, frozenset({unit}), Scope.ALL)):
            return None
        return (
            f"{_name(now)} did not agree with the law before it was amended, and is "
            "left as it was."
        )
    return None


def _left_changed(now: Listing) -> str:
    return (
        f"{_name(now)} was itself amended and does not agree with the law, and is "
        "left as the amendment made it."
    )


def _told(old: Provisions, new: Provisions) -> str:
    """Tell what became of the lines of a list."""
    before = {each.uid: _words(each) for each in old}
    after = {each.uid: _words(each) for each in new}
    told = [
        f"“{before[uid]}” became “{words}”"
        for uid, words in after.items()
        if uid in before and before[uid] != words
    ]
    come = [f"“{words}”" for uid, words in after.items() if uid not in before]
    gone = [f"“{words}”" for uid, words in before.items() if uid not in after]
    told += [f"{' and '.join(come)} {_was(come)} put in"] if come else []
    told += [f"{' and '.join(gone)} {_was(gone)} taken out"] if gone else []
    return "; ".join(told) or "its lines were put in another order"


def _was(words: list[str]) -> str:
    return "was" if len(words) == 1 else "were"


def _words(line: Provision) -> str:
    return " ".join(text.plain for text in line.texts() if text)


def _on(day: dt.date) -> str:
    return "" if day == AWAITED else f" on {long(day)}"


def _name(listing: Listing) -> str:
    return f"The list “{listing.title}” in {cite(_path_of(listing)) or 'the law'}"


def _path_of(listing: Listing) -> Path:
    labels = tuple(each.label for each in listing.holders[1:])
    if labels and labels[-1].unit in CONTAINERS:
        return Path(labels)
    return Path(tuple(each for each in labels if each.unit not in CONTAINERS))


def _finding(code: str, message: str, listing: Listing, last: Step) -> Finding:
    return Finding(code, Severity.NOTE, message, listing.owner.source or last.source)


def _step(last: Step, names: list[str]) -> Step:
    """Return what stands for an item that brings lists up to date."""
    moment = replace(last.moment, turn=EDITORIAL_TURN, item=0)
    item = ", ".join(name.replace("The list", "list", 1) for name in names)
    return Step(moment, item, (), last.known, law="The compiler")


def _with_children(document: Document, spot: Spot, children: Provisions) -> Document:
    """Return a law in which what stands somewhere has other children."""

    def changed(siblings: Provisions, way: Spot) -> Provisions:
        index, *further = way
        old = siblings[index]
        inner = changed(old.children, tuple(further)) if further else children
        new = replace(old, children=inner)
        return (*siblings[:index], new, *siblings[index + 1 :])

    return replace(document, provisions=changed(document.provisions, spot))

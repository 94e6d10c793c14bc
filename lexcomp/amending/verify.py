"""Whether instruments are truly and only incorporated in an official compilation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from lexcomp.amending.amendment import Amendment
from lexcomp.amending.apply import Applied, ItemResult, Verdict, apply_all
from lexcomp.comparing.documents import compare
from lexcomp.engine.rewrite import find
from lexcomp.model.change import Change, ChangeKind
from lexcomp.model.cite import top
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Path
from lexcomp.writers.text import provision_lines


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which two texts differ.

    Attributes:
        path: The provision.
        kind: `missing` from the official text, `extra` in it, or `changed`.
        aspect: What differs: `words`, `heading`, `numbering` or `typography`.
        expected: The words that lexcomp arrives at, a line to a paragraph.
        found: The words of the official text.
    """

    path: Path
    kind: str
    aspect: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What became of each item, and the differences that none of them explains."""

    items: tuple[ItemResult, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """What is to be verified.

    Attributes:
        base: The earlier text.
        amendments: The instruments.
        after: The official text.
        title: The name of the law.
        as_at: The day of the official text; items that commence later are left out.
        later: Provisions that, by the official endnotes, other laws have amended too.
    """

    base: Document
    amendments: tuple[Amendment, ...]
    after: Document
    title: str
    as_at: dt.date | None = None
    later: frozenset[Path] = frozenset()

    def applied(self, *, without: str = "") -> Applied:
        """Apply the instruments, but for one item if it is named."""
        skip = frozenset({without}) if without else frozenset[str]()
        return apply_all(self.base, self.amendments, self.title, self.as_at, skip)


def verify(case: Case) -> Verified:
    """Compare an official compilation with what instruments make of an earlier one.

    An item is incorporated if what it touches reads as it should. Where it does not,
    the item is left out and the rest applied: if the official text is that, the item
    is not incorporated; if another law has amended the provision since, the item may
    be superseded; and otherwise it cannot be told.
    """
    applied = case.applied()
    changes = compare(applied.document, case.after)
    odd = frozenset(row for each in changes for row in _rows(each))
    judged = tuple(_judged(case, each, odd) for each in applied.items)
    settled = {Verdict.NOT_INCORPORATED, Verdict.SUPERSEDED}
    explained = frozenset(
        row for each in judged if each.verdict in settled for row in each.touched
    )
    left = (each for each in changes if not explained & _rows(each))
    return Verified(judged, tuple(map(_difference, left)))


def _judged(case: Case, result: ItemResult, odd: frozenset[Path]) -> ItemResult:
    if result.verdict is not Verdict.APPLIED:
        return result
    disputed = odd.intersection(result.touched)
    if not disputed:
        return replace(result, verdict=Verdict.INCORPORATED)
    without = case.applied(without=result.id).document
    if all(_same(without, case.after, path) for path in disputed):
        return replace(result, verdict=Verdict.NOT_INCORPORATED)
    superseded = disputed <= case.later
    verdict = Verdict.SUPERSEDED if superseded else Verdict.CANNOT_TELL
    return replace(result, verdict=verdict)


def _rows(change: Change) -> frozenset[Path]:
    return frozenset({top(change.path), top(change.was)})


def _same(one: Document, two: Document, path: Path) -> bool:
    """Tell whether a provision reads the same in two texts."""
    if not path:
        return False
    first, second = find(one, path), find(two, path)
    lines = [
        [line for each in found for line in provision_lines(each)]
        for found in (first, second)
    ]
    return lines[0] == lines[1]


def _difference(change: Change) -> Difference:
    kinds = {ChangeKind.INSERTED: "extra", ChangeKind.OMITTED: "missing"}
    expected, found = _words(change.before), _words(change.after)
    return Difference(
        path=change.path,
        kind=kinds.get(change.kind, "changed"),
        aspect=_aspect(change, expected, found),
        expected=expected,
        found=found,
    )


def _words(provision: Provision | None) -> str:
    if provision is None:
        return ""
    own = provision_lines(replace(provision, children=()))
    return "\n".join(provision_lines(provision) if _whole(provision) else own)


def _whole(provision: Provision) -> bool:
    return len(provision.children) <= _FEW


def _aspect(change: Change, expected: str, found: str) -> str:
    """Say what differs, the least first: typography, numbering, a heading, words."""
    if change.kind in {ChangeKind.RENUMBERED, ChangeKind.MOVED}:
        return "numbering"
    if _letters(expected) == _letters(found):
        return "typography"
    return "heading" if change.heading and not (change.text or change.tail) else "words"


def _letters(words: str) -> str:
    return "".join(each for each in words if each.isalnum())


_FEW = 40
"""A provision with more inside it than this is quoted by its own words alone."""

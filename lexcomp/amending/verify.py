"""Whether instruments are truly and only incorporated in an official compilation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from lexcomp.amending.amendment import Amendment
from lexcomp.amending.apply import (
    Applied,
    ItemResult,
    Leaving,
    Verdict,
    apply_all,
    id_of,
    with_past,
)
from lexcomp.amending.credits import Credits
from lexcomp.amending.difference import Difference, difference, divided_otherwise
from lexcomp.amending.own_words import judged
from lexcomp.amending.publisher import publishing
from lexcomp.comparing.documents import compare
from lexcomp.model.change import Change
from lexcomp.model.cite import top
from lexcomp.model.commencement import Pending
from lexcomp.model.document import Document, walk
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import BASIC, CONTAINERS, Path
from lexcomp.model.timeline import Lists


@dataclass(frozen=True, slots=True)
class Verified:
    """What became of each item, and in what the texts differ besides.

    Attributes:
        items: The items, each with its verdict.
        differences: What neither an item nor the endnotes explain.
        by_other_laws: What the official endnotes say that other laws have done; each
            has their numbers.
        by_publisher: What the publisher does of itself: editorial changes that the
            endnotes tell of, and lists of what a law holds.
        expected: The text that the official one was compared with: without the items
            that are not to be seen in it.
        lists: What is said of lists of what the law holds, which no item changed.
    """

    items: tuple[ItemResult, ...]
    differences: tuple[Difference, ...]
    by_other_laws: tuple[Difference, ...] = ()
    by_publisher: tuple[Difference, ...] = ()
    expected: Document | None = field(default=None, compare=False, repr=False)
    lists: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """What is to be verified.

    Attributes:
        base: The earlier text.
        amendments: The instruments.
        after: The official text.
        title: The name of the law.
        as_at: The day of the official text; items that commence later are left out.
        credits: What others have done since, by the official endnotes.
        base_day: The day of the earlier text, where it is known.
        past: What its own endnotes say has been done.
        lists: What becomes of lists of what the law holds that stand in it.
    """

    base: Document
    amendments: tuple[Amendment, ...]
    after: Document
    title: str
    as_at: dt.date | None = None
    credits: Credits = field(default_factory=Credits)
    base_day: dt.date | None = None
    past: Credits = field(default_factory=Credits)
    lists: Lists = Lists.REBUILT

    def applied(self, skip: frozenset[str] = frozenset()) -> Applied:
        """Apply the instruments, but for some items."""
        amendments = tuple(map(self._tried, self.amendments))
        leaving = Leaving(skip, self.lists)
        found = apply_all(self.base, amendments, self.title, self.as_at, leaving)
        days = self._days()
        items = tuple(replace(each, day=days[each.id]) for each in found.items)
        return with_past(replace(found, items=items), self.base_day, self.past.of)

    def _tried(self, amendment: Amendment) -> Amendment:
        """Let items whose day is not known commence on the day of the official text.

        But what was made only after that has not, unless its words say so; and what
        never commences does not.
        """
        late = self.as_at and amendment.made and amendment.made > self.as_at
        soonest = amendment.made if late else self.as_at
        if soonest is None:
            return amendment
        tried = {
            num: replace(each, day=soonest) if each.day is Pending.AWAITING else each
            for num, each in amendment.outcomes.items()
        }
        return replace(amendment, outcomes=tried)

    def _days(self) -> dict[str, dt.date | None]:
        return {
            id_of(amendment, item): amendment.days.get(item.num)
            for amendment in self.amendments
            for item, _ in amendment.items
        }


def verify(case: Case) -> Verified:
    """Compare an official compilation with what instruments make of an earlier one.

    An item is judged by its own words: what it took out and put in, at the places
    where it did, whatever else is different there. It is incorporated if the official
    text has them, and not if that reads as if the item had not been made. If the
    endnotes say that another law has amended the provision since, or a later item has,
    it may be superseded; otherwise it cannot be told. Items that are not incorporated
    are left out before the rest is compared.
    """
    applied = case.applied()
    changes = compare(applied.document, case.after)
    odd = frozenset(row for each in changes for row in _rows(each))
    items = tuple(_judged(case, applied, each, odd) for each in applied.items)
    gone = {each.id for each in items if _is_gone(each)}
    if gone:
        applied = case.applied(frozenset(gone))
        changes = compare(applied.document, case.after)
    expected = applied.document
    found = _sorted(case, items, changes, expected)
    return replace(found, expected=expected, lists=applied.lists)


def _judged(
    case: Case, applied: Applied, result: ItemResult, odd: frozenset[Path]
) -> ItemResult:
    if result.verdict is not Verdict.APPLIED:
        return result
    disputed = [row for row in result.touched if _is_odd(row, odd)]
    if not disputed:
        return replace(result, verdict=Verdict.INCORPORATED)
    known = all(each.citation for each in case.amendments)
    credited = case.credits if known else Credits()
    told = judged(result, disputed, applied, case.after, credited)
    if told.verdict is Verdict.NOT_INCORPORATED and case.as_at and result.day is None:
        return _not_dated(told)
    return told


def _not_dated(result: ItemResult) -> ItemResult:
    """Say that an item that is not to be seen may not have commenced."""
    message = f"{result.id}: It is not known whether this had commenced."
    finding = Finding("LC222", Severity.WARNING, message, result.item.source)
    findings = (*result.findings, finding)
    return replace(result, verdict=Verdict.CANNOT_TELL, findings=findings)


def _is_gone(result: ItemResult) -> bool:
    """Tell whether an item should be left out before the rest is compared."""
    if result.verdict is Verdict.NOT_INCORPORATED:
        return True
    doubtful = result.verdict in {Verdict.CANNOT_TELL, Verdict.SUPERSEDED}
    return doubtful and result.day is None


def _is_odd(row: Path, odd: frozenset[Path]) -> bool:
    """Tell whether a row has a difference; a Part may be named without its Chapter."""
    return row in odd or any(
        each.labels[-len(row.labels) :] == row.labels for each in odd if row
    )


def _rows(change: Change) -> frozenset[Path]:
    return frozenset({top(change.path), top(change.was)})


def _sorted(
    case: Case,
    items: tuple[ItemResult, ...],
    changes: tuple[Change, ...],
    expected: Document,
) -> Verified:
    """Part what others are said to have done from what nothing explains."""
    unexplained, others, publisher = [], [], []
    for change in changes:
        told = difference(change)
        laws = dict.fromkeys((*_laws(case, change.path), *_laws(case, change.was)))
        laws = laws or dict.fromkeys(_laws_inside(case, change))
        edited = case.credits.editing(change.path) or case.credits.editing(change.was)
        published = publishing(change, case.base, case.after)
        if published:
            publisher.append(replace(told, by=(published,)))
        elif laws:
            others.append(replace(told, by=tuple(map(str, laws))))
        elif edited:
            publisher.append(replace(told, by=(edited,)))
        else:
            same = divided_otherwise(change, expected, case.after)
            told = replace(told, aspect="division") if same else told
            unexplained.append(told)
    return Verified(items, tuple(unexplained), tuple(others), tuple(publisher))


def _laws_inside(case: Case, change: Change) -> tuple[object, ...]:
    """Return the laws cited for all that is in a Part that went or came whole.

    Endnotes tell that of each section, and of the Part perhaps its heading alone.
    """
    whole = change.before or change.after
    if whole is None or (change.before and change.after):
        return ()
    if whole.unit not in CONTAINERS:
        return ()
    inside = [
        _laws(case, path)
        for path, each in walk(whole.children, change.path.labels)
        if each.unit in BASIC
    ]
    return tuple(law for laws in inside for law in laws) if all(inside) else ()


def _laws(case: Case, path: Path) -> tuple[object, ...]:
    """Return the laws cited for a provision; for the name of a law, for its section 1.

    That says how an Act or instrument may be cited.
    """
    first = next((p for p, each in case.after.walk() if each.unit in BASIC), path)
    return case.credits.of(path or first)

"""Applying instruments to a text, item by item, with a verdict on each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lexcomp.amending.amendment import Amendment, about
from lexcomp.commencing.outcome import Outcome
from lexcomp.engine.identity import named
from lexcomp.engine.step import Taken
from lexcomp.engine.taking import take_all
from lexcomp.forms.reading import Sense
from lexcomp.model import dates
from lexcomp.model.cite import cite, top
from lexcomp.model.document import Document
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem, Citation, Series
from lexcomp.model.path import Path
from lexcomp.model.standing import Provenance
from lexcomp.model.timeline import AWAITED, Lists, Moment, Step


class Verdict(StrEnum):
    """What became of an item."""

    APPLIED = "applied"
    NOT_COMMENCED = "not-commenced"
    MISDESCRIBED = "misdescribed"
    NOT_UNDERSTOOD = "not-understood"
    NO_TEXT_CHANGE = "no-text-change"
    OTHER_LAW = "other-law"
    INCORPORATED = "incorporated"
    NOT_INCORPORATED = "not-incorporated"
    SUPERSEDED = "superseded"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class ItemResult:
    """An item and what became of it.

    Attributes:
        id: What to call it; the instrument's name comes first if there are several.
        item: The item in its own words.
        verdict: What became of it.
        day: When it commences, where that is known.
        outcome: What its instrument says of that, and what it comes to.
        step: What it does; None if it does nothing.
        touched: The provisions that it changed, at the level of a section.
        findings: Why it was not applied.
        before: The law before it, if it fitted.
        after: The law after it, likewise; the same if it reads so already.
        citation: The number of the instrument, where it is known.
    """

    id: str
    item: AmendingItem
    verdict: Verdict
    day: dt.date | None
    outcome: Outcome
    step: Step | None = None
    touched: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    before: Document | None = field(default=None, compare=False, repr=False)
    after: Document | None = field(default=None, compare=False, repr=False)
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class Applied:
    """A text as amended, and what became of each item, in the order given.

    Attributes:
        document: The text.
        items: The items.
        lists: What is said of lists of what the law holds, which no item changed.
    """

    document: Document
    items: tuple[ItemResult, ...]
    lists: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is left as it is although it could be done.

    Attributes:
        items: Items that are left out, by what `ItemResult.id` calls them.
        lists: What becomes of lists of what the law holds that stand in it.
    """

    items: frozenset[str] = frozenset()
    lists: Lists = Lists.REBUILT


_SILENT = {
    Sense.NO_TEXT_CHANGE: Verdict.NO_TEXT_CHANGE,
    Sense.REPEALS_LAW: Verdict.NO_TEXT_CHANGE,
    Sense.NOT_UNDERSTOOD: Verdict.NOT_UNDERSTOOD,
}


def apply_all(
    document: Document,
    amendments: tuple[Amendment, ...],
    title: str,
    as_at: dt.date | None = None,
    leaving: Leaving = Leaving(),  # it is frozen
) -> Applied:
    """Apply instruments to a text.

    Items apply in the order in which they commence; those whose day is not known
    come last. An item applies whole or not at all.

    Args:
        document: The text.
        amendments: The instruments.
        title: The name of the law; items that stand under another's are not its.
        as_at: Only what has commenced by this day applies; None for every item.
        leaving: What is left as it is although it could be done.
    """
    judged = [
        result
        for place, amendment in enumerate(amendments)
        for result in _judged(amendment, title, as_at, Citation(1, Series.ACT, place))
    ]
    amended = named(document, "as given", Provenance())
    order = sorted(
        (
            i
            for i, each in enumerate(judged)
            if each.step and each.id not in leaving.items
        ),
        key=lambda index: (_when(judged[index]), index),
    )
    steps = [step for index in order if (step := judged[index].step)]
    told: list[Finding] = []
    for place, taken in take_all(amended, steps, leaving.lists):
        judged[order[place]] = _done(judged[order[place]], amended, taken)
        amended = taken.document
        told += taken.lists
    return Applied(amended, tuple(judged), tuple(told))


def id_of(amendment: Amendment, item: AmendingItem) -> str:
    """Return what to call an item, after its instrument if that has a name."""
    return f"{amendment.name} {item.num}".strip()


def with_past(
    applied: Applied, day: dt.date | None, cited: Callable[[Path], tuple[Citation, ...]]
) -> Applied:
    """Say of items whether the text that they were applied to should have them.

    Args:
        applied: What came of them.
        day: The day of that text.
        cited: The laws that its endnotes cite for a provision.
    """
    items = tuple(_with_past(each, day, cited) for each in applied.items)
    return replace(applied, items=items)


def _with_past(
    result: ItemResult,
    base: dt.date | None,
    cited: Callable[[Path], tuple[Citation, ...]],
) -> ItemResult:
    if result.step is None:
        return result
    places = dict.fromkeys(top(each.target) for each in result.step.operations)
    named = [each for each in places if result.citation in cited(each)]
    if result.day and base and result.day <= base:
        message = (
            f"{result.id} commenced on {dates.long(result.day)}, so that a text of "
            f"{dates.long(base)} should have it already."
        )
    elif named:
        message = (
            f"The endnotes of the text cite {result.citation} for {cite(named[0])}; "
            f"it may have {result.id} already."
        )
    else:
        return result
    finding = Finding("LC224", Severity.NOTE, message, result.item.source)
    return replace(result, findings=(*result.findings, finding))


def _judged(
    amendment: Amendment, title: str, as_at: dt.date | None, citation: Citation
) -> Iterator[ItemResult]:
    """Say what becomes of items before the text is looked at."""
    for item, reading in amendment.items:
        name = id_of(amendment, item)
        outcome = amendment.outcomes[item.num]
        day = outcome.day if isinstance(outcome.day, dt.date) else None
        if not about(item, title, reading.laws):
            yield ItemResult(name, item, Verdict.OTHER_LAW, day, outcome)
        elif reading.reading in _SILENT:
            verdict = _SILENT[reading.reading]
            yield ItemResult(
                name, item, verdict, day, outcome, findings=reading.findings
            )
        elif as_at is not None and not outcome.commenced(as_at):
            yield ItemResult(name, item, Verdict.NOT_COMMENCED, day, outcome)
        else:
            step = Step(
                moment=Moment(day or outcome.by or AWAITED, outcome.turn, citation),
                item=item.num,
                operations=reading.operations,
                known=dt.date.min,
                source=item.source,
                law=amendment.name or "The instrument",
            )
            law = amendment.citation
            yield ItemResult(
                name, item, Verdict.APPLIED, day, outcome, step, citation=law
            )


def _when(result: ItemResult) -> tuple[dt.date, int]:
    """Return what items are put in order by: the day and the turn on it."""
    day = result.day or result.outcome.by or dt.date.max
    return day, result.outcome.turn


def _done(result: ItemResult, before: Document, taken: Taken) -> ItemResult:
    """Say what came of an item; one that changes nothing does not fit."""
    if taken.done and taken.amended == before:
        idle = f"{result.id} changes nothing: the text reads so already."
        finding = Finding("LC225", Severity.WARNING, idle, result.item.source)
        taken = replace(taken, findings=(*taken.findings, finding))
        result = replace(result, verdict=Verdict.MISDESCRIBED)
    touched = dict.fromkeys(event.path for event in taken.events)
    return replace(
        result,
        verdict=result.verdict if taken.done else Verdict.MISDESCRIBED,
        touched=tuple(touched),
        findings=taken.findings,
        before=before if taken.done else None,
        after=taken.amended if taken.done else None,
    )

"""What people have written down about instruments and what nothing comes of.

A decision about an item that is not there, a reading that is never used and an
inference on which nothing rests are each a slip, or left over from one: whoever wrote
it believes that it does something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lexcomp.amending.amendment import about
from lexcomp.holdings.instruments import Amending, Belief, Decision
from lexcomp.holdings.steps import ItemRead, leaves_for
from lexcomp.model.commencement import Pending
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.law import Remark
from lexcomp.model.path import Path
from lexcomp.model.timeline import HistoryEvent

#: The codes of the findings that `idle` yields.
IDLE = frozenset({"LC261", "LC262", "LC263", "LC264", "LC265"})


@dataclass(frozen=True, slots=True)
class Written:
    """What is written down about the instruments that amend a law.

    Attributes:
        amendings: The instruments.
        items: How the items of each that amend the law are read, by its id.
        names: What the laws are called that each amends, by its id.
        recorded: What official endnotes record.
        remarks: What is known of words that are not held.
    """

    amendings: tuple[Amending, ...]
    items: dict[str, tuple[ItemRead, ...]]
    names: dict[str, tuple[str, ...]]
    recorded: tuple[HistoryEvent, ...]
    remarks: tuple[Remark, ...]


def idle(written: Written) -> Iterator[Finding]:
    """Yield a finding for each thing that is written down and does nothing."""
    for amending in written.amendings:
        yield from _of_items(amending)
        yield from _decisions(written, amending)
        for belief in amending.beliefs:
            yield from _belief(written, belief)
        if len(amending.amends) == 1:
            yield from _rows(written, amending)
            yield from _leaves(written, amending)


def _decisions(written: Written, amending: Amending) -> Iterator[Finding]:
    items = {item.num: item for item in amending.instrument.items}
    read = {each.item.num: each for each in written.items[amending.instrument.id]}
    laws = written.names[amending.instrument.id]
    for num, decision in amending.decisions.items():
        source = decision.source
        if num not in items:
            message = f"It decides about {num}, and there is no such item. Mend `item`."
            yield Finding("LC261", Severity.ERROR, message, source)
        elif why := _unused(items[num], read.get(num), decision, laws):
            message = f"The decision about {num} is never used: {why}"
            yield Finding("LC262", Severity.WARNING, message, source)


def _unused(
    item: AmendingItem,
    read: ItemRead | None,
    decision: Decision,
    laws: tuple[str, ...],
) -> str:
    """Say why a decision is never used; nothing if it is, or another law may use it."""
    if read is None:
        if any(about(item, law) for law in laws):
            return ""
        return f"the item amends the {item.principal}, which is not held."
    if read.day is Pending.NEVER:
        return "the item never commences."
    understood = read.reading.reading == "amends" and not read.reading.findings
    same = read.reading.operations == decision.operations
    if understood and same and not decision.incorporate:
        return "its words are read so without it."
    return ""


def _of_items(amending: Amending) -> Iterator[Finding]:
    """Yield findings about items that are written down and are held as well."""
    held = {item.num for item in amending.instrument.items}
    seen: set[str] = set()
    for known in amending.known:
        if known.num in held:
            message = (
                f"Item {known.num} is held in the words of the instrument as well, so"
                " that it would apply twice. Take it out here."
            )
            yield Finding("LC263", Severity.ERROR, message, known.source)
        if known.num in seen:
            message = f"It lists item {known.num} twice. Take one out, or name it anew."
            yield Finding("LC263", Severity.ERROR, message, known.source)
        seen.add(known.num)


def _rows(written: Written, amending: Amending) -> Iterator[Finding]:
    """Yield findings about rows that `covers` names and that record nothing of it."""
    known = {
        event.path
        for event in written.recorded
        if event.moment.citation == amending.instrument.citation
    }
    for row in sorted(amending.covers - known, key=str):
        if amending.covers_at:
            message = (
                f"It covers {row}, of which no official endnote that is held records"
                f" an amendment by {amending.instrument.citation}. Mend `covers`."
            )
            yield Finding("LC264", Severity.WARNING, message, amending.covers_at)


def _belief(written: Written, belief: Belief) -> Iterator[Finding]:
    rests = set(_rested_on(written))
    if not (belief.leaves or belief.tells or belief.name in rests):
        message = (
            f"Nothing rests on the inference {belief.name}. Name it where something"
            " does, say what it `tells` of the instrument, or take it out."
        )
        yield Finding("LC265", Severity.WARNING, message, belief.source)


def _leaves(written: Written, amending: Amending) -> Iterator[Finding]:
    """Yield findings about what inferences say was left alone by nothing."""
    used = set(_leaves_used(written, amending))
    for belief in amending.beliefs:
        for leaf in belief.leaves:
            if leaf not in used:
                message = (
                    f"The inference {belief.name} leaves {leaf} alone, and no amendment"
                    " whose words are not held reaches it. Take it out of `leaves`."
                )
                yield Finding("LC265", Severity.WARNING, message, belief.source)


def _leaves_used(written: Written, amending: Amending) -> Iterator[Path]:
    for event in written.recorded:
        mine = event.moment.citation == amending.instrument.citation
        if mine and event.path not in amending.covers:
            yield from leaves_for(amending, event.path)[0]


def _rested_on(written: Written) -> Iterable[str]:
    for amending in written.amendings:
        yield from (each.inference for each in amending.known)
    yield from (each.inference for each in written.remarks)

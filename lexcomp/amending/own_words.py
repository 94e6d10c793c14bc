"""Whether an official text has what an item did, judged by the item's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lexcomp.amending.apply import Applied, ItemResult, Verdict
from lexcomp.amending.credits import Credits
from lexcomp.comparing.three_way import Presence, presence, quoted_change
from lexcomp.engine.rewrite import find
from lexcomp.model.cite import cite
from lexcomp.model.document import Document
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import CONTAINERS, Path, Unit
from lexcomp.writers.text import provision_lines


@dataclass(frozen=True, slots=True)
class _Trace:
    """What an item did to a provision, and whether the official text has it.

    Attributes:
        row: The provision.
        found: Whether it has.
        old: The first words that the item took out.
        new: The first words that it put in.
        overridden: Whether a later item of the instruments has changed them again.
        laws: What else has amended the provision since.
    """

    row: Path
    found: Presence
    old: str
    new: str
    overridden: bool
    laws: tuple[str, ...]

    @property
    def explained(self) -> bool:
        """Whether something later explains that the item is not to be seen."""
        return self.overridden or bool(self.laws)


def judged(
    result: ItemResult,
    rows: Sequence[Path],
    applied: Applied,
    official: Document,
    credited: Credits,
) -> ItemResult:
    """Give an item the verdict that its own words bear out.

    Args:
        result: The item, with the law before and after it.
        rows: What it touched and in which the official text differs.
        applied: The law with all items.
        official: The official text.
        credited: What others have done since.
    """
    traces = [_traced(result, row, applied, official, credited) for row in rows]
    absent = [each for each in traces if each.found is not Presence.MADE]
    if not absent:
        return replace(result, verdict=Verdict.INCORPORATED)
    if all(each.explained for each in absent):
        return _with(result, Verdict.SUPERSEDED, absent[0])
    absent = [each for each in absent if not each.explained]
    whole = len(absent) == len(result.touched)
    undone = whole and all(each.found is Presence.NOT_MADE for each in absent)
    if undone:
        return _with(result, Verdict.NOT_INCORPORATED, absent[0])
    return _with(result, Verdict.CANNOT_TELL, absent[0])


def _traced(
    result: ItemResult,
    row: Path,
    applied: Applied,
    official: Document,
    credited: Credits,
) -> _Trace:
    before, after = _words(result.before, row), _words(result.after, row)
    found = presence(before, after, _words(official, row))
    if found is Presence.UNCLEAR:
        found = _closer(result, row, official)
    old, new = quoted_change(before, after)
    final = presence(before, after, _words(applied.document, row))
    return _Trace(
        row,
        found,
        old,
        new,
        overridden=found is not Presence.MADE and final is not Presence.MADE,
        laws=tuple(map(str, credited.of(row))),
    )


def _closer(result: ItemResult, row: Path, official: Document) -> Presence:
    """Look at no more than the one provision in a section that an item changed."""
    place = _changed_in(result.before, result.after, row)
    if place == row or len(find(official, place)) != 1:
        return Presence.UNCLEAR
    before, after = _words(result.before, place), _words(result.after, place)
    return presence(before, after, _words(official, place))


def _changed_in(before: Document | None, after: Document | None, row: Path) -> Path:
    """Return the innermost provision in a section in which alone two laws differ."""
    if before is None or after is None or row.last.unit is Unit.HEADING:
        return row
    old, new = find(before, row), find(after, row)
    if len(old) != 1 or len(new) != 1:
        return row
    (one,), (other,) = old, new
    if replace(one, children=()) != replace(other, children=()):
        return row
    labels = [each.label for each in one.children]
    if labels != [each.label for each in other.children]:
        return row
    pairs = zip(one.children, other.children, strict=True)
    odd = [old.label for old, new in pairs if old != new]
    if len(odd) != 1 or labels.count(odd[0]) > 1:
        return row
    return _changed_in(before, after, row.child(odd[0]))


def _words(document: Document | None, row: Path) -> str:
    """Return the words of a provision, or of the heading of a Part; in one piece."""
    if document is None or not row:
        return ""
    place = row.parent if row.last.unit is Unit.HEADING else row
    found = find(document, place)
    if place.last.unit in CONTAINERS or row.last.unit is Unit.HEADING:
        found = tuple(replace(each, children=()) for each in found)
    return "\n".join(line for each in found for line in provision_lines(each))


def _with(result: ItemResult, verdict: Verdict, trace: _Trace) -> ItemResult:
    finding = _finding(result, verdict, trace)
    return replace(result, verdict=verdict, findings=(*result.findings, finding))


def _finding(result: ItemResult, verdict: Verdict, trace: _Trace) -> Finding:
    where, source = cite(trace.row), result.item.source
    if verdict is Verdict.SUPERSEDED:
        later = ", ".join(trace.laws) or "a later item"
        message = f"{where} has since been amended by {later}."
        return Finding("LC223", Severity.NOTE, f"{result.id}: {message}", source)
    if verdict is Verdict.NOT_INCORPORATED:
        message = f"The official text of {where} reads as if this had not been made: "
        message += _difference(trace)
        return Finding("LC221", Severity.WARNING, f"{result.id}: {message}", source)
    message = f"Whether this is in the official text of {where} cannot be told: "
    message += _difference(trace)
    return Finding("LC222", Severity.WARNING, f"{result.id}: {message}", source)


def _difference(trace: _Trace) -> str:
    """Say which words there should be, and which there should not."""
    if trace.found is Presence.UNCLEAR:
        words = f"“{trace.new or trace.old}”"
        return f"around {words} it reads neither as before the item nor as after it."
    if not trace.new:
        return f"“{trace.old}” is there still."
    return f"“{trace.new}” is not there."

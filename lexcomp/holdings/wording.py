"""In which words our own text of a day is not that of an official compilation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexcomp.engine.holes import left
from lexcomp.model.change import Change, ChangeKind, Fate, Segment
from lexcomp.model.cite import cite
from lexcomp.model.document import Provision
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.law import OfficialCompilation
from lexcomp.model.source import Source
from lexcomp.writers.text import provision_lines

#: So many words before a difference are quoted to say where it is.
_BEFORE = 4
#: So many letters of what differs are quoted.
_SHOWN = 120


def differs(change: Change, official: OfficialCompilation) -> Finding:
    """Return the finding that our own text of a day differs from an official one.

    It is a note where our own words are not held.

    Args:
        change: What would make the official text of ours.
        official: The compilation.
    """
    day = official.day.isoformat()
    uncertain = change.before is not None and left(change.before)
    message = (
        f"Our own text for {day} is not that of the official compilation:"
        f" {_how(change)}."
    )
    severity = Severity.NOTE if uncertain else Severity.ERROR
    return Finding("LC501", severity, message, _where(change, official))


def _where(change: Change, official: OfficialCompilation) -> Source:
    """Return the line of the official text, if it has what differs."""
    source = change.after.source if change.after else None
    return source or Source(official.file, 1)


def _how(change: Change) -> str:
    name = cite(change.path)
    match change.kind:
        case ChangeKind.INSERTED:
            return f"{name} is in the official one alone, “{_words(change.after)}”"
        case ChangeKind.OMITTED:
            return f"{name} is in ours alone, “{_words(change.before)}”"
        case ChangeKind.INCOMPARABLE:
            return f"{name} cannot be compared, since words of it are not held"
        case _:
            return f"in {name}, {'; '.join(_details(change))}"


def _details(change: Change) -> Iterator[str]:
    if change.kind is ChangeKind.RENUMBERED:
        yield f"which is {cite(change.was)} in ours, the number"
    if change.kind is ChangeKind.MOVED:
        was = "in another order" if change.was == change.path else cite(change.was)
        yield f"the place, which in ours is {was}"
    for where, segments in (
        ("in the heading, ", change.heading),
        ("", change.text),
        ("in the closing words, ", change.tail),
    ):
        for place, ours, theirs in _pairs(segments):
            yield f"{where}{place}ours has {ours} and the official one {theirs}"


def _pairs(segments: Sequence[Segment]) -> Iterator[tuple[str, str, str]]:
    """Yield where words differ, what ours has there and what the official text has."""
    before = ours = theirs = ""
    for segment in (*segments, Segment(Fate.KEPT, "")):
        match segment.fate:
            case Fate.OMITTED:
                ours += segment.words
            case Fate.INSERTED:
                theirs += segment.words
            case Fate.KEPT:
                if ours or theirs:
                    yield _place(before), _quoted(ours), _quoted(theirs)
                    ours = theirs = ""
                before = segment.words


def _place(before: str) -> str:
    words = before.split()[-_BEFORE:]
    return f"after “{' '.join(words)}” " if words else "at the beginning "


def _quoted(words: str) -> str:
    return f"“{_cut(words.strip())}”" if words.strip() else "nothing"


def _words(provision: Provision | None) -> str:
    return _cut(" ".join(provision_lines(provision))) if provision else ""


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} …"

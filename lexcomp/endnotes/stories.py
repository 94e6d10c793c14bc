"""The story of each row of Endnote 4, whatever its provision was called over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lexcomp.model.cite import top
from lexcomp.model.effect import Effect
from lexcomp.model.path import HEADED, Label, Path, Unit
from lexcomp.model.timeline import HistoryEvent

_HEADING = Label(Unit.HEADING)
_MOVED = frozenset({Effect.RENUMBERED, Effect.RELOCATED})


@dataclass(slots=True)
class Story:
    """What a row tells.

    Attributes:
        path: What the row calls the provision, in the terms of the present text: a
            Division of a Part that was renumbered is in the Part of the new number.
        events: What happened to it, as it took effect, what is awaited last.
        before: What it was called before it got this number, if it was renumbered.
        became: What it became, if another number was given to it.
    """

    path: Path
    events: list[HistoryEvent] = field(default_factory=list)
    before: Path | None = None
    became: Path | None = None


def stories(
    events: Iterable[HistoryEvent], *, headings: bool = False
) -> tuple[Story, ...]:
    """Gather events into the rows that tell them, in the order of their first events.

    A provision that is renumbered ends one row, under its old number, and begins
    another; until that commences, it has but the first. The rows of what is inside it
    go on, being called as they were, though in a Part or Schedule of another number.

    Args:
        events: What happened.
        headings: Whether the heading of a section has a row of its own, as it had
            until 2014, or its history is told by the row of the section.

    Examples:
        >>> from lexcomp.model.instrument import Citation, Series
        >>> from lexcomp.model.timeline import Moment
        >>> import datetime as dt
        >>> law = Citation(1990, Series.ACT, 118)
        >>> moment = Moment(dt.date(1991, 1, 1), 0, law)
        >>> old, new = Path.parse("section:7"), Path.parse("section:108")
        >>> event = HistoryEvent("", new, Effect.RENUMBERED, moment, was=old)
        >>> for story in stories([event]):
        ...     print(story.path, "from", story.before, "to", story.became)
        section:7 from None to section:108
        section:108 from section:7 to None
    """
    told: dict[Path, Story] = {}
    became: dict[Path, Path] = {}
    ordered = sorted(events, key=lambda event: (not event.commenced, event.moment))
    for event in map(_apart, ordered) if headings else ordered:
        own = headings and event.path.labels[-1:] == (_HEADING,)
        path = event.path if own else row_path(event.path)
        was = row_path(event.was)
        if not event.commenced and event.effect in _MOVED and was:
            path = was
        if event.commenced and was and was != path:
            told, became = _renamed(told, was, path), _followed(became, was, path)
            if event.effect in _MOVED:
                told.setdefault(was, Story(was)).events.append(event)
                told.setdefault(path, Story(path)).before = was
        told.setdefault(path, Story(path)).events.append(event)
    for path, story in told.items():
        story.became = became.get(path)
    return tuple(told.values())


def _apart(event: HistoryEvent) -> HistoryEvent:
    """Return what happened to the heading of a section as told of the heading."""
    is_heading = event.at.labels[-1:] == (_HEADING,)
    if not is_heading or event.at.parent != event.path or event.was:
        return event
    return replace(event, path=event.at, effect=event.own or event.effect)


def row_path(path: Path) -> Path:
    """Return the path of the row for what happened at a path.

    The heading of a Part or Schedule has a row of its own; other headings, and all
    that is inside a section, belong to the row of the section. That of the long title
    is empty, as is that of the law.

    Examples:
        >>> str(row_path(Path.parse("part:2/heading")))
        'part:2/heading'
        >>> str(row_path(Path.parse("section:5/subsection:1")))
        'section:5'
    """
    last = path.labels[-1:]
    if last == (_HEADING,) and path.parent.labels:
        around = path.parent
        return path if around.last.unit in HEADED else row_path(around)
    if path.labels[:1] and path.labels[0].unit is Unit.TITLE:
        return Path()
    return top(path)


def _unit(path: Path) -> Path:
    """Return the unit of a row of a heading; any other path as it is."""
    return path.parent if path.labels[-1:] == (_HEADING,) else path


def _renamed(told: dict[Path, Story], was: Path, new: Path) -> dict[Path, Story]:
    """Let the rows of what is inside a unit go on inside it under its new number."""
    moved: dict[Path, Story] = {}
    for path, story in told.items():
        story.path = _inside(path, was, new)
        story.before = story.before and _inside(story.before, was, new)
        if story.path in moved:
            moved[story.path].events += story.events
        else:
            moved[story.path] = story
    return moved


def _followed(became: dict[Path, Path], was: Path, new: Path) -> dict[Path, Path]:
    """Note what became of a number, and follow what became of others."""
    inside = {
        _inside(old, was, new): _inside(now, was, new) for old, now in became.items()
    }
    return {**inside, was: new, _unit(was): _unit(new)}


def _inside(path: Path, old: Path, new: Path) -> Path:
    """Return a path with one number changed for another, if it is inside that unit."""
    old, new = _unit(old), _unit(new)
    if path in (old, old.child(_HEADING)) or not path.starts_with(old):
        return path
    return Path((*new.labels, *path.labels[len(old.labels) :]))

"""The story of each row of Endnote 4, whatever its provision was called over time."""

from __future__ import annotations

from collections.abc import Container, Iterable
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
        within: The Part or the like that it was in when it was last there, if that is
            known.
    """

    path: Path
    events: list[HistoryEvent] = field(default_factory=list)
    before: Path | None = None
    became: Path | None = None
    within: Path = Path()


def stories(
    events: Iterable[HistoryEvent],
    present: Container[Path] = (),
    *,
    headings: bool = False,
) -> tuple[Story, ...]:
    """Gather events into the rows that tell them, in the order of their first events.

    A provision that is renumbered ends one row, under its old number, and begins
    another; until that commences, it has but the first. The rows of what is inside it
    go on, being called as they were, though in a Part or Schedule of another number.
    Where a number there has a row already, of a provision that is gone, that row goes
    on with `renum`.

    Args:
        events: What happened.
        present: The paths of what is in the text.
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
    ordered = sorted(events, key=lambda event: (not event.commenced, event.moment))
    teller = _Teller(headings=headings)
    for event in map(_apart, ordered) if headings else ordered:
        teller.take(event)
    return teller.told_of(present)


@dataclass(slots=True)
class _Teller:
    """The stories while they are told.

    Attributes:
        headings: Whether the headings of sections have rows of their own.
        told: By what they call their provisions now.
        became: What numbers that were given up have become.
        waiting: Rows of provisions that are gone, with the renumbering that may have
            given their numbers to others.
    """

    headings: bool
    told: dict[Path, Story] = field(default_factory=dict)
    became: dict[Path, Path] = field(default_factory=dict)
    waiting: dict[Path, HistoryEvent] = field(default_factory=dict)

    def take(self, event: HistoryEvent) -> None:
        """Take an event, the next in order."""
        own = self.headings and event.path.labels[-1:] == (_HEADING,)
        path = event.path if own else row_path(event.path)
        was = row_path(event.was)
        if not event.commenced and event.effect in _MOVED and was:
            path = was
        if event.commenced and was and was != path:
            self._rename(event, was, path)
        renumbered = self.waiting.pop(path, None)
        if renumbered and event.effect is not Effect.ADDED:
            self._story(path).events.append(renumbered)
        story = self._story(path)
        story.events.append(event)
        if event.commenced:
            story.within = event.within or story.within

    def told_of(self, present: Container[Path]) -> tuple[Story, ...]:
        """Return the stories, given what is in the text at the end."""
        for path, event in self.waiting.items():
            if path in present:
                self._story(path).events.append(event)
        for path, story in self.told.items():
            story.became = self.became.get(path)
        return tuple(self.told.values())

    def _story(self, path: Path) -> Story:
        return self.told.setdefault(path, Story(path))

    def _rename(self, event: HistoryEvent, was: Path, new: Path) -> None:
        """Give a provision another number, and with it what is inside it."""
        renumbered = replace(event, effect=Effect.RENUMBERED)
        occupied = {
            path: story
            for path, story in self.told.items()
            if path != _unit(new) and _is_inside(path, new)
        }
        self.became = _followed(self.became, was, new)
        told, self.told = self.told, {}
        for path, story in told.items():
            here = _inside(path, was, new)
            story.before = story.before and _inside(story.before, was, new)
            story.within = _followed_unit(story.within, was, new)
            if here != path and here in occupied:
                story.events.append(renumbered)
                occupied[here].events.append(renumbered)
                self.became[path] = here
            else:
                story.path = here
            self.told[story.path] = story
        for path, story in occupied.items():
            if _is_gone(story):
                self.waiting[path] = renumbered
        if event.effect in _MOVED:
            self._story(was).events.append(event)
            self._story(new).before = was


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


def _is_gone(story: Story) -> bool:
    """Tell whether its provision was repealed last, of all that was given effect."""
    done = [each.effect for each in story.events if each.qualifier != "md not incorp"]
    return done[-1:] == [Effect.REPEALED]


def _followed_unit(unit: Path, was: Path, new: Path) -> Path:
    """Return the path of a unit, under its new number if it has got one."""
    old, other = _unit(was), _unit(new)
    return other if unit == old else _inside(unit, was, new)


def _followed(became: dict[Path, Path], was: Path, new: Path) -> dict[Path, Path]:
    """Note what became of a number, and follow what became of others."""
    inside = {
        _inside(old, was, new): _inside(now, was, new) for old, now in became.items()
    }
    return {**inside, was: new, _unit(was): _unit(new)}


def _inside(path: Path, old: Path, new: Path) -> Path:
    """Return a path with one number changed for another, if it is inside that unit."""
    if not _is_inside(path, old):
        return path
    return Path((*_unit(new).labels, *path.labels[len(_unit(old).labels) :]))


def _is_inside(path: Path, unit: Path) -> bool:
    """Tell whether a provision is inside a unit: neither that nor its heading."""
    unit = _unit(unit)
    return path.starts_with(unit) and path not in (unit, unit.child(_HEADING))

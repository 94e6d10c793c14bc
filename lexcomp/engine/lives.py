"""Which provision of a law is which, told from what was done to it.

A text that is read from an official compilation has numbers and no names for life.
What was done up to its day tells them: what a provision was called when it entered
the law, and by what it did. A text of the same day that was compiled forward has the
same names, but for lines and headings without a number, which are told apart by
counting alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lexcomp.engine.identity import Origin, named, naming_path
from lexcomp.engine.locate import LOOSE, SUBUNITS
from lexcomp.engine.numbers import renumbered_label
from lexcomp.engine.own_number import on_own_number, with_first_number
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.instrument import Citation
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    Number,
    Operation,
    Renumber,
    ReplaceWords,
    SubstituteProvision,
    Unheld,
    Unnumber,
)
from lexcomp.model.path import CONTAINERS, Label, Path, Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.model.timeline import Checkpoint, HistoryEvent, Step, Timeline


@dataclass(frozen=True, slots=True)
class _Life:
    """The life of a provision.

    Attributes:
        path: What it was called when it entered the law.
        birth: What it entered the law by.
        within: What it was called when its parts entered the law: with it, or when
            it was substituted.
        inner: What its parts entered the law by.
    """

    path: Path
    birth: str
    within: Path
    inner: str


@dataclass(slots=True)
class Lives:
    """The lives of the provisions of a law after some steps.

    Attributes:
        birth: What the law was made by.
    """

    birth: str
    _lives: dict[Path, _Life] = field(default_factory=dict)
    _moved: dict[Path, Path] = field(default_factory=dict)
    _now: tuple[dt.date, Citation] | None = None

    @classmethod
    def after(cls, birth: str, steps: Iterable[Step]) -> Lives:
        """Return the lives after steps that all took effect."""
        lives = cls(birth)
        for step in steps:
            lives.take(step)
        return lives

    def origin(self, path: Path) -> tuple[Path, str]:
        """Return what a provision was called when it entered the law, and by what.

        Args:
            path: What it is called now, as `naming_path` has it.

        Examples:
            >>> lives = Lives("No 1, 1990")
            >>> [str(each) for each in lives.origin(Path.parse("section:5"))]
            ['section:5', 'No 1, 1990']
        """
        life = self._life(path)
        return life.path, life.birth

    def among(self, document: Document) -> Origin:
        """Return what tells the origin of each provision of a document.

        An item may name a note by its section alone, though it stands in a subsection:
        that is the one note of its number which is anywhere in the section.
        """
        paths = {path for path, _ in document.walk()}
        loosely: dict[Path, list[Path]] = {}
        for path in paths:
            short = _without_subunits(path)
            if short in self._lives and path not in self._lives:
                loosely.setdefault(short, []).append(path)
        known = {
            found[0]: short
            for short, found in loosely.items()
            if len(found) == 1 and short not in paths
        }

        def origin(path: Path) -> tuple[Path, str]:
            for end in range(len(path.labels), 0, -1):
                note = Path(path.labels[:end])
                if short := known.get(note):
                    return self._loosely(note, short, path.labels[end:])
            return self.origin(path)

        return origin

    def _loosely(
        self, note: Path, short: Path, rest: tuple[Label, ...]
    ) -> tuple[Path, str]:
        """Return the origin of what is in a note that an item names shorter."""
        path, birth = self.origin(Path((*short.labels, *rest)))
        if birth != self.birth:
            return path, birth
        # It was made with the law, where it stands, and has another number since.
        first = self.origin(short)[0].last
        return Path((*note.parent.labels, first, *rest)), birth

    def uid(self, row: Path) -> str:
        """Return the name for life of what a row of endnotes is about."""
        path = row.parent if row and row.last.unit is Unit.HEADING else row
        if not path:
            return ""
        origin, birth = self.origin(naming_path(path.parent, path.last))
        return f"{origin}@{birth}"

    def take(self, step: Step) -> None:
        """Go on to the lives after a step."""
        birth = f"{step.moment.citation}, {step.item}"
        # Items of one law that commence together speak of the law before them all.
        if self._now != (step.moment.day, step.moment.citation):
            self._now, self._moved = (step.moment.day, step.moment.citation), {}
        for operation in step.operations:
            for single in _as_numbers(operation):
                self._do(single, birth)

    def _do(self, operation: Operation, birth: str) -> None:
        match operation:
            case InsertProvisions(path, side, new):
                above = path if side in INSIDE else path.parent
                self._begin(new, above, birth)
            case SubstituteProvision(path, new):
                for each in new:
                    if each.label == path.last:
                        self._succeed(naming_path(path.parent, path.last), birth)
                    else:
                        self._begin((each,), path.parent, birth)
            case Renumber(path, num):
                label = renumbered_label(path, num)
                self._move(
                    naming_path(path.parent, path.last),
                    naming_path(path.parent, label),
                )
            case Number(path, label):
                self._go_in(
                    naming_path(path.parent, path.last), path.child(label), birth
                )
            case Unnumber(path):
                self._come_out(path)
            case Unheld(path, Effect.ADDED) if path.last.unit is not Unit.HEADING:
                self._start(naming_path(path.parent, path.last), birth)
            case Unheld(path, Effect.SUBSTITUTED) if path.last.unit is not Unit.HEADING:
                self._succeed(naming_path(path.parent, path.last), birth)
            case _:
                # Other operations bring in no provision with a number of its own;
                # what is repealed is not there to be named.
                return

    def _begin(self, new: tuple[Provision, ...], above: Path, birth: str) -> None:
        for path in _entering(new, above):
            self._start(path, birth)

    def _start(self, path: Path, birth: str) -> None:
        place = self._place(path)
        self._moved.pop(place, None)
        self._forget(place)
        self._lives[place] = _Life(path, birth, path, birth)

    def _place(self, path: Path) -> Path:
        """Return where a provision is that an item names by where it was."""
        for end in range(len(path.labels) - 1, 0, -1):
            now = self._moved.get(Path(path.labels[:end]))
            if now is not None:
                return Path((*now.labels, *path.labels[end:]))
        return path

    def _succeed(self, path: Path, birth: str) -> None:
        """Let what takes the place of a provision live on as that provision."""
        life = self._life(path)
        self._forget(path)
        self._lives[path] = replace(life, within=path, inner=birth)

    def _move(self, old: Path, new: Path) -> None:
        within = {
            Path((*new.labels, *path.labels[len(old.labels) :])): life
            for path, life in self._lives.items()
            if path.starts_with(old)
        }
        within.setdefault(new, self._life(old))
        self._moved[old] = new
        self._forget(old)
        self._forget(new)
        self._lives |= within

    def _go_in(self, whole: Path, part: Path, birth: str) -> None:
        """Let what is in a provision go into a part of it that is made of its words."""
        life = self._life(whole)
        self._shift(whole, part)
        self._lives[part] = _Life(part, birth, life.within, life.inner)

    def _come_out(self, part: Path) -> None:
        """Let what is in a part of a provision stand in the provision itself."""
        whole = part.parent
        inside, around = self._life(part), self._life(whole)
        self._lives.pop(part, None)
        self._moved[part] = whole
        self._shift(part, whole)
        self._lives[whole] = replace(around, within=inside.within, inner=inside.inner)

    def _shift(self, old: Path, new: Path) -> None:
        """Let all that is in one provision be in another."""
        within = [path for path in self._lives if path != old and path.starts_with(old)]
        moved = {
            Path((*new.labels, *path.labels[len(old.labels) :])): self._lives.pop(path)
            for path in within
        }
        self._lives |= moved

    def _forget(self, path: Path) -> None:
        for each in [each for each in self._lives if each.starts_with(path)]:
            del self._lives[each]

    def _life(self, path: Path) -> _Life:
        """Return the life of a provision, told from that of what it is in."""
        for end in range(len(path.labels), 0, -1):
            life = self._lives.get(Path(path.labels[:end]))
            if life is not None:
                rest = path.labels[end:]
                if not rest:
                    return life
                own = Path((*life.within.labels, *rest))
                return _Life(own, life.inner, own, life.inner)
        return _Life(path, self.birth, path, self.birth)


def official_text(timeline: Timeline, checkpoint: Checkpoint) -> Document:
    """Return an official compilation with the names of its provisions."""
    before = timeline.until(checkpoint.day, dt.date.max)
    lives = Lives.after(str(timeline.principal.citation), before)
    origin = lives.among(checkpoint.document)
    return named(checkpoint.document, origin, Provenance(Standing.OFFICIAL))


def with_names(
    events: Iterable[HistoryEvent], birth: str, steps: Iterable[Step]
) -> Iterator[HistoryEvent]:
    """Yield events with the names of the provisions that they happened to.

    Args:
        events: What official endnotes record, in order of time.
        birth: What the law was made by.
        steps: All that was done to it, in order.
    """
    lives = Lives(birth)
    waiting = list(steps)[::-1]
    for event in events:
        while waiting and waiting[-1].moment.day <= event.moment.day:
            lives.take(waiting.pop())
        yield replace(event, uid=lives.uid(event.path))


def _as_numbers(operation: Operation) -> tuple[Operation, ...]:
    """Return what is done to numbers by a change of words that are a number."""
    if not isinstance(operation, ReplaceWords) or not operation.target:
        return (operation,)
    bare = on_own_number(_standing_at(operation.target, Text()), operation)
    if bare is not operation:
        return (bare,)
    worded = _standing_at(operation.target, Text(operation.old))
    return with_first_number(worded, operation)


def _standing_at(path: Path, words: Text) -> Document:
    """Return a law of one provision at a path, with these words."""
    *above, last = path.labels
    provision = Provision(last.unit, last.num, text=words)
    for label in reversed(above):
        provision = Provision(label.unit, label.num, children=(provision,))
    return Document("", (provision,))


def _without_subunits(path: Path) -> Path:
    """Return a path without what may be left out of it, or nothing if it may not."""
    if not path or path.last.unit not in LOOSE:
        return Path()
    kept = (each for each in path.labels if each.unit not in SUBUNITS)
    short = Path(tuple(kept))
    return short if short != path else Path()


def _entering(new: tuple[Provision, ...], above: Path) -> Iterator[Path]:
    """Yield what provisions are named after, and those that Parts among them hold."""
    for each in new:
        yield naming_path(above, each.label)
        if each.unit in CONTAINERS:
            yield from _entering(each.children, above.child(each.label))

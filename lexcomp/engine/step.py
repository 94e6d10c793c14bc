"""Taking one step of a timeline: an item applies whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import assert_never

from lexcomp.engine.apply import apply
from lexcomp.engine.christening import named_apart
from lexcomp.engine.errors import MisdescribedError, TooEarlyError
from lexcomp.engine.history import rows, together, uid, within
from lexcomp.engine.identity import born
from lexcomp.engine.novel import namesakes
from lexcomp.engine.record import Record, recorded
from lexcomp.engine.relist import Relisted
from lexcomp.engine.rewrite import find, rewrite
from lexcomp.engine.settle import members_of, settled
from lexcomp.model.cite import top
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.operation import (
    InsertProvisions,
    InsertWords,
    Number,
    OmitRange,
    Operation,
    Renumber,
    RepealProvision,
    ReplaceLines,
    ReplaceWords,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
    Unnumber,
    Which,
)
from lexcomp.model.path import Path, Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.timeline import HistoryEvent, Step


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a step: the law after it, its events, and what went wrong.

    `done` says whether it took effect, and `early` that it may yet fit after other
    items of its instrument. `record` is what undoes it, if it did. `relisted` is what
    the compiler did of itself afterwards, to lists of what the law holds; the law as
    the step left it is `amended`. `jarring` says where paragraphs then end so that
    their list jars.
    """

    document: Document
    events: tuple[HistoryEvent, ...]
    findings: tuple[Finding, ...] = ()
    done: bool = True
    early: bool = False
    record: Record | None = field(default=None, compare=False, repr=False)
    relisted: Relisted | None = field(default=None, compare=False, repr=False)
    jarring: tuple[Finding, ...] = ()

    @property
    def amended(self) -> Document:
        """The law as the step left it."""
        return self.relisted.before if self.relisted else self.document

    @property
    def lists(self) -> tuple[Finding, ...]:
        """What is said of lists when all that commences together has been taken."""
        return (*(self.relisted.findings if self.relisted else ()), *self.jarring)


def take(document: Document, step: Step) -> Taken:
    """Carry out all operations of a step, or none if one of them does not fit.

    A misdescribed amendment is recorded twice: as an event for the endnotes, with
    the qualifier `md not incorp`, and as finding LC251 for the editor.
    """
    provenance = provenance_of(step)
    amended = document
    events: list[HistoryEvent] = []
    idle: dict[Path, bool] = {}
    names: set[str] = set()
    twice: list[Finding] = []
    try:
        for operation in step.operations:
            for single in settled(amended, operation):
                ready = named_apart(single, step, provenance, names)
                twice += _namesakes(amended, ready, step)
                after = _christened(apply(amended, ready), ready, step)
                same = after == amended and _of_several(ready)
                if _of_several(ready):
                    idle[operation.target] = same and idle.get(operation.target, True)
                if not same:
                    events += _events(amended, after, ready, step)
                    amended = _restood(amended, after, ready, provenance)
        _must_not_be_idle(idle)
    except MisdescribedError as error:
        if step.edit:
            return Taken(document, (), (_misfit(step, error),), done=False)
        message = f"{step.name} is misdescribed: {error}"
        finding = Finding("LC251", Severity.WARNING, message, step.source)
        early = isinstance(error, TooEarlyError)
        return Taken(
            document,
            _left_out(document, step, error),
            (finding,),
            done=False,
            early=early,
        )
    return Taken(
        amended,
        together(events),
        (*step.findings, *twice),
        record=recorded(document, amended),
    )


def _namesakes(document: Document, operation: Operation, step: Step) -> list[Finding]:
    """Warn of numbers that two provisions will have."""
    if not isinstance(operation, InsertProvisions):
        return []
    return [
        Finding(
            "LC253",
            Severity.WARNING,
            f"{step.name} inserts {path}, and there is one already, in other words; "
            "both are the law.",
            step.source,
        )
        for path in namesakes(document, operation)
    ]


def _misfit(step: Step, error: MisdescribedError) -> Finding:
    """Say that an editorial change does not fit the text that it is made in."""
    message = f"The {step.item} does not fit the text and is not made: {error}"
    return Finding("LC280", Severity.ERROR, message, step.source)


def provenance_of(step: Step) -> Provenance:
    """Return the standing of words that a step makes."""
    if step.inferences:
        return Provenance(Standing.INFERRED, step.inferences)
    return Provenance(Standing.APPLIED)


def weakened(provision: Provision, provenance: Provenance) -> Provision:
    """Return a provision whose words, and all in it, stand no better than this."""
    headed = provision.headed
    return replace(
        provision,
        provenance=provision.provenance.weakened(provenance),
        headed=headed.weakened(provenance) if headed else None,
        children=tuple(weakened(child, provenance) for child in provision.children),
    )


def _of_several(operation: Operation) -> bool:
    """Tell one of several changes, of which some may not fit a provision."""
    return isinstance(operation, ReplaceWords) and operation.which is Which.ANY


def _must_not_be_idle(idle: dict[Path, bool]) -> None:
    """Make sure that one of several changes fits each provision that they are for."""
    for path, same in idle.items():
        if same:
            raise MisdescribedError(f"None of the words to be replaced is in {path}.")


def _christened(document: Document, operation: Operation, step: Step) -> Document:
    """Name a provision that no words set out.

    It was added by words that are not held, or made of the words of another by giving
    them a number.
    """
    match operation:
        case Unheld(path, Effect.ADDED) if path.last.unit is not Unit.HEADING:
            place = path
        case Number(path, label):
            place = path.child(label)
        case _:
            return document
    birth = f"{step.moment.citation}, {step.item}"
    return rewrite(document, place, lambda new: born((new,), place.parent, birth, None))


def _events(
    before: Document, after: Document, operation: Operation, step: Step
) -> list[HistoryEvent]:
    """Say what happened; a provision that is gone is named as it was before."""
    called, qualifier = step.called or (None, "md" if step.incorporate else "")
    if step.edit:
        called, qualifier = Effect.EDITED, f"C{step.edit.compilation}"
    return [
        HistoryEvent(
            uid(after, row.path) or uid(before, row.path),
            row.path,
            called or row.effect,
            step.moment,
            qualifier,
            item=step.item,
            at=row.at,
            was=row.was,
            within=within(before, row.path),
            own=row.own,
        )
        for row in rows(before, operation)
    ]


def _left_out(
    document: Document, step: Step, error: MisdescribedError
) -> tuple[HistoryEvent, ...]:
    """Say that a step was not carried out."""
    targets = (
        target
        for operation in step.operations
        for target in members_of(document, operation.target)
    )
    places = {top(target): target for target in reversed(list(targets))}
    return tuple(
        HistoryEvent(
            uid(document, path),
            path,
            Effect.AMENDED,
            step.moment,
            "md not incorp",
            item=step.item,
            at=target,
            why=str(error),
        )
        for path, target in reversed(places.items())
        if path
    )


def _restood(
    before: Document, after: Document, operation: Operation, provenance: Provenance
) -> Document:
    """Give what an operation has touched the standing that it now has."""
    match operation:
        case ReplaceWords(Path(())) | InsertWords(Path(())) | OmitRange(Path(())):
            return _touched_law(before, after, provenance)
        case (
            ReplaceWords(path)
            | InsertWords(path)
            | OmitRange(path)
            | ReplaceLines(path)
        ):
            place = path.parent if path.last.unit is Unit.HEADING else path
        case SubstituteHeading(path):
            if not find(after, path):
                return after
            return rewrite(after, path, lambda new: (_headed_by(new, provenance),))
        case Unheld(_, _, leaves) if provenance.inferences:
            return _leaning(after, leaves, provenance)
        case (
            InsertProvisions()
            | RepealProvision()
            | SubstituteProvision()
            | Renumber()
            | Number()
            | Unnumber()
            | Unheld()
        ):
            return after
        case _:
            assert_never(operation)
    (old,) = find(before, place)
    return rewrite(after, place, lambda new: (_touched(old, new, provenance),))


def _headed_by(provision: Provision, known: Provenance) -> Provision:
    """Return a provision whose heading is known in a way, as its words may be."""
    apart = known != provision.provenance
    return replace(provision, headed=known if apart else None)


def _touched(old: Provision, new: Provision, provenance: Provenance) -> Provision:
    """Weaken each provision whose own words differ from what they were."""
    if old is new:
        return new
    same = (old.text, old.tail) == (new.text, new.tail)
    own = new.provenance if same else new.provenance.weakened(provenance)
    headed = new.heading_known
    if old.heading != new.heading:
        headed = headed.weakened(provenance)
    new = replace(new, provenance=own)
    if new.heading:
        new = _headed_by(new, headed)
    if len(old.children) == len(new.children):
        pairs = zip(old.children, new.children, strict=True)
        children = tuple(_touched(was, now, provenance) for was, now in pairs)
        return replace(new, children=children)
    before = {child.uid: child for child in old.children if child.uid}
    children = tuple(
        _touched(before[now.uid], now, provenance) if now.uid in before else now
        for now in new.children
    )
    return replace(new, children=children)


def _touched_law(before: Document, after: Document, provenance: Provenance) -> Document:
    pairs = zip(before.provisions, after.provisions, strict=True)
    touched = tuple(_touched(was, now, provenance) for was, now in pairs)
    return replace(after, provisions=touched)


def _leaning(
    document: Document, leaves: tuple[Path, ...], provenance: Provenance
) -> Document:
    """Say of what is believed to have been left alone that it rests on a belief."""
    for path in leaves:
        document = leaning(document, path, provenance)
    return document


def leaning(document: Document, path: Path, provenance: Provenance) -> Document:
    """Say of a provision or heading, if it is there, that it rests on something."""
    if path.last.unit is not Unit.HEADING:
        if not find(document, path):
            return document
        return rewrite(document, path, lambda old: (weakened(old, provenance),))
    if not any(each.heading for each in find(document, path.parent)):
        return document
    return rewrite(document, path.parent, lambda old: (_leant(old, provenance),))


def _leant(old: Provision, provenance: Provenance) -> Provision:
    return _headed_by(old, old.heading_known.weakened(provenance))

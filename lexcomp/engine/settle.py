"""What an operation comes to in a document: one operation for each provision it means.

A run of siblings, `section:5/subsection:2..4`, stands for all of its unit from the
first to the last; what is told by its words is found; and the heading of a subsection
may stand over it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.locate import series
from lexcomp.engine.own_number import on_own_number, with_first_number
from lexcomp.engine.places import occurrences
from lexcomp.engine.rewrite import find
from lexcomp.engine.told import told
from lexcomp.model.document import Document, Provision
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    InsertWords,
    Number,
    OmitRange,
    Operation,
    Renumber,
    RepealProvision,
    ReplaceLines,
    ReplaceWords,
    Side,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
    Unnumber,
    Which,
)
from lexcomp.model.path import BASIC, Label, Path, Unit

#: What may have a heading over it that is not a part of it.
_UNDER_HEADINGS = frozenset(BASIC.values())


def settled(document: Document, operation: Operation) -> tuple[Operation, ...]:
    """Return operations on single provisions that come to the same.

    Args:
        document: The law before them.
        operation: One whose target may be a run, or told by words.

    Raises:
        MisdescribedError: If an end of a run is not there, or what is told by words
            is several provisions, or this cannot be done to a run.

    Examples:
        >>> law = Document("L", tuple(Provision(Unit.SECTION, n) for n in "1234"))
        >>> whole = RepealProvision(Path.parse("section:2..3"))
        >>> print(*(str(each.target) for each in settled(law, whole)))
        section:2 section:3
    """
    path = operation.target
    if not path or _leads_there(document, path):
        return _on_number(document, _on_heading_over(document, operation))
    if (counted := _counted_with_clause(path)) and _leads_there(document, counted):
        return settled(document, replace(operation, target=counted))
    members = _members(document, path)
    if len(members) == 1 and not _has_run(path):
        return _on_number(document, replace(operation, target=members[0]))
    return _on_each(document, operation, members)


def members_of(document: Document, path: Path) -> tuple[Path, ...]:
    """Return the paths that a path with a run in it stands for, where they are there.

    Returns:
        Them; or the path alone if it has no run in it, or an end of it is missing.
    """
    if not path or _leads_there(document, path):
        return (path,)
    try:
        return _members(document, path)
    except MisdescribedError:
        return (path,)


def _on_number(document: Document, operation: Operation) -> tuple[Operation, ...]:
    """Turn to the number of a provision where words are about that."""
    return with_first_number(document, on_own_number(document, operation))


def _on_heading_over(document: Document, operation: Operation) -> Operation:
    """Turn to the heading over a subsection where it has none of its own."""
    path = operation.target
    new = operation.heading if isinstance(operation, SubstituteHeading) else None
    if not path or (path.last.unit is not Unit.HEADING and new is None):
        return operation
    place = path.parent if new is None else path
    over = place.child(Label(Unit.SUBHEADING))
    if place.last.unit not in _UNDER_HEADINGS or len(find(document, over)) != 1:
        return operation
    if any(each.heading for each in find(document, place)):
        return operation
    if isinstance(operation, RepealProvision) or (new is not None and not new):
        return RepealProvision(over)
    target = over.child(Label(Unit.HEADING)) if new is None else over
    return replace(operation, target=target)


def _counted_with_clause(path: Path) -> Path | None:
    """Return where paragraph 7.2(a) is if 7.2 is a subclause of clause 7."""
    for index, label in enumerate(path.labels):
        section, dot, _ = label.num.partition(".")
        if label.unit in BASIC and dot and section:
            inner = Label(BASIC[label.unit], label.num, label.nth)
            labels = (*path.labels[:index], Label(label.unit, section), inner)
            return Path((*labels, *path.labels[index + 1 :]), path.without)
    return None


def _has_run(path: Path) -> bool:
    return any(label.run for label in path.labels)


def _leads_there(document: Document, path: Path) -> bool:
    """Tell whether a path needs no settling: most lead to where they say."""
    place = path.parent if path.last.unit is Unit.HEADING else path
    return bool(find(document, place))


def _members(document: Document, path: Path) -> tuple[Path, ...]:
    paths = [Path()]
    for label in path.labels:
        if label.run and not any(find(document, each.child(label)) for each in paths):
            paths = [
                member for above in paths for member in _run(document, above, label)
            ]
        else:
            paths = [above.child(label) for above in paths]
    return tuple(_found(document, Path(each.labels, path.without)) for each in paths)


def _found(document: Document, path: Path) -> Path:
    """Return the path that leads to what a path tells; itself if nothing does."""
    found = told(document, path)
    if len(found) > 1:
        raise MisdescribedError(f"There are {len(found)} provisions at {path}.")
    return found[0] if found else path


def _run(document: Document, above: Path, label: Label) -> list[Path]:
    """Return the paths of a run of siblings, as they stand."""
    if above:
        above = _found(document, above)
    first, last = label.run or ("", "")
    ends = [
        _found(document, above.child(Label(label.unit, num))) for num in (first, last)
    ]
    for end in ends:
        if not find(document, end):
            raise MisdescribedError(f"There is no {end}.")
    unit = ends[0].last.unit
    all_ = [provision for _, provision in series(document, ends[0].parent, unit)]
    starts = [at for at, each in enumerate(all_) if each.num == first]
    stops = [at for at, each in enumerate(all_) if each.num == last]
    if len(starts) != 1 or len(stops) != 1 or ends[0].parent != ends[1].parent:
        raise MisdescribedError(f"{ends[0]} and {ends[1]} are not ends of one run.")
    if starts[0] > stops[0]:
        raise MisdescribedError(f"{ends[1]} stands before {ends[0]}.")
    run = all_[starts[0] : stops[0] + 1]
    return [ends[0].beside(each.label) for each in run]


def _on_each(
    document: Document, operation: Operation, members: tuple[Path, ...]
) -> tuple[Operation, ...]:
    """Do to each member of a run what is to be done to the run."""
    match operation:
        case InsertProvisions(_, side) if side not in INSIDE:
            edge = members[0] if side is Side.BEFORE else members[-1]
            return (replace(operation, target=edge),)
        case SubstituteProvision(_, new):
            return _substituted(operation, members, new)
        case (
            ReplaceWords(which=Which.EVERY, old=words)
            | InsertWords(which=Which.EVERY, anchor=str(words))
        ):
            return _wherever(document, operation, members, words)
        case (
            RepealProvision() | ReplaceWords() | InsertWords() | OmitRange() | Unheld()
        ):
            return tuple(replace(operation, target=each) for each in members)
        case SubstituteHeading(_, heading) if not heading:
            return tuple(replace(operation, target=each) for each in members)
        case (
            InsertProvisions()
            | SubstituteHeading()
            | ReplaceLines()
            | Renumber()
            | Number()
            | Unnumber()
        ):
            raise MisdescribedError(
                f"{operation.target} is {len(members)} provisions, and this can be done"
                " to one only."
            )
        case _:
            assert_never(operation)


def _wherever(
    document: Document,
    operation: ReplaceWords | InsertWords,
    members: tuple[Path, ...],
    words: str,
) -> tuple[Operation, ...]:
    """Change words wherever they occur in a run: in some of it, though not in all."""
    having = [
        member
        for member in members
        if any(occurrences(each, words) for each in find(document, member))
    ]
    if not having:
        raise MisdescribedError(f"“{words}” does not occur in {operation.target}.")
    return tuple(replace(operation, target=each) for each in having)


def _substituted(
    operation: SubstituteProvision,
    members: tuple[Path, ...],
    new: tuple[Provision, ...],
) -> tuple[Operation, ...]:
    """Let each member give way to the new one of its number and those that follow it.

    What has no successor is repealed, and goes first, so that a path never means two
    provisions at once.
    """
    successors: list[list[Provision]] = [[] for _ in members]
    labels = [member.last for member in members]
    at = 0
    over: list[Provision] = []
    for provision in new:
        over.append(provision)
        if provision.unit is Unit.SUBHEADING:
            continue  # it goes with what stands under it
        if provision.label in labels[at:]:
            at = labels.index(provision.label, at)
        successors[at] += over
        over = []
    successors[at] += over
    pairs = list(zip(members, successors, strict=True))
    gone = (
        RepealProvision(path, operation.keeping) for path, after in pairs if not after
    )
    replaced = (
        replace(operation, target=path, provisions=tuple(after))
        for path, after in pairs
        if after
    )
    return (*gone, *replaced)

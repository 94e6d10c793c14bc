"""What differs between two texts of a law, provision by provision."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lexcomp.comparing.level import Node, inner, level
from lexcomp.comparing.pair import Lineage, find_again, lineage, pair
from lexcomp.comparing.words import word_segments
from lexcomp.model.change import Change, ChangeKind, Segment
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Path
from lexcomp.model.text import Text

#: Where what was omitted goes that stood before anything with a partner.
_FIRST = -1


def compare(old: Document, new: Document) -> tuple[Change, ...]:
    """List what differs between two texts of a law, in reading order.

    Provisions are paired first, by what they are called and then by what they say;
    only the words of pairs are compared, a whole word at a time. Where the words of
    a provision are not held on one side, it cannot be compared, and nothing that is
    or is not in it counts as inserted or omitted. Faces and front matter are not
    compared.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> from lexcomp.model.text import Text
        >>> before = Provision(Unit.SECTION, "5", text=Text("A keeper must light it."))
        >>> after = Provision(Unit.SECTION, "5", text=Text("A keeper may light it."))
        >>> (change,) = compare(Document("L", (before,)), Document("L", (after,)))
        >>> print(change.kind, change.path, [each.words for each in change.text])
        changed section:5 ['A keeper ', 'must', 'may', ' light it.']
    """
    title = word_segments(old.title, new.title)
    changes = [_retitled(title)] if title else []
    before, after = level(old.provisions), level(new.provisions)
    kinship = lineage(before, after)
    changes += _level(before, after, _Sides(kinship))
    return _with_moves(changes, kinship)


def out_of_order(numbers: Sequence[int]) -> set[int]:
    """Return the fewest numbers without which the others ascend.

    Examples:
        >>> out_of_order([0, 4, 1, 2, 3])
        {4}
    """
    ends: list[int] = []
    lengths = []
    for number in numbers:
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        lengths.append(length)
    left = set()
    wanted, highest = len(ends) - 1, max(numbers, default=0) + 1
    for number, length in zip(reversed(numbers), reversed(lengths), strict=True):
        if length == wanted and number < highest:
            wanted, highest = wanted - 1, number
        else:
            left.add(number)
    return left


@dataclass(frozen=True, slots=True)
class _Sides:
    """What holds a level in the old text and in the new.

    Attributes:
        kinship: Whether provisions go by the same names in both.
        old_held: Whether all words of what holds the old level are held.
        new_held: The same of the new.
    """

    kinship: Lineage
    old_held: bool = True
    new_held: bool = True


def _retitled(title: tuple[Segment, ...]) -> Change:
    return Change(ChangeKind.CHANGED, Path(), Path(), None, None, heading=title)


def _level(old: Sequence[Node], new: Sequence[Node], sides: _Sides) -> Iterator[Change]:
    """Yield what became of provisions side by side, and of what is inside them."""
    partners = pair(old, new, sides.kinship)
    origins = {after: before for before, after in partners.items()}
    moved = out_of_order([origins[at] for at in sorted(origins)])
    omitted = _omitted(old, new, partners, sides)
    hollow = _hollow(old)
    yield from omitted.get(_FIRST, ())
    for at, node in enumerate(new):
        if at in origins:
            origin = origins[at]
            kind = ChangeKind.MOVED if origin in moved else ChangeKind.CHANGED
            yield from _paired(old[origin], node, kind, sides.kinship)
            yield from omitted.get(origin, ())
        elif sides.old_held and hollow.isdisjoint(node.parts):
            path = node.path
            yield Change(ChangeKind.INSERTED, path, path, None, node.provision)


def _omitted(
    old: Sequence[Node], new: Sequence[Node], partners: dict[int, int], sides: _Sides
) -> dict[int, list[Change]]:
    """Return what was surely omitted, by the last before it that has a partner."""
    omitted: dict[int, list[Change]] = {}
    hollow = _hollow(new)
    anchor = _FIRST
    for at, node in enumerate(old):
        if at in partners:
            anchor = at
        elif sides.new_held and hollow.isdisjoint(node.parts):
            path = node.path
            change = Change(ChangeKind.OMITTED, path, path, node.provision, None)
            omitted.setdefault(anchor, []).append(change)
    return omitted


def _hollow(nodes: Sequence[Node]) -> set[Path]:
    """Return the paths of provisions some of whose words are not held."""
    return {node.path for node in nodes if not node.provision.held}


def _paired(
    old: Node, new: Node, kind: ChangeKind, kinship: Lineage
) -> Iterator[Change]:
    """Yield what became of a provision, and of what is inside it."""
    before, after = old.provision, new.provision
    if kind is ChangeKind.CHANGED and _same(before, after):
        return
    change = _own_change(old, new, kind)
    if change:
        yield change
    sides = _Sides(kinship, before.held, after.held)
    yield from _level(inner(old), inner(new), sides)


def _same(before: Provision, after: Provision) -> bool:
    """Tell whether nothing can have become of a provision."""
    return before == after and _all_held(before) and _all_held(after)


def _all_held(provision: Provision) -> bool:
    return provision.held and all(map(_all_held, provision.children))


def _own_change(old: Node, new: Node, kind: ChangeKind) -> Change | None:
    """Say what became of the number, heading and words of a provision itself.

    None means that nothing did.
    """
    before, after = old.provision, new.provision
    change = Change(kind, new.path, old.path, before, after)
    if not (before.held and after.held):
        known = bool(before.heading and after.heading)
        heading = _segments(before.heading, after.heading) if known else ()
        return replace(change, kind=ChangeKind.INCOMPARABLE, heading=heading)
    if kind is ChangeKind.CHANGED and before.label != after.label:
        change = replace(change, kind=ChangeKind.RENUMBERED)
    change = replace(
        change,
        heading=_segments(before.heading, after.heading),
        text=_segments(before.text, after.text),
        tail=_segments(before.tail, after.tail),
    )
    differs = change.heading or change.text or change.tail
    return change if differs or change.kind is not ChangeKind.CHANGED else None


def _segments(old: Text, new: Text) -> tuple[Segment, ...]:
    return word_segments(old.plain, new.plain)


def _with_moves(changes: list[Change], kinship: Lineage) -> tuple[Change, ...]:
    """Tell as moved what was omitted in one place and inserted in another."""
    omitted = [each for each in changes if each.kind is ChangeKind.OMITTED]
    inserted = [each for each in changes if each.kind is ChangeKind.INSERTED]
    before = [Node(each.path, each.before) for each in omitted if each.before]
    after = [Node(each.path, each.after) for each in inserted if each.after]
    found = find_again(before, after, kinship)
    origins = {id(inserted[new]): before[old] for new, old in found.items()}
    gone = {id(omitted[old]) for old in found.values()}
    told: list[Change] = []
    for change in changes:
        origin = origins.get(id(change))
        if origin and change.after:
            node = Node(change.path, change.after)
            told += _paired(origin, node, ChangeKind.MOVED, kinship)
        elif id(change) not in gone:
            told.append(change)
    return tuple(told)

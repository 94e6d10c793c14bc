"""Whole lines of a provision: finding them, and putting others in their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.engine.errors import MisdescribedError
from lexcomp.model.document import Provision
from lexcomp.model.operation import ReplaceLines, Side
from lexcomp.model.path import Unit
from lexcomp.model.printing import marker
from lexcomp.model.text import Text

Trail = tuple[int, ...]
"""The indexes that lead from a provision to one inside it."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a provision as printed.

    Attributes:
        trail: The provision whose line it is.
        words: The words, with the number.
        closing: Whether it is that provision's closing words.
    """

    trail: Trail
    words: tuple[str, ...]
    closing: bool = False


def replace_lines(provision: Provision, operation: ReplaceLines) -> Provision:
    """Return the provision with whole lines replaced, omitted or added to.

    Raises:
        MisdescribedError: If the lines do not stand there once, one after another,
            or if only a part of a paragraph would go.
    """
    lines = list(_lines(provision, ()))
    found = _run(lines, operation)
    if operation.side is not None:
        return _beside(provision, found, operation)
    return _replaced(provision, found, operation)


def _lines(node: Provision, trail: Trail) -> Iterator[_Line]:
    """Yield the lines of a provision; the first has no number, as nor has the item."""
    if node.unit is Unit.ITEM:
        words = " ".join(text.plain for text in node.texts() if text)
        yield _Line(trail, tuple(words.split()))
        return
    text = f"{marker(node)} {node.text.plain}" if trail else node.text.plain
    if text.strip():
        yield _Line(trail, tuple(text.split()))
    end = node.attached
    for index, child in enumerate(node.children[:end]):
        yield from _lines(child, (*trail, index))
    if node.tail:
        yield _Line(trail, tuple(node.tail.plain.split()), closing=True)
    for index, child in enumerate(node.children[end:], start=end):
        yield from _lines(child, (*trail, index))


def _run(lines: list[_Line], operation: ReplaceLines) -> list[_Line]:
    """Return the lines that read as the operation says, one after another."""
    wanted = tuple(word for line in operation.lines for word in line.split())
    found = [run for start in range(len(lines)) if (run := _from(lines, start, wanted))]
    if len(found) == 1:
        return found[0]
    times = "does not stand" if not found else f"stands {len(found)} times"
    where = operation.target or "the law"
    raise MisdescribedError(f"“{operation.lines[0]}” {times} in {where}.")


def _from(lines: list[_Line], start: int, wanted: tuple[str, ...]) -> list[_Line]:
    at = 0
    for end in range(start, len(lines)):
        words = lines[end].words
        if wanted[at : at + len(words)] != words:
            return []
        at += len(words)
        if at == len(wanted):
            return lines[start : end + 1]
    return []


def _beside(
    provision: Provision, found: list[_Line], operation: ReplaceLines
) -> Provision:
    """Put provisions before or after lines."""
    after = operation.side is Side.AFTER
    line = found[-1] if after else found[0]
    if line.closing or not line.trail:
        return _beside_words(provision, line, operation)
    return _spliced(provision, line.trail, operation.provisions, after=after)


def _spliced(
    node: Provision, trail: Trail, new: tuple[Provision, ...], *, after: bool
) -> Provision:
    index = trail[0]
    if len(trail) > 1:
        child = _spliced(node.children[index], trail[1:], new, after=after)
        children = (*node.children[:index], child, *node.children[index + 1 :])
    else:
        at = index + after
        children = (*node.children[:at], *new, *node.children[at:])
    return replace(node, children=children)


def _beside_words(
    provision: Provision, line: _Line, operation: ReplaceLines
) -> Provision:
    """Put provisions beside the first or the closing words of the provision itself."""
    new, after = operation.provisions, operation.side is Side.AFTER
    if line.trail or line.closing == (not after):
        raise MisdescribedError(
            f"“{operation.lines[0]}” has no place for provisions beside it."
        )
    if line.closing:
        words = Provision(Unit.ALINEA, text=provision.tail)
        end = provision.attached
        children = (
            *provision.children[:end], words, *new, *provision.children[end:],
        )  # fmt: skip
        return replace(provision, children=children, tail=Text())
    if after:
        return replace(provision, children=(*new, *provision.children))
    words = Provision(Unit.ALINEA, text=provision.text)
    return replace(provision, text=Text(), children=(*new, words, *provision.children))


def _replaced(
    provision: Provision, found: list[_Line], operation: ReplaceLines
) -> Provision:
    """Take lines out, and put provisions where the first of them stood."""
    gone = {(line.trail, line.closing) for line in found}
    new, first = operation.provisions, found[0]
    if len(found) == 1 and len(new) == 1 and not new[0].children:
        return _reworded(provision, first.trail, first, new[0])
    if not first.trail and not first.closing and new and new[0].unit is Unit.ALINEA:
        text, new = new[0].text, new[1:]
        kept = _without(provision, (), gone, new, at=(0,))
        return replace(kept, text=text)
    at = first.trail if not first.closing else (*first.trail, -1)
    return _without(provision, (), gone, new, at=at or (0,))


def _reworded(node: Provision, trail: Trail, line: _Line, new: Provision) -> Provision:
    """Give one line other words; a new number goes with them."""
    if trail:
        child = _reworded(node.children[trail[0]], trail[1:], line, new)
        at = trail[0]
        return replace(
            node, children=(*node.children[:at], child, *node.children[at + 1 :])
        )
    if line.closing:
        return replace(node, tail=new.text)
    if not line.trail or new.unit is Unit.ALINEA:
        return replace(node, text=new.text)
    return replace(new, children=node.children, tail=node.tail, uid=node.uid)


def _without(
    node: Provision,
    trail: Trail,
    gone: set[tuple[Trail, bool]],
    new: tuple[Provision, ...],
    *,
    at: Trail,
) -> Provision:
    """Leave out the nodes whose lines are gone, and put new ones at a place."""
    children: list[Provision] = []
    for index, child in enumerate(node.children):
        here = (*trail, index)
        if here == at:
            children += new
        if (here, False) not in gone:
            children.append(_without(child, here, gone, new, at=at))
        elif not all(
            (line.trail, line.closing) in gone for line in _lines(child, here)
        ):
            raise MisdescribedError(f"Only a part of {child.label} would be omitted.")
    if at == (*trail, -1):
        end = replace(node, children=tuple(children)).attached
        children[end:end] = new
    elif at == (*trail, 0) and not node.children:
        children += new
    text = Text() if (trail, False) in gone and not trail else node.text
    tail = Text() if (trail, True) in gone else node.tail
    return replace(node, text=text, children=tuple(children), tail=tail)

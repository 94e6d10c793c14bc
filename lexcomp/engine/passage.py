"""Places among the words of a provision, and what is put in or taken out there.

The words of a provision are counted as slots, in reading order: its text, those of
what is inside it, and its closing words, each number a `Text`. Some units may be left
out of the count, such as notes, which are not part of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from lexcomp.engine.errors import MisdescribedError
from lexcomp.model.document import Provision
from lexcomp.model.path import ATTACHMENTS, Unit
from lexcomp.model.text import Text

Units = frozenset[Unit]
NONE: Units = frozenset()

#: Before these no space goes between words and what is put after them.
CLOSING = frozenset(",.;:)]!?%’”—")


_STOP = re.compile(r"[.;,:](?:\s+(?:and|or|but))?\s*$")
_LINKS = frozenset({"and", "or", "but"})


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are put in, with paragraphs and the like, and closing words.

    Attributes:
        text: The words before the provisions.
        provisions: What comes after them.
        tail: The words after those.
    """

    text: Text
    provisions: tuple[Provision, ...] = ()
    tail: Text = Text()


def slots(provision: Provision, skipped: Units = NONE) -> Iterator[Text]:
    """Yield the words of a provision and of what is inside it in reading order."""
    end = provision.attached
    yield provision.text
    for child in provision.children[:end]:
        if child.unit not in skipped:
            yield from slots(child, skipped)
    yield provision.tail
    for child in provision.children[end:]:
        if child.unit not in skipped:
            yield from slots(child, skipped)


def with_passage(
    provision: Provision,
    index: int,
    ends: tuple[Text, Text],
    passage: Passage,
    skipped: Units = NONE,
) -> Provision:
    """Return the provision with a passage in one of its slots.

    Args:
        provision: The provision.
        index: The number of the slot.
        ends: The words of that slot that stay before the passage, and after it.
        passage: What goes between them.
        skipped: What is not counted.
    """
    before, after = ends

    def in_text(node: Provision) -> Provision:
        return _in_text(node, before, passage, after)

    def in_tail(node: Provision) -> Provision:
        return _in_tail(node, before, passage, after)

    return _at(provision, index, (in_text, in_tail), skipped)


def at_end(provision: Provision, passage: Passage) -> Provision:
    """Return the provision with a passage after its last words, before any notes."""
    own = provision.children[: provision.attached]
    if provision.tail:
        before, after = _parted_at_stop(provision.tail, passage.text.plain)
        return _in_tail(provision, before, passage, after)
    if not own:
        before, after = _parted_at_stop(provision.text, passage.text.plain)
        return _in_text(provision, before, passage, after)
    children = (*own[:-1], at_end(own[-1], passage), *provision.children[len(own) :])
    return replace(provision, children=children)


def without_slots(
    provision: Provision, first: int, last: int | None, skipped: Units
) -> Provision:
    """Return the provision without its slots from one number up to another.

    Args:
        provision: The provision, which itself stays.
        first: The number of the first slot that goes.
        last: That of the first that stays again; None if all go.
        skipped: What is not counted, and stays.

    Raises:
        MisdescribedError: If only a part of what is inside it would stay.
    """
    numbers = count()

    def gone(number: int) -> bool:
        return number >= first and (last is None or number < last)

    def cut(node: Provision, *, root: bool) -> Provision | None:
        start = gone(next(numbers))
        children: list[Provision] = []
        for child in node.children:
            kept = child if child.unit in skipped else cut(child, root=False)
            children += (kept,) if kept else ()
        end = gone(next(numbers))
        stays = any(child.unit not in skipped for child in children)
        if start and not root:
            if stays or (node.tail and not end):
                raise MisdescribedError(
                    f"What is omitted ends inside {node.label}, whose number stays."
                )
            return None
        return replace(
            node,
            text=Text() if start else node.text,
            children=tuple(children),
            tail=Text() if end else node.tail,
        )

    return cut(provision, root=True) or provision


def closed_up(provision: Provision) -> Provision:
    """Put closing words after which nothing stands before them with the first."""
    if provision.tail and not provision.children[: provision.attached]:
        text = spaced(provision.text, provision.tail)
        return replace(provision, text=text, tail=Text())
    return provision


def joint(before: str, after: str) -> str:
    """Return what goes between words and words put after them: a space or nothing.

    Examples:
        >>> joint("income", "or assets"), joint("income", ", or assets")
        (' ', '')
    """
    if not before or not after or before[-1] in " (—" or after[0] == " ":
        return ""
    return "" if after[0] in CLOSING else " "


def spaced(before: Text, after: Text) -> Text:
    """Return words with words after them, and a space between if one belongs there."""
    return before.plus(Text(joint(before.plain, after.plain))).plus(after)


def _parted_at_stop(old: Text, new: str) -> tuple[Text, Text]:
    """Part words at the stop that closes them, for others to be added at their end.

    Words that go on with a sentence come before its stop; those that bring a stop, or
    begin with one, take its place; a whole sentence and a mere “or” follow it.
    """
    found = _STOP.search(old.plain)
    if not found or not new or new in _LINKS or new[0].isupper():
        return old, Text()
    before = old.cut(0, found.start())
    if _STOP.search(new):
        return before, Text()
    return before, old.cut(found.start())


def _at(
    provision: Provision,
    index: int,
    changes: tuple[Callable[[Provision], Provision], Callable[[Provision], Provision]],
    skipped: Units,
) -> Provision:
    """Change the node whose text or closing words are a slot."""
    numbers = count()
    in_text, in_tail = changes

    def walk(node: Provision) -> Provision:
        here = next(numbers) == index
        end = node.attached
        before = [inner(child) for child in node.children[:end]]
        there = next(numbers) == index
        after = [inner(child) for child in node.children[end:]]
        if any(
            a is not b for a, b in zip([*before, *after], node.children, strict=True)
        ):
            node = replace(node, children=(*before, *after))
        if here:
            return in_text(node)
        return in_tail(node) if there else node

    def inner(child: Provision) -> Provision:
        return child if child.unit in skipped else walk(child)

    return walk(provision)


def _in_text(node: Provision, before: Text, passage: Passage, after: Text) -> Provision:
    text, rest = spaced(before, passage.text), spaced(passage.tail, after)
    if not passage.provisions:
        return replace(node, text=spaced(text, rest))
    own, notes = node.children[: node.attached], node.children[node.attached :]
    new, new_notes = _parted(passage.provisions)
    tail = node.tail
    if rest and (own or tail):
        new = (*new, Provision(Unit.ALINEA, text=rest))
    elif rest:
        tail = rest
    children = (*new, *own, *new_notes, *notes)
    return replace(node, text=text, children=children, tail=tail)


def _in_tail(node: Provision, before: Text, passage: Passage, after: Text) -> Provision:
    text, rest = spaced(before, passage.text), spaced(passage.tail, after)
    if not passage.provisions:
        return replace(node, tail=spaced(text, rest))
    own, notes = node.children[: node.attached], node.children[node.attached :]
    new, new_notes = _parted(passage.provisions)
    words = (Provision(Unit.ALINEA, text=text),) if text else ()
    children = (*own, *words, *new, *new_notes, *notes)
    return replace(node, children=children, tail=rest)


def _parted(
    provisions: tuple[Provision, ...],
) -> tuple[tuple[Provision, ...], tuple[Provision, ...]]:
    """Part what belongs to a sentence from the notes and penalties after it."""
    end = len(provisions)
    while end and provisions[end - 1].unit in ATTACHMENTS:
        end -= 1
    return provisions[:end], provisions[end:]

"""Changing words within a provision and the provisions inside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lexcomp.engine.passage import (
    CLOSING,
    Passage,
    at_end,
    joint,
    slots,
    spaced,
    with_passage,
)
from lexcomp.engine.places import Place, places, wanted_of
from lexcomp.engine.repeated import (
    must_not_be_inserted,
    must_not_be_replaced,
    must_not_begin_so,
    must_not_end_so,
    stands_beside,
)
from lexcomp.model.document import Provision
from lexcomp.model.operation import (
    InsertWords,
    ReplaceWords,
    Side,
)
from lexcomp.model.text import Text

Edit = Callable[[Text, int, int], Text]
"""(text, start, end of the words found) -> the text as edited there."""


def replace_words(provision: Provision, operation: ReplaceWords) -> Provision:
    """Return the provision with its words replaced as the operation says.

    Where words are omitted and nothing is put in their place, one of the two spaces
    that would meet goes with them.

    Raises:
        MisdescribedError: If the words do not occur as often as it says.
    """
    texts = list(provision.texts())
    found = places(texts, operation.old, operation.sparing)
    wanted = wanted_of(found, operation.which, operation.old, operation.target)
    must_not_be_replaced(texts, wanted, operation)
    passage = Passage(operation.new, operation.provisions, operation.tail)
    if operation.provisions or operation.tail:
        return _with_passages(provision, wanted, passage, Side.AFTER)

    def edit(text: Text, start: int, end: int) -> Text:
        if not operation.new:
            start, end = with_a_space(text.plain, start, end)
        elif operation.new.plain[0] in CLOSING and text.plain[start - 1 : start] == " ":
            start -= 1  # “and X” gives way to “, X”: the comma follows the word
        return text.splice(start, end, operation.new)

    return _edited(provision, texts, wanted, edit)


def insert_words(provision: Provision, operation: InsertWords) -> Provision:
    """Return the provision with words put before or after words, or at an end of it.

    Raises:
        MisdescribedError: If the words do not occur as often as it says.
    """
    new = operation.new
    passage = Passage(new, operation.provisions, operation.tail)
    if operation.side is Side.AT_END_OF:
        must_not_end_so(provision, operation)
        return at_end(provision, passage)
    if operation.side is Side.AT_START_OF:
        must_not_begin_so(provision, operation)
        return replace(provision, text=spaced(new, provision.text))
    texts = list(provision.texts())
    found = places(texts, operation.anchor)
    if operation.once:
        found = [each for each in found if not stands_beside(texts, each, operation)]
    wanted = wanted_of(found, operation.which, operation.anchor, operation.target)
    must_not_be_inserted(provision, texts, wanted, operation)
    if operation.provisions or operation.tail:
        points = [_point(each, operation.side) for each in wanted]
        return _with_passages(provision, points, passage, operation.side)

    def edit(text: Text, start: int, end: int) -> Text:
        if operation.side is Side.AFTER:
            words = text.plain[start:end]
            return text.splice(end, end, Text(joint(words, new.plain)).plus(new))
        return text.splice(
            start, start, new.plus(Text(joint(new.plain, operation.anchor)))
        )

    return _edited(provision, texts, wanted, edit)


def with_a_space(plain: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to be omitted by one of the spaces that would otherwise meet."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if before == " " and (after == " " or after in CLOSING or not after):
        return start - 1, end
    if not before and after == " ":
        return start, end + 1
    return start, end


def _point(place: Place, side: Side) -> Place:
    """Return the point before or after some words."""
    at = place.end if side is Side.AFTER else place.start
    return Place(place.index, at, at)


def _edited(
    provision: Provision, texts: list[Text], wanted: list[Place], edit: Edit
) -> Provision:
    """Edit each of some places, last first so that the spans before it still hold."""
    changed = list(texts)
    for place in reversed(wanted):
        changed[place.index] = edit(changed[place.index], place.start, place.end)
    return provision.with_texts(iter(changed))


def _with_passages(
    provision: Provision, wanted: list[Place], passage: Passage, side: Side
) -> Provision:
    """Put a passage in each of some places, last first."""
    for place in reversed(wanted):
        text = list(slots(provision))[place.index]
        ends = text.cut(0, place.start), text.cut(place.end)
        if side is Side.AFTER:
            ends = ends[0], ends[1].stripped() if passage.provisions else ends[1]
        provision = with_passage(provision, place.index, ends, passage)
    return provision

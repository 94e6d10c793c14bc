"""Changing words within a provision and the provisions inside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.passage import (
    CLOSING,
    Passage,
    at_end,
    joint,
    slots,
    spaced,
    with_passage,
)
from lexcomp.model.document import Provision
from lexcomp.model.operation import (
    InsertWords,
    Occurrence,
    ReplaceWords,
    Side,
    Which,
)
from lexcomp.model.path import Path
from lexcomp.model.text import Text

Edit = Callable[[Text, int, int], Text]
"""(text, start, end of the words found) -> the text as edited there."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Where some words stand: the number of the text among all, and the span in it."""

    index: int
    start: int
    end: int


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
        return at_end(provision, passage)
    if operation.side is Side.AT_START_OF:
        return replace(provision, text=spaced(new, provision.text))
    texts = list(provision.texts())
    found = places(texts, operation.anchor)
    if operation.once:
        found = [each for each in found if not _beside(texts, each, operation)]
    wanted = wanted_of(found, operation.which, operation.anchor, operation.target)
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


def places(texts: list[Text], words: str, sparing: str = "") -> list[Place]:
    """Find some words in texts, as amendments count them.

    Words are matched whole: “may” is not in “maybe”, nor “section 5” in “section 52”.
    Only words that nowhere stand whole are looked for inside longer ones.

    Args:
        texts: The texts.
        words: The words.
        sparing: Words in which they do not count.
    """
    whole, anywhere = _patterns(words)
    found = _found(whole, texts) or _found(anywhere, texts)
    if not sparing:
        return found
    spared = _found(re.compile(re.escape(sparing), re.IGNORECASE), texts)
    return [each for each in found if not any(_meet(each, other) for other in spared)]


def wanted_of(
    found: list[Place], which: Occurrence, words: str, target: Path
) -> list[Place]:
    """Return those of the places of some words that an operation asks for.

    Raises:
        MisdescribedError: If there are not as many as it says.
    """
    total = len(found)
    times = {1: "once", 2: "twice"}.get(total, f"{total} times")
    if which is Which.ANY:
        return found
    if total == 0:
        raise MisdescribedError(f"“{words}” does not occur in {target or 'the law'}.")
    match which:
        case Which.ONLY if total > 1:
            raise MisdescribedError(
                f"“{words}” occurs {times} in {target or 'the law'}; which is meant is"
                " not said."
            )
        case Which.ONLY | Which.LAST:
            return found[-1:]
        case Which.EVERY:
            return found
        case numbers if max(map(abs, numbers)) <= total:
            chosen = {each - 1 if each > 0 else total + each for each in numbers}
            return [found[each] for each in sorted(chosen)]
        case numbers:
            most = max(map(abs, numbers))
            raise MisdescribedError(
                f"“{words}” occurs {times} in {target}, not {most}."
            )


def with_a_space(plain: str, start: int, end: int) -> Span:
    """Widen a span to be omitted by one of the spaces that would otherwise meet."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if before == " " and (after == " " or after in CLOSING or not after):
        return start - 1, end
    if not before and after == " ":
        return start, end + 1
    return start, end


def occurrences(provision: Provision, words: str) -> int:
    """Count some words in a provision, as amendments count them."""
    return len(places(list(provision.texts()), words))


def _found(pattern: re.Pattern[str], texts: list[Text]) -> list[Place]:
    return [
        Place(index, *found.span())
        for index, text in enumerate(texts)
        for found in pattern.finditer(text.plain)
    ]


@lru_cache(maxsize=4096)
def _patterns(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    left = r"(?<!\w)" if words[:1].isalnum() else ""
    right = r"(?!\w)" if words[-1:].isalnum() else ""
    escaped = re.escape(words)
    return re.compile(left + escaped + right), re.compile(escaped)


def _meet(one: Place, other: Place) -> bool:
    return one.index == other.index and one.start < other.end and other.start < one.end


def _beside(texts: list[Text], place: Place, operation: InsertWords) -> bool:
    """Tell whether the words to be inserted stand there already."""
    plain, new = texts[place.index].plain, operation.new.plain
    if operation.side is Side.AFTER:
        return plain[place.end :].lstrip().startswith(new.lstrip())
    return plain[: place.start].rstrip().endswith(new.rstrip())


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

"""Changing words within a provision and the provisions inside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import count

from lexcomp.engine.errors import MisdescribedError
from lexcomp.model.document import Provision
from lexcomp.model.operation import (
    Extent,
    InsertWords,
    Occurrence,
    OmitRange,
    ReplaceWords,
    Side,
    Which,
)
from lexcomp.model.path import ATTACHMENTS, Path, Unit
from lexcomp.model.text import Text

Edit = Callable[[Text, int, int], Text]
"""(text, start, end of the words found) -> the text as edited there."""

#: Before these no space goes between words and what is put after them.
_CLOSING = frozenset(",.;:)]!?%’”")


def replace_words(provision: Provision, operation: ReplaceWords) -> Provision:
    """Return the provision with its words replaced as the operation says.

    Where words are omitted and nothing is put in their place, one of the two spaces
    that would meet goes with them.

    Raises:
        MisdescribedError: If the words do not occur as often as it says.
    """

    def edit(text: Text, start: int, end: int) -> Text:
        if not operation.new:
            start, end = _with_a_space(text.plain, start, end)
        return text.splice(start, end, operation.new)

    return _edited(provision, operation.target, operation.old, operation.which, edit)


def insert_words(provision: Provision, operation: InsertWords) -> Provision:
    """Return the provision with words put before or after words, or at its end.

    Raises:
        MisdescribedError: If the words do not occur as often as it says.
    """
    new = operation.new
    if operation.side is Side.AT_END_OF:
        return _added(provision, new)

    def edit(text: Text, start: int, end: int) -> Text:
        if operation.side is Side.AFTER:
            words = text.plain[start:end]
            return text.splice(end, end, Text(joint(words, new.plain)).plus(new))
        return text.splice(
            start, start, new.plus(Text(joint(new.plain, operation.anchor)))
        )

    return _edited(provision, operation.target, operation.anchor, operation.which, edit)


def omit_range(provision: Provision, operation: OmitRange) -> Provision:
    """Return the provision without all the words before, after or from some words.

    Words after them include the paragraphs that follow, but not penalties, notes
    and examples, which are not part of the sentence.

    Raises:
        MisdescribedError: If the words do not occur as often as it says.
    """
    texts = list(_sentence(provision).texts())
    index, start, end = _only_place(texts, operation)
    here, new = texts[index], operation.new
    match operation.extent:
        case Extent.AFTER:
            return _truncated(provision, index, _spaced(here.cut(0, end), new))
        case Extent.FROM if operation.upto:
            changed = _from_to(here, start, end, operation)
        case Extent.FROM:
            kept = here.cut(0, start).stripped()
            return _truncated(provision, index, _spaced(kept, new))
        case Extent.BEFORE if index:
            raise MisdescribedError(
                f"“{operation.anchor}” is not among the first words of"
                f" {operation.target}, so paragraphs stand before it."
            )
        case Extent.BEFORE:
            changed = _spaced(new, here.cut(start))
    return _with_sentence(provision, [*texts[:index], changed, *texts[index + 1 :]])


def joint(before: str, after: str) -> str:
    """Return what goes between words and words put after them: a space or nothing.

    Examples:
        >>> joint("income", "or assets"), joint("income", ", or assets")
        (' ', '')
    """
    if not before or not after or before[-1] in " (—" or after[0] == " ":
        return ""
    return "" if after[0] in _CLOSING else " "


def occurrences(provision: Provision, words: str) -> int:
    """Count some words in a provision, as amendments count them."""
    texts = list(provision.texts())
    pattern = _pattern(words, texts)
    return sum(len(pattern.findall(text.plain)) for text in texts)


def _edited(
    provision: Provision, target: Path, words: str, which: Occurrence, edit: Edit
) -> Provision:
    """Edit each wanted occurrence of some words, last first in each text."""
    texts = list(provision.texts())
    pattern = _pattern(words, texts)
    total = sum(len(pattern.findall(text.plain)) for text in texts)
    wanted = _numbers(which, total, words, target)
    numbers = count(1)
    changed: list[Text] = []
    for text in texts:
        found = [each.span() for each in pattern.finditer(text.plain)]
        spans = [span for span in found if next(numbers) in wanted]
        new = text
        # Last first, so that the spans before it still hold.
        for start, end in reversed(spans):
            new = edit(new, start, end)
        changed.append(new)
    return provision.with_texts(iter(changed))


def _pattern(words: str, texts: list[Text]) -> re.Pattern[str]:
    """Match words whole: “may” is not in “maybe”, nor “section 5” in “section 52”.

    Only words that nowhere stand whole are looked for inside longer ones.
    """
    left = r"(?<!\w)" if words[:1].isalnum() else ""
    right = r"(?!\w)" if words[-1:].isalnum() else ""
    whole = re.compile(left + re.escape(words) + right)
    if any(whole.search(text.plain) for text in texts):
        return whole
    return re.compile(re.escape(words))


def _numbers(which: Occurrence, total: int, words: str, target: Path) -> frozenset[int]:
    """Turn the occurrences that an operation asks for into numbers."""
    times = {1: "once", 2: "twice"}.get(total, f"{total} times")
    if total == 0:
        raise MisdescribedError(f"“{words}” does not occur in {target}.")
    match which:
        case Which.ONLY if total > 1:
            raise MisdescribedError(
                f"“{words}” occurs {times} in {target}; which is meant is not said."
            )
        case Which.ONLY | Which.LAST:
            return frozenset({total})
        case Which.EVERY:
            return frozenset(range(1, total + 1))
        case numbers if max(numbers) <= total:
            return frozenset(numbers)
        case numbers:
            raise MisdescribedError(
                f"“{words}” occurs {times} in {target}, not {max(numbers)}."
            )


def _with_a_space(plain: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to be omitted by one of the spaces that would otherwise meet."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if before == " " and (after == " " or after in _CLOSING or not after):
        return start - 1, end
    if not before and after == " ":
        return start, end + 1
    return start, end


def _added(provision: Provision, new: Text) -> Provision:
    """Put words at the end of a provision's last words."""
    if provision.tail:
        return replace(provision, tail=_spaced(provision.tail, new))
    if not provision.children[: provision.attached]:
        return replace(provision, text=_spaced(provision.text, new))
    at = provision.attached - 1
    last = _added(provision.children[at], new)
    children = (*provision.children[:at], last, *provision.children[at + 1 :])
    return replace(provision, children=children)


def _spaced(before: Text, after: Text) -> Text:
    return before.plus(Text(joint(before.plain, after.plain))).plus(after)


def _only_place(texts: list[Text], operation: OmitRange) -> tuple[int, int, int]:
    """Return the text and the span of the words that an omission is reckoned from."""
    pattern = _pattern(operation.anchor, texts)
    places = [
        (index, *found.span())
        for index, text in enumerate(texts)
        for found in pattern.finditer(text.plain)
    ]
    numbers = _numbers(operation.which, len(places), operation.anchor, operation.target)
    if len(numbers) != 1:
        raise MisdescribedError(
            f"“{operation.anchor}” must be one place in {operation.target}."
        )
    return places[min(numbers) - 1]


def _from_to(text: Text, start: int, end: int, operation: OmitRange) -> Text:
    """Omit from some words to others, which must follow in the same sentence piece."""
    found = list(_pattern(operation.upto, [text]).finditer(text.plain, end))
    if len(found) != 1:
        raise MisdescribedError(
            f"“{operation.upto}” occurs {len(found)} times after"
            f" “{operation.anchor}” in {operation.target}."
        )
    upto = found[0].end()
    if not operation.new:
        start, upto = _with_a_space(text.plain, start, upto)
    return text.splice(start, upto, operation.new)


def _sentence(provision: Provision) -> Provision:
    """Return the provision without its penalties, notes and examples at any depth."""
    children = tuple(
        _sentence(child)
        for child in provision.children
        if child.unit not in ATTACHMENTS
    )
    return replace(provision, children=children)


def _with_sentence(provision: Provision, texts: list[Text]) -> Provision:
    """Put the texts of `_sentence` back, leaving attachments as they are."""
    given = iter(texts)

    def put(node: Provision) -> Provision:
        text = next(given)
        inner = [
            child if child.unit in ATTACHMENTS else None for child in node.children
        ]
        placed = [
            kept or put(child) for kept, child in zip(inner, node.children, strict=True)
        ]
        return replace(node, text=text, children=tuple(placed), tail=next(given))

    return put(provision)


def _truncated(provision: Provision, index: int, last: Text) -> Provision:
    """End the sentence of a provision with its `index`-th text, changed to `last`."""
    numbers = count()

    def cut(node: Provision) -> Provision | None:
        number = next(numbers)
        if number > index:
            return None
        text = last if number == index else node.text
        children = []
        for child in node.children:
            if child.unit in ATTACHMENTS:
                children.append(child)
            elif kept := cut(child):
                children.append(kept)
        number = next(numbers)
        tail = last if number == index else node.tail if number < index else Text()
        return replace(node, text=text, children=tuple(children), tail=tail)

    kept = cut(provision)
    return kept or Provision(Unit.ALINEA)

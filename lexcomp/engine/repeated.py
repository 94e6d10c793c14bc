"""Words that stand already where an amendment would put them.

An amendment that is applied a second time often fits: the words after which others are
inserted are still there. So what would stand twice is refused, with where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.places import Place, places
from lexcomp.model.document import Provision
from lexcomp.model.operation import InsertWords, ReplaceWords, Side
from lexcomp.model.text import Text

_STOPS = " .,;:"


def must_not_be_replaced(
    texts: list[Text], wanted: Sequence[Place], operation: ReplaceWords
) -> None:
    """Refuse to put words in the place of some that stand in those words already.

    Raises:
        MisdescribedError: If each of the old words is a part of the new ones.
    """
    old, new = operation.old, operation.new.plain
    if old not in new or old == new or operation.provisions or not wanted:
        return
    there = places(texts, new)
    inside = [
        any(
            each.index == other.index
            and other.start <= each.start
            and each.end <= other.end
            for other in there
        )
        for each in wanted
    ]
    if all(inside):
        raise MisdescribedError(
            f"“{old}” stands in {operation.target or 'the law'} only where “{new}” "
            "stands already."
        )


def must_not_be_inserted(
    provision: Provision,
    texts: list[Text],
    wanted: Sequence[Place],
    operation: InsertWords,
) -> None:
    """Refuse to insert words or paragraphs that stand beside the words named.

    Raises:
        MisdescribedError: If they stand at each of the places.
    """
    if operation.provisions:
        _must_be_new(provision, operation)
    elif wanted and all(stands_beside(texts, each, operation) for each in wanted):
        raise MisdescribedError(
            f"“{operation.new.plain}” stands {operation.side.value} "
            f"“{operation.anchor}” in {operation.target or 'the law'} already."
        )


def must_not_end_so(provision: Provision, operation: InsertWords) -> None:
    """Refuse to add words that a provision ends with.

    Raises:
        MisdescribedError: If it does.
    """
    new = operation.new.plain
    if operation.provisions:
        _must_be_new(provision, operation)
    elif _ends_with(_last_words(provision), new):
        raise MisdescribedError(f"{operation.target} ends with “{new}” already.")


def must_not_begin_so(provision: Provision, operation: InsertWords) -> None:
    """Refuse to put words at a beginning that has them.

    Raises:
        MisdescribedError: If it has.
    """
    new = operation.new.plain.strip()
    if new and _begins(provision.text.plain, new):
        raise MisdescribedError(f"{operation.target} begins with “{new}” already.")


def stands_beside(texts: list[Text], place: Place, operation: InsertWords) -> bool:
    """Tell whether the words to be inserted stand there already."""
    plain, new = texts[place.index].plain, operation.new.plain.strip()
    if operation.side is Side.AFTER:
        return _begins(plain[place.end :].lstrip(), new)
    before = plain[: place.start].rstrip()
    return before.endswith(new) and not _in_word(before[: -len(new) or None], new)


def _must_be_new(provision: Provision, operation: InsertWords) -> None:
    held = list(_inside(provision))
    new = operation.provisions
    if all(each in held for each in new):
        raise MisdescribedError(
            f"There is a {new[0].label} in these words in {operation.target} already."
        )


def _inside(provision: Provision) -> Iterator[Provision]:
    for child in provision.children:
        yield child
        yield from _inside(child)


def _last_words(provision: Provision) -> str:
    own = provision.children[: provision.attached]
    if provision.tail or not own:
        return (provision.tail or provision.text).plain
    return _last_words(own[-1])


def _ends_with(words: str, new: str) -> bool:
    bare = new.strip(_STOPS)
    if not bare:
        return bool(new.strip()) and words.rstrip().endswith(new.strip())
    words = words.rstrip(_STOPS)
    return words.endswith(bare) and not _in_word(words[: -len(bare)], bare)


def _begins(words: str, new: str) -> bool:
    if not new or not words.startswith(new):
        return False
    after = words[len(new) : len(new) + 1]
    return not (new[-1:].isalnum() and after.isalnum())


def _in_word(before: str, new: str) -> bool:
    """Tell whether words begin inside another word."""
    return bool(re.search(r"\w$", before)) and new[:1].isalnum()

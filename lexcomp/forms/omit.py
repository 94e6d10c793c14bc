"""Omit “X”. Omit “X”, substitute “Y”. Omit all the words after “X”."""

from __future__ import annotations

from collections.abc import Mapping

from lexcomp.forms.phrase import first_read, occurrence
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Extent, OmitRange, Operation, ReplaceWords
from lexcomp.model.style import Target
from lexcomp.model.text import Text

OMIT = ("Omit {old}[ {which}].",)
OMIT_SUBSTITUTE = (
    "Omit {old}[ {which}][,] substitute {new}.",
    "Omit {old}[ {which}], insert {new}.",
)
_FROM_AND_INCLUDING = "Omit all [the ]words from and including {anchor}[ {which}]"
OMIT_ALL_WORDS = {
    Extent.AFTER: (
        "Omit all [the ]words after {anchor}[ {which}][[,] substitute {new}].",
        "Omit all [the ]words following {anchor}[ {which}][[,] substitute {new}].",
    ),
    Extent.BEFORE: (
        "Omit all [the ]words before {anchor}[ {which}][[,] substitute {new}].",
    ),
    Extent.FROM: (
        f"{_FROM_AND_INCLUDING}[ to and including {{upto}}][[,] substitute {{new}}].",
        "Omit all [the ]words from {anchor}[ {which}] to {upto}[[,] substitute {new}].",
    ),
}


def omit(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that omits words.

    Unless it says otherwise, the words occur once in each provision named.

    Examples:
        Subregulation 5(1)
        Omit “, brazier”.

        Paragraph 9(3)(b)
        Omit “or of the Northern Territory” (first occurring).
    """
    return _replacement(first_read(OMIT, item.body), targets)


def omit_substitute(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that puts words in the place of words.

    Examples:
        Subsection 8(1) (definition of lamp)
        Omit “the Minister” (wherever occurring), substitute “the Secretary”.

        Section 12
        Omit “may” (first and third occurring), substitute “must”.
    """
    return _replacement(first_read(OMIT_SUBSTITUTE, item.body), targets)


def omit_all_words(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that omits all the words before, after or from some words.

    Examples:
        Subsection 162(1)
        Omit all the words after “obtained”, substitute “to light a lamp.”.

        Section 12
        Omit all the words from and including “if” to and including “lit”.
    """
    if any(target.side for target in targets):
        return None
    for extent, phrases in OMIT_ALL_WORDS.items():
        if fields := first_read(phrases, item.body):
            return tuple(
                OmitRange(
                    target.path,
                    extent,
                    fields["anchor"],
                    occurrence(fields),
                    fields.get("upto", ""),
                    Text(fields["new"]),
                )
                for target in targets
            )
    return None


def _replacement(
    fields: Mapping[str, str] | None, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    if fields is None or any(target.side for target in targets):
        return None
    which, new = occurrence(fields), Text(fields.get("new", ""))
    return tuple(
        ReplaceWords(target.path, fields["old"], new, which) for target in targets
    )

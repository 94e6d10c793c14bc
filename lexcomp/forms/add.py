"""Add: (provisions). Add “X”."""

from __future__ import annotations

from lexcomp.forms.insert import inserted_in_each
from lexcomp.forms.phrase import first_read
from lexcomp.forms.quotes import taken_out
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import InsertWords, Operation, Side
from lexcomp.model.style import Target
from lexcomp.model.text import Text

ADD = (
    "Add[ at the end[ of the {attached}]][ the following {units}]:",
    "Add",
)
ADD_WORDS = (
    "Add[ at the end[ of the {attached}]] {new}.",
    "Add {new} at the end.",
    "Insert at the end {new}.",
)


def add(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that adds provisions at the end of what its header names.

    Examples:
        At the end of section 19
        Add:
        (3) A lamp includes a lantern.

        Regulation 14
        Add at the end:
        (2) It must be red.
    """
    if first_read(ADD, item.body) is None or item.body[0].islower():
        return None
    if targets and all(target.side is Side.AFTER for target in targets):
        return inserted_in_each(targets, item.provisions)
    if not _ends(item, targets):
        return None
    ends = tuple(Target(target.path, Side.AT_END_OF) for target in targets)
    return inserted_in_each(ends, item.provisions)


def add_words(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that adds words at the end of what its header names.

    Examples:
        At the end of paragraphs 8(2)(a) and (b)
        Add “for a period or indefinitely”.
    """
    fields = first_read(ADD_WORDS, item.body)
    if fields is None or not _ends(item, targets):
        return None
    new = Text(fields["new"])
    return tuple(
        InsertWords(target.path, Side.AT_END_OF, "", new) for target in targets
    )


def _ends(item: AmendingItem, targets: tuple[Target, ...]) -> bool:
    """Tell whether the header says that it is the end, or the body does."""
    said = "at the end" in taken_out(item.body).words.lower()
    return all(
        target.side is Side.AT_END_OF or (said and target.side is None)
        for target in targets
    )

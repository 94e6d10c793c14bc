"""Insert: (provisions). After “X”, insert “Y”. Before “X”, insert “Y”."""

from __future__ import annotations

import re

from lexcomp.forms.phrase import first_read, occurrence
from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import InsertProvisions, InsertWords, Operation, Side
from lexcomp.model.path import Unit
from lexcomp.model.style import Target
from lexcomp.model.text import Text

INSERT = ("Insert[ the following {units}]:",)
#: What is set out before a paragraph to link it to the one before.
_LINK = re.compile(r"[;,.]?\s*(?:and|or)?[;,:]?", re.IGNORECASE)
_AFTER = frozenset({Side.AFTER, Side.AT_END_OF})
INSERT_WORDS = {
    Side.AFTER: (
        "After {anchor}[ {which}][,] insert {new}.",
        "Insert {new} after {anchor}[ {which}].",
    ),
    Side.BEFORE: (
        "Before {anchor}[ {which}][,] insert {new}.",
        "Insert {new} before {anchor}[ {which}].",
    ),
}


def insert(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that inserts provisions.

    Its header says after or before which provision they go. One that does not is
    about definitions, and the alphabet says where each of them goes.

    Examples:
        After regulation 12
        Insert:

        Subregulation 3(1)
        Insert the following definition:
    """
    if len(targets) != 1 or first_read(INSERT, item.body) is None:
        return None
    return inserted(targets[0], item.provisions)


def insert_words(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that inserts words before or after words.

    Examples:
        Subsection 61(4)
        After “30 days” (first occurring), insert “, and not less than 7 days,”.

        Section 50
        Before “Renewal”, insert “(1)”.
    """
    if any(target.side for target in targets):
        return None
    for side, phrases in INSERT_WORDS.items():
        if fields := first_read(phrases, item.body):
            anchor, which = fields["anchor"], occurrence(fields)
            new = Text(fields["new"])
            return tuple(
                InsertWords(target.path, side, anchor, new, which) for target in targets
            )
    return None


def inserted(
    target: Target, provisions: tuple[Provision, ...]
) -> tuple[Operation, ...] | None:
    """Insert provisions where a header says; definitions go where the alphabet says.

    A word that is set out before them, such as “and”, goes to the end of what they
    follow.

    Returns:
        The operation, or None if there is nothing to insert or no place for it.
    """
    path, side = target.path, target.side
    if not provisions or (path.labels and path.last.unit is Unit.HEADING):
        return None
    if side is None:
        if any(new.unit is not Unit.DEFINITION for new in provisions):
            return None
        side = Side.IN_ORDER_IN
    word, rest = provisions[0], provisions[1:]
    if rest and side in _AFTER and _links(word):
        before = InsertWords(path, Side.AT_END_OF, "", word.text)
        return before, InsertProvisions(path, side, rest)
    return (InsertProvisions(path, side, provisions),)


def _links(new: Provision) -> bool:
    """Tell whether what is set out is only a word to link it to what is before."""
    words = new.text.plain
    return new.unit is Unit.ALINEA and bool(words) and bool(_LINK.fullmatch(words))

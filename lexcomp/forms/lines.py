"""The manner of 1999 to 2009: verbs in small letters, words on lines of their own."""

from __future__ import annotations

from lexcomp.forms.headings import are_headings, new_heading
from lexcomp.forms.insert import inserted
from lexcomp.forms.phrase import first_read, occurrence
from lexcomp.forms.substitute import substituted
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    Extent,
    InsertWords,
    OmitRange,
    Operation,
    RepealProvision,
    ReplaceWords,
    Side,
    SubstituteHeading,
    Which,
)
from lexcomp.model.style import Target
from lexcomp.model.text import Text

OMIT_ALONE = ("omit.",)
OMIT = (
    "omit[ {which}]\n{OLD}[\ninsert\n{NEW}]",
    "omit[ {which}]\n{OLD}[\nsubstitute\n{NEW}]",
)
OMIT_EACH = tuple(
    f"omit each {mention} of\n{{OLD}}[\n{verb}\n{{NEW}}]"
    for mention in ("mention", "occurrence")
    for verb in ("insert", "substitute")
)
OMIT_EVERYTHING = {
    extent: tuple(
        f"omit everything {extent}[ {{which}}]\n{{ANCHOR}}[\n{verb}\n{{NEW}}]"
        for verb in ("insert", "substitute")
    )
    for extent in Extent
}
INSERT_WORDS = {
    side: (f"{side}[ {{which}}]\n{{ANCHOR}}\ninsert\n{{NEW}}",)
    for side in (Side.AFTER, Side.BEFORE)
}
ADD_WORDS = ("add\n{NEW}",)
SUBSTITUTE = ("substitute.",)
INSERT = ("insert.", "add.")


def omit_line(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that omits what its header names.

    Examples:
        Regulation 3, definition of lampwright
        omit
    """
    if first_read(OMIT_ALONE, item.body) is None or _beside(targets):
        return None
    if are_headings(targets):
        return tuple(SubstituteHeading(each.path.parent, Text()) for each in targets)
    return tuple(RepealProvision(target.path) for target in targets)


def omit_words_lines(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that omits words, and may put others in their place.

    Examples:
        Subregulation 8 (3)
        omit (second occurring)
        the Harbour Master
        insert
        he or she

        Regulation 21
        omit each mention of
        put right
        insert
        mended
    """
    if _beside(targets):
        return None
    which = Which.EVERY if (fields := first_read(OMIT_EACH, item.body)) else None
    fields = fields or first_read(OMIT, item.body)
    if fields is None:
        return None
    new, found = Text(fields["new"]), which or occurrence(fields)
    return tuple(
        ReplaceWords(target.path, fields["old"], new, found) for target in targets
    )


def omit_everything_lines(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that omits everything after, before or from some words.

    Examples:
        Paragraph 25 (1) (b)
        omit everything after
        to impose
        insert
        or vary a condition of a lamp licence; or
    """
    if _beside(targets):
        return None
    for extent, phrases in OMIT_EVERYTHING.items():
        if fields := first_read(phrases, item.body):
            anchor, which = fields["anchor"], occurrence(fields)
            new = Text(fields["new"])
            return tuple(
                OmitRange(target.path, extent, anchor, which, new=new)
                for target in targets
            )
    return None


def insert_words_lines(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that inserts words before, after or at the end of words.

    Examples:
        Paragraph 6 (1) (c)
        after
        a lamp
        insert
        or lantern

        Regulation 12, at the end
        add
        within 28 days
    """
    if all(target.side is Side.AT_END_OF for target in targets):
        return _added(item, targets)
    if _beside(targets):
        return None
    for side, phrases in INSERT_WORDS.items():
        if fields := first_read(phrases, item.body):
            anchor, which = fields["anchor"], occurrence(fields)
            new = Text(fields["new"])
            return tuple(
                InsertWords(target.path, side, anchor, new, which) for target in targets
            )
    return None


def substitute_line(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that puts provisions in the place of what its header names.

    Examples:
        Regulation 27
        substitute
        27 Delegation
        The Harbour Master may delegate it.
    """
    if first_read(SUBSTITUTE, item.body) is None or _beside(targets):
        return None
    if not item.provisions:
        return None
    if are_headings(targets) and len(targets) == 1:
        return new_heading(targets[0].path.parent, item.provisions)
    return substituted(tuple(target.path for target in targets), item.provisions)


def insert_line(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that inserts provisions beside, at the end of or in order in others.

    Examples:
        After regulation 6
        insert
        6A Lamps
        A lamp must burn.

        Subregulation 14 (2), at the foot
        insert
        Note See regulation 3.
    """
    if first_read(INSERT, item.body) is None or len(targets) != 1:
        return None
    return inserted(targets[0], item.provisions)


def _added(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    fields = first_read(ADD_WORDS, item.body)
    if fields is None:
        return None
    new = Text(fields["new"])
    return tuple(
        InsertWords(target.path, Side.AT_END_OF, "", new) for target in targets
    )


def _beside(targets: tuple[Target, ...]) -> bool:
    """Tell whether what is named is a place beside something, and not the thing."""
    return any(target.side for target in targets)

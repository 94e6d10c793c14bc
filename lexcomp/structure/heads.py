"""Where the items of amending Schedules begin, with and without numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lexcomp.model.path import Unit
from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.arrange import ACTION
from lexcomp.structure.item import LOCATOR
from lexcomp.structure.line import Line
from lexcomp.structure.numbering import order
from lexcomp.structure.printed import printed
from lexcomp.structure.roles import Role

Piece = tuple[Block, Line]
"""A block and what it is."""

BRACKETED_HEAD = re.compile(r"\[([0-9]+[A-Z]*)\]\s*(.+)", re.DOTALL)
HEAD = re.compile(r"([0-9]+[A-Z]*)\.?\s+(\S.*)", re.DOTALL)
_OPERATING = re.compile(
    r"(?:Application|Saving|Transitional|Validation|Operation|Interpretation|"
    r"Definitions|Regulations)\b|.*\bamendments? (?:made|of)\b",
    re.IGNORECASE,
)
LETTER = re.compile(r"[“\"]?\([a-z]{1,3}\)\s+")
"""The letter of one of several actions."""

_BARE = frozenset({Role.WORDS, Role.CONTAINER, Role.ITEM_HEAD})
_LONGEST = 250
"""A header has no more characters than this."""

_SAYS_SO = re.compile(r"\b(?:amend|repeal)", re.IGNORECASE)
LAW_TITLE = re.compile(
    r"[A-Z][^.:;“”]*\b(?:Act|Regulations?|Rules|Ordinance|Determination|Order|Code|"
    r"Instrument|Principles|Standard|Law)\b[^.:;“”]*"
)


def is_schedule(piece: Piece) -> bool:
    """Tell whether a piece is the heading of a Schedule."""
    line = piece[1]
    return line.role is Role.CONTAINER and line.unit is Unit.SCHEDULE


def has_items(pieces: Sequence[Piece]) -> bool:
    """Tell whether there is an item among these paragraphs of a Schedule.

    The first may only say how the others apply, or have a verb that is not known.
    Where none has a verb that is, the words over them must say that they amend.
    """
    last, said = "", False
    if counts(pieces):
        return True
    for index, (block, line) in enumerate(pieces):
        if is_sure_head(pieces, index, last):
            return True
        if is_head(pieces, index, last):
            if said:
                return True
            found = HEAD.match(printed(block)[0])
            last = found[1] if found else last
        elif not last:
            said = said or bool(_says_so(line))
    return False


def counts(pieces: Sequence[Piece]) -> bool:
    """Tell whether the items of a Schedule have no numbers and are to be counted."""
    heads = (is_bare_head(pieces, index) for index in range(len(pieces)))
    numbered = (is_sure_head(pieces, index, "") for index in range(len(pieces)))
    return any(heads) and not any(numbered)


def is_bare_head(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether an item without a number begins here.

    It names a provision, and a sentence that amends follows, or a list of such.
    """
    block, line = pieces[index]
    if not isinstance(block, Paragraph) or line.role not in _BARE:
        return False
    words = block.text.plain
    if not LOCATOR.match(words) or words[-1] in ".;," or len(words) > _LONGEST:
        return False
    following = _following(pieces, index)
    return bool(ACTION.match(LETTER.sub("", following, count=1)))


def is_sure_head(
    pieces: Sequence[Piece], index: int, last: str, *, within: bool = False
) -> bool:
    """Tell whether an item begins here for certain.

    It has the style of one, or its number in square brackets; or it names a
    provision, a sentence that amends follows, and its number comes after the last
    item's. Items are left out when they are repealed, so the number need not be the
    very next, unless other items may be set out `within` the one that is open.
    """
    block, line = pieces[index]
    if not isinstance(block, Paragraph):
        return False
    words = block.text.plain
    if line.role is Role.ITEM_HEAD or BRACKETED_HEAD.match(words):
        return True
    found = HEAD.match(words)
    if line.styled or not found or not _comes_after(found[1], last):
        return False
    begins = not last and _begins_extract(pieces, index, found[2])
    if (within or not last) and not begins and not _runs_on(found[1], last):
        return False
    # Clause 7 of what is no amending Schedule may be followed by “In … may add …”.
    located = not last or LOCATOR.match(found[2])
    return bool(located and ACTION.match(_following(pieces, index)))


def _begins_extract(pieces: Sequence[Piece], index: int, words: str) -> bool:
    """Tell the first item of an extract, straight under the heading of its Schedule."""
    return index > 0 and is_schedule(pieces[index - 1]) and bool(LOCATOR.match(words))


def is_head(
    pieces: Sequence[Piece],
    index: int,
    last: str,
    *,
    open_: bool = False,
    within: bool = False,
) -> bool:
    """Tell whether an item begins here, among items of an amending Schedule.

    Where it is not certain the number must run on from the last item's, with words
    that are no sentence; and after a colon, where provisions are set out that may be
    numbered likewise, it must be an item that operates on its own terms.
    """
    block, line = pieces[index]
    if not isinstance(block, Paragraph):
        return False
    if is_sure_head(pieces, index, last, within=within):
        return True
    words = block.text.plain
    found = HEAD.match(words)
    if line.styled or not found or not _runs_on(found[1], last):
        return False
    following = _following(pieces, index)
    if last and ACTION.match(following):
        return True
    if words[-1] in ".:;," and not words.endswith("etc."):
        return False
    operates = _OPERATING.match(found[2]) or _OPERATING.match(following)
    return not open_ or bool(operates and _is_next(found[1], last))


def _says_so(line: Line) -> bool:
    """Tell whether a heading says that its Schedule amends, or names a law."""
    named = line.role in {Role.PRINCIPAL, Role.WORDS} and LAW_TITLE.fullmatch(
        line.printed
    )
    return bool(_SAYS_SO.search(line.printed) or named)


def _is_next(num: str, last: str) -> bool:
    """Tell whether a number is the very next: 40 or 39A after 39, 39C after 39B."""
    here, before = order(num)[0], order(last or "0")[0]
    if here[0] != before[0]:
        return bool(last) and here == (before[0] + 1, "")
    return here[1] == (
        before[1][:-1] + chr(ord(before[1][-1]) + 1) if before[1] else "A"
    )


def _comes_after(num: str, last: str) -> bool:
    """Tell whether a number comes later, if not next: 9 after 7."""
    return order(num) > order(last or "0")


def _runs_on(num: str, last: str) -> bool:
    """Tell whether a number comes next: 6 after 5, and 5A after 5."""
    here, before = order(num)[0], order(last or "0")[0]
    return here[0] == before[0] + 1 or (here[0] == before[0] and here > before)


def _following(pieces: Sequence[Piece], index: int) -> str:
    words = printed(pieces[index + 1][0]) if index + 1 < len(pieces) else []
    return words[0] if words else ""

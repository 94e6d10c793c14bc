"""Insert: (provisions). After “X”, insert “Y”. Before “X”, insert “Y”."""

from __future__ import annotations

import re

from lexcomp.forms.passage import passage
from lexcomp.forms.phrase import first_read, occurrence
from lexcomp.forms.within import inner_place
from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    InsertProvisions,
    InsertWords,
    Number,
    Operation,
    Side,
    Which,
)
from lexcomp.model.path import ATTACHMENTS, BASIC, Label, Path, Unit
from lexcomp.model.style import Target
from lexcomp.model.text import Text

INSERT = (
    "Insert[ the following {units}]:",
    "Insert",
    "Insert[ the following {units}] in {place}:",
)
INSERT_IN_ORDER = ("Insert[ the following {units}] {in_order}:",)
INSERT_AT_EDGE = ("Insert {new}.",)
#: What is set out before a paragraph to link it to the one before.
_LINK = re.compile(r"[;,.]?\s*(?:and|or)?[;,:]?", re.IGNORECASE)
_AFTER = frozenset({Side.AFTER, Side.AT_END_OF})
INSERT_WORDS = {
    Side.AFTER: (
        "After {anchor}[ {which}][,] insert {new}.",
        "After {anchor}[ {which}][,] add {new}.",
        "Insert {new} after {anchor}[ {which}].",
    ),
    Side.BEFORE: (
        "Before {anchor}[ {which}][,] insert {new}.",
        "Insert {new} before {anchor}[ {which}].",
    ),
}
INSERT_BLOCK = {
    Side.AFTER: ("After {anchor}[ {which}][,] insert:",),
    Side.BEFORE: ("Before {anchor}[ {which}][,] insert:",),
}
FOLLOWED_ONCE = (
    "Amend so that every occurrence of {anchor} is followed once by {new}.",
)
_NUMBER = re.compile(r"\((\d+[A-Z]*)\)")
_BRACKETED = re.compile(r"\((?:[a-z]{1,6}[A-Z]{0,3}|[0-9]{1,3}[A-Za-z]{0,4})\)\s")


def insert(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that inserts provisions.

    Its header says after or before which provision they go. One that does not is
    about definitions, and the alphabet says where each of them goes. At the edge of
    a Part or the like the body says into which they go.

    Examples:
        After regulation 12
        Insert:
        12A Lamps in fog
        A lamp must burn in fog.

        Subregulation 3(1)
        Insert the following definition:
        fog signal means a horn or a bell.

        Before section 11A
        Insert in Division 1A of Part II:
        11AA Keepers
        A keeper must be sober.
    """
    fields = first_read(INSERT, item.body)
    if fields is None or item.body[0].islower():
        return None
    if not fields.get("place"):
        return inserted_in_each(targets, item.provisions)
    within = inner_place(fields["place"], Path())
    if within is None or len(targets) != 1 or not item.provisions:
        return None
    path, side = targets[0].path, targets[0].side
    if side not in {Side.AFTER, Side.BEFORE}:
        return None
    return (InsertProvisions(path, side, item.provisions, within),)


def insert_in_order(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that inserts entries where the alphabet puts them.

    Examples:
        Section 5 (index of definitions)
        Insert in its appropriate alphabetical position, determined on a
          letter-by-letter basis:
        sibling
        5Q(1)
    """
    if first_read(INSERT_IN_ORDER, item.body) is None or len(targets) != 1:
        return None
    if targets[0].side is not None or not item.provisions:
        return None
    return (InsertProvisions(targets[0].path, Side.IN_ORDER_IN, item.provisions),)


def insert_words(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that inserts words before or after words, or at a beginning.

    A number in brackets before the first words of a section makes of them its
    subsection.

    Examples:
        Subsection 61(4)
        After “30 days” (first occurring), insert “, and not less than 7 days,”.

        Section 50
        Before “Renewal”, insert “(1)”.

        At the beginning of paragraph 111(1)(b)
        Insert “if the fund is small—”.
    """
    if fields := first_read(INSERT_AT_EDGE, item.body):
        return _at_edge(targets, Text(fields["new"]))
    if any(target.side for target in targets):
        return None
    for side, phrases in INSERT_WORDS.items():
        if fields := first_read(phrases, item.body):
            anchor, which = fields["anchor"], occurrence(fields)
            new = Text(fields["new"])
            return tuple(
                _numbered(target.path, anchor, new, side)
                or InsertWords(target.path, side, anchor, new, which)
                for target in targets
            )
    return None


def insert_passage(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that sets out words with paragraphs, to go beside words.

    Examples:
        Section 58D
        After “of the majority”, insert:
        ; and:
        (a) a keeper; or
        (b) a master;
    """
    if len(targets) != 1 or targets[0].side or not item.provisions:
        return None
    path = targets[0].path
    for side, phrases in INSERT_BLOCK.items():
        if fields := first_read(phrases, item.body):
            text, new, tail = passage(item.provisions)
            which = occurrence(fields)
            return (InsertWords(path, side, fields["anchor"], text, which, new, tail),)
    return None


def followed_once(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that adds words after words wherever they do not stand there yet.

    Examples:
        The whole of the Act
        Amend so that every occurrence of “he” is followed once by “or she”.
    """
    fields = first_read(FOLLOWED_ONCE, item.body)
    if fields is None or any(target.side for target in targets):
        return None
    anchor, new = fields["anchor"], Text(fields["new"])
    return tuple(
        InsertWords(target.path, Side.AFTER, anchor, new, Which.EVERY, once=True)
        for target in targets
    )


def inserted_in_each(
    targets: tuple[Target, ...], provisions: tuple[Provision, ...]
) -> tuple[Operation, ...] | None:
    """Insert the same thing at each of several places; see `inserted`.

    Only a single provision can be meant for each of them, and none whose number could
    not be told from its words.
    """
    if any(map(_is_cut_off, provisions)):
        return None
    if len(targets) > 1:
        own = provisions[1:] if provisions and _links(provisions[0]) else provisions
        if len(own) != 1 or any(target.side is None for target in targets):
            return None
    found = [inserted(target, provisions) for target in targets]
    kept = [each for each in found if each is not None]
    if len(kept) != len(found):
        return None
    return tuple(operation for each in kept for operation in each)


def _is_cut_off(provision: Provision) -> bool:
    """Tell words that begin with what must be a number, and were read without one."""
    words = provision.text.plain
    return provision.unit is Unit.ALINEA and bool(_BRACKETED.match(words))


def inserted(
    target: Target, provisions: tuple[Provision, ...]
) -> tuple[Operation, ...] | None:
    """Insert provisions where a header says; definitions go where the alphabet says.

    A word that is set out before them, such as “and”, goes to the end of what they
    follow; and notes and penalties after a numbered provision stand at its end.

    Returns:
        The operation, or None if there is nothing to insert or no place for it.
    """
    path, side = target.path, target.side
    if not provisions:
        return None
    if path.labels and path.last.unit is Unit.HEADING:
        return _after_heading(path.parent, side, provisions)
    if side is None:
        if any(new.unit is not Unit.DEFINITION for new in provisions):
            return None
        side = Side.IN_ORDER_IN
    if side is Side.AFTER and path.labels and _belongs_inside(path, provisions):
        side = Side.AT_END_OF
    word, rest = provisions[0], provisions[1:]
    if rest and side in _AFTER and _links(word):
        before = InsertWords(path, Side.AT_END_OF, "", word.text)
        return before, InsertProvisions(path, side, rest)
    return (InsertProvisions(path, side, provisions),)


def _after_heading(
    path: Path, side: Side | None, provisions: tuple[Provision, ...]
) -> tuple[Operation, ...] | None:
    """Insert what comes straight after a heading: it begins what is headed."""
    if side is not Side.AFTER or not path.labels:
        return None
    if len(provisions) == 1 and provisions[0].unit is Unit.ALINEA:
        words = provisions[0].text
        if path.last.unit in BASIC and words and words.plain[-1] not in ".;:,":
            provisions = (Provision(Unit.SUBHEADING, heading=words),)
    return (InsertProvisions(path, Side.AT_START_OF, provisions),)


def _belongs_inside(path: Path, provisions: tuple[Provision, ...]) -> bool:
    """Tell notes and penalties to a provision from what stands beside it."""
    return path.last.unit not in ATTACHMENTS and all(
        new.unit in ATTACHMENTS for new in provisions
    )


def _at_edge(targets: tuple[Target, ...], new: Text) -> tuple[Operation, ...] | None:
    sides = {target.side for target in targets}
    if len(sides) != 1 or not sides <= {Side.AT_START_OF, Side.AT_END_OF}:
        return None
    return tuple(
        InsertWords(target.path, target.side, "", new)
        for target in targets
        if target.side is not None
    )


def _numbered(path: Path, anchor: str, new: Text, side: Side) -> Number | None:
    """Return the change that makes the words of a section its subsection (1)."""
    found = _NUMBER.fullmatch(new.plain)
    if side is not Side.BEFORE or not found or not path.labels:
        return None
    if path.last.unit not in BASIC:
        return None
    return Number(path, Label(BASIC[path.last.unit], found[1]), anchor)


def _links(new: Provision) -> bool:
    """Tell whether what is set out is only a word to link it to what is before."""
    words = new.text.plain
    return new.unit is Unit.ALINEA and bool(words) and bool(_LINK.fullmatch(words))

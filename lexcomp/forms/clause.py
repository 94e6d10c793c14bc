"""Clauses: what an item does somewhere inside what its header names.

The same clauses stand as commands (“Omit from paragraph (a) “X”, substitute “Y”.”) and
after “is amended by” (“omitting from paragraph (a) “X” and substituting “Y””).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lexcomp.forms.agreement import named_units
from lexcomp.forms.header import read_within
from lexcomp.forms.insert import inserted, inserted_in_each
from lexcomp.forms.passage import passage
from lexcomp.forms.phrase import UNIT, first_read, occurrence
from lexcomp.forms.quotes import taken_out
from lexcomp.forms.substitute import substituted
from lexcomp.forms.within import inner_place
from lexcomp.model.document import Provision
from lexcomp.model.operation import (
    Extent,
    InsertWords,
    OmitRange,
    Operation,
    RepealProvision,
    ReplaceWords,
    Side,
)
from lexcomp.model.path import ATTACHMENTS, Path, Unit
from lexcomp.model.style import Target
from lexcomp.model.text import Text


class Act(StrEnum):
    """What a clause does."""

    REPLACE = "replace"
    AFTER = "insert words after"
    BEFORE = "insert words before"
    ADD_WORDS = "add words"
    OMIT_AFTER = "omit all words after"
    OMIT_BEFORE = "omit all words before"
    OMIT_FROM = "omit all words from"
    INSERT = "insert"
    ADD = "add"
    EXCHANGE = "substitute provisions for words"
    SUBSTITUTE = "substitute"
    REPEAL = "repeal"


_NEW = " the following[ {new_units}]:"
_TWO = "{omit}[ from {place}] {old}[ {which}] and {old_2}[ {which_2}]"
_ALL = "{omit}[ from {place}] all [the ]words"
_FROM = f"{_ALL} from[ and including] {{anchor}}[ {{which}}]"
_OTHERS = "[{substitute} {new}]."

PHRASES = {
    Act.REPLACE: (
        "{omit}[ from {place}] {old}[ {which}][{substitute} {new}].",
        "{omit} {old}[ {which}] [from][in] {place}[ {which_2}][{substitute} {new}].",
        "In {place}, {omit} {old}[ {which}][{substitute} {new}].",
        f"{_TWO}[{{substitute}} {{new}}].",
    ),
    Act.AFTER: (
        "{insert}[ in {place}] {new} after {anchor}[ {which}].",
        "{insert} {new} after {anchor}[ {which}] in {place}.",
        "{insert} {new} in {place} after {anchor}[ {which}].",
        "{insert}[ in {place}] after {anchor}[ {which}] {new}.",
        "{insert} after {anchor}[ {which}] in {place} {new}.",
        "In {place}, after {anchor}[ {which}][,] insert {new}.",
        "After {anchor}[ {which}] in {place}[,] insert {new}.",
    ),
    Act.BEFORE: (
        "{insert}[ in {place}] {new} before {anchor}[ {which}].",
        "{insert} {new} before {anchor}[ {which}] in {place}.",
        "{insert} {new} in {place} before {anchor}[ {which}].",
        "{insert}[ in {place}] before {anchor}[ {which}] {new}.",
        "{insert} before {anchor}[ {which}] in {place} {new}.",
        "In {place}, before {anchor}[ {which}][,] insert {new}.",
        "Before {anchor}[ {which}] in {place}[,] insert {new}.",
    ),
    Act.ADD_WORDS: (
        "{add} at the end[ of {place}][ thereof] {new}.",
        "{add} {new} at the end[ of {place}].",
        "{insert} at the end of {place} {new}.",
    ),
    Act.OMIT_AFTER: (f"{_ALL} after {{anchor}}[ {{which}}]{_OTHERS}",),
    Act.OMIT_BEFORE: (f"{_ALL} before {{anchor}}[ {{which}}]{_OTHERS}",),
    Act.OMIT_FROM: (
        f"{_FROM}[ to[ and including] {{upto}}]{_OTHERS}",
        f"{_FROM} to the end of {{edge}}{_OTHERS}",
        f"{_FROM} to the end{_OTHERS}",
    ),
    Act.INSERT: (
        f"{{insert}} in {{place}}{_NEW}",
        f"{{insert}} {{place}}{_NEW}",
        f"{{insert}}{_NEW}",
        f"{{place}}[,] insert{_NEW}",
        "{place}, insert:",
    ),
    Act.ADD: (
        f"{{add}} at the end[ of {{place}}][ thereof]{_NEW}",
        f"{{insert}} at the end[ of {{place}}][ thereof]{_NEW}",
        f"{{add}} to {{place}}{_NEW}",
        "{add} at the end of {place}:",
    ),
    Act.EXCHANGE: (
        f"{{omit}}[ from {{place}}] {{old}}[ {{which}}]{{substitute}}{_NEW}",
    ),
    Act.SUBSTITUTE: (
        f"{{omit}} from {{outer}} {{place}}{{substitute}}{_NEW}",
        f"{{omit}} {{place}} from {{outer}}{{substitute}}{_NEW}",
        f"{{omit}} {{place}}{{substitute}}{_NEW}",
        "{omit} {place}, substitute:",
    ),
    Act.REPEAL: (
        "{omit} from {outer} {place}.",
        "{omit} {place} from {outer}.",
        "{omit} {place}.",
        "Repeal {place}.",
        "repealing {place}.",
    ),
}
_LOCATES = re.compile(
    r"\b(?:sub-?)*(?:section|regulation|rule|clause|paragraph|point|item|division)s?\b"
    r"|\b(?:definition|column|table|note|heading|part|schedule|penalty|penalties|formula"
    r"|example|sentence|step|form)s?\b",
    re.IGNORECASE,
)
_UNIT_ALONE = re.compile(rf"the (?:{UNIT})", re.IGNORECASE)
_EXTENTS = {
    Act.OMIT_AFTER: Extent.AFTER,
    Act.OMIT_BEFORE: Extent.BEFORE,
    Act.OMIT_FROM: Extent.FROM,
}
_SIDES = {Act.AFTER: Side.AFTER, Act.BEFORE: Side.BEFORE, Act.ADD_WORDS: Side.AT_END_OF}
_PUT_IN = frozenset({Act.INSERT, Act.ADD, Act.EXCHANGE, Act.SUBSTITUTE})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as read, before it is known what it applies to.

    Attributes:
        act: What it does.
        fields: Its words, as `phrase.read` gives them.
    """

    act: Act
    fields: Mapping[str, str]

    @property
    def new_units(self) -> str | None:
        """The units that it says follow; None if no provisions follow it."""
        return self.fields.get("new_units", "") if self.act in _PUT_IN else None

    @property
    def inside(self) -> bool:
        """Whether it names something inside what the header names.

        “The note” is what the header names.
        """
        place = self.fields.get("place", "")
        return bool(place) and not _UNIT_ALONE.fullmatch(place)


def read_clause(words: str) -> Clause | None:
    """Read a clause, or return None if it is none.

    Examples:
        >>> str(read_clause("omitting from subregulation (2) “lit”").act)
        'replace'
    """
    for act, phrases in PHRASES.items():
        if (fields := first_read(phrases, words)) is not None:
            return Clause(act, fields)
    return None


def locates(words: str) -> bool:
    """Tell whether words name something inside a provision, outside quotations."""
    return bool(_LOCATES.search(taken_out(words).words))


def clause_operations(
    clause: Clause, path: Path, provisions: tuple[Provision, ...]
) -> tuple[Operation, ...] | None:
    """Return what a clause does to a provision.

    Args:
        clause: The clause.
        path: What the header names.
        provisions: What is set out under the clause.

    Returns:
        The operations, or None if what it names inside is not understood.
    """
    targets = _targets(clause.fields, path)
    if targets is None:
        return None
    if clause.act in _PUT_IN:
        if clause.act is Act.EXCHANGE:
            return _exchanged(clause.fields, targets, provisions)
        return _put_in(clause.act, targets, provisions)
    if any(target.side for target in targets):
        return None
    changes = [change for target in targets for change in _changes(clause, target.path)]
    return tuple(changes) or None


def _targets(fields: Mapping[str, str], path: Path) -> tuple[Target, ...] | None:
    """Return what a clause is about: what it names inside a path, or the path."""
    if outer := fields.get("outer", ""):
        named = read_within(outer, path, Unit.SECTION)
        if named is None or len(named) != 1:
            return None
        path = named[0].path
    place = fields.get("place", "")
    if not place:
        return (Target(path),)
    if _UNIT_ALONE.fullmatch(place) and not _attached(place):
        return None
    return read_within(place, path, Unit.SECTION)


def _attached(place: str) -> bool:
    """Tell “the penalty” from “the section”: the header does not name it."""
    return bool(named_units(place.removeprefix("the ")) & ATTACHMENTS)


def _exchanged(
    fields: Mapping[str, str],
    targets: tuple[Target, ...],
    provisions: tuple[Provision, ...],
) -> tuple[Operation, ...] | None:
    """Put provisions in the place of words: of a penalty printed without a unit."""
    if not provisions or len(targets) != 1 or targets[0].side:
        return None
    text, new, tail = passage(provisions)
    path, which = targets[0].path, occurrence(fields)
    return (ReplaceWords(path, fields["old"], text, which, new, tail),)


def _put_in(
    act: Act, targets: tuple[Target, ...], provisions: tuple[Provision, ...]
) -> tuple[Operation, ...] | None:
    if not provisions:
        return None
    if act is Act.SUBSTITUTE:
        if any(target.side for target in targets):
            return None
        return substituted(tuple(target.path for target in targets), provisions)
    if act is Act.ADD and all(target.side is None for target in targets):
        targets = tuple(Target(target.path, Side.AT_END_OF) for target in targets)
    if len(targets) == 1:
        return inserted(targets[0], provisions)
    return inserted_in_each(targets, provisions)


def _changes(clause: Clause, path: Path) -> Iterator[Operation]:
    """Yield the changes that a clause without new provisions makes to a provision."""
    fields, act = clause.fields, clause.act
    new, which = Text(fields.get("new", "")), occurrence(fields)
    if act is Act.REPEAL:
        yield RepealProvision(path)
    elif act is Act.REPLACE:
        if fields.get("which_2") and not fields.get("old_2"):
            which = occurrence(fields, "_2")
        yield ReplaceWords(path, fields["old"], new, which)
        if other := fields.get("old_2"):
            yield ReplaceWords(path, other, new, occurrence(fields, "_2"))
    elif extent := _EXTENTS.get(act):
        yield from _range(fields, path, extent, new)
    else:
        yield InsertWords(path, _SIDES[act], fields.get("anchor", ""), new, which)


def _range(
    fields: Mapping[str, str], path: Path, extent: Extent, new: Text
) -> Iterator[Operation]:
    upto: str | Path = fields.get("upto", "")
    if edge := fields.get("edge"):
        place = inner_place(edge, path)
        if place is None:
            return
        upto = "" if place == path else place
    yield OmitRange(path, extent, fields["anchor"], occurrence(fields), upto, new)

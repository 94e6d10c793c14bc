"""Clauses: what an item does somewhere inside what its header names.

The same clauses stand as commands (“Omit from paragraph (a) “X”, substitute “Y”.”) and
after “is amended by” (“omitting from paragraph (a) “X” and substituting “Y””).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lexcomp.forms.header import read_within
from lexcomp.forms.insert import inserted
from lexcomp.forms.phrase import occurrence, read
from lexcomp.forms.substitute import substituted
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
from lexcomp.model.path import Path, Unit
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
    SUBSTITUTE = "substitute"
    REPEAL = "repeal"


_NEW = " the following[ {new_units}]:"
_ALL = "{omit}[ from {place}] all [the ]words"
_FROM_AND_INCLUDING = f"{_ALL} from and including {{anchor}}[ {{which}}]"
_OTHERS = "[{substitute} {new}]."

PHRASES = {
    Act.REPLACE: (
        "{omit}[ from {place}] {old}[ {which}][{substitute} {new}].",
        "{omit} {old}[ {which}] [from][in] {place}[{substitute} {new}].",
        "In {place}, {omit} {old}[ {which}][{substitute} {new}].",
    ),
    Act.AFTER: (
        "{insert}[ in {place}] {new} after {anchor}[ {which}].",
        "{insert} {new} after {anchor}[ {which}] in {place}.",
        "{insert}[ in {place}] after {anchor}[ {which}] {new}.",
        "{insert} after {anchor}[ {which}] in {place} {new}.",
        "In {place}, after {anchor}[ {which}][,] insert {new}.",
        "After {anchor}[ {which}] in {place}[,] insert {new}.",
    ),
    Act.BEFORE: (
        "{insert}[ in {place}] {new} before {anchor}[ {which}].",
        "{insert} {new} before {anchor}[ {which}] in {place}.",
        "{insert}[ in {place}] before {anchor}[ {which}] {new}.",
        "{insert} before {anchor}[ {which}] in {place} {new}.",
        "In {place}, before {anchor}[ {which}][,] insert {new}.",
        "Before {anchor}[ {which}] in {place}[,] insert {new}.",
    ),
    Act.ADD_WORDS: (
        "{add} at the end[ of {place}][ thereof] {new}.",
        "{add} {new} at the end[ of {place}].",
    ),
    Act.OMIT_AFTER: (f"{_ALL} after {{anchor}}[ {{which}}]{_OTHERS}",),
    Act.OMIT_BEFORE: (f"{_ALL} before {{anchor}}[ {{which}}]{_OTHERS}",),
    Act.OMIT_FROM: (f"{_FROM_AND_INCLUDING}[ to and including {{upto}}]{_OTHERS}",),
    Act.INSERT: (
        f"{{insert}} {{place}}{_NEW}",
        f"{{insert}}{_NEW}",
        f"{{place}}[,] insert{_NEW}",
        "{place}, insert:",
    ),
    Act.ADD: (
        f"{{add}} at the end[ of {{place}}][ thereof]{_NEW}",
        f"{{add}} to {{place}}{_NEW}",
        "{add} at the end of {place}:",
    ),
    Act.SUBSTITUTE: (
        f"{{omit}} from {{outer}} {{place}}{{substitute}}{_NEW}",
        f"{{omit}} {{place}}{{substitute}}{_NEW}",
        "{omit} {place}, substitute:",
    ),
    Act.REPEAL: ("{omit} from {outer} {place}.", "{omit} {place}."),
}
_EXTENTS = {
    Act.OMIT_AFTER: Extent.AFTER,
    Act.OMIT_BEFORE: Extent.BEFORE,
    Act.OMIT_FROM: Extent.FROM,
}
_SIDES = {Act.AFTER: Side.AFTER, Act.BEFORE: Side.BEFORE, Act.ADD_WORDS: Side.AT_END_OF}
_PUT_IN = frozenset({Act.INSERT, Act.ADD, Act.SUBSTITUTE})


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
        """Whether it names something inside what the header names."""
        return bool(self.fields.get("place"))


def read_clause(words: str) -> Clause | None:
    """Read a clause, or return None if it is none.

    Examples:
        >>> str(read_clause("omitting from subregulation (2) “lit”").act)
        'replace'
    """
    for act, phrases in PHRASES.items():
        for phrase in phrases:
            if (fields := read(phrase, words)) is not None:
                return Clause(act, fields)
    return None


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
        return _put_in(clause.act, targets, provisions)
    if any(target.side for target in targets):
        return None
    return tuple(_change(clause, target.path) for target in targets)


def _targets(fields: Mapping[str, str], path: Path) -> tuple[Target, ...] | None:
    """Return what a clause is about: what it names inside a path, or the path."""
    if outer := fields.get("outer", ""):
        named = read_within(outer, path, Unit.SECTION)
        if named is None or len(named) != 1:
            return None
        path = named[0].path
    place = fields.get("place", "")
    return read_within(place, path, Unit.SECTION) if place else (Target(path),)


def _put_in(
    act: Act, targets: tuple[Target, ...], provisions: tuple[Provision, ...]
) -> tuple[Operation, ...] | None:
    if not provisions:
        return None
    if act is Act.SUBSTITUTE:
        if any(target.side for target in targets):
            return None
        return substituted(tuple(target.path for target in targets), provisions)
    if len(targets) != 1:
        return None
    if act is Act.ADD and targets[0].side is None:
        return inserted(Target(targets[0].path, Side.AT_END_OF), provisions)
    return inserted(targets[0], provisions)


def _change(clause: Clause, path: Path) -> Operation:
    """Return the change that a clause without new provisions makes to a provision."""
    fields, act = clause.fields, clause.act
    new, which = Text(fields.get("new", "")), occurrence(fields)
    if act is Act.REPEAL:
        return RepealProvision(path)
    if act is Act.REPLACE:
        return ReplaceWords(path, fields["old"], new, which)
    if extent := _EXTENTS.get(act):
        upto = fields.get("upto", "")
        return OmitRange(path, extent, fields["anchor"], which, upto, new)
    return InsertWords(path, _SIDES[act], fields.get("anchor", ""), new, which)

"""Regulation 6 is amended by omitting “X” and substituting “Y”."""

from __future__ import annotations

import re

from lexcomp.forms.clause import Clause, clause_operations, read_clause
from lexcomp.forms.dealing import deal
from lexcomp.forms.headings import are_headings
from lexcomp.forms.insert import inserted
from lexcomp.forms.phrase import first_read
from lexcomp.forms.substitute import substituted
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Operation, RepealProvision
from lexcomp.model.style import Target

REPEALED = ("[is][are] repealed.", "[is][are] omitted.")
REPLACED = (
    "[is][are] repealed and the following {new_units} [is][are] substituted:",
    "[is][are] repealed and the following {new_units} substituted:",
    "[is][are] omitted and the following {new_units} [is][are] substituted:",
)
INSERTED = (
    "the following {new_units} [is][are] inserted:",
    "the following {new_units} [is][are] added:",
)
_AMENDED = re.compile(r"(?:is|are) amended(?: by |:\n| as follows:\n)", re.IGNORECASE)
_LETTER = re.compile(r"(?:^|\n)\([a-z]{1,3}\) (?:by )?")
_BETWEEN = re.compile(r"[;,.]? and$|[;,]$")


def is_repealed(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that says what is repealed, and may put more in its place.

    Examples:
        Regulation 24
        is repealed.

        Regulation 10
        is repealed and the following regulation is substituted:

    """
    paths = tuple(target.path for target in targets)
    if any(target.side for target in targets) or are_headings(targets):
        return None
    if not paths or not all(path.labels for path in paths):
        return None
    if first_read(REPEALED, item.body) is not None:
        return tuple(map(RepealProvision, paths))
    if first_read(REPLACED, item.body) is not None and item.provisions:
        return substituted(paths, item.provisions)
    return None


def is_amended(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that says how something is amended, in one clause or several.

    Examples:
        Regulation 6
        is amended by omitting “authorised” and substituting “permitted”.

        Regulation 18
        is amended:
        (a) by omitting from subregulation (2) “the time at which” (wherever occurring)
        and substituting “the hour at which”;
        (b) by inserting after paragraph (2) (b) the following paragraph:
    """
    parts = _parts(item.body)
    if not parts or len(targets) != 1 or targets[0].side:
        return None
    clauses = [clause for part in parts if (clause := read_clause(part))]
    if len(clauses) != len(parts):
        return None
    return _done(clauses, item, targets[0])


def is_inserted(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item whose subject is what it inserts.

    Examples:
        After regulation 12
        the following regulation is inserted:
    """
    if len(targets) != 1 or targets[0].side is None:
        return None
    if first_read(INSERTED, item.body) is None:
        return None
    return inserted(targets[0], item.provisions)


def unread_clause(body: str) -> str | None:
    """Return the first clause after “is amended” that is not understood.

    Returns:
        Its words; empty if all are understood; None if the body has no clauses.

    Examples:
        >>> unread_clause("is amended by omitting “lamp” and reducing “light”.")
        'omitting “lamp” and reducing “light”.'
    """
    parts = _parts(body)
    if not parts:
        return None
    return next((part for part in parts if read_clause(part) is None), "")


def _parts(body: str) -> list[str]:
    """Return what stands after “is amended by”, split at its letters."""
    found = _AMENDED.match(body)
    if not found:
        return []
    words = body[found.end() :]
    if not _LETTER.match(words):
        return [words]
    return [_BETWEEN.sub("", part.strip()) for part in _LETTER.split(words)[1:]]


def _done(
    clauses: list[Clause], item: AmendingItem, target: Target
) -> tuple[Operation, ...] | None:
    """Return what clauses do, all of them or none."""
    dealt = deal([clause.new_units for clause in clauses], item.provisions)
    if dealt is None:
        return None
    operations: list[Operation] = []
    for clause, provisions in zip(clauses, dealt, strict=True):
        found = clause_operations(clause, target.path, provisions)
        if found is None:
            return None
        operations += found
    return tuple(operations)

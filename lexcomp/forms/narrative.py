"""Regulation 6 is amended by omitting “X” and substituting “Y”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.forms.clause import Clause, clause_operations, read_clause
from lexcomp.forms.dealing import deal
from lexcomp.forms.headings import are_headings, new_heading
from lexcomp.forms.insert import inserted
from lexcomp.forms.phrase import first_read
from lexcomp.forms.substitute import substituted
from lexcomp.forms.within import inner_place
from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Operation, RepealProvision
from lexcomp.model.path import Path
from lexcomp.model.style import Target

REPEALED = ("[is][are] repealed.", "[is][are] omitted.")
REPLACED = (
    "[is][are] repealed and the following {new_units} [is][are] substituted:",
    "[is][are] repealed and the following {new_units} substituted:",
    "[is][are] omitted and the following {new_units} [is][are] substituted:",
    "[is][are] omitted and the following {new_units} substituted:",
)
INSERTED = (
    "the following {new_units} [is][are] inserted:",
    "the following {new_units} [is][are] added:",
)
_AMENDED = re.compile(
    r"(?:is|are)(?: further)? amended(?: in (?P<place>[^:“\"\n]+?))?"
    r"(?: by |(?: by)?:\n| as follows:\n)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\((?P<num>[a-z]{1,3})\) (?:by )?")
_BETWEEN = re.compile(r"[;,.]? and$|[;,]$")


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause, what is set out under it, and what it is reckoned from."""

    words: str
    line: int
    place: str = ""


def is_repealed(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that says what is repealed, and may put more in its place.

    Examples:
        Regulation 24
        is repealed.

        Regulation 10
        is repealed and the following regulation is substituted:
        10 Lamps
        A lamp must burn.

    """
    paths = tuple(target.path for target in targets)
    if any(target.side for target in targets):
        return None
    if not paths or not all(path.labels for path in paths):
        return None
    replaced = first_read(REPLACED, item.body) is not None
    if are_headings(targets):
        if not replaced or len(paths) > 1:
            return None
        return new_heading(paths[0].parent, item.provisions)
    if first_read(REPEALED, item.body) is not None:
        return tuple(map(RepealProvision, paths))
    if replaced and item.provisions:
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
        “(ba) the hour of dusk;”.
    """
    parts = _parts(item.body)
    if not parts or len(targets) != 1 or targets[0].side:
        return None
    read = [(part, read_clause(part.words)) for part in parts]
    known = [(part, clause) for part, clause in read if clause is not None]
    if len(known) != len(parts):
        return None
    return _done(known, item, targets[0].path)


def is_inserted(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item whose subject is what it inserts.

    Examples:
        After regulation 12
        the following regulation is inserted:
        12A Lamps
        A lamp must burn.
    """
    if len(targets) != 1 or targets[0].side is None:
        return None
    if first_read(INSERTED, item.body) is None:
        return None
    return inserted(targets[0], item.provisions)


def unread_clause(body: str) -> str | None:
    """Return the first clause after “is amended” that is not understood.

    That is None where the words do not begin so, and empty where all are understood.
    """
    parts = _parts(body)
    if not parts:
        return None
    return next((part.words for part in parts if not read_clause(part.words)), "")


def _parts(body: str) -> list[_Part]:
    """Return what stands after “is amended by”, split at its letters."""
    found = _AMENDED.match(body)
    if not found:
        return []
    place = found["place"] or ""
    first = body.count("\n", 0, found.end())
    lines = body[found.end() :].split("\n")
    if not _LETTER.match(lines[0]):
        return [_Part("\n".join(lines), first + len(lines) - 1, place)]
    return list(_lettered(lines, first, place))


def _lettered(lines: list[str], first: int, place: str) -> Iterator[_Part]:
    """Yield lettered clauses; what is alike in several stands over their numbers.

    `(c) by omitting from subsection (2):` / `(i) “it”; and` / `(ii) “one”;`
    """
    lead = ""
    for at, line in enumerate(lines, start=first):
        words = _BETWEEN.sub("", line.strip())
        letter = _LETTER.match(words)
        if (
            letter
            and lead
            and _is_roman(letter["num"])
            and _quotes(words, letter.end())
        ):
            yield _Part(f"{lead} {words[letter.end() :]}", at, place)
        elif letter and _opens(words):
            lead = words[letter.end() :].rstrip(": ")
        elif letter:
            lead = ""
            yield _Part(words[letter.end() :], at, place)
        else:
            yield _Part(words, at, place)


def _is_roman(num: str) -> bool:
    return set(num) <= set("ivx")


def _quotes(words: str, at: int) -> bool:
    return words[at : at + 1] in {"“", '"', "'", "‘"}


def _opens(words: str) -> bool:
    """Tell a clause whose words go on in a list from one that sets something out."""
    return words.endswith(":") and "the following" not in words


def _done(
    known: list[tuple[_Part, Clause]], item: AmendingItem, path: Path
) -> tuple[Operation, ...] | None:
    """Return what clauses do, all of them or none."""
    dealt = _dealt(known, item)
    if dealt is None:
        return None
    operations: list[Operation] = []
    for (part, clause), provisions in zip(known, dealt, strict=True):
        around = inner_place(part.place, path) if part.place else path
        if around is None:
            return None
        found = clause_operations(clause, around, provisions)
        if found is None:
            return None
        operations += found
    return tuple(operations)


def _dealt(
    known: list[tuple[_Part, Clause]], item: AmendingItem
) -> list[tuple[Provision, ...]] | None:
    """Return what is set out under each clause."""
    wanted = [clause.new_units for _, clause in known]
    if not item.under:
        return deal(wanted, item.provisions)
    pairs = list(zip(item.provisions, item.under, strict=True))
    dealt = [
        tuple(new for new, line in pairs if line == part.line) for part, _ in known
    ]
    if sum(map(len, dealt)) != len(pairs):
        return None
    fits = all(
        bool(new) == (units is not None)
        for new, units in zip(dealt, wanted, strict=True)
    )
    return dealt if fits else None

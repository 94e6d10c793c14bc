"""Something in which two texts of a law differ, told for a report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lexcomp.model.change import Change, ChangeKind
from lexcomp.model.document import Provision
from lexcomp.model.path import Path
from lexcomp.writers.text import provision_lines


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which two texts differ.

    Attributes:
        path: The provision.
        kind: `missing` from the official text, `extra` in it, or `changed`.
        aspect: What differs: `words`, `heading`, `numbering` or `typography`.
        expected: The words that lexcomp arrives at, a line to a paragraph.
        found: The words of the official text.
        by: The laws that made it, or what else did, where that is known.
    """

    path: Path
    kind: str
    aspect: str
    expected: str
    found: str
    by: tuple[str, ...] = ()


def difference(change: Change) -> Difference:
    """Tell a change from what lexcomp arrives at to an official text."""
    kinds = {ChangeKind.INSERTED: "extra", ChangeKind.OMITTED: "missing"}
    expected, found = _words(change.before), _words(change.after)
    return Difference(
        path=change.path,
        kind=kinds.get(change.kind, "changed"),
        aspect=_aspect(change, expected, found),
        expected=expected,
        found=found,
    )


def _words(provision: Provision | None) -> str:
    if provision is None:
        return ""
    own = provision_lines(replace(provision, children=()))
    return "\n".join(provision_lines(provision) if _whole(provision) else own)


def _whole(provision: Provision) -> bool:
    return len(provision.children) <= _FEW


def _aspect(change: Change, expected: str, found: str) -> str:
    """Say what differs, the least first: typography, numbering, a heading, words."""
    if change.before is not None and change.after is not None:
        texts = (
            (each.heading, each.text, each.tail)
            for each in (change.before, change.after)
        )
        before, after = ([_bare(text.plain) for text in each] for each in texts)
        if change.kind in {ChangeKind.RENUMBERED, ChangeKind.MOVED}:
            return "numbering" if before == after else "words"
        if before == after:
            return "typography"
        return "heading" if before[1:] == after[1:] else "words"
    return "typography" if _bare(expected) == _bare(found) else "words"


def _own(provision: Provision) -> list[str]:
    """Return the heading, the words and the closing words of a provision, bare."""
    texts = (provision.heading, provision.text, provision.tail)
    return [_bare(text.plain) for text in texts]


def _bare(words: str) -> str:
    """Return words without what is only typography: space, and the kinds of marks."""
    return _SIGNS.sub("", words.translate(_KINDS))


_KINDS = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"}
)
_SIGNS = re.compile(r"[\s\u00ad*]+")

_FEW = 40
"""A provision with more inside it than this is quoted by its own words alone."""

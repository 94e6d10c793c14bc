"""Something in which two texts of a law differ, told for a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.engine.rewrite import find
from lexcomp.model.change import Change, ChangeKind, Fate
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import CONTAINERS, Path, Unit
from lexcomp.writers.text import provision_lines


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which two texts differ.

    Attributes:
        path: The provision.
        kind: `missing` from the official text, `extra` in it, or `changed`.
        aspect: What differs: `words`, `heading`, `numbering`, `typography`, or only
            the `division`: the words and numbers of what holds it are the same, one
            after another, and stand in other provisions of it.
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
    if not change.path:
        expected, found = (_side(change, left) for left in _LEFT)
    return Difference(
        path=change.path,
        kind=kinds.get(change.kind, "changed"),
        aspect=_aspect(change, expected, found),
        expected=expected,
        found=found,
    )


def divided_otherwise(change: Change, expected: Document, found: Document) -> bool:
    """Tell whether two texts have the same words, and only divide them otherwise.

    So they do where closing words are read as those of a list, and in the other text
    as those of the list in it.

    Args:
        change: One of their differences.
        expected: The one text.
        found: The other.
    """
    mine, theirs = _above(change.was), _above(change.path)
    return any(
        one == other and _run_on(expected, one) == _run_on(found, one) != ""
        for one, other in zip(mine, theirs, strict=False)
        if not _is_alike(change)
    )


def _is_alike(change: Change) -> bool:
    """Tell whether a provision stands in both texts and has the same words."""
    sides = (change.before, change.after)
    texts = [_own(each) for each in sides if each is not None]
    return len(texts) == len(sides) and texts[0] == texts[1]


def _above(path: Path) -> Iterator[Path]:
    """Yield what a provision stands in, from its section down, and itself."""
    for index, label in enumerate(path.labels):
        if label.unit not in CONTAINERS and label.unit is not Unit.SCHEDULE:
            yield Path(path.labels[: index + 1])


def _run_on(document: Document, path: Path) -> str:
    """Return all words and numbers at a path, one after another, without space."""
    lines = (line for each in find(document, path) for line in provision_lines(each))
    return _bare("".join(lines))


def _side(change: Change, left: Fate) -> str:
    """Return the title of a law on one side of a change, without what is left out."""
    return "".join(each.words for each in change.heading if each.fate is not left)


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
        before, after = map(_own, (change.before, change.after))
        if change.kind in {ChangeKind.RENUMBERED, ChangeKind.MOVED}:
            return "numbering" if before == after else "words"
        if before == after:
            return "typography"
        return "heading" if before[1:] == after[1:] else "words"
    if _bare(expected) == _bare(found):
        return "typography"
    return "words" if change.path else "heading"


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

_LEFT = (Fate.INSERTED, Fate.OMITTED)
"""What the earlier and the later of two texts are without."""

_FEW = 40
"""A provision with more inside it than this is quoted by its own words alone."""

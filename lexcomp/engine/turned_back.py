"""Turning changed words back: which words stood there before, where only some can have.

All that can have been changed is tried: each place where the new words stand, inside a
longer word too, since an amendment reaches there where the words nowhere stand whole.
A text before is told only if it is the one that the operation turns into the text
after. Where words were changed wherever they occurred, and stand in several places now,
some of them may have stood there before, so that nothing is known.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from lexcomp.engine.apply import apply
from lexcomp.engine.errors import CannotUndoError, MisdescribedError
from lexcomp.engine.passage import CLOSING, joint
from lexcomp.engine.places import is_whole
from lexcomp.engine.rewrite import find, rewrite
from lexcomp.engine.settle import settled
from lexcomp.model.document import Document, Provision
from lexcomp.model.operation import InsertWords, ReplaceWords, Side, Which
from lexcomp.model.path import Path, Unit
from lexcomp.model.text import Text

MOST = 500
"""So many texts are tried before it is said that too many may have stood there."""

_OPENING = frozenset("([{“‘—–-/")
_SINGLE = frozenset({Which.ONLY, Which.LAST})


@dataclass(frozen=True, slots=True)
class _Place:
    """Words that stand now, and what may have stood in their place.

    Attributes:
        path: The provision in whose words they are.
        index: The number of the text among those of the provision.
        start: Where in it they begin.
        end: Where they end.
        old: What may have stood there.
        whole: Whether the words that an amendment found would have stood whole.
    """

    path: Path
    index: int
    start: int
    end: int
    old: Text
    whole: bool


def turned_back(
    document: Document,
    operation: ReplaceWords | InsertWords,
    *,
    uniform: bool = False,
) -> Document:
    """Return the law before words were changed.

    Args:
        document: The law after that.
        operation: What changed them.
        uniform: Whether somebody supposes, and says so by a named inference, that of
            words changed wherever they occurred none stood there before.

    Raises:
        CannotUndoError: If several texts lead to this one, or none does, or what was
            there is not said.
        MisdescribedError: If the target is not there, or several are.
    """
    places = list(_places(document, operation))
    every = isinstance(operation.which, Which) and operation.which not in _SINGLE
    if uniform and every:
        before = _with_old(document, tuple(each for each in places if each.whole))
        if _leads_to(before, operation, document):
            return before
    found: list[Document] = []
    for chosen in _choices(places, operation):
        before = _with_old(document, chosen)
        if before not in found and _leads_to(before, operation, document):
            found.append(before)
        if len(found) > 1:
            raise CannotUndoError(_several(operation, places))
    if not found:
        raise CannotUndoError(
            f"No text leads to “{operation.new.plain}” in {_named(operation)}."
        )
    return found[0]


def in_doubt(
    document: Document, operation: ReplaceWords | InsertWords
) -> tuple[Path, ...] | None:
    """Return the provisions in whose words anything can have been changed.

    Returns:
        The paths of those, of a heading that of the heading; or None if what was
            changed is not told by words that stand there now, so that it may be
            anything in the target.
    """
    try:
        places = list(_places(document, operation))
    except (CannotUndoError, MisdescribedError):
        return None
    found: list[Path] = []
    for path in dict.fromkeys(each.path for each in places):
        if path and path.last.unit is Unit.HEADING:
            found.append(path)
            continue
        having = {each.index for each in places if each.path == path}
        owners = list(_owners(document, path))
        found += [owners[index] for index in sorted(having)]
    whole = tuple(dict.fromkeys(found))
    return whole if all(len(find(document, each)) == 1 for each in whole) else None


def _owners(document: Document, path: Path) -> Iterator[Path]:
    """Yield for each text of a provision the path of what it is a text of."""
    if path:
        yield from _owners_in(find(document, path)[0], path)
        return
    yield path
    for each in document.provisions:
        yield from _owners_in(each, Path((each.label,)))
    yield path


def _owners_in(provision: Provision, path: Path) -> Iterator[Path]:
    end = provision.attached
    yield path
    for child in provision.children[:end]:
        yield from _owners_in(child, path.child(child.label))
    yield path
    for child in provision.children[end:]:
        yield from _owners_in(child, path.child(child.label))


def _several(operation: ReplaceWords | InsertWords, places: list[_Place]) -> str:
    spots = {(each.path, each.index, each.start) for each in places}
    new, target = operation.new.plain, _named(operation)
    if len(spots) == 1:
        return f"More than one text leads to “{new}” in {target}."
    return (
        f"“{new}” stands in {len(spots)} places in {target}, and at which of them an "
        "amendment put it is not known."
    )


def _named(operation: ReplaceWords | InsertWords) -> str:
    return str(operation.target or "the law")


def _choices(
    places: list[_Place], operation: ReplaceWords | InsertWords
) -> Iterator[tuple[_Place, ...]]:
    """Yield each choice of places that may be those changed, enough to prove one.

    Raises:
        CannotUndoError: If there are too many.
    """
    if not isinstance(operation.which, Which) or operation.which in _SINGLE:
        members = len({each.path for each in places})
        which = operation.which
        size = (1 if isinstance(which, Which) else len(which)) * max(1, members)
        yield from _some(places, size, operation)
        return
    for whole in (True, False):
        alike = [each for each in places if each.whole is whole]
        yield from _all_but_one(alike, operation)


def _all_but_one(
    places: list[_Place], operation: ReplaceWords | InsertWords
) -> Iterator[tuple[_Place, ...]]:
    """Yield all of some places, and all without each in turn.

    Places apart do not bear on each other, so that if several might be left out, one
    might. Of those that overlap, each choice is tried.
    """
    if _overlap(places):
        for size in range(1, len(places) + 1):
            yield from _some(places, size, operation)
        return
    yield tuple(places)
    for at in range(len(places)):
        yield (*places[:at], *places[at + 1 :])


def _some(
    places: list[_Place], size: int, operation: ReplaceWords | InsertWords
) -> Iterator[tuple[_Place, ...]]:
    if math.comb(len(places), size) > MOST:
        raise CannotUndoError(
            f"“{operation.new.plain}” stands too often in {_named(operation)} to tell "
            "where an amendment put it."
        )
    return (each for each in combinations(places, size) if not _overlap(each))


def _overlap(places: Sequence[_Place]) -> bool:
    ordered = sorted(places, key=lambda one: (str(one.path), one.index, one.start))
    return any(
        one.path == other.path and one.index == other.index and other.start < one.end
        for one, other in pairwise(ordered)
    )


def _places(
    document: Document, operation: ReplaceWords | InsertWords
) -> Iterator[_Place]:
    """Yield each place where the new words stand, with each that may have been there.

    Raises:
        CannotUndoError: If what was there is not said.
    """
    _must_say(operation)
    stands, old = _standing(operation)
    words = operation.old if isinstance(operation, ReplaceWords) else operation.anchor
    pattern = re.compile(f"(?={re.escape(stands)})")
    for path in _targets(document, operation, stands):
        for index, text in enumerate(_texts(document, path)):
            for found in pattern.finditer(text.plain):
                for start, end, before in old(text, found.start()):
                    changed = text.splice(start, end, before).plain
                    at = changed.index(words, found.start())
                    whole = is_whole(changed, at, at + len(words))
                    yield _Place(path, index, start, end, before, whole)


def _targets(
    document: Document, operation: ReplaceWords | InsertWords, stands: str
) -> tuple[Path, ...]:
    """Return what an operation on a run, or on what is told by words, is done to."""
    any_ = ReplaceWords(operation.target, stands, Text("…"), Which.ANY)
    return tuple(each.target for each in settled(document, any_))


def _must_say(operation: ReplaceWords | InsertWords) -> None:
    """Make sure that an operation says what stood where it put words."""
    placed = operation.new.plain and not (operation.provisions or operation.tail)
    match operation:
        case ReplaceWords() if placed:
            return
        case InsertWords(anchor=anchor, once=False) if placed and anchor:
            return
        case _:
            raise CannotUndoError(f"What stood at {operation.target} is not held.")


_Old = Callable[[Text, int], Iterator[tuple[int, int, Text]]]
"""(text, where the standing words begin) -> spans in it, and what may have stood
there."""


def _standing(operation: ReplaceWords | InsertWords) -> tuple[str, _Old]:
    """Return the words that stand after a change, and what tells those before it."""
    new = operation.new.plain
    if isinstance(operation, ReplaceWords):
        words, faces = operation.old, operation.faces

        def replaced(text: Text, at: int) -> Iterator[tuple[int, int, Text]]:
            for gap in _spacings(words, new, text.plain[at - 1 : at] if at else ""):
                yield at, at + len(new), Text(gap).plus(Text(words, faces))

        return new, replaced
    side, anchor = operation.side, operation.anchor
    before, after = (anchor, new) if side is Side.AFTER else (new, anchor)
    gap = joint(before, after)
    first = len(anchor) if side is Side.AFTER else 0

    def inserted(_: Text, at: int) -> Iterator[tuple[int, int, Text]]:
        start = at + first
        yield start, start + len(new) + len(gap), Text()

    return f"{before}{gap}{after}", inserted


def _spacings(old: str, new: str, before: str) -> Iterator[str]:
    """Yield the space that may have gone with words that were replaced, or none.

    A comma that takes the place of a word takes that of the space before it too, and
    no word stands without one but after what opens a bracket or a quotation.
    """
    closes = new[0] in CLOSING and old[0] not in CLOSING and old[0] != " "
    if closes and before:
        yield " "
    if not closes or not before or before in _OPENING:
        yield ""


def _texts(document: Document, path: Path) -> tuple[Text, ...]:
    """Return the texts of what a path means: of a heading, its words alone.

    Raises:
        MisdescribedError: If that is not one provision.
    """
    if not path:
        return tuple(Provision(Unit.ALINEA, children=document.provisions).texts())
    heading = path.last.unit is Unit.HEADING
    found = find(document, path.parent if heading else path)
    if len(found) != 1:
        raise MisdescribedError(f"There are {len(found)} provisions at {path}.")
    return (found[0].heading,) if heading else tuple(found[0].texts())


def _with_old(document: Document, chosen: tuple[_Place, ...]) -> Document:
    """Return a document with old words put back at places."""
    for path in dict.fromkeys(each.path for each in chosen):
        texts = list(_texts(document, path))
        here = [each for each in chosen if each.path == path]
        for each in sorted(here, key=lambda one: (one.index, one.start), reverse=True):
            texts[each.index] = texts[each.index].splice(each.start, each.end, each.old)
        document = _with_texts(document, path, texts)
    return document


def _with_texts(document: Document, path: Path, texts: list[Text]) -> Document:
    if not path:
        law = Provision(Unit.ALINEA, children=document.provisions)
        return replace(document, provisions=law.with_texts(iter(texts)).children)
    if path.last.unit is Unit.HEADING:
        (heading,) = texts
        return rewrite(
            document, path.parent, lambda old: (replace(old, heading=heading),)
        )
    return rewrite(document, path, lambda old: (old.with_texts(iter(texts)),))


def _leads_to(
    before: Document, operation: ReplaceWords | InsertWords, after: Document
) -> bool:
    try:
        return apply(before, operation) == after
    except MisdescribedError:
        return False

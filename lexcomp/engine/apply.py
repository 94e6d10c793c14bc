"""Carrying out one operation."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import assert_never

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.holes import hollowed, left
from lexcomp.engine.numbers import numbered, unnumbered
from lexcomp.engine.order import in_order
from lexcomp.engine.passage import Passage, at_end
from lexcomp.engine.ranges import omit_range
from lexcomp.engine.rewrite import Change, find, rewrite
from lexcomp.engine.set_aside import setting_aside
from lexcomp.engine.settle import settled
from lexcomp.engine.whole_lines import replace_lines
from lexcomp.engine.words import insert_words, replace_words
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.operation import (
    InsertProvisions,
    InsertWords,
    Number,
    OmitRange,
    Operation,
    Renumber,
    RepealProvision,
    ReplaceLines,
    ReplaceWords,
    Side,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
    Unnumber,
    WordChange,
)
from lexcomp.model.path import (
    ATTACHMENTS,
    BASIC,
    CONTAINERS,
    Label,
    Path,
    Unit,
)
from lexcomp.model.text import Text

Provisions = tuple[Provision, ...]

#: A word that links a paragraph to the one before it.
_LINK = re.compile(r"[;,.]?\s*(?:and|or)?[;,:]?")

#: What may have a heading over it that is not a part of it.
_UNDER_HEADINGS = frozenset(BASIC.values())


def apply(document: Document, operation: Operation) -> Document:
    """Return the document as the operation leaves it.

    Words that are not held cannot be counted; where the target has such words, an
    operation on words changes the words that are held, if they fit, and else nothing.

    Raises:
        MisdescribedError: If the operation does not fit the document.

    Examples:
        >>> law = Document("L", (Provision(Unit.SECTION, "5", text=Text("A may.")),))
        >>> change = ReplaceWords(Path.parse("section:5"), "may", Text("must"))
        >>> apply(law, change).provisions[0].text.plain
        'A must.'
    """
    for single in settled(document, operation):
        if single.target.without:
            plain = replace(single, target=single.target.whole)
            document = setting_aside(document, single, partial(_applied, plain))
        else:
            document = _applied(single, document)
    return document


def insert_in_place(document: Document, path: Path, new: Provision) -> Document:
    """Put a provision where its path and number say it belongs.

    Raises:
        MisdescribedError: If what should hold it is not there.
    """
    above = path.parent or _home(document, new)
    if above.labels:
        return rewrite(document, above, lambda old: (_holding(old, new),))
    return replace(document, provisions=in_order(document.provisions, new))


def _applied(operation: Operation, document: Document) -> Document:
    """Carry out an operation on one provision."""
    match operation:
        case InsertProvisions(Path(()), Side.AT_END_OF, new):
            return replace(document, provisions=document.provisions + new)
        case InsertProvisions():
            return _inserted(document, operation)
        case RepealProvision(path, keeping):
            return _repealed(document, path, keeping)
        case SubstituteProvision(path, new, keeping):
            linked, new = _with_link(document, path, new)
            done = rewrite(linked, path, lambda old: _succeed(old, new, keeping))
            return _without_heading_over(linked, done, path, keeping)
        case SubstituteHeading(path, heading):
            return rewrite(document, path, lambda old: (replace(old, heading=heading),))
        case Renumber() | Number() | Unnumber():
            return _with_number(document, operation)
        case ReplaceWords(path) | InsertWords(path) | OmitRange(path):
            return _with_words(document, path, operation)
        case ReplaceLines(path):
            return rewrite(document, path, lambda old: (replace_lines(old, operation),))
        case Unheld(path, effect, leaves):
            return _unheld(document, path, effect, leaves)
        case _:
            assert_never(operation)


def _home(document: Document, new: Provision) -> Path:
    """Return the Part or the like whose numbers begin before that of a provision."""
    home = Path()
    for path, provision in document.walk():
        first = next(
            (each for each in provision.children if each.unit is new.unit), None
        )
        if (
            path.last.unit in CONTAINERS
            and first
            and in_order((first,), new)[0] is first
        ):
            home = path
    return home


def _holding(old: Provision, new: Provision) -> Provision:
    return replace(old, children=in_order(old.children, new))


def _inserted(document: Document, operation: InsertProvisions) -> Document:
    """Insert beside or in the target, or at the edge of what is said to hold them."""
    path, side, new = operation.target, operation.side, operation.provisions
    _must_be_new(document, operation)
    holder = operation.within
    if holder and not _holds(document, holder, path):
        if side not in {Side.AFTER, Side.BEFORE}:
            raise MisdescribedError(f"{path} is not in {holder}.")
        edge = Side.AT_START_OF if side is Side.AFTER else Side.AT_END_OF
        return rewrite(document, holder, lambda old: _insert(old, edge, new))
    return rewrite(document, path, lambda old: _insert(old, side, new))


def _must_be_new(document: Document, operation: InsertProvisions) -> None:
    """Refuse to insert what is there already, in the same words.

    Two laws may each insert a section 12A, and both are then the law; but one that is
    word for word what stands there has been applied before.
    """
    inside = operation.side in {Side.AT_START_OF, Side.AT_END_OF, Side.IN_ORDER_IN}
    place = operation.target.child if inside else operation.target.beside
    for new in operation.provisions:
        path = place(new.label)
        if any(each == new for each in find(document, path)):
            raise MisdescribedError(f"There is a {path} in these words already.")


def _holds(document: Document, holder: Path, path: Path) -> bool:
    """Tell whether a Part or the like holds a provision."""
    found = find(document, holder)
    return len(found) == 1 and bool(find(Document("", found[0].children), path))


def _insert(old: Provision, side: Side, new: Provisions) -> Provisions:
    match side:
        case Side.BEFORE:
            return (*new, old)
        case Side.AFTER:
            return (old, *new)
        case Side.AT_START_OF:
            return (replace(old, children=new + old.children),)
        case Side.AT_END_OF:
            return (_lengthened(old, new),)
        case Side.IN_ORDER_IN:
            for provision in new:
                old = _holding(old, provision)
            return (old,)
        case _:
            assert_never(side)


def _lengthened(old: Provision, new: Provisions) -> Provision:
    """Put provisions at the end, but what belongs to a sentence before its notes."""
    if all(provision.unit in ATTACHMENTS for provision in new):
        return replace(old, children=old.children + new)
    if old.tail:
        raise MisdescribedError(
            f"{old.label} has closing words, so what goes at its end is not said."
        )
    at = old.attached
    return replace(old, children=(*old.children[:at], *new, *old.children[at:]))


def _repealed(document: Document, path: Path, keeping: tuple[Unit, ...]) -> Document:
    if path.last.unit is Unit.HEADING:
        return rewrite(
            document, path.parent, lambda old: (replace(old, heading=Text()),)
        )
    done = rewrite(document, path, lambda old: _kept(old, keeping))
    return _without_heading_over(document, done, path, keeping)


def _without_heading_over(
    before: Document, after: Document, path: Path, keeping: tuple[Unit, ...]
) -> Document:
    """Take out the heading over a subsection that has gone.

    It goes with the subsection, which is why some items say “(not including the
    heading)”.
    """
    if path.last.unit not in _UNDER_HEADINGS or Unit.HEADING in keeping:
        return after
    siblings = find(before, path.parent)[0].children if path.parent else ()
    over = next(
        (
            above
            for above, each in pairwise(siblings)
            if each.answers_to(path.last) and above.unit is Unit.SUBHEADING
        ),
        None,
    )
    if over is None:
        return after

    def without(old: Provision) -> Provisions:
        kept = tuple(child for child in old.children if child is not over)
        return (replace(old, children=kept),)

    return rewrite(after, path.parent, without)


def _with_link(
    document: Document, path: Path, new: Provisions
) -> tuple[Document, Provisions]:
    """Give a word such as “and”, set out before a paragraph, to the one before it."""
    link = new[0] if new[1:] else None
    if link is None or link.unit is not Unit.ALINEA or path.last.unit is Unit.ALINEA:
        return document, new
    if not _LINK.fullmatch(link.text.plain):
        return document, new
    passage = Passage(link.text)

    def linked(old: Provision) -> Provisions:
        index = next(i for i, each in enumerate(old.children) if each is gone)
        if not index:
            raise MisdescribedError(f"Nothing stands before {path} to be linked to it.")
        before = at_end(old.children[index - 1], passage)
        children = (*old.children[: index - 1], before, *old.children[index:])
        return (replace(old, children=children),)

    (gone, *_) = find(document, path) or (None,)
    if gone is None:
        return document, new
    return rewrite(document, path.parent, linked), new[1:]


def _kept(old: Provision, keeping: tuple[Unit, ...]) -> Provisions:
    """Return what stays of a provision that goes: its notes, where that is said."""
    return tuple(child for child in old.children if child.unit in keeping)


def _succeed(old: Provision, new: Provisions, keeping: tuple[Unit, ...]) -> Provisions:
    """Let the provision that takes the place of another take its `uid` too."""
    kept = _kept(old, keeping)
    if kept and new:
        last = replace(new[-1], children=new[-1].children + kept)
        new = (*new[:-1], last)
    if Unit.HEADING in keeping and new and not new[0].heading:
        new = (replace(new[0], heading=old.heading), *new[1:])
    if old.unit is Unit.CELL and len(new) == 1 and new[0].unit is Unit.CELL:
        new = (replace(new[0], num=old.num, span=old.span),)
    return tuple(
        replace(provision, uid=old.uid) if provision.label == old.label else provision
        for provision in new
    )


def _with_number(
    document: Document, operation: Renumber | Number | Unnumber
) -> Document:
    match operation:
        case Renumber(path, num):
            _must_be_free(document, path.beside(Label(path.last.unit, num)))
            return rewrite(document, path, lambda old: (_renumbered(old, num),))
        case Number(path, label, anchor):
            return rewrite(document, path, lambda old: (numbered(old, label, anchor),))
        case Unnumber(path):
            return rewrite(
                document, path.parent, lambda old: (unnumbered(old, path.last),)
            )
        case _:
            assert_never(operation)


def _must_be_free(document: Document, path: Path) -> None:
    if find(document, path):
        raise MisdescribedError(f"There is a {path} already.")


def _renumbered(old: Provision, num: str) -> Provision:
    return replace(old, num=num, designation="")


def _with_words(document: Document, path: Path, operation: WordChange) -> Document:
    if not path:
        return _with_words_of_law(document, operation)
    if path.last.unit is Unit.HEADING:
        return rewrite(document, path.parent, _on_heading(operation))
    return rewrite(document, path, lambda old: (_worded(old, operation),))


def _with_words_of_law(document: Document, operation: WordChange) -> Document:
    """Change words wherever they stand in a law, without its headings."""
    whole = Provision(Unit.ALINEA, children=document.provisions)
    return replace(document, provisions=_worded(whole, operation).children)


def _on_heading(operation: WordChange) -> Change:
    """Return the change that does to a heading what is done to words."""

    def change(old: Provision) -> Provisions:
        if not old.heading and not old.held:
            return (old,)
        heading = _worded(Provision(Unit.HEADING, text=old.heading), operation).text
        return (replace(old, heading=heading),)

    return change


def _worded(old: Provision, operation: WordChange) -> Provision:
    try:
        match operation:
            case ReplaceWords():
                return replace_words(old, operation)
            case InsertWords():
                return insert_words(old, operation)
            case OmitRange():
                return omit_range(old, operation)
            case _:
                assert_never(operation)
    except MisdescribedError:
        if left(old):
            return old
        raise


def _unheld(
    document: Document, path: Path, effect: Effect, leaves: tuple[Path, ...]
) -> Document:
    """Do what is recorded to have been done by words that are not held."""
    heading = path.last.unit is Unit.HEADING
    place = path.parent if heading else path
    if effect is Effect.REPEALED and not heading:
        return rewrite(document, place, lambda _: ())
    if effect is Effect.ADDED and not find(document, place):
        new = hollowed(Provision(place.last.unit, place.last.num), place, ())
        return insert_in_place(document, place, new)
    return rewrite(document, place, lambda old: (hollowed(old, place, leaves),))

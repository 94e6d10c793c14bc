"""Carrying out one operation."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import assert_never

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.holes import hollowed, left
from lexcomp.engine.insert import insert_in_place, inserted, nested_anew
from lexcomp.engine.nesting import without_heading
from lexcomp.engine.novel import must_be_headed_otherwise, must_not_follow
from lexcomp.engine.numbers import numbered, renumbered_label, unnumbered
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


def _applied(operation: Operation, document: Document) -> Document:
    """Carry out an operation on one provision."""
    match operation:
        case InsertProvisions():
            return inserted(document, operation)
        case RepealProvision(path, keeping):
            return _repealed(document, path, keeping)
        case SubstituteProvision(path, new, keeping):
            return _substituted(document, path, new, keeping)
        case SubstituteHeading(path, heading):
            return _reheaded(document, path, heading)
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


def _substituted(
    document: Document, path: Path, new: Provisions, keeping: tuple[Unit, ...]
) -> Document:
    if _heads(path):
        _must_be_one(document, path.parent)
        (old,) = find(document, path.parent)
        must_be_headed_otherwise(old, new[0])
        if new[0].unit is old.unit:
            new = (replace(new[0], uid=old.uid), *new[1:])
        return without_heading(document, path.parent, new)
    must_not_follow(document, path, new)
    linked, new = _with_link(document, path, new)
    done = rewrite(linked, path, lambda old: _succeed(old, new, keeping))
    done = nested_anew(linked, done, path, Side.BEFORE, len(new))
    return _without_heading_over(linked, done, path, keeping)


def _reheaded(document: Document, path: Path, heading: Text) -> Document:
    if not heading and _is_part(path):
        return _repealed(document, path.child(Label(Unit.HEADING)), ())
    return rewrite(document, path, lambda old: (replace(old, heading=heading),))


def _repealed(document: Document, path: Path, keeping: tuple[Unit, ...]) -> Document:
    if _heads(path):
        _must_be_one(document, path.parent)
        return without_heading(document, path.parent)
    if path.last.unit is Unit.HEADING:
        return rewrite(
            document,
            path.parent,
            lambda old: (replace(old, heading=Text(), headed=None),),
        )
    done = rewrite(document, path, lambda old: _kept(old, keeping))
    return _without_heading_over(document, done, path, keeping)


def _is_part(path: Path) -> bool:
    return bool(path) and path.last.unit in CONTAINERS


def _heads(path: Path) -> bool:
    """Tell the heading of a Part or the like, which is all that it is."""
    return path.last.unit is Unit.HEADING and _is_part(path.parent)


def _must_be_one(document: Document, path: Path) -> None:
    rewrite(document, path, lambda old: (old,))


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
        headed = replace(new[0], heading=old.heading, headed=old.heading_known)
        new = (headed, *new[1:])
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
            label = renumbered_label(path, num)
            _must_be_free(document, path.beside(label))
            return rewrite(document, path, lambda old: (_renumbered(old, label),))
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


def _renumbered(old: Provision, label: Label) -> Provision:
    return replace(old, unit=label.unit, num=label.num, designation="")


def _with_words(document: Document, path: Path, operation: WordChange) -> Document:
    if not path:
        return _with_words_of_law(document, operation)
    if path.last.unit is Unit.HEADING:
        return rewrite(document, path.parent, _on_heading(operation))
    if path.last.unit is Unit.SUBHEADING:  # its words are all heading
        return rewrite(document, path, _on_heading(operation))
    return rewrite(document, path, lambda old: (_worded(old, operation),))


def _with_words_of_law(document: Document, operation: WordChange) -> Document:
    """Change words wherever they stand in a law, without its headings."""
    whole = Provision(Unit.ALINEA, children=document.provisions)
    return replace(document, provisions=_worded(whole, operation).children)


def _on_heading(operation: WordChange) -> Change:
    """Return the change that does to a heading what is done to words."""

    def change(old: Provision) -> Provisions:
        if not old.heading and not old.heading_held:
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

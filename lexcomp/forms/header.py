"""Headers: the words that say what an item amends.

The grammar, without regard to capitals, to a colon at the end, or to spaces within
numbers:

    header  := [place] what {"(" parts ")" | "," parts}
    parts   := part {"," part}
    part    := [place] what | "at the end" | "at the foot"
    place   := "after" | "before" | "at the end of" | "at the foot of" | "in"
    what    := refs {("of" | "in" | "to") ["the"] refs} | the whole of a law
    refs    := ref {("," | "and") ref}
    ref     := UNIT [number {("," | "and") number}]
             | "definition" "of" TERM | "definitions" "of" TERM {"," TERM} "and" TERM
             | "table" "item" number | "cell at table item" number | "column" number
             | ORDINAL "Schedule" | "the Code set out in the Schedule" | "the Act"
    number  := NUM {BRACKET} | BRACKET {BRACKET}

What follows “of” stands around what comes before it; what follows a comma or an
opening bracket stands inside. A number that begins with a bracket takes what it
lacks from the one before: 45(1)(a), (b) and (c).
"""

from __future__ import annotations

from dataclasses import dataclass

from lexcomp.forms.naming import LAW, read_references
from lexcomp.forms.reference import ADDRESSED, Labels, Reference
from lexcomp.forms.tokens import (
    CLOSE,
    COMMA,
    END,
    OPEN,
    NotUnderstoodError,
    Tokens,
)
from lexcomp.model.operation import Side
from lexcomp.model.path import BASIC, CONTAINERS, Path, Unit
from lexcomp.model.style import Target

_PLACES = {
    "after": Side.AFTER,
    "before": Side.BEFORE,
    "at the end of": Side.AT_END_OF,
    "at the foot of": Side.AT_END_OF,
}
_ENDS = ("at the end", "at the foot")
_TOPS = frozenset({*BASIC, *CONTAINERS, Unit.SCHEDULE, Unit.FORM})
_TOPS = frozenset({*BASIC, *CONTAINERS, Unit.SCHEDULE, Unit.FORM})
_BESIDE_ATTACHMENTS = ("before the note", "after the note")


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in a law: what leads there, and what is counted in what there."""

    labels: Labels
    basic: Unit


def read_header(header: str, basic: Unit) -> tuple[Target, ...] | None:
    """Read what an item amends, or return None where it is not understood.

    Args:
        header: The words, such as “After paragraph 5(1)(a)”.
        basic: The unit that the law is counted in, for a paragraph of it.

    Examples:
        >>> for target in read_header("Paragraphs 45(1)(a) and (b)", Unit.SECTION):
        ...     print(target.path)
        section:45/subsection:1/paragraph:a
        section:45/subsection:1/paragraph:b
        >>> read_header("Savings", Unit.SECTION) is None
        True
    """
    return read_within(header, Path(), basic)


def read_within(words: str, around: Path, basic: Unit) -> tuple[Target, ...] | None:
    """Read words that name something inside a provision, such as “paragraph (2)(b)”.

    Args:
        words: The words.
        around: The provision, or an empty path for the whole law.
        basic: The unit that the law is counted in.

    Examples:
        >>> around = Path.parse("regulation:18")
        >>> read_within("paragraph (2) (b)", around, Unit.REGULATION)[0].path.last.num
        'b'
    """
    try:
        return _targets(words.strip(), around, basic)
    except NotUnderstoodError:
        return None


def unread(header: str, basic: Unit) -> str:
    """Return the words of a header from where they are not understood, if any.

    A header that breaks off has none.

    Examples:
        >>> unread("Section 5 (chorus)", Unit.SECTION)
        'chorus)'
    """
    try:
        _targets(header.strip(), Path(), basic)
    except NotUnderstoodError as error:
        return header.strip()[error.at :].lstrip()
    return ""


def _targets(words: str, around: Path, basic: Unit) -> tuple[Target, ...]:
    tokens = Tokens(words)
    side = _side(tokens)
    tokens.accept("in")
    places = _chain(tokens, [_Place(around.labels, _counted(around.labels, basic))])
    while tokens.kind in {OPEN, COMMA}:
        bracket = tokens.take() == "("
        places, inner = _parts(tokens, places)
        side = side or inner
        if bracket and not tokens.accept_kind(CLOSE):
            raise tokens.refuse()
    if tokens.kind != END:
        raise tokens.refuse()
    if any(place.labels and place.labels[0].unit not in _TOPS for place in places):
        raise NotUnderstoodError(0)
    return tuple(Target(Path(place.labels), side) for place in places)


def _side(tokens: Tokens) -> Side | None:
    found = tokens.accept_phrase(*_PLACES)
    return _PLACES[found] if found else None


def _parts(tokens: Tokens, places: list[_Place]) -> tuple[list[_Place], Side | None]:
    """Read what stands in brackets or after a comma, each part inside the last."""
    side = None
    while True:
        if tokens.accept_phrase(*_BESIDE_ATTACHMENTS):
            # What is put at an end comes before the notes there in any event.
            side = side or Side.AT_END_OF
        else:
            found = _side(tokens)
            side = found or side
            if not found and tokens.accept_phrase(*_ENDS):
                side = Side.AT_END_OF
            else:
                tokens.accept("in")
                places = _chain(tokens, places)
        if not tokens.accept_kind(COMMA):
            return places, side


def _chain(tokens: Tokens, places: list[_Place]) -> list[_Place]:
    """Read references linked by “of”, and put them inside each of some places."""
    start = tokens.start
    links = [read_references(tokens)]
    while tokens.accept("of", "in", "to") or tokens.accept_phrase("at the end of"):
        links.append(read_references(tokens))
    for references in reversed(links):
        places = [
            _within(place, reference, start)
            for place in places
            for reference in references
        ]
    return places


def _within(place: _Place, reference: Reference, start: int) -> _Place:
    """Go from a place to what a reference names in it."""
    if reference is LAW:
        return place
    labels = reference.within(place.labels, place.basic)
    if labels is None:
        raise NotUnderstoodError(start)
    if reference.unit in {Unit.SCHEDULE, Unit.FORM}:
        return _Place(labels, reference.basic or Unit.CLAUSE)
    if reference.unit in ADDRESSED:
        return _Place(labels, _counted(labels, place.basic))
    return _Place(labels, place.basic)


def _counted(labels: Labels, basic: Unit) -> Unit:
    """Return the unit in which what these labels lead to is counted."""
    for label in reversed(labels):
        if label.unit in BASIC:
            return label.unit
        if label.unit in {Unit.SCHEDULE, Unit.FORM}:
            return Unit.CLAUSE
    return basic

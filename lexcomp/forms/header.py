"""Headers: the words that say what an item amends.

The grammar, without regard to capitals, to a colon at the end, or to spaces within
numbers:

    header  := series {"(" (series | left | nth) ")"} [":"]
    series  := part {"," part}
    part    := [place] what | "at the end" | "at the beginning"
    place   := "after" | "before" | "at the end of" | "at the beginning of" | "in"
    what    := refs {("of" | "in" | "to") refs}
    refs    := ref {("and" | "or") ref}
    ref     := UNIT [number {("," | "and" | "or") number}]
             | UNIT ("headed" "X" | "relating to" WORDS)
             | "definition of" TERM | "definitions of" TERM {"," TERM} "and" TERM
             | "table" ("item" | "column") number | "cell at table item" number, column
             | "heading before" ref | ORDINAL (UNIT | "sentence" | "definition of" TERM)
             | the whole of a law | a code, guide, index or table that has a name
    number  := one ["to" one] [left]
    one     := NUM {BRACKET} | BRACKET {BRACKET}
    left    := "(" ("other than" | "including") what ")"
    nth     := ORDINAL "occurring"

What follows “of” stands around what comes before it; what follows a comma or an
opening bracket stands inside, or beside if it cannot be inside. A number that begins
with a bracket takes what it lacks from the one before: 45(1)(a), (b) and (c).
"""

from __future__ import annotations

import re
from dataclasses import replace

from lexcomp.forms.definitions import read_terms
from lexcomp.forms.naming import (
    THOSE,
    Links,
    close,
    names_unit,
    read_left_out,
    read_links,
)
from lexcomp.forms.ordinals import read_occurring
from lexcomp.forms.placing import Place, counted, leaving, nth_of, placed
from lexcomp.forms.reference import ROWS, Reference, rank, stands_in
from lexcomp.forms.slips import repaired
from lexcomp.forms.tokens import (
    COMMA,
    DASH,
    END,
    OPEN,
    WORD,
    AmbiguousError,
    NotUnderstoodError,
    Tokens,
)
from lexcomp.model.operation import Side
from lexcomp.model.path import BASIC, CONTAINERS, Path, Unit
from lexcomp.model.style import HeaderReading, Target

_PLACES = {
    "after": Side.AFTER,
    "before": Side.BEFORE,
    "at the end of": Side.AT_END_OF,
    "at the foot of": Side.AT_END_OF,
    "at the beginning of": Side.AT_START_OF,
    "at the start of": Side.AT_START_OF,
}
_BEGINNINGS = frozenset("abiABI")
_ENDS = {
    "at the end": Side.AT_END_OF,
    "at the foot": Side.AT_END_OF,
    "at the beginning": Side.AT_START_OF,
    "at the start": Side.AT_START_OF,
}
_TOPS = frozenset(
    {
        *BASIC, *CONTAINERS, Unit.SCHEDULE, Unit.FORM, Unit.MODULE, Unit.TITLE,
        Unit.PREAMBLE, Unit.GUIDE, Unit.INDEX, Unit.CONTENTS, Unit.DICTIONARY,
        Unit.ANNEX, Unit.APPENDIX, Unit.ARTICLE, Unit.ITEM, Unit.SUBITEM,
    }
)  # fmt: skip
#: Units beside which a second place in a header only says more exactly where.
_ATTACHED = CONTAINERS | {
    Unit.NOTE, Unit.PENALTY, Unit.EXAMPLE, Unit.HEADING, Unit.SUBHEADING, Unit.SCHEDULE,
}  # fmt: skip


_Passed = list[tuple[Reference, list[Place]]]
"""What the parts of a series have named, and the places before each."""


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
    return examine(header, basic).targets


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
    return examine(words, basic, around).targets


def unread(header: str, basic: Unit) -> str:
    """Return the words of a header from where they are not understood, if any.

    A header that breaks off has none.

    Examples:
        >>> unread("Section 5 (chorus)", Unit.SECTION)
        'chorus)'
    """
    return examine(header, basic).unread


def examine(header: str, basic: Unit, around: Path = Path()) -> HeaderReading:
    """Read a header, and say what is amiss in it.

    Args:
        header: The words.
        basic: The unit that the law is counted in.
        around: The provision in which they name something; empty for the whole law.

    Examples:
        >>> examine("Subsections 269TK(3)", Unit.SECTION).slips
        ('“Subsections 269TK(3)” names one subsection.',)
        >>> examine("Division 3, Part 2", Unit.SECTION).ambiguous
        True
    """
    words = header.strip().replace("\u00a0", " ")
    try:
        return _reading(words, basic, around)
    except AmbiguousError as error:
        return HeaderReading(None, (), words[error.at :], error.why, ambiguous=True)
    except NotUnderstoodError as error:
        for mended in repaired(words):
            try:
                found = _reading(mended, basic, around)
            except NotUnderstoodError:
                continue
            slip = f"“{words}” is read as “{mended}”."
            return replace(found, slips=(slip, *found.slips))
        return HeaderReading(None, (), words[error.at :].lstrip(), error.why)


def _reading(words: str, basic: Unit, around: Path) -> HeaderReading:
    tokens = Tokens(words)
    start = Place(around.labels, counted(around.labels, basic))
    places = _read(tokens, start)
    if not around and not all(map(_stands_alone, places)):
        raise NotUnderstoodError(0)
    targets = [
        Target(Path(place.labels, place.without), place.side) for place in places
    ]
    return HeaderReading(tuple(targets), tuple(tokens.slips))


def _stands_alone(place: Place) -> bool:
    """Tell whether a header may begin with this, and need not say what it is in."""
    if not place.labels:
        return True
    first = place.labels[0]
    if first.unit is Unit.SCHEDULE and " " in first.num:
        # The name of a code by itself is no more than a title.
        return len(place.labels) > 1 or bool(place.side)
    row = first.unit in ROWS and not first.num[:1].isdigit()
    return first.unit in _TOPS and not row


def _read(tokens: Tokens, start: Place) -> list[Place]:
    """Read a header to its end."""
    places = _series(tokens, [start])
    while tokens.kind == OPEN:
        left_out = read_left_out(tokens)
        if left_out is not None:
            places = [leaving(place, left_out) for place in places]
            continue
        tokens.take()
        if nths := read_occurring(tokens):
            places = [nth_of(place, nth) for place in places for nth in nths]
        else:
            inner = _series(tokens, places)
            places = _inserted(tokens, places, inner) or inner
        close(tokens)
    if tokens.kind != END:
        raise tokens.refuse()
    if tokens.value[:1] in {".", ";"}:
        tokens.slips.append(f"“{tokens.words}” ends in “{tokens.value.strip()}”.")
    return places


def _inserted(tokens: Tokens, places: list[Place], again: list[Place]) -> list[Place]:
    """Read what tells a provision from another of its number by what inserted it."""
    found = tokens.accept_match(_BY)
    if not found:
        return []
    if [place.labels for place in places] != [place.labels for place in again]:
        raise tokens.refuse()
    said = f"“{found[0]}” tells which of several provisions of one number is meant."
    tokens.slips.append(said)
    return places


_BY = re.compile(
    r"(?:as )?(?:inserted|added|substituted) by [^()]*(?:\([^()]*\)[^()]*)*"
)


def _series(tokens: Tokens, places: list[Place]) -> list[Place]:
    """Read parts between commas: each is inside the one before it, or beside it."""
    done: list[Place] = []
    passed: _Passed = []
    doubtful: NotUnderstoodError | None = None
    while True:
        start = tokens.start
        side = _side(tokens)
        ends = not side and tokens.value[:1] in _BEGINNINGS
        end = tokens.accept_phrase(*_ENDS) if ends else ""
        if end and tokens.kind == WORD:
            side = _ENDS[end]
            tokens.slips.append(f"“{end.capitalize()}” lacks “of”.")
        if end and not side:
            places = [replace(place, side=_ENDS[end]) for place in places]
        else:
            links = _links(tokens, places)
            outermost = _outermost(links) if passed else links[0][0]
            beside = _beside(passed, outermost) if passed and outermost.nums else []
            if beside:
                done += places
                if links[0][0].around is not THOSE and _climbs(beside, outermost):
                    doubtful = AmbiguousError(start, _TWO)
                places = beside[0][1]
            elif links[0][0].around is THOSE:
                done += places
            if links[0][-1].nums:
                passed.append((links[0][-1], places))
            places = _moved(places, links, side, start, tokens)
        if not _goes_on(tokens):
            break
        tokens.listed = bool(tokens.accept("and", "or")) or tokens.listed
    if doubtful and not tokens.listed:
        raise doubtful
    return done + places


_TWO = "It may be inside what is named before it, or around that, or beside it."


def _links(tokens: Tokens, places: list[Place]) -> Links:
    """Read what a part names; parts of a guide may be named by their own headings."""
    start = tokens.start
    try:
        return read_links(tokens)
    except NotUnderstoodError:
        guides = [place.labels[-1:] for place in places]
        if not all(each and each[0].unit is Unit.GUIDE for each in guides):
            raise
    tokens.go_to(start)
    return [[Reference(Unit.ALINEA, tuple(read_terms(tokens, plural=False)))]]


def _goes_on(tokens: Tokens) -> bool:
    """Go past what parts one part of a series from the next, if there is one."""
    if tokens.accept_kind(COMMA) or tokens.accept_kind(DASH):
        return True
    if not names_unit(tokens):
        return False
    rest = tokens.words[tokens.start :].strip(" ):")
    tokens.slips.append(f"A comma is missing before “{rest}”.")
    return True


def _side(tokens: Tokens) -> Side | None:
    if tokens.value[:1] not in _BEGINNINGS:
        return None
    found = tokens.accept_phrase(*_PLACES)
    tokens.accept("in")
    return _PLACES[found] if found else None


def _outermost(links: Links) -> Reference:
    """Return what stands around all else that a part names, but for the law."""
    found = (references[0] for references in reversed(links) if references[0].nums)
    return next(found, links[-1][0])


def _beside(passed: _Passed, reference: Reference) -> _Passed:
    """Return, outermost first, what has been named that this cannot be inside."""
    beside: _Passed = []
    while passed and not stands_in(reference, passed[-1][0]):
        beside.insert(0, passed.pop())
    return beside


def _climbs(beside: _Passed, reference: Reference) -> bool:
    """Tell whether something lies less far in than all that it is beside."""
    units = [named.unit for named, _ in beside]
    structural = not reference.alone and reference.unit in _STRUCTURAL
    return structural and all(rank(reference.unit) < rank(unit) for unit in units)


_STRUCTURAL = CONTAINERS | {Unit.SCHEDULE, Unit.FORM, *BASIC}


def _moved(
    places: list[Place],
    links: Links,
    side: Side | None,
    start: int,
    tokens: Tokens,
) -> list[Place]:
    """Go from places to what a part names there, and to a side of it."""
    reference = links[0][0]
    if side and any(place.side for place in places):
        if reference.unit not in _ATTACHED:
            raise NotUnderstoodError(start)
        placed(links, places, start, tokens)
        return places
    found = placed(links, places, start, tokens)
    return [replace(place, side=side) for place in found] if side else found

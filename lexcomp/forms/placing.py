"""Places in a law: where references lead, one inside another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lexcomp.forms.known import CALCULATOR, DOCUMENT, LAW, NAMED
from lexcomp.forms.naming import THOSE, Links
from lexcomp.forms.reference import ADDRESSED, Labels, Reference, stands_in
from lexcomp.forms.tokens import AmbiguousError, NotUnderstoodError, Tokens
from lexcomp.model.operation import Side
from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit

_OWN_BASIC = {
    Unit.SCHEDULE: Unit.CLAUSE,
    Unit.FORM: Unit.CLAUSE,
    Unit.GUIDE: Unit.PARAGRAPH,
    Unit.ARTICLE: Unit.PARAGRAPH,
    Unit.ANNEX: Unit.PARAGRAPH,
}


_HOLDERS = CONTAINERS | {Unit.SCHEDULE}


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a law: what leads there, and what is counted in what there."""

    labels: Labels
    basic: Unit
    side: Side | None = None
    without: tuple[Path, ...] = ()


def placed(links: Links, base: list[Place], start: int, tokens: Tokens) -> list[Place]:
    """Put references linked by “of” inside each of some places, outermost first.

    Raises:
        NotUnderstoodError: If they cannot stand there, or it is not clear where.
    """
    named = links[0][0]
    bare = named is CALCULATOR and not any(place.labels for place in base)
    if bare or named is NAMED or named is DOCUMENT:
        raise NotUnderstoodError(start)
    if len(links) == 1:
        return [_within(p, r, start, tokens) for p in base for r in links[0]]
    places, outer = base, links[-1]
    for references in reversed(links):
        around, base = base, places
        _one_schedule(references, outer, start)
        fits = [
            references is links[-1] or any(_fits(each, holder) for holder in outer)
            for each in references
        ]
        if not any(fits) and references[0].unit in _HOLDERS:
            why = f"A {references[0].unit} is not in a {outer[0].unit}."
            raise NotUnderstoodError(start, why)
        if all(fits) or len(references) == 1:
            places = [_within(p, r, start, tokens) for p in base for r in references]
        else:
            places = [
                _within(place, reference, start, tokens)
                for reference, fit in zip(references, fits, strict=True)
                for place in (base if fit else around)
            ]
        outer = references
    return places


def leaving(place: Place, left_out: tuple[Reference, ...]) -> Place:
    """Leave something out of a place.

    Raises:
        NotUnderstoodError: If it is not inside that.
    """
    depth = len(place.labels)
    without = [each.within(place.labels, place.basic) for each in left_out]
    if any(labels is None or len(labels) <= depth for labels in without):
        raise NotUnderstoodError(0)
    paths = tuple(Path(labels[depth:]) for labels in without if labels)
    return replace(place, without=(*place.without, *paths))


def nth_of(place: Place, nth: int) -> Place:
    """Say which of several of one number is meant.

    Raises:
        NotUnderstoodError: If nothing is named.
    """
    if not place.labels:
        raise NotUnderstoodError(0)
    last = replace(place.labels[-1], nth=nth)
    return replace(place, labels=(*place.labels[:-1], last))


def counted(labels: Labels, basic: Unit) -> Unit:
    """Return the unit in which what these labels lead to is counted."""
    for label in reversed(labels):
        if label.unit in BASIC:
            return label.unit
        if label.unit in _OWN_BASIC:
            return _OWN_BASIC[label.unit]
    return basic


def _fits(reference: Reference, holder: Reference) -> bool:
    """Tell whether “of” can lead from one reference to another."""
    return not holder.nums or stands_in(reference, holder)


def _one_schedule(references: list[Reference], outer: list[Reference], at: int) -> None:
    """Refuse “section 5 and clause 2 of Schedule 1”: where is section 5?"""
    if references is outer or all(each.unit is not Unit.SCHEDULE for each in outer):
        return
    tops = {each.top for each in references if each.alone and each.top}
    if len(tops) > 1:
        names = " and ".join(f"{top}" for top in sorted(tops))
        raise AmbiguousError(at, f"It may name a {names} in the Schedule, or outside.")


def _within(place: Place, reference: Reference, start: int, tokens: Tokens) -> Place:
    """Go from a place to what a reference names in it."""
    if reference is LAW or reference is NAMED or reference is CALCULATOR:
        return place
    if reference is DOCUMENT:
        if place.labels[:1] and place.labels[0].unit is Unit.SCHEDULE:
            return place
        raise NotUnderstoodError(start)
    if reference.around is THOSE:
        return replace(place, labels=(*_first(place.labels), Label(Unit.SUBHEADING)))
    if reference.basic and place.labels and place.labels[-1].unit is reference.unit:
        # A Schedule, and the code that it sets out.
        return replace(place, basic=reference.basic)
    labels = reference.within(place.labels, place.basic)
    if labels is None:
        raise NotUnderstoodError(start)
    _check(labels, reference, tokens)
    basic = reference.basic or _OWN_BASIC.get(reference.unit) or place.basic
    if reference.unit in ADDRESSED:
        basic = counted(labels, place.basic)
    inside = Place(labels, basic, place.side, place.without)
    return leaving(inside, reference.but) if reference.but else inside


def _check(labels: Labels, reference: Reference, tokens: Tokens) -> None:
    """Note a unit that is not the one that its number is of: section 5(1)."""
    unit, last = reference.unit, labels[-1].unit
    if unit is last or unit not in ADDRESSED or len(reference.nums) == 1:
        return
    # A Schedule may be counted in paragraphs as well as in clauses.
    if all(label.unit is not Unit.CLAUSE for label in labels):
        num = reference.nums[0] + "".join(f"({n})" for n in reference.nums[1:])
        tokens.slips.append(f"“{unit.capitalize()} {num}” names a {last}.")


def _first(labels: Labels) -> Labels:
    """Return the path to the first of a run."""
    last = labels[-1]
    return (*labels[:-1], replace(last, num=last.run[0])) if last.run else labels

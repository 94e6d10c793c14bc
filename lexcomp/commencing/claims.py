"""Which statement of its commencement each provision of a law falls under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lexcomp.commencing.place import Location, Place, Range, locate, number_key
from lexcomp.commencing.scope import Scope, any_of, read_scope
from lexcomp.commencing.stated import Stated
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem

_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Claim:
    """The statements that a provision falls under, by their indexes.

    Attributes:
        found: Those that claim it: none, one, or several that contradict each other.
        unsure: Those of which it cannot be told, because it is not known in which
            Part it stands.
    """

    found: tuple[int, ...]
    unsure: tuple[int, ...] = ()


def scopes_of(statements: Iterable[Stated]) -> tuple[Scope, ...]:
    """Read what each statement is about."""
    return tuple(read_scope(each.provisions) for each in statements)


def claim_on(
    location: Location, statements: Sequence[Stated], scopes: Sequence[Scope]
) -> Claim:
    """Return the statements that a provision falls under.

    A statement that names it goes before one about the rest, and that before one about
    the whole law. One that is subject to another yields to it.

    Args:
        location: Where the provision stands.
        statements: The statements of the law.
        scopes: What each of them is about.
    """
    named = [i for i, each in enumerate(scopes) if each.places and not each.rest]
    answers = {i: scopes[i].names(location) for i in named}
    found = [i for i in named if answers[i]]
    if found:
        return Claim(_unyielding(found, statements))
    unsure = [i for i in named if answers[i] is None]
    if unsure:
        return Claim((), tuple(unsure))
    for wanted in (_limited_rest, _rest, _whole):
        found = [i for i, each in enumerate(scopes) if wanted(each, location)]
        if found:
            return Claim(_unyielding(found, statements))
    return Claim(())


def claims_on_items(
    items: Iterable[AmendingItem], statements: Sequence[Stated]
) -> tuple[dict[str, Claim], tuple[Finding, ...]]:
    """Return what each item of an instrument falls under, and what is amiss with that.

    Args:
        items: The items, known as `Sch 1 item 5`.
        statements: What the instrument says of its commencement.

    Examples:
        >>> told = Stated("Schedule 2, items 3 to 5", "1 September 2011", None)
        >>> items = [AmendingItem(f"Sch 2 item {n}", "", "") for n in (4, 6)]
        >>> claims, findings = claims_on_items(items, [told])
        >>> claims["Sch 2 item 4"].found, [each.code for each in findings]
        ((0,), ['LC233'])
    """
    scopes = scopes_of(statements)
    claims: dict[str, Claim] = {}
    findings = [
        _unread(each)
        for each, scope in zip(statements, scopes, strict=True)
        if scope.unread
    ]
    for item in items:
        claim = claim_on(locate(item.num, item.part), statements, scopes)
        claims[item.num] = claim
        if statements:
            findings += _amiss(item, claim, statements)
    return claims, tuple(findings)


def expanded(place: Place) -> Iterator[dict[str, str]]:
    """Yield the locations that a place names one by one.

    Examples:
        >>> from lexcomp.commencing.place import Step
        >>> list(expanded(Place((Step("section", (("3", "5"),)),))))
        [{'section': '3'}, {'section': '4'}, {'section': '5'}]
    """
    yield from _expand(place, 0, {})


def _expand(place: Place, at: int, so_far: dict[str, str]) -> Iterator[dict[str, str]]:
    if at == len(place.steps):
        yield so_far
        return
    step = place.steps[at]
    if not step.ranges:
        yield from _expand(place, at + 1, so_far)
    for each in step.ranges:
        for num in _numbers(each):
            yield from _expand(place, at + 1, {**so_far, step.unit: num})


def _numbers(given: Range) -> list[str]:
    """Return the whole numbers in a range, and its ends."""
    first, last = given
    if first == last:
        return [first]
    low, high = number_key(first), number_key(last)
    if len(low) > 1 or len(high) > 1:
        return [first, last]
    middle = range(low[0][0] + 1, min(high[0][0], low[0][0] + _LONGEST))
    return [first, *map(str, middle), last]


def _limited_rest(scope: Scope, location: Location) -> bool:
    return scope.rest and bool(scope.places) and scope.names(location) is True


def _rest(scope: Scope, location: Location) -> bool:
    return scope.rest and any_of(scope.but, location) is not True


def _whole(scope: Scope, location: Location) -> bool:
    return scope.whole and any_of(scope.but, location) is not True


def _unyielding(found: list[int], statements: Sequence[Stated]) -> tuple[int, ...]:
    """Leave out statements that are subject to another one that is found too."""
    if len(found) == 1:
        return tuple(found)
    kept = [
        i
        for i in found
        if not any(
            _yields(statements[i], statements[other]) for other in found if other != i
        )
    ]
    return tuple(kept or found)


def _yields(statement: Stated, other: Stated) -> bool:
    if other.subsection in statement.yields and other.subsection:
        return True
    return "*" in statement.yields and "*" not in other.yields


def _unread(statement: Stated) -> Finding:
    message = f"It is not understood what “{statement.provisions}” takes in."
    return Finding("LC239", Severity.WARNING, message, statement.source)


def _amiss(
    item: AmendingItem, claim: Claim, statements: Sequence[Stated]
) -> Iterator[Finding]:
    if len(claim.found) > 1:
        said = " and by ".join(_quoted(statements[i]) for i in claim.found)
        message = f"{item.num} is claimed twice: by {said}."
        yield Finding("LC232", Severity.ERROR, message, item.source)
    elif claim.unsure:
        said = " or ".join(_quoted(statements[i]) for i in claim.unsure)
        message = f"It cannot be told whether {item.num} is in {said}."
        yield Finding("LC234", Severity.WARNING, message, item.source)
    elif not claim.found:
        message = f"Nothing says when {item.num} commences."
        yield Finding("LC233", Severity.WARNING, message, item.source)


def _quoted(statement: Stated) -> str:
    return (
        f"“{statement.provisions}”" if statement.provisions else "what is said of all"
    )

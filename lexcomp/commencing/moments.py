"""Times worked out from other times, whether these are known or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lexcomp.commencing.counting import counted
from lexcomp.commencing.outcome import Awaited, Moment, NotAtAll, Value
from lexcomp.model import dates
from lexcomp.model.timing import Anniversary, DaysAfter, EndOf, FirstDate, Relation


def shifted(value: Value, change: Callable[[Moment], Moment]) -> Value:
    """Change a time, or the time by which it will have come.

    Args:
        value: The time.
        change: What to do to it; it must keep times in their order.
    """
    match value:
        case Moment():
            return change(value)
        case Awaited(missing, by):
            return Awaited(missing, change(by) if by is not None else None)
        case NotAtAll():
            return value


def start_of_day(moment: Moment) -> Moment:
    """Return the start of the day of a time.

    What commences on a day does so at its start (Acts Interpretation Act 1901, s 3; for
    instruments by Legislation Act 2003, ss 12(1) and 13(1)).
    """
    return Moment(moment.day)


def counting(
    rule: DaysAfter | EndOf | Anniversary | FirstDate,
) -> Callable[[Moment], Moment]:
    """Return what counts a day from the day of a time, and gives its start."""
    return lambda moment: Moment(counted(rule, moment.day))


def latest(values: Iterable[Value]) -> Value:
    """Return the latest of several times, which comes only if each of them does."""
    given = tuple(values)
    never = next((each for each in given if isinstance(each, NotAtAll)), None)
    if never is not None:
        return never
    missing = _missing(given)
    bounds = [_bound(each) for each in given]
    known = [each for each in bounds if each is not None]
    top = max(known, key=lambda each: each.key) if len(known) == len(bounds) else None
    if missing or top is None:
        return Awaited(missing, top)
    return top


def earliest(values: Iterable[Value]) -> Value:
    """Return the earliest of several times, leaving out those that never come.

    As long as one of them is awaited it may turn out to be the earliest; what is known
    is then only by when the first of them will have come.
    """
    given = [each for each in values if not isinstance(each, NotAtAll)]
    if not given:
        return NotAtAll("none of the events on which it may commence happens")
    bounds = [bound for each in given if (bound := _bound(each)) is not None]
    low = min(bounds, key=lambda each: each.key) if bounds else None
    missing = _missing(given)
    if missing or low is None:
        return Awaited(missing, low)
    return low


def same(values: Iterable[Value], what: str) -> Value:
    """Return the one time at which several provisions commence together.

    Args:
        values: When each of them commences.
        what: What they are, in words.
    """
    given = tuple(dict.fromkeys(values))
    if len(given) == 1:
        return given[0]
    if not given:
        return Awaited((f"the commencement of {what}",))
    never = [each for each in given if isinstance(each, NotAtAll)]
    if len(never) == len(given):
        return never[0]
    missing = _missing(given)
    if not missing:
        missing = (f"one day for {what}, which commences on several or in part",)
    return Awaited(missing)


def stands(what: Value, relation: Relation, to: Value) -> bool | Awaited:
    """Tell whether one time stands to another as a condition says, if that is known.

    Args:
        what: The time of what may happen.
        relation: How it must stand.
        to: The other time.
    """
    if relation in {Relation.NEVER, Relation.HAPPENS}:
        if isinstance(what, Awaited) and what.by is None:
            return Awaited(what.missing)
        return isinstance(what, NotAtAll) is (relation is Relation.NEVER)
    negative = relation in {Relation.NOT_BEFORE, Relation.NOT_BY}
    if isinstance(what, NotAtAll):
        return negative
    if isinstance(what, Awaited) or isinstance(to, Awaited):
        return Awaited(_missing((what, to)))
    if isinstance(to, NotAtAll):
        return False
    return _compare(what, relation, to)


def noted(details: str) -> Value | None:
    """Return what the last column of a table tells for information, if anything.

    Examples:
        >>> noted("Does not commence").why
        'its table notes that it does not commence'
    """
    if details.lower().startswith(("does not commence", "do not commence")):
        return NotAtAll("its table notes that it does not commence")
    found = dates.read(" ".join(details.split()[:3]).rstrip(".,;"))
    return Moment(found) if found else None


def _compare(what: Moment, relation: Relation, to: Moment) -> bool:
    before, equal = what.key < to.key, what.key == to.key
    answers = {
        Relation.BEFORE: before,
        Relation.NOT_BEFORE: not before,
        Relation.BY: before or equal,
        Relation.NOT_BY: not (before or equal),
        Relation.SAME: equal,
        Relation.SAME_DAY: what.day == to.day,
        Relation.FROM: not before,
        Relation.AFTER: not (before or equal),
    }
    return answers[relation]


def _missing(values: Iterable[Value]) -> tuple[str, ...]:
    found = [
        each for value in values if isinstance(value, Awaited) for each in value.missing
    ]
    return tuple(dict.fromkeys(found))


def _bound(value: Value) -> Moment | None:
    match value:
        case Moment():
            return value
        case Awaited(_, by):
            return by
        case NotAtAll():
            return None

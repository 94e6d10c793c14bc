"""A rule of commencement in the words that the law uses for it today."""

from __future__ import annotations

import datetime as dt
from typing import assert_never

from lexcomp.model import dates
from lexcomp.model.event import EventKind
from lexcomp.model.timing import (
    Anniversary,
    Condition,
    DaysAfter,
    Earliest,
    EndOf,
    FirstDate,
    However,
    JustAfter,
    JustBefore,
    Latest,
    Never,
    OnDay,
    OnEvent,
    OnProclamation,
    Relation,
    StartOf,
    SubjectTo,
    Timing,
    When,
)

_MONTHS = [dates.long(dt.date(2000, month, 1)).split()[1] for month in range(1, 13)]
_WEEKDAYS = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)


def say(rule: Timing) -> str:
    """Say what a rule says, so that it reads back to the same rule.

    Examples:
        >>> say(DaysAfter(28, OnEvent(EventKind.ASSENT)))
        'the 28th day after the day this Act receives the Royal Assent'
        >>> say(Latest((When("Lamps Act 1901"), JustAfter(When("", "section 3")))))
        'the later of: (a) the commencement of the Lamps Act 1901; and (b) \
immediately after the commencement of section 3'
    """
    match rule:
        case OnDay(day, at):
            return dates.long(day) + (f", {say(at)}" if at is not None else "")
        case OnEvent():
            return say_event(rule)
        case When():
            return f"the commencement of {say_provisions(rule)}"
        case DaysAfter() | EndOf() | Anniversary() | FirstDate():
            return _counted(rule)
        case StartOf() | JustAfter() | JustBefore() | Latest() | Earliest():
            return _placed(rule)
        case OnProclamation() | Never() | However() | SubjectTo():
            return _qualified(rule)
        case _:
            assert_never(rule)


def say_event(event: OnEvent) -> str:
    """Say on what day something happens.

    Examples:
        >>> say_event(OnEvent(EventKind.REGISTRATION))
        'the day this instrument is registered'
    """
    law = f"the {event.law}" if event.law else "this Act"
    own = f"the {event.law}" if event.law else "this instrument"
    match event.kind:
        case EventKind.ASSENT:
            return f"the day {law} receives the Royal Assent"
        case EventKind.REGISTRATION:
            return f"the day {own} is registered"
        case EventKind.GAZETTAL:
            return f"the day {own} is notified in the Gazette"
        case EventKind.INTRODUCTION:
            return f"the day the Bill for {law} is introduced into the Parliament"
        case EventKind.TREATY:
            return f"the day the {event.words} comes into force for Australia"
        case _ if event.words == "made":
            return f"the day {own} is made"
        case _:
            return f"the {event.words}"


def say_provisions(when: When) -> str:
    """Name what commences.

    Examples:
        >>> say_provisions(When("Lamps Act 1901", "item 5 of Schedule 1"))
        'item 5 of Schedule 1 to the Lamps Act 1901'
        >>> say_provisions(When(rows=("3",)))
        'the provisions covered by table item 3'
    """
    if when.rows:
        plural = "s" if len(when.rows) > 1 else ""
        rows = " and ".join([", ".join(when.rows[:-1]), when.rows[-1]][-2:])
        rows = rows.removeprefix(" and ")
        return f"the provisions covered by table item{plural} {rows}"
    if not when.provisions:
        return f"the {when.law}" if when.law else "this Act"
    if not when.law:
        return when.provisions
    joint = "to" if "chedule" in when.provisions.split(" of ")[-1] else "of"
    return f"{when.provisions} {joint} the {when.law}"


def say_condition(condition: Condition) -> str:
    """Say what must be so, as it stands after “if”."""
    relation = condition.relation
    what = condition.what
    if isinstance(what, OnEvent):
        done, does = f"the {what.law or 'Act'}", "receive the Royal Assent"
    else:
        does = "commence"
        done = say_provisions(what) if isinstance(what, When) else "it"
    to = say(condition.to) if condition.to is not None else "that time"
    negative = {Relation.NOT_BEFORE: "before", Relation.NOT_BY: "at or before"}
    if relation is Relation.NEVER:
        return f"{done} does not {does}"
    if relation in negative:
        past = f"{does}d" if does == "commence" else "received the Royal Assent"
        return f"{done} has not {past} {negative[relation]} {to}"
    first, _, rest = does.partition(" ")
    finite = f"{first}s {rest}".strip()
    if relation is Relation.HAPPENS:
        return f"{done} {finite}"
    return f"{done} {finite} {relation.removeprefix('happens ')} {to}"


def _placed(rule: StartOf | JustAfter | JustBefore | Latest | Earliest) -> str:
    match rule:
        case StartOf(When() as when):
            return f"the start of the day of the commencement of {say_provisions(when)}"
        case StartOf(of):
            return f"the start of {say(of)}"
        case JustAfter(of):
            return f"immediately after {_happening(of)}"
        case JustBefore(of):
            return f"immediately before {_happening(of)}"
        case Latest(rules):
            return f"the later of: {_listed(rules)}"
        case Earliest(rules):
            return f"the earlier of: {_listed(rules)}"
        case _:
            assert_never(rule)


def _happening(rule: Timing) -> str:
    """Say what happens, where “the day” on which it does would mean all of that day."""
    said = say(rule)
    if isinstance(rule, OnEvent | StartOf):
        return said.removeprefix("the day ")
    if isinstance(rule, DaysAfter | EndOf | FirstDate):
        return f"the start of {said}" if said.startswith("the day ") else said
    return said


def _qualified(rule: OnProclamation | Never | However | SubjectTo) -> str:
    match rule:
        case OnProclamation():
            return _proclaimed(rule)
        case Never():
            return "does not commence"
        case However():
            return _however(rule)
        case SubjectTo(of, words):
            return f"{say(of)}, subject to {words}"
        case _:
            assert_never(rule)


def _counted(rule: DaysAfter | EndOf | Anniversary | FirstDate) -> str:
    of = say(rule.rule)
    match rule:
        case DaysAfter(1):
            return f"the day after {of}"
        case DaysAfter(days):
            return f"the {_nth(days)} day after {of}"
        case EndOf(count, span, _, after):
            plural = "" if count == 1 else "s"
            begins = "beginning immediately after" if after else "beginning on"
            period = f"the period of {count} {span}{plural} {begins} {of}"
            return f"the first day after the end of {period}"
        case Anniversary(years):
            return f"the {_nth(years)} anniversary of {of}"
        case FirstDate(day, month, _, after, weekday):
            when = "after" if after else "that occurs on or after"
            if weekday:
                return f"the first {_WEEKDAYS[weekday - 1]} {when} {of}"
            if not month:
                return f"the first day of the month after {of}"
            return f"the first {day} {_MONTHS[month - 1]} {when} {of}"
        case _:
            assert_never(rule)


def _listed(rules: tuple[Timing, ...]) -> str:
    marked = [f"({chr(ord('a') + i)}) {say(each)}" for i, each in enumerate(rules)]
    return "; ".join(marked[:-1]) + f"; and {marked[-1]}"


def _proclaimed(rule: OnProclamation) -> str:
    days = "a day or days" if rule.several else "a single day"
    said = f"{days} to be fixed by {rule.by}"
    if rule.not_before is not None:
        said += (
            ". A Proclamation must not specify a day that occurs before "
            f"{say(rule.not_before)}"
        )
    if isinstance(rule.otherwise, EndOf):
        period = say(rule.otherwise).removeprefix("the first day after the end of ")
        said += (
            f". However, if the provisions do not commence within {period}, they "
            "commence on the first day after the end of that period"
        )
    elif rule.otherwise is not None:
        said += f", and otherwise on {say(rule.otherwise)}"
    return said


def _however(rule: However) -> str:
    conditions = ", or ".join(say_condition(each) for each in rule.conditions)
    said = f"{say(rule.rule)}. However, if {conditions}, the provisions "
    if isinstance(rule.then, Never):
        return f"{said}do not commence at all"
    return f"{said}commence {say(rule.then)}"


def _nth(count: int) -> str:
    teen = count % 100 in {11, 12, 13}
    ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{'th' if teen else ending}"

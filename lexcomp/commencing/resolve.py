"""When each provision of several laws commences, worked out once for all of them.

The laws are the nodes of a graph: what one says may wait for what another does. Each
statement is worked out once; what leads back to itself is a circle, and reported.

What stands in a law's own words goes before what an editor adds to its table, and an
event that tells of a commencement before both. No Proclamation is taken not to have
been made unless an event says so: where one may have fixed a day within a period, only
the end of the period is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lexcomp.commencing.claims import claim_on, expanded, scopes_of
from lexcomp.commencing.moments import (
    counting,
    earliest,
    latest,
    noted,
    same,
    shifted,
    stands,
    start_of_day,
)
from lexcomp.commencing.occurrences import Occurrences, names_of, plain, time_of
from lexcomp.commencing.outcome import Awaited, LawStated, Moment, NotAtAll, Value
from lexcomp.commencing.place import Location, spelled
from lexcomp.commencing.saying import say_event, say_provisions
from lexcomp.commencing.scope import Scope, read_scope
from lexcomp.model import dates
from lexcomp.model.event import Event, EventKind
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.timing import (
    Anniversary,
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
    StartOf,
    SubjectTo,
    Timing,
    When,
)

Node = tuple[int, int, tuple[tuple[str, str], ...]]
"""A law and a statement by their places, and where a provision stands, if anywhere."""


@dataclass(slots=True)
class Solver:
    """What is worked out so far.

    Attributes:
        laws: The laws, in the order given.
        known: What is known to have happened.
        findings: What was found on the way.
        by_note: The statements, by law and place, whose day only their table notes.
    """

    laws: tuple[LawStated, ...]
    known: Occurrences
    findings: list[Finding] = field(default_factory=list)
    by_note: set[tuple[int, int]] = field(default_factory=set)
    _named: dict[str, LawStated] = field(default_factory=dict)
    _places: dict[int, int] = field(default_factory=dict)
    _scopes: list[tuple[Scope, ...]] = field(default_factory=list)
    _done: dict[Node, Value] = field(default_factory=dict)
    _open: list[Node] = field(default_factory=list)
    _circles: set[frozenset[Node]] = field(default_factory=set)

    def __post_init__(self) -> None:
        for place, law in enumerate(self.laws):
            self._places[id(law)] = place
            self._scopes.append(scopes_of(law.statements))
            for name in names_of(law):
                self._named.setdefault(name, law)

    def statement(
        self, law: LawStated, index: int, location: Location | None = None
    ) -> Value:
        """Work out when what a statement is about commences.

        Args:
            law: The law.
            index: Which of its statements; -1 for what applies where it says nothing.
            location: Where one provision stands, if it is asked for that alone.
        """
        spot = tuple(sorted((location or {}).items()))
        node: Node = (self._places[id(law)], index, spot)
        if node in self._done:
            return self._done[node]
        if node in self._open:
            return self._circle(node)
        self._open.append(node)
        value = self._unless_ended(law, location, self._stated(law, index, location))
        self._open.pop()
        self._done[node] = value
        return value

    def provision(self, law: LawStated, location: Location) -> tuple[Value, int | None]:
        """Work out when one provision of a law commences, and by which statement."""
        told = self._told(law.name, law, location)
        claim = claim_on(location, law.statements, self._about(law))
        index = claim.found[0] if len(claim.found) == 1 else None
        if told is not None:
            return told, index
        if index is not None:
            return self.statement(law, index, location), index
        if claim.found or claim.unsure:
            several = claim.found or claim.unsure
            values = [self.statement(law, each, location) for each in several]
            return same(values, spelled(location)), None
        if not law.statements and law.default is not None:
            return self.statement(law, -1, location), None
        return Awaited(
            (f"a provision that says when {spelled(location)} commences",)
        ), None

    def _about(self, law: LawStated) -> tuple[Scope, ...]:
        return self._scopes[self._places[id(law)]]

    def _stated(self, law: LawStated, index: int, location: Location | None) -> Value:
        if index < 0:
            rule, details = law.default, ""
            about: Scope | Location = location or Scope(whole=True)
        else:
            rule = law.statements[index].rule
            details = law.statements[index].details
            about = location if location is not None else self._about(law)[index]
        told = self._told(law.name, law, about)
        if told is not None:
            return told
        words = law.statements[index].words if index >= 0 else "commences"
        value: Value = (
            self.rule(rule, law, about)
            if rule is not None
            else Awaited((f"what is meant by “{words}”",))
        )
        told = noted(details)
        if told is None or not isinstance(value, Awaited):
            return value
        self.by_note.add((self._places[id(law)], index))
        return told

    def rule(self, rule: Timing, law: LawStated, about: Scope | Location) -> Value:
        """Work out what a rule comes to.

        Args:
            rule: The rule.
            law: The law that it stands in.
            about: What it is about.
        """
        match rule:
            case OnDay(day, at):
                return self._on_day(day, at, law, about)
            case OnEvent():
                return self._event(rule, law)
            case When():
                return self._when(rule, law)
            case Never():
                return NotAtAll("it says that it does not commence")
            case OnProclamation():
                return self._proclaimed(rule, law, about)
            case However():
                return self._however(rule, law, about)
            case SubjectTo(_, words):
                return Awaited((f"what {words} makes of it",))
            case _:
                return self._made(rule, law, about)

    def _made(
        self,
        rule: DaysAfter
        | EndOf
        | Anniversary
        | FirstDate
        | StartOf
        | JustAfter
        | JustBefore
        | Latest
        | Earliest,
        law: LawStated,
        about: Scope | Location,
    ) -> Value:
        """Work out a time that is made of others."""
        match rule:
            case Latest(rules):
                return latest(self.rule(each, law, about) for each in rules)
            case Earliest(rules):
                return earliest(self.rule(each, law, about) for each in rules)
            case StartOf(of):
                return shifted(self.rule(of, law, about), start_of_day)
            case JustAfter(of):
                return shifted(self.rule(of, law, about), lambda each: each.beside(1))
            case JustBefore(of):
                return shifted(self.rule(of, law, about), lambda each: each.beside(-1))
            case _:
                return shifted(self.rule(rule.rule, law, about), counting(rule))

    def _on_day(
        self, day: dt.date, at: Timing | None, law: LawStated, about: Scope | Location
    ) -> Value:
        found = self.rule(at, law, about) if at is not None else None
        if isinstance(found, Moment):
            if found.day == day:
                return found
            message = (
                f"{law.name} says {dates.long(day)} of what it also says commences on "
                f"{dates.long(found.day)}."
            )
            self.findings.append(
                Finding("LC240", Severity.WARNING, message, law.source)
            )
        return Moment(day)

    def _event(self, event: OnEvent, law: LawStated) -> Value:
        of = law if not event.law else self._named.get(plain(event.law))
        found = self.known.of(event, of)
        if found is not None:
            return found
        named = event if event.law or event.words else OnEvent(event.kind, law.name)
        return Awaited((say_event(named),))

    def _when(self, when: When, law: LawStated) -> Value:
        of = law if not when.law else self._named.get(plain(when.law))
        named = when if when.law or when.rows else When(law.name, when.provisions)
        words = say_provisions(named)
        if when.rows:
            values = [
                self.statement(law, i)
                for i, each in enumerate(law.statements)
                if each.row in when.rows and each.row
            ]
            return same(values, f"{words} of {law.name}")
        scope = read_scope(when.provisions)
        told = self._told(when.law, of, scope)
        if told is not None:
            return told
        if of is None or scope.unread:
            return Awaited((f"the commencement of {words}",))
        return same(self._of_scope(of, scope), words)

    def _of_scope(self, law: LawStated, scope: Scope) -> list[Value]:
        """Return the times of all that a scope takes in, as far as they can be told."""
        whole = [i for i, each in enumerate(self._about(law)) if each.whole]
        if scope.whole:
            chosen = whole if len(whole) == 1 else range(len(law.statements))
            if not law.statements and law.default is not None:
                chosen = [-1]
            return [self.statement(law, i) for i in chosen]
        inside = [each for each in law.places if scope.names(each)]
        if not inside:
            inside = [each for place in scope.places for each in expanded(place)]
        return [self.provision(law, each)[0] for each in inside]

    def _told(
        self, name: str, law: LawStated | None, about: Scope | Location
    ) -> Value | None:
        """Return a commencement that is known from elsewhere."""
        events = self.known.fixing(EventKind.COMMENCEMENT, name, law, about)
        return self._one(events, name or (law.name if law else ""))

    def _one(self, events: Sequence[Event], name: str) -> Value | None:
        """Return the one time that events tell; two that differ tell none."""
        times = dict.fromkeys(map(time_of, events))
        if len(times) <= 1:
            return next(iter(times), None)
        told = " and ".join(f"“{each.name}”" for each in events)
        message = f"The events {told} tell different days for {name}."
        found = Finding("LC243", Severity.ERROR, message, events[0].source)
        if found not in self.findings:
            self.findings.append(found)
        return Awaited((f"one day for {name}, for which {told} tell several",))

    def _proclaimed(
        self, rule: OnProclamation, law: LawStated, about: Scope | Location
    ) -> Value:
        """Work out a day that a Proclamation fixes, or the end of its period.

        A Proclamation that comes to a day after the period comes too late: by then the
        provision has commenced.
        """
        otherwise = (
            self.rule(rule.otherwise, law, about)
            if rule.otherwise is not None
            else None
        )
        events = self.known.fixing(EventKind.PROCLAMATION, law.name, law, about)
        found = self._one(events, law.name)
        if isinstance(found, NotAtAll) and otherwise is not None:
            return otherwise
        if found is None:
            by = otherwise if isinstance(otherwise, Moment) else None
            what = "a Proclamation" if rule.by == "Proclamation" else rule.by
            about_what = "" if isinstance(about, Scope) else f" for {spelled(about)}"
            return Awaited((f"{what} under {law.name}{about_what}",), by)
        self._not_too_early(rule, law, about, found)
        if isinstance(otherwise, Moment) and isinstance(found, Moment):
            return min(found, otherwise, key=lambda each: each.key)
        return found

    def _not_too_early(
        self,
        rule: OnProclamation,
        law: LawStated,
        about: Scope | Location,
        found: Value,
    ) -> None:
        if rule.not_before is None or not isinstance(found, Moment):
            return
        limit = self.rule(rule.not_before, law, about)
        if isinstance(limit, Moment) and found.day < limit.day:
            message = (
                f"A Proclamation fixes {dates.long(found.day)} for {law.name}, which"
                f" may not be before {dates.long(limit.day)}."
            )
            self.findings.append(
                Finding("LC238", Severity.WARNING, message, law.source)
            )

    def _however(self, rule: However, law: LawStated, about: Scope | Location) -> Value:
        value = self.rule(rule.rule, law, about)
        unknown: list[Awaited] = []
        for condition in rule.conditions:
            what = self.rule(condition.what, law, about)
            to = value if condition.to is None else self.rule(condition.to, law, about)
            holds = stands(what, condition.relation, to)
            if holds is True:
                if isinstance(rule.then, Never):
                    return NotAtAll(f"it does not {condition.words}".rstrip())
                return self.rule(rule.then, law, about)
            if isinstance(holds, Awaited):
                unknown.append(holds)
        if not unknown:
            return value
        missing = [each for found in (value, *unknown) if isinstance(found, Awaited)
                   for each in found.missing]  # fmt: skip
        return Awaited(tuple(dict.fromkeys(missing)))

    def _unless_ended(
        self, law: LawStated, location: Location | None, value: Value
    ) -> Value:
        """Tell what ended before it commenced: it never commences.

        What ends on the very day on which it would commence is left as it is, since
        no rule of law says which of the two comes first, and is reported.
        """
        end = self.known.ended(law, location)
        if end is None or not isinstance(end.day, dt.date):
            return value
        late = value.by if isinstance(value, Awaited) else value
        if isinstance(late, Moment) and late.day <= end.day:
            if isinstance(value, Moment) and value.day == end.day:
                message = (
                    f"{law.name} commences on {dates.long(end.day)}, the day on which"
                    f" {end.kind} ends it; no rule of law says which comes first."
                )
                found = Finding("LC241", Severity.WARNING, message, end.source)
                self.findings.append(found)
            return value
        if isinstance(value, NotAtAll):
            return value
        if isinstance(value, Moment) or value.by is None:
            return NotAtAll(f"{end.kind} ended it on {dates.long(end.day)} first")
        return value

    def _circle(self, node: Node) -> Value:
        members = sorted(
            self._open[self._open.index(node) :], key=lambda each: each[:2]
        )
        circle = frozenset(members)
        words = ", ".join(dict.fromkeys(self._called(each) for each in members))
        if circle not in self._circles:
            self._circles.add(circle)
            law = self.laws[node[0]]
            message = f"These wait for each other in a circle: {words}."
            self.findings.append(Finding("LC236", Severity.ERROR, message, law.source))
        return Awaited((f"what waits for itself ({words})",))

    def _called(self, node: Node) -> str:
        law = self.laws[node[0]]
        told = law.statements[node[1]].provisions if node[1] >= 0 else ""
        return f"{told} of {law.name}" if told else law.name


def solver(laws: Iterable[LawStated], events: Iterable[Event]) -> Solver:
    """Return a solver for laws and events that has worked out nothing yet."""
    return Solver(tuple(laws), Occurrences(events))

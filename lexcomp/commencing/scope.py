"""What a statement of commencement is about: provisions, or the rest of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lexcomp.commencing.place import LEVELS, Location, Place, Step, read_run

_REST = re.compile(
    r"(?:anything|any(?: other)? provisions?|everything|any parts?) (?:else )?(?:in|of)"
    r" (?:this|these) \w+ not (?:elsewhere|otherwise) covered by th(?:is|e) table"
    r"|(?:all )?(?:each of )?(?:the |any )?(?:remaining (?:provisions?|sections?)"
    r"|remainder|rest|other provisions|balance)(?: (?:of|in) (?:this|these) \w+)?"
    r"(?: \(including the amendments made by[^)]*\))?",
    re.IGNORECASE,
)
_LAW = (
    r"(?:this|these) (?:Act|Acts|Regulations?|Rules|instrument|Determination|Orders?"
    r"|Ordinance|Instrument|Law|Standard|Principles|(?:[A-Z]\w+ )*[A-Z]\w+)"
)
_WHOLE = re.compile(
    r"(?:the whole of |each (?:other )?provision of |all (?:the )?provisions of "
    rf"|the provisions of |the amendments made by )?{_LAW}",
    re.IGNORECASE,
)
_OWN = re.compile(rf",? (?:of|to|in) {_LAW}", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:each of )?(?:all )?the (?:other|remaining) (?:items|provisions|amendments)?"
    r"(?: (?:of|in|to|made by) )?(?=(?:Part|Schedule|Division|the Schedule))"
    r"|(?:each of )?the (?:other|remaining) (?=Schedules|items$)",
    re.IGNORECASE,
)
_ITEMS_OF = re.compile(
    r"(?:each of |all of |all |both |each )?(?:the )?(?:items?|amendments?|provisions?"
    r"|repeals?)(?: made)? (?:in|of|by|contained in|set out in|specified in)"
    r" (?=(?:Part|Division|(?:the )?Schedule))",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"(?:other than|except(?: for)?|excluding|but not(?: including)?|apart from"
    r"|with the exception of)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r",?\s*(?:of|to|in)\s+(?:the\s+)?(?=[A-Z])|,?\s*(?:of|to|in)\s+(?=the )"
)
_AND = re.compile(r"(?:,?\s*\b(?:and|or)\b|;)", re.IGNORECASE)
_SKIP = re.compile(
    r"\s+|\b(?:the|both|in|also|only|that is|namely|inclusive|of it|of them|each of"
    r"|all of)\b|\(inclusive\)",
    re.IGNORECASE,
)
_NUM = re.compile(r"[0-9]+[0-9A-Z]*\b|[IVXLC]+\b")
_MARKS = re.compile(r"(?:^|(?<=; ))\([a-z]\) |(?:^|(?<=; ))\d+[.] |^\d+ (?=This )")


@dataclass(frozen=True, slots=True)
class Scope:
    """What a statement claims.

    Attributes:
        places: The places that it names.
        rest: Whether it takes in what no other statement does, in its places if it
            names any.
        whole: Whether it is about the whole law; a statement that names a part of it
            goes before.
        but: What it leaves out.
        unread: Words that are not understood; such a scope claims nothing.
    """

    places: tuple[Place, ...] = ()
    rest: bool = False
    whole: bool = False
    but: tuple[Place, ...] = ()
    unread: str = ""

    def names(self, location: Location) -> bool | None:
        """Tell whether its places take in an item; None if that cannot be told."""
        answer = any_of(self.places, location)
        left_out = any_of(self.but, location)
        if answer is False or left_out is True:
            return False
        return None if left_out is None else answer


def any_of(places: tuple[Place, ...], location: Location) -> bool | None:
    """Tell whether one of several places takes in a location, if that can be told."""
    answers = {place.takes_in(location) for place in places}
    return True if True in answers else None if None in answers else False


def read_scope(words: str) -> Scope:
    """Read what a statement is about.

    Args:
        words: The words of column 1, or what stands before “commence”.

    Examples:
        >>> scope = read_scope("Schedule 2, items 155 to 194")
        >>> scope.names({"schedule": "2", "item": "160"})
        True
        >>> read_scope("the remaining provisions of this Act").rest
        True
        >>> read_scope("what the tide brings").unread
        'what the tide brings'
    """
    said = _MARKS.sub("", " ".join(words.split()).strip(" ,;.:"))
    if not said or _WHOLE.fullmatch(said):
        return Scope(whole=True)
    bare, rests = _REST.subn("", said)
    bare = _OWN.sub("", bare)
    bare, others = _OTHERS.subn("", bare)
    whole = _WHOLE.match(bare)
    if whole and _EXCEPT.match(bare[whole.end() :].lstrip(" ,(")):
        bare = bare[whole.end() :]
    reader = _Reader(_ITEMS_OF.sub("", bare))
    places = reader.read(())
    if reader.unread or not (places or rests or others or whole):
        return Scope(unread=said)
    return Scope(tuple(places), bool(rests or others), bool(whole), tuple(reader.but))


class _Reader:
    """What is read of the words, from left to right."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._at = 0
        self.but: list[Place] = []
        self.unread = False

    def read(self, context: tuple[Step, ...]) -> list[Place]:
        """Read a list of places up to its end or a closing bracket."""
        places: list[Place] = []
        joint = "and"
        while self._at < len(self._words) and not self.unread:
            if self._take(r"\)"):
                break
            if self._match(_EXCEPT):
                self._leave_out(places[-1].steps if places else context)
            elif self._take(r"\("):
                self._in_brackets(places, context)
            elif self._match(_AND):
                joint = "and"
            elif self._take(r",(?! ?(?:of|to|in)\b)"):
                joint = ","
            elif (run := self._run(places)) is not None:
                self._at = run[1]
                self._add(places, run[0], joint, context)
                joint = " "
            elif not self._match(_SKIP):
                self.unread = True
        return places

    def _run(self, places: list[Place]) -> tuple[tuple[Step, ...], int] | None:
        """Read a unit and its numbers; a number alone goes on with the unit before."""
        run = read_run(self._words, self._at)
        if run is not None or not places or not _NUM.match(self._words, self._at):
            return run
        units = [step.unit for step in places[-1].steps]
        unit = "section" if "section" in units else units[-1]
        named = f"{unit} {self._words[self._at :]}"
        run = read_run(named)
        return None if run is None else (run[0], self._at + run[1] - len(unit) - 1)

    def _add(
        self,
        places: list[Place],
        steps: tuple[Step, ...],
        joint: str,
        context: tuple[Step, ...],
    ) -> None:
        """Add a place, inside what follows “of”, or what came before."""
        outer: tuple[Step, ...] = ()
        while (found := _OF.match(self._words, self._at)) is not None:
            run = read_run(self._words, found.end())
            if run is None:
                break
            outer, self._at = (*run[0], *outer), run[1]
        if outer:
            _share(places, outer)
            places.append(Place(_join(context, (*outer, *steps))))
            return
        before = places[-1].steps if places else context
        around = _around(before, steps[0], joint, context)
        if places and joint != "and" and around == before:
            places.pop()  # it only led here: “Schedule 1, Part 2” is one place
        places.append(Place((*around, *steps)))

    def _in_brackets(self, places: list[Place], context: tuple[Step, ...]) -> None:
        """Read what is in brackets: what is left out, or a closer account."""
        within = places[-1].steps if places else context
        if self._match(_EXCEPT):
            self.but += self._inner(within)
            return
        inner = self._inner(within)
        if places and inner:
            places[-1:] = inner
        else:
            self.unread = True

    def _leave_out(self, within: tuple[Step, ...]) -> None:
        self.but += self._inner(within)

    def _inner(self, within: tuple[Step, ...]) -> list[Place]:
        found = self.read(within)
        if not found:
            self.unread = True
        return found

    def _take(self, pattern: str) -> bool:
        return self._match(re.compile(pattern))

    def _match(self, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(self._words, self._at)
        if found is None or found.end() == self._at:
            return False
        self._at = found.end()
        return True


def _level(step: Step) -> int:
    return LEVELS.index(step.unit)


def _join(context: tuple[Step, ...], steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Put steps inside those of a context that are further out."""
    return (*(each for each in context if _level(each) < _level(steps[0])), *steps)


def _around(
    before: tuple[Step, ...], step: Step, joint: str, context: tuple[Step, ...]
) -> tuple[Step, ...]:
    """Return what a step stands in, as what stands before it in the list tells.

    “Schedule 1, Part 2” is one place. “Schedule 1 and Part 2” are two, but in
    “Schedule 1, Part 1 and Part 2” both Parts are in the Schedule. Sections are
    numbered through a law, and need nothing around them.
    """
    outer = tuple(each for each in before if _level(each) < _level(step))
    if step.unit == "section":
        return ()
    sibling = any(each.unit == step.unit for each in before)
    if joint == "and" and before != context and not sibling:
        return tuple(each for each in context if _level(each) < _level(step))
    return outer


def _share(places: list[Place], outer: tuple[Step, ...]) -> None:
    """Put items before “and item 5 of Schedule 2” into that Schedule as well."""
    for index in range(len(places) - 1, -1, -1):
        steps = places[index].steps
        if steps[0].unit != "item":
            break
        places[index] = Place((*outer, *steps))

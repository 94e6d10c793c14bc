"""Places in a law as commencement provisions name them: “Schedule 2, items 5 to 9”.

A place is a chain of steps inward, each with the numbers that it takes in. A location
is where one item or section stands: the number of each unit that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LEVELS = (
    *("schedule", "chapter", "part", "division", "subdivision", "item"),
    *("section", "subsection", "paragraph"),
)
"""The units of places, from the outermost to the innermost."""

Location = Mapping[str, str]
"""Where an item or a section stands: units and numbers."""

Range = tuple[str, str]
"""The first and the last number that are meant, letters included."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_IS_ROMAN = re.compile(
    r"(?=[IVXLC])(?P<roman>C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
    r"(?P<letter>[A-Z]?)"
)
_OWN_SECTION = re.compile(
    r"s (?P<section>[0-9]+[A-Z]*)(?:\((?P<subsection>[0-9]+[A-Z]*)\))?"
    r"(?:\((?P<paragraph>[a-z]+)\))?"
)
"""The number of a section that itself amends, as in New Zealand."""

_SEGMENT = re.compile(r"(\d*)([A-Za-z]*)")
_SAME = {
    "regulation": "section", "sch": "schedule", "pt": "part", "div": "division",
    "subdiv": "subdivision", "cl": "section", "s": "section", "ss": "section",
    "r": "section", "rr": "section", "rule": "section", "clause": "section",
    "subregulation": "subsection", "subrule": "subsection", "subclause": "subsection",
    "subitem": "item", "subparagraph": "paragraph",
}  # fmt: skip
_NUM = (
    r"(?:[0-9]+[0-9A-Z]*(?:[-–.][0-9]+[0-9A-Z]*)?[A-Z]*|[IVXLC]+[A-Z]{0,2}|[A-Z]{1,2})"
)
_SUB = r"(?:\([0-9A-Za-z]+\))*"
_UNIT = (
    r"(?P<unit>schedule|sch|pt|div|subdiv|cl|ss?(?= )|rr?(?= )|chapter|part|division"
    r"|subdivision|(?:sub)?item"
    r"|(?:sub)?section"
    r"|(?:sub)?regulation|(?:sub)?rule|(?:sub)?clause|(?:sub)?paragraph)s?"
)
_RUN = re.compile(
    rf"\b(?i:{_UNIT}) (?P<nums>{_NUM}{_SUB}(?:(?:,? and|,? or|,| to|,? to|–) ?"
    rf"(?:\([0-9A-Za-z]+\)|(?!(?i:{_UNIT.replace('?P<unit>', '?:')})\b){_NUM}){_SUB})*)"
    r"(?: \(inclusive\))?",
)
_WITH_BRACKETS = re.compile(rf"(?P<num>{_NUM})(?P<subs>(?:\([0-9A-Za-z]+\))+)")
_UP_TO_BRACKETS = re.compile(
    rf"{_NUM}(?:(?:,? and|,? or|,| to|–) ?{_NUM}(?![\w(]))*(?![\w(])"
)
_LONE = re.compile(r"\b(?i:the|this) (?P<unit>Schedule|schedule)\b(?! \d)")
_LISTED = re.compile(rf"(?P<first>{_NUM})?(?P<sub>{_SUB})")


@dataclass(frozen=True, slots=True)
class Step:
    """One unit of a place, with the numbers meant; none for all there are."""

    unit: str
    ranges: tuple[Range, ...]

    def takes_in(self, num: str) -> bool:
        """Tell whether a number is among those meant.

        Examples:
            >>> Step("item", (("1", "5"),)).takes_in("3A")
            True
        """
        if not self.ranges:
            return True
        own = number_key(num)
        return any(
            number_key(first) <= own <= number_key(last) for first, last in self.ranges
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A chain of steps inward, outermost first."""

    steps: tuple[Step, ...]

    def takes_in(self, location: Location) -> bool | None:
        """Tell whether a location lies in it; None where that cannot be told.

        Examples:
            >>> place = Place((Step("schedule", (("1", "1"),)),))
            >>> place.takes_in({"schedule": "1", "item": "5"})
            True
        """
        if self._is_elsewhere(location):
            return False
        answer: bool | None = True
        for step in self.steps:
            num = location.get(step.unit)
            if num is not None and not step.takes_in(num):
                return False
            if num is None and _apart(step, location):
                return False
            answer = None if num is None else answer
        return answer

    def _is_elsewhere(self, location: Location) -> bool:
        """Tell a Part of the law itself from one of the same number in a Schedule."""
        outer = self.steps[0].unit if self.steps else ""
        return "schedule" in location and outer not in {"", "schedule", "item"}


def locate(num: str, part: str = "") -> dict[str, str]:
    """Return where an amending item stands, by its number and its Part.

    Args:
        num: What the instrument calls it (`Sch 2 item 155`).
        part: The Part and Division that it stands in (`Pt 1 Div 2`).

    Examples:
        >>> locate("Sch 2 item 155", "Pt 1")
        {'schedule': '2', 'part': '1', 'item': '155'}
        >>> locate("s 5(2)(a)")
        {'section': '5', 'subsection': '2', 'paragraph': 'a'}
    """
    if own := _OWN_SECTION.fullmatch(num):
        return {unit: each for unit, each in own.groupdict().items() if each}
    found: dict[str, str] = {}
    for text, short, unit in (
        (num, "Sch", "schedule"),
        (part, "Pt", "part"),
        (part, "Div", "division"),
        (part, "Subdiv", "subdivision"),
        (num, "item", "item"),
    ):
        if given := re.search(rf"(?:^|(?<=\s)){short} ([0-9A-Za-z.-]+)", text):
            found[unit] = given[1]
    if "item" not in found and (bare := re.fullmatch(r"[0-9]+[0-9A-Z.]*", num)):
        found["section" if "." in bare[0] else "item"] = bare[0]
    if "item" in found and "schedule" not in found:
        found["schedule"] = "1"
    return found


def read_run(words: str, start: int = 0) -> tuple[tuple[Step, ...], int] | None:
    """Read a unit and its numbers that stand at a place in words, and where they end.

    Examples:
        >>> read_run("items 1 to 5")
        ((Step(unit='item', ranges=(('1', '5'),)),), 12)
        >>> steps, _ = read_run("subsection 5(2)")
        >>> [step.unit for step in steps]
        ['section', 'subsection']
        >>> steps, end = read_run("sections 5(2)(a) and 7")
        >>> [step.unit for step in steps], end
        (['section', 'subsection', 'paragraph'], 16)
    """
    if lone := _LONE.match(words, start):
        return (Step("schedule", ()),), lone.end()
    found = _RUN.match(words, start)
    if found is None:
        return None
    unit = found["unit"].lower()
    unit = _SAME.get(unit, unit)
    if unit == "section" and "(" in found["nums"]:
        return _bracketed(found)
    subs = re.findall(r"\(([0-9A-Za-z]+)\)", found["nums"])
    ranges = tuple(_ranges(found["nums"]))
    if unit in {"subsection", "paragraph"} and ranges:
        within = tuple((each, each) for each in subs[:1])
        steps = (Step("section", ranges), Step("subsection", within))
        return steps, found.end()
    return (Step(unit, ranges),), found.end()


def _bracketed(found: re.Match[str]) -> tuple[tuple[Step, ...], int]:
    """Read `sections 4, 5(2)(a), and 7` up to the first number with a bracket.

    New Zealand cites a subsection by the section that it is in. What comes after it
    is read as a run of its own.
    """
    first = _WITH_BRACKETS.match(found["nums"])
    if first is None:
        before = _UP_TO_BRACKETS.match(found["nums"])
        plain = before[0] if before else found["nums"]
        return (Step("section", tuple(_ranges(plain))),), found.start("nums") + len(
            plain
        )
    steps = [Step("section", ((first["num"], first["num"]),))]
    for each in re.findall(r"\((\w+)\)", first["subs"]):
        unit = "subsection" if each[0].isdigit() else "paragraph"
        steps.append(Step(unit, ((each, each),)))
    return tuple(steps), found.start("nums") + first.end()


def spelled(location: Location) -> str:
    """Name a provision by where it stands.

    Examples:
        >>> spelled({"schedule": "1", "item": "5"})
        'Schedule 1, item 5'
    """
    names = {"schedule": "Schedule", "part": "Part", "division": "Division"}
    shown = [(unit, num) for unit, num in location.items() if unit != "part"]
    return ", ".join(f"{names.get(unit, unit)} {num}" for unit, num in shown)


def number_key(num: str) -> tuple[tuple[int, str], ...]:
    """Return what numbers are put in order by: 5A after 5, IX after VIII.

    Examples:
        >>> sorted(["10", "9A", "9", "2-4"], key=number_key)
        ['2-4', '9', '9A', '10']
        >>> number_key("IX")
        ((9, ''),)
    """
    if (roman := _IS_ROMAN.fullmatch(num)) and roman["roman"]:
        return ((_roman(roman["roman"]), roman["letter"]),)
    parts = re.split(r"[-–.]", num)
    found = [_SEGMENT.fullmatch(part) for part in parts]
    return tuple(
        (int(each[1] or 0), each[2]) if each else (0, part)
        for each, part in zip(found, parts, strict=True)
    )


def _ranges(words: str) -> Iterator[Range]:
    """Yield the ranges that a list of numbers names, without what is in brackets."""
    plain = re.sub(r"(?:\([0-9A-Za-z]+\))+", "", words)
    spaced = re.sub(r"(?<=[0-9A-Z])–(?=[0-9])", " to ", plain)
    for part in re.split(r",? and |,? or |, ?", re.sub(r",? to ", " to ", spaced)):
        first, _, last = part.strip().partition(" to ")
        if first := first.strip():
            yield (first, last.strip() or first)


def _apart(step: Step, location: Location) -> bool:
    """Tell whether a step leads to where a location cannot be."""
    if "schedule" in location:
        return step.unit in {"section", "chapter", "subsection"}
    return step.unit in {"schedule", "item"}


def _roman(words: str) -> int:
    values = [_ROMAN[letter] for letter in words]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)

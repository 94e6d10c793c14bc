"""What words refer to: “subsections 12(3) and (4)”, each of them by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.checks.affected import plain
from lexcomp.model.path import Unit

_STEP = r"\([0-9A-Za-z]{1,6}\)"
_NUM = r"[0-9]+[A-Z]*(?:-[0-9]+[A-Z]*)?"
_TARGET = rf"(?:{_NUM}(?![\w%-]|\.\d)(?:{_STEP})*|{_STEP}(?:{_STEP})*)"
_AND = r"(?:,\s(?:and\s|or\s)?|\s(?:and|or|to)\s)"
_FURTHER = re.compile(rf"(?:{_AND}(?:sub)?[a-z]+s?\s{_TARGET})+")
"""More of the same, called otherwise: “or paragraph (aa)”."""
_TARGETS = re.compile(rf"{_TARGET}")
#: After these words come the name and number of another law, or of a part of one.
_OF_OTHER = re.compile(
    r"(?:\s*\([^()]*\))?,?\s*(?:of|in|to|under|for|from)\s+"
    r"(?!this\b|these\b)(?:the|that|those|a|an|any|each|another|such|its|their|[A-Z])"
)
_OF_OWN = re.compile(r",?\s*of (?:this|these) (?:Act|Regulations?|Rules|instrument)\b")
_OTHER_LAW = re.compile(
    r"(?<!this )(?<!these )\b(?:Acts?|Regulations?|Rules?|Ordinances?|Code|Convention"
    r"|Constitution|Agreement|Treaty|Orders?|Determination|Charter|Statute|Protocol"
    r"|Principles|Standard|Articles?|Directive|Law|repealed|former|old)\b"
    r"|\bas if\b|\bmodif"
    r"|\b(?:that|those|corresponding) (?:law|section|subsection|rules)"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A provision of this law that words refer to.

    Attributes:
        unit: The word that says what it is: section, subsection, Schedule.
        num: The number of its section; empty where that is the section it stands in.
        steps: The numbers in brackets after that.
        printed: As it is printed.
    """

    unit: Unit
    num: str
    steps: tuple[str, ...]
    printed: str


def references(words: str, basic: Unit) -> Iterator[Reference]:
    """Yield what words refer to in their own law.

    Nothing that goes on “of the …” is yielded: it is of another law, or of a part of
    this one that has numbers of its own.

    Args:
        words: The words of a provision.
        basic: The unit that the law is counted in.

    Examples:
        >>> found = references("subsections 12(3) and (4), or Form 2", Unit.SECTION)
        >>> [each.printed for each in found]
        ['subsection 12(3)', 'subsection 12(4)', 'Form 2']
        >>> list(references("section 4 of the Lamps Act 1990", Unit.SECTION))
        []
    """
    text = plain(words)
    for found in _pattern(basic).finditer(text):
        further = _FURTHER.match(text, found.end())
        if _OF_OTHER.match(text[further.end() if further else found.end() :]):
            continue
        unit = Unit(found["unit"].lower().removesuffix("s"))
        yield from _targets(unit, found["targets"])


def tells_of_another_law(words: str) -> bool:
    """Tell whether words name another law, or say how it is to be read.

    What else they refer to may then be a provision of that law.

    Examples:
        >>> tells_of_another_law("Under this Act, section 3 applies.")
        False
        >>> tells_of_another_law("Section 3 of the Crimes Act applies.")
        True
    """
    return bool(_OTHER_LAW.search(_OF_OWN.sub("", plain(words))))


def _pattern(basic: Unit) -> re.Pattern[str]:
    first, rest = basic.value[0], basic.value[1:]
    own = rf"[{first}{first.upper()}]{rest}s?|[Ss]ub{basic.value}s?"
    return re.compile(
        rf"(?<![\w-])(?P<unit>{own}|[Pp]aragraphs?|[Ss]ubparagraphs?|Schedules?|Forms?)\s"
        rf"(?P<targets>{_TARGET}(?:{_AND}{_TARGET})*)"
    )


def _targets(unit: Unit, words: str) -> Iterator[Reference]:
    num, steps = "", tuple[str, ...]()
    for found in _TARGETS.finditer(words):
        head, *rest = re.findall(rf"{_NUM}|{_STEP}", found[0])
        brackets = tuple(each.strip("()") for each in rest)
        if head.startswith("("):
            brackets = (head.strip("()"), *brackets)
            steps = (*steps[: max(0, len(steps) - len(brackets))], *brackets)
        else:
            num, steps = head, brackets
        printed = f"{_called(unit)} {num}{_in_brackets(steps)}"
        yield Reference(unit, num, steps, printed)


def _called(unit: Unit) -> str:
    """Write a unit as a law does in a sentence."""
    annexed = unit in {Unit.SCHEDULE, Unit.FORM}
    return unit.value.capitalize() if annexed else unit.value


def _in_brackets(steps: tuple[str, ...]) -> str:
    return "".join(f"({step})" for step in steps)

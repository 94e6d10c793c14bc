"""Provisions as a lawyer names them: r 3(1)(a), s 12AB(2), Sch 2 cl 4, Form 1."""

from __future__ import annotations

import re

from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit

#: Abbreviations, after the key of an Endnote 2 where that has one.
_SHORT = {
    Unit.SECTION: "s",
    Unit.REGULATION: "r",
    Unit.RULE: "r",
    Unit.CLAUSE: "cl",
    Unit.CHAPTER: "Ch",
    Unit.PART: "Pt",
    Unit.DIVISION: "Div",
    Unit.SUBDIVISION: "Sdiv",
    Unit.SCHEDULE: "Sch",
    Unit.FORM: "Form",
    Unit.POINT: "point",
}
_WORDS = {
    "s": Unit.SECTION, "ss": Unit.SECTION, "section": Unit.SECTION,
    "r": Unit.REGULATION, "reg": Unit.REGULATION, "regulation": Unit.REGULATION,
    "rule": Unit.RULE, "cl": Unit.CLAUSE, "c": Unit.CLAUSE, "clause": Unit.CLAUSE,
    "ch": Unit.CHAPTER, "chapter": Unit.CHAPTER, "pt": Unit.PART, "part": Unit.PART,
    "div": Unit.DIVISION, "division": Unit.DIVISION,
    "sdiv": Unit.SUBDIVISION, "subdivision": Unit.SUBDIVISION,
    "sch": Unit.SCHEDULE, "schedule": Unit.SCHEDULE, "form": Unit.FORM,
}  # fmt: skip
_BRACKETED = frozenset(
    {*BASIC.values(), Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH}
)
_PIECE = re.compile(
    r"\s*([A-Za-z]+)\.?\s*([0-9][0-9A-Za-z.‑-]*|[IVXLC]+[A-Z]?\b|)((?:\s*\([0-9A-Za-z]+\))*)"
)


def cite(path: Path) -> str:
    """Write a path as a lawyer would.

    Examples:
        >>> cite(Path.parse("regulation:3/subregulation:1/paragraph:a"))
        'r 3(1)(a)'
        >>> cite(Path.parse("schedule:2/clause:4")), cite(Path.parse("schedule/form:1"))
        ('Sch 2 cl 4', 'Form 1')
        >>> cite(Path.parse("section:5/definition:lamp"))
        's 5 (definition of lamp)'
        >>> cite(Path.parse("section:5/subsection:2..4"))
        's 5(2) to (4)'
    """
    words: list[str] = []
    for label in path.labels:
        nums = label.run or (label.num,)
        if label.unit is Unit.FORM:
            words = [f"Form {label.num}"]
        elif label.unit in _BRACKETED:
            words.append(" to ".join(f"({num})" for num in nums))
        elif label.unit in _SHORT:
            space = " " if words else ""
            num = " to ".join(nums)
            words.append(f"{space}{_SHORT[label.unit]} {num}".rstrip())
        elif label.unit is Unit.DEFINITION:
            words.append(f" (definition of {label.num})")
        else:
            words.append(f" ({label.unit} {label.num})".replace(" )", ")"))
    return "".join(words).strip()


def read_citation(text: str, basic: Unit) -> Path:
    """Read what a lawyer types, or a path.

    Args:
        text: `r 3(1)(a)`, `Sch 2 cl 4`, `Form 1`, or `section:3/subsection:1`.
        basic: The unit that the law is counted in, for a bare number.

    Raises:
        ValueError: If it is neither.

    Examples:
        >>> str(read_citation("r 3(1)(a)", Unit.REGULATION))
        'regulation:3/subregulation:1/paragraph:a'
        >>> str(read_citation("12AB (2)", Unit.SECTION))
        'section:12AB/subsection:2'
        >>> str(read_citation("Sch 2 cl 4", Unit.SECTION))
        'schedule:2/clause:4'
    """
    if ":" in text:
        return Path.parse(text)
    typed = f"{basic} {text}" if text.strip()[:1].isdigit() else text
    labels: list[Label] = []
    end = 0
    while end < len(typed.rstrip()):
        found = _PIECE.match(typed, end)
        if not found or found[1].lower() not in _WORDS:
            msg = f"“{text}” names no provision; write r 3(1)(a), Sch 2 cl 4 or Form 1."
            raise ValueError(msg)
        unit = _WORDS[found[1].lower()]
        if found[1].lower() == "r" and basic is Unit.RULE:
            unit = Unit.RULE
        labels.append(Label(unit, found[2]))
        labels += _bracketed(unit, re.findall(r"\(([0-9A-Za-z]+)\)", found[3]))
        end = found.end()
    return Path(tuple(labels))


def _bracketed(unit: Unit, nums: list[str]) -> list[Label]:
    """Give each bracketed number its unit; a section may have paragraphs at once."""
    units = [BASIC.get(unit, Unit.SUBSECTION), Unit.PARAGRAPH, Unit.SUBPARAGRAPH]
    units.append(Unit.SUBSUBPARAGRAPH)
    if nums and not nums[0][0].isdigit():
        units.pop(0)
    return [Label(each, num) for each, num in zip(units, nums, strict=False)]


def top(path: Path) -> Path:
    """Return the path of the row under which endnotes put a provision.

    That is its section, regulation, clause or Form, or itself if it is a Part or
    Schedule.

    Examples:
        >>> str(top(Path.parse("regulation:3/subregulation:1")))
        'regulation:3'
        >>> str(top(Path.parse("schedule:2/clause:4/paragraph:a")))
        'schedule:2/clause:4'
    """
    ends = [
        index
        for index, label in enumerate(path.labels, start=1)
        if label.unit in BASIC
        or label.unit in CONTAINERS
        or label.unit in {Unit.SCHEDULE, Unit.FORM}
    ]
    return Path(path.labels[: ends[-1]]) if ends else path

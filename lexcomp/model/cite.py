"""Provisions as a lawyer names them: r 3(1)(a), s 12AB(2), Sch 2 cl 4, Form 1."""

from __future__ import annotations

import re

from lexcomp.model.path import BASIC, CONTAINERS, LAST, Label, Path, Unit

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
#: What readers call what is named otherwise here.
_NAMES = {Unit.CELL: "column", Unit.HEADER: "column headings"}
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
_UNITS = "|".join(
    sorted((unit for unit in Unit if unit is not Unit.DEFINITION), key=len)[::-1]
)
_STEP = rf"(?:{_UNITS})(?::[0-9A-Za-z](?:[0-9A-Za-z.‑-]*[0-9A-Za-z])?)?(?:\[\w+\])?"
_PATHS = re.compile(
    rf"(?<![\w/:-])(?:(?P<path>{_STEP}(?:/{_STEP})*)(?:(?P<term>/definition:)|(?![\w/]))"
    r"|(?P<alone>definition:))"
)
#: What is left of a path once the term of a definition in it has been let out.
_IN_TERM = re.compile(r"(definition of [^/.,;:”]+)/([a-z-]+):(\w+)")
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
        >>> cite(Path.parse("schedule:1/clause:7/subclause:7.2/paragraph:a"))
        'Sch 1 cl 7.2(a)'
        >>> cite(Path.parse("section:5/subsection:2..4"))
        's 5(2) to (4)'
        >>> cite(Path.parse("section:5/table/item:3/cell:2"))
        's 5, table, item 3, column 2'
        >>> cite(Path.parse("section:5A/subsection:2/note:1/paragraph:b"))
        's 5A(2), note 1 (b)'
        >>> cite(Path.parse("form:2/alinea")), cite(Path.parse("form:2/alinea[3]"))
        ('Form 2, a line', 'Form 2, line 3')
    """
    words: list[str] = []
    for label in path.labels:
        nums = label.run or (label.num,)
        if label.unit is Unit.FORM:
            words = [f"Form {label.num}"]
        elif label.unit in _BRACKETED and "." in nums[0] and words:
            words[-1] = f"{words[-1].rpartition(' ')[0]} {' to '.join(nums)}"
        elif label.unit in _BRACKETED:
            space = " " if words and words[-1].startswith(", ") else ""
            words.append(space + " to ".join(f"({num})" for num in nums))
        elif label.unit in _SHORT:
            space = " " if words else ""
            num = " to ".join(nums)
            words.append(f"{space}{_SHORT[label.unit]} {num}".rstrip())
        elif label.unit is Unit.DEFINITION:
            words.append(f" (definition of {label.num})")
        elif label.unit is Unit.ALINEA:
            words.append(f", {_line(label.nth)}")
        else:
            name = _NAMES.get(label.unit, label.unit.replace("-", " "))
            words.append(f", {name} {label.num}".rstrip())
    return "".join(words).strip(" ,")


def _line(nth: int) -> str:
    if nth == LAST:
        return "the last line"
    return f"line {nth}" if nth else "a line"


def in_citations(sentence: str) -> str:
    """Write the paths in a sentence as a lawyer would.

    A defined term may have several words, so that where it ends is left open.

    Examples:
        >>> in_citations("“lamp” occurs twice in regulation:9/subregulation:2; which?")
        '“lamp” occurs twice in r 9(2); which?'
        >>> in_citations("There is no subsection:2A in section:5.")
        'There is no subsection (2A) in s 5.'
        >>> in_citations("There is no regulation:3/definition:lantern boat.")
        'There is no r 3, definition of lantern boat.'
        >>> in_citations("There is no section:3/definition:oil lamp/paragraph:a.")
        'There is no s 3, definition of oil lamp, paragraph (a).'
        >>> in_citations("In a note: see schedule/form:2.")
        'In a note: see Form 2.'
    """
    cited = _PATHS.sub(_as_citation, sentence)
    return _IN_TERM.sub(r"\1, \2 (\3)", cited) if "definition of " in cited else cited


def _as_citation(found: re.Match[str]) -> str:
    path, term = found["path"], found["term"]
    if path is None:
        return "definition of "
    if ":" not in path and not term:
        return path
    read = Path.parse(path)
    unit = f"{read.labels[0].unit} " if read.labels[0].unit in _BRACKETED else ""
    return f"{unit}{cite(read)}{', definition of ' if term else ''}"


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
    if not text.strip():
        msg = "No provision is named; write r 3(1)(a), Sch 2 cl 4 or Form 1."
        raise ValueError(msg)
    if ":" in text:
        return _parsed(text)
    typed = f"{basic} {text}" if text.strip()[:1].isdigit() else text
    labels: list[Label] = []
    end = 0
    while end < len(typed.rstrip()):
        found = _PIECE.match(typed, end)
        if not found or found[1].lower() not in _WORDS:
            raise ValueError(_no_provision(text))
        unit = _WORDS[found[1].lower()]
        if found[1].lower() == "r" and basic is Unit.RULE:
            unit = Unit.RULE
        labels.append(Label(unit, found[2]))
        labels += _bracketed(unit, re.findall(r"\(([0-9A-Za-z]+)\)", found[3]))
        end = found.end()
    return Path(tuple(labels))


def _parsed(text: str) -> Path:
    """Read a path.

    Raises:
        ValueError: If it is none.
    """
    try:
        return Path.parse(text)
    except ValueError as error:
        raise ValueError(_no_provision(text)) from error


def _no_provision(text: str) -> str:
    return f"“{text}” names no provision; write r 3(1)(a), Sch 2 cl 4 or Form 1."


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

"""Every case in how.txt: what a line of a “How affected” cell says."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.endnotes.cells import read_how
from lexcomp.endnotes.citations import Numbering
from lexcomp.model.endnotes import Cited, HistoryLine
from lexcomp.model.text import Face, Mark, Text
from tests.cases import Case, read_cases

CASES = list(read_cases(Path(__file__).parent / "how.txt", blocks=2))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_line_says_what_its_case_says(case: Case) -> None:
    (law, *words), expected = case.blocks[0].splitlines(), case.blocks[1]
    numbering = Numbering(acts=law == "act")
    lines: list[str] = []
    for line in words:
        read, unread = read_how(Text(line), numbering)
        lines += map(_written, read)
        lines += [f"unread: {unread}"] if unread else []
    assert "\n".join(lines) == expected


def test_an_underlined_citation_has_not_commenced() -> None:
    words = "am No 5, 2010; No 6, 2010"
    text = Text(words, (Mark(words.index("No 6"), len(words), Face.UNDERLINE),))
    ((line,), _) = read_how(text, Numbering(acts=True))
    assert [law.commenced for law in line.laws] == [True, False]


def test_a_line_is_kept_as_printed() -> None:
    lines, _ = read_how(Text("ad. No. 5, 2010  rep. No. 6, 2010"), Numbering(acts=True))
    assert [line.printed for line in lines] == ["ad. No. 5, 2010", "rep. No. 6, 2010"]


def test_a_number_is_of_the_series_that_the_legislation_history_has() -> None:
    act = Numbering(acts=True).citation(33, 2016)
    numbering = Numbering(acts=False, known=frozenset({act}))
    assert numbering.citation(33, 2016) == act
    assert str(numbering.citation(34, 2016)) == "SLI No 34, 2016"


def _written(line: HistoryLine) -> str:
    laws = "; ".join(map(_cited, line.laws))
    if line.compilation is not None:
        laws = f"C{line.compilation}"
    by = f"by {line.by}" if line.by else ""
    return f"{line.effect.value or 'made'} {laws}{by}"


def _cited(law: Cited) -> str:
    underlined = "" if law.commenced else "~"
    qualifier = f" ({law.qualifier})" if law.qualifier else ""
    return f"{underlined}{law.citation}{qualifier}"

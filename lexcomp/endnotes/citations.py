"""The numbers of laws as endnotes cite them, in the punctuation of any time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lexcomp.model.instrument import Citation, Series

FIRST_YEAR_OF_SLI = 2005
"""Until then instruments were numbered as Statutory Rules (Legislative Instruments
Act 2003, s 2: the day on which the register began)."""

_SERIES = {"act": Series.ACT, "sr": Series.SR, "sli": Series.SLI}
_LIST = r"\d+(?:\s*(?:,\s*and|,|and|&)\s*\d+(?!\d|\s+No))*"
_CITATION = re.compile(
    rf"""(?P<id>F\d{{4}}[A-Z]\d{{5}})\b
    | (?:(?P<series>Acts?|SLI|SR|S\.\s?R\.|Statutory\ Rules?
        |Select\ Legislative\ Instruments?)\s+)?
      (?: (?P<year_first>\d{{4}}),?\s+Nos?[.,]*\s*(?P<after>{_LIST})
        | (?:Nos?[.,]*\s*)?(?P<before>{_LIST})(?:\s*[,.]\s*|\s+of\s+|\s+)
          (?P<year_last>\d{{4}})(?!\d) )""",
    re.VERBOSE,
)
_YEARS = range(1901, 2101)


@dataclass(frozen=True, slots=True)
class Numbering:
    """What a number without a series means in the endnotes of one law.

    Attributes:
        acts: Whether the law is an Act, whose amending laws are mostly Acts.
        known: The laws of its legislation history, where that has been read.
    """

    acts: bool
    known: frozenset[Citation] = frozenset()

    @classmethod
    def of(cls, principal: Citation | None) -> Numbering:
        """Return the numbering of a law's endnotes by its own number."""
        return cls(principal is None or principal.series is Series.ACT)

    def citation(self, number: int, year: int, series: str = "") -> Citation:
        """Make a citation of a number and year.

        Without a series it is that of the laws that mostly amend this one, unless
        the legislation history has it in another only.

        Examples:
            >>> str(Numbering(acts=False).citation(3, 1997))
            'SR No 3, 1997'
            >>> str(Numbering(acts=False).citation(51, 2013))
            'SLI No 51, 2013'
            >>> str(Numbering(acts=True).citation(51, 2013))
            'No 51, 2013'
        """
        if series:
            return Citation(year, _series(series), number)
        own, other = Series.ACT, _of_instruments(year)
        if not self.acts:
            own, other = other, own
        likely, less = Citation(year, own, number), Citation(year, other, number)
        return less if less in self.known and likely not in self.known else likely

    def printed(self, citation: Citation) -> str:
        """Write a citation in the new style.

        Examples:
            >>> Numbering(acts=False).printed(Citation(2013, Series.SLI, 51))
            'No 51, 2013'
            >>> Numbering(acts=True).printed(Citation(2006, Series.SLI, 50))
            'SLI No 50, 2006'
        """
        if citation.series is Series.F:
            return str(citation)
        number = f"No {citation.number}, {citation.year}"
        if (citation.series is Series.ACT) is self.acts:
            return number
        prefix = "Act" if citation.series is Series.ACT else citation.series.name
        return f"{prefix} {number}"


def scan(
    text: str, start: int, numbering: Numbering
) -> tuple[tuple[Citation, ...], int] | None:
    """Read the citations that begin at a place in a text.

    Returns:
        The citations, several where a list of numbers shares a year, and the place
        where they end; or None where none begins here.

    Examples:
        >>> found = scan("am. Nos. 104 and 211, 1992", 4, Numbering(acts=True))
        >>> [str(each) for each in found[0]], found[1]
        (['No 104, 1992', 'No 211, 1992'], 26)
        >>> [str(each) for each in scan("1997 No. 3", 0, Numbering(acts=False))[0]]
        ['SR No 3, 1997']
    """
    found = _CITATION.match(text, start)
    if not found:
        return None
    if found["id"]:
        return (Citation.parse(found["id"]),), found.end()
    year = int(found["year_first"] or found["year_last"])
    if year not in _YEARS:
        return None
    numbers = re.findall(r"\d{1,100}", found["after"] or found["before"])
    series = found["series"] or ""
    laws = tuple(numbering.citation(int(each), year, series) for each in numbers)
    return laws, found.end()


def read_number(text: str, numbering: Numbering) -> Citation | None:
    """Read the number of one law, or return None.

    Examples:
        >>> str(read_number("Statutory Rules No. 126, 1988", Numbering(acts=False)))
        'SR No 126, 1988'
        >>> str(read_number("126, 1988", Numbering(acts=True)))
        'No 126, 1988'
    """
    found = scan(text.strip(), 0, numbering)
    if not found or len(found[0]) != 1 or found[1] != len(text.strip()):
        return None
    return found[0][0]


def _series(word: str) -> Series:
    """Return the series that a word before a number names."""
    short = word.lower().replace(".", "").replace(" ", "")
    if short.startswith("select"):
        return Series.SLI
    return Series.SR if short.startswith("stat") else _SERIES[short.removesuffix("s")]


def _of_instruments(year: int) -> Series:
    """Return the series in which instruments of a year were numbered."""
    return Series.SLI if year >= FIRST_YEAR_OF_SLI else Series.SR

"""How a finding names a row of an endnote: as it is printed there."""

from __future__ import annotations

from lexcomp.model.endnotes import HistoryRow, LawRow
from lexcomp.model.instrument import Series


def affected(row: HistoryRow) -> str:
    """Return the left cell of a row of the amendment history, as printed.

    Examples:
        >>> affected(HistoryRow("r 4", "", "", (), printed="r. 4"))
        'r. 4'
    """
    return row.printed or row.provision


def listed(row: LawRow) -> str:
    """Return the first cell of a row of the legislation history, as printed."""
    if row.printed:
        return row.printed.partition(" | ")[0].strip()
    if row.name or row.citation.series is Series.F:
        return row.name or str(row.citation)
    return f"{row.citation.number}, {row.citation.year}"


def enumerate_words(words: tuple[str, ...]) -> str:
    """Join words as a sentence does.

    Examples:
        >>> enumerate_words(("a", "b", "c"))
        'a, b and c'
    """
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))

"""Where the endnotes of an official compilation differ from those generated for it."""

from __future__ import annotations

from collections.abc import Iterator

from lexcomp.endnotes.normal import Difference, differences
from lexcomp.model.endnote_rows import cited
from lexcomp.model.endnotes import Endnotes, HistoryRow, LawRow
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.law import OfficialCompilation
from lexcomp.model.source import Source


def endnote_differences(
    official: OfficialCompilation, own: Endnotes
) -> Iterator[Finding]:
    """Compare official endnotes with generated ones, cell by cell.

    A difference is told at the row that it is in; that of a row that is missing, where
    the endnotes begin.
    """
    if official.endnotes is None:
        return
    rows = _rows(official.endnotes)
    for difference in differences(official.endnotes, own):
        message = (
            f"The endnotes of {official.day.isoformat()} differ from those generated"
            f" for it: {difference}"
        )
        row = rows.get(_key(difference))
        printed = row.printed.partition(" | ")[0].strip() if row else ""
        source = row.source if row else official.endnotes.source
        yield Finding(
            "LC503",
            Severity.WARNING,
            message,
            source or Source(official.file, 1),
            printed or difference.row,
        )


def _rows(endnotes: Endnotes) -> dict[tuple[str, str], LawRow | HistoryRow]:
    """Find the rows by the names that differences give them."""
    series = endnotes.legislation[0].citation.series if endnotes.legislation else None
    found: dict[tuple[str, str], LawRow | HistoryRow] = {}
    for law in endnotes.legislation:
        found.setdefault(("Endnote 3", cited(law.citation, series)), law)
    for row in endnotes.amendments:
        name = f"{row.scope} {row.provision}".strip()
        found.setdefault(("Endnote 4", name), row)
        found.setdefault(("Endnote 4", f"{name} under {row.group}"), row)
    return found


def _key(difference: Difference) -> tuple[str, str]:
    return difference.endnote, difference.row

"""Endnotes written down for tests: as lines, as tables, and what was read of them."""

from __future__ import annotations

from lexcomp.endnotes.parse import parse
from lexcomp.model.endnote_laws import legislation_tables
from lexcomp.model.endnote_rows import amendment_table, history_line
from lexcomp.model.endnotes import Endnotes, HistoryRow, LawRow
from lexcomp.model.finding import Finding
from lexcomp.model.source import Source
from lexcomp.model.text import Text
from lexcomp.readers.block import Block, Paragraph, TableBlock, TableCell
from lexcomp.readers.text import read_text

HERE = Source("endnotes", 1)


def read(words: str, *, acts: bool | None = None) -> tuple[Endnotes, str]:
    """Read endnotes given as lines; return them and the findings, a line each."""
    return whole(parse(read_text(words.encode(), "a.txt"), acts=acts))


def whole(
    parsed: tuple[Endnotes | None, tuple[Finding, ...]],
) -> tuple[Endnotes, str]:
    """Return endnotes that must be there, and the findings, a line each."""
    endnotes, findings = parsed
    assert endnotes is not None
    return endnotes, "\n".join(map(str, findings))


def paragraph(words: str | Text, style: str = "") -> Paragraph:
    """Return a paragraph."""
    text = words if isinstance(words, Text) else Text(words)
    return Paragraph(style, text, HERE)


def table(*rows: tuple[str | Text, ...]) -> TableBlock:
    """Return a table; a cell is one paragraph, or one a line."""
    return TableBlock(tuple(tuple(map(_cell, row)) for row in rows), HERE)


def as_tables(endnotes: Endnotes) -> tuple[Block, ...]:
    """Print Endnotes 3 and 4 as a published compilation does."""
    blocks: list[Block] = [
        paragraph("Endnotes"),
        paragraph("Endnote 1—About the endnotes"),
    ]
    blocks += [paragraph(words) for words in endnotes.about]
    blocks.append(paragraph("Endnote 3—Legislation history"))
    for each in legislation_tables(endnotes):
        blocks.append(table(each.columns, *(row.cells for row in each.rows)))
    blocks.append(paragraph("Endnote 4—Amendment history"))
    history = amendment_table(endnotes)
    return (*blocks, table(history.columns, *(row.cells for row in history.rows)))


def histories(endnotes: Endnotes) -> str:
    """Write the amendment history, a row a line."""
    return "\n".join(map(_history, endnotes.amendments))


def laws(endnotes: Endnotes) -> str:
    """Write the legislation history, a row a line."""
    return "\n".join(line for row in endnotes.legislation for line in _law(row, ""))


def _cell(words: str | Text) -> TableCell:
    if isinstance(words, Text):
        return TableCell((paragraph(words),))
    return TableCell(tuple(paragraph(line) for line in words.split("\n")))


def _history(row: HistoryRow) -> str:
    lines = " / ".join(history_line(line, None).plain for line in row.lines)
    where = f" [{row.scope} < {row.group}]" if row.scope or row.group else ""
    return f"{row.provision}{where}: {lines}"


def _law(row: LawRow, indent: str) -> list[str]:
    entries = (
        f"{each.provisions}: {each.when} ({each.basis})" for each in row.commencements
    )
    cells = (
        row.name,
        str(row.citation),
        str(row.registered),
        " / ".join(entries),
        str(row.application),
    )
    inner = [line for each in row.amended_by for line in _law(each, f"{indent}  ")]
    return [indent + " | ".join(cells), *inner]

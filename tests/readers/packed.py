"""Blocks written out as a Word document and as a page: what readers read, undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from xml.sax.saxutils import escape

from lexcomp.model.grid import columns
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Text
from lexcomp.readers.block import Block, Paragraph, TableBlock, TableCell
from tests.readers.packages import docx, epub, style

NOWHERE = Source("", 1)
_LOOKS = {
    Face.BOLD: "<w:b/>",
    Face.ITALIC: "<w:i/>",
    Face.UNDERLINE: '<w:u w:val="single"/>',
    Face.SUBSCRIPT: '<w:vertAlign w:val="subscript"/>',
    Face.SUPERSCRIPT: '<w:vertAlign w:val="superscript"/>',
}


def bare(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks without the places where they stand."""
    return tuple(map(_bare, blocks))


def docx_of(blocks: Iterable[Block]) -> bytes:
    """Return a document that holds these blocks."""
    blocks = tuple(blocks)
    names = dict.fromkeys(each.style for each in _all(blocks) if each.style)
    styles = "".join(style(f"s{at}", name) for at, name in enumerate(names))
    called = {name: f"s{at}" for at, name in enumerate(names)} | {"": ""}
    body = "".join(
        _docx_paragraph(each, called)
        if isinstance(each, Paragraph)
        else _docx_table(each, called)
        for each in blocks
    )
    return docx(body, styles=styles)


def html_of(blocks: Iterable[Block]) -> bytes:
    """Return a page that shows these blocks."""
    return f"<html><body>{_shown(blocks)}</body></html>".encode()


def epub_of(blocks: Iterable[Block]) -> bytes:
    """Return a book of one page that shows these blocks."""
    return epub({"law.xhtml": _shown(blocks)})


def _bare(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(block.style, block.text, NOWHERE)
    rows = tuple(
        tuple(
            TableCell(tuple(_plain(cell.paragraphs)), cell.columns, cell.rows)
            for cell in row
        )
        for row in block.rows
    )
    return TableBlock(rows, NOWHERE)


def _plain(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    return (Paragraph(each.style, each.text, NOWHERE) for each in paragraphs)


def _all(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (
                p for row in block.rows for cell in row for p in cell.paragraphs
            )


def _runs(text: Text) -> Iterator[tuple[str, frozenset[Face]]]:
    """Yield the words of a text, parted where their faces change."""
    edges = {0, len(text.plain)}
    edges |= {edge for mark in text.marks for edge in (mark.start, mark.end)}
    for start, end in pairwise(sorted(edges)):
        yield text.plain[start:end], text.faces(start, end)


def _docx_paragraph(paragraph: Paragraph, called: dict[str, str]) -> str:
    runs = ""
    for words, faces in _runs(paragraph.text):
        looks = "".join(look for face, look in _LOOKS.items() if face in faces)
        said = f'<w:t xml:space="preserve">{escape(words)}</w:t>'
        runs += f"<w:r><w:rPr>{looks}</w:rPr>{said}</w:r>"
    name = called[paragraph.style]
    properties = f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>' if name else ""
    return f"<w:p>{properties}{runs}</w:p>"


def _docx_table(table: TableBlock, called: dict[str, str]) -> str:
    """Write a table, each cell that reaches down going on in the rows below."""
    below: dict[int, int] = {}
    open_: dict[int, tuple[int, int]] = {}
    rows = ""
    for row in table.rows:
        places = columns([(cell.columns, cell.rows) for cell in row], below)
        cells = {
            place: _docx_cell(cell, called) for place, cell in _placed(places, row)
        }
        cells |= {place: _goes_on(width) for place, (width, _) in open_.items()}
        open_ = {at: (wide, left - 1) for at, (wide, left) in open_.items() if left > 1}
        new = {
            place: (cell.columns, cell.rows - 1)
            for place, cell in _placed(places, row)
            if cell.rows > 1
        }
        open_ |= new
        rows += f"<w:tr>{''.join(cells[place] for place in sorted(cells))}</w:tr>"
    return f"<w:tbl>{rows}</w:tbl>"


def _placed(
    places: Sequence[int], row: Sequence[TableCell]
) -> Iterator[tuple[int, TableCell]]:
    return zip(places, row, strict=True)


def _docx_cell(cell: TableCell, called: dict[str, str]) -> str:
    reach = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
    span = f'<w:gridSpan w:val="{cell.columns}"/>{reach}'
    words = "".join(_docx_paragraph(each, called) for each in cell.paragraphs)
    return f"<w:tc><w:tcPr>{span}</w:tcPr>{words or '<w:p/>'}</w:tc>"


def _goes_on(width: int) -> str:
    span = f'<w:gridSpan w:val="{width}"/><w:vMerge/>'
    return f"<w:tc><w:tcPr>{span}</w:tcPr><w:p/></w:tc>"


def _shown(blocks: Iterable[Block]) -> str:
    return "".join(
        _html_paragraph(each) if isinstance(each, Paragraph) else _html_table(each)
        for each in blocks
    )


def _html_paragraph(paragraph: Paragraph) -> str:
    runs = ""
    for words, faces in _runs(paragraph.text):
        tags = sorted(face.value for face in faces)
        before = "".join(f"<{tag}>" for tag in tags)
        after = "".join(f"</{tag}>" for tag in reversed(tags))
        runs += f"{before}{escape(words)}{after}"
    name = f' class="{paragraph.style}"' if paragraph.style else ""
    return f"<p{name}>{runs}</p>"


def _html_table(table: TableBlock) -> str:
    rows = ""
    for row in table.rows:
        rows += "<tr>"
        for cell in row:
            words = "".join(map(_html_paragraph, cell.paragraphs))
            rows += f'<td colspan="{cell.columns}" rowspan="{cell.rows}">{words}</td>'
        rows += "</tr>"
    return f"<table>{rows}</table>"

"""Markdown, as people and converters write law in it."""

from __future__ import annotations

import re
from dataclasses import replace

from lexcomp.model.source import Source
from lexcomp.model.text import Face, Mark, Text, joined
from lexcomp.readers.block import Block, Paragraph, TableBlock, TableCell
from lexcomp.readers.html import read_html
from lexcomp.readers.markdown_words import words_of
from lexcomp.readers.text import text_of

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DEFINITION = re.compile(r"(?m)^ {0,3}\[([^\[\]]+)\]:[ \t]+\S*[/#:.]\S*[^\n]*$")
_QUOTED = re.compile(r"^\s*(?:>\s?)+")
_HEADING = re.compile(r"(#{1,6})(?:\s+(.*?))?(?:\s+#+)?$")
_RULE = re.compile(r"([=*_-])(?:\s*\1){2,}$")
_BULLET = re.compile(r"[-*+•](?:\s+|$)")
_RULED = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EDGE = re.compile(r"(?<!\\)\|")
_NUMBERED = re.compile(r"\([0-9A-Za-z]{1,5}\)\s|[0-9]+[A-Z]*[.)]\s")
_ENDED = (".", ":", ";", ",", "—", "-", " or", " and")
_FENCES = ("```", "~~~")
_LONG_DASH = re.compile(r"[^\s|:-]-{3}(?!-)")
_DOUBLED = re.compile(r'""(?=\S)([^"]*\S)""(?!")')
"""A quotation whose marks a converter has written twice."""


def read_markdown(data: bytes, file: str) -> tuple[Block, ...]:
    r"""Read headings, lists and tables as a browser would show them.

    The style of a heading is its level (`h2`), as for a web page; nothing else has
    one. Lines go on with a paragraph until an empty one, but a number after a
    sentence begins another. Links count as their words, images as those that stand
    for them, two hyphens as a dash. Words between backticks are bold and italic; those
    between doubled quotation marks are quoted once.

    Args:
        data: The bytes of the file.
        file: Its name, for messages and sources.

    Raises:
        InputError: The file is empty, is no text, or has a line that is too long.

    Examples:
        >>> law = b"##### 1  Short title\n\n  * This is the **Act**."
        >>> [(block.style, block.text.plain) for block in read_markdown(law, "a.md")]
        [('h5', '1 Short title'), ('', 'This is the Act.')]
    """
    text = _without_comments(text_of(data, file))
    page = _Page(file, text)
    for number, line in enumerate(text.split("\n"), start=1):
        page.take(line, number)
    page.end()
    return tuple(page.blocks)


def _without_comments(text: str) -> str:
    """Put empty lines in place of comments, each of which has an end."""
    end = text.rfind("-->") + len("-->")
    if end < len("<!---->"):
        return text
    kept = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text[:end])
    return kept + text[end:]


class _Page:
    """The blocks so far, and the paragraph or table that is open."""

    def __init__(self, file: str, text: str) -> None:
        self.blocks: list[Block] = []
        self._file = file
        self._references = frozenset(
            name.strip().lower() for name in _DEFINITION.findall(text)
        )
        # Who writes three hyphens for an em dash means another dash by two.
        self._dash = "–" if _LONG_DASH.search(text) else "—"
        self._words: list[str] = []
        self._style = ""
        self._quotes = self._quoted = False
        self._line = 1
        self._rows: list[tuple[str, int]] = []
        self._html: list[str] = []
        self._fence = ""

    def take(self, line: str, number: int) -> None:
        """Read one line."""
        raw = _QUOTED.sub("", line)
        self._quotes = raw != line
        words = raw.strip()
        if self._html or words.lower().startswith("<table"):
            self._take_html(raw, number)
        elif self._fence or words.startswith(_FENCES):
            self._take_code(raw, words, number)
        elif not words or _DEFINITION.match(raw):
            self.end()
        elif words.startswith("|") or (self._rows and "|" in words):
            self._flush()
            self._rows.append((words, number))
        elif _RULED.match(words) and "|" in words and self._words:
            self._rows = [(" ".join(self._words), self._line), (words, number)]
            self._words = []
        else:
            self._table()
            self._take_words(raw, words, number)

    def end(self) -> None:
        """End whatever is open."""
        self._flush()
        self._table()
        if self._html:
            self._end_html()

    def _take_words(self, raw: str, words: str, number: int) -> None:
        if rule := _RULE.match(words):
            if self._words and rule[1] in "=-" and not self._style:
                self._style = "h1" if rule[1] == "=" else "h2"
            self._flush()
        elif heading := _HEADING.match(words):
            self._flush()
            self._begin(heading[2] or "", number, f"h{len(heading[1])}")
            if not raw.endswith("  "):  # a line break: it goes on in the next line
                self._flush()
        elif bullet := _BULLET.match(words):
            self._flush()
            self._begin(_without_bullets(words[bullet.end() :]), number)
        elif self._words and not self._begins(words):
            if self._style and self._words[0][:1] == '"':
                words = words.removeprefix('"')  # it opens each line of a heading
            self._words.append(words)
        else:
            self._flush()
            self._begin(words, number)

    def _begins(self, words: str) -> bool:
        """Tell a numbered paragraph from a line that goes on with one."""
        ended = self._words[-1].endswith(_ENDED)
        return ended and bool(_NUMBERED.match(words))

    def _begin(self, words: str, number: int, style: str = "") -> None:
        self._words, self._style, self._line = [words], style, number
        self._quoted = self._quotes

    def _flush(self) -> None:
        """End the paragraph."""
        if self._words:
            text = self._text(" ".join(self._words))
            if text:
                source = Source(self._file, self._line)
                made = Paragraph(self._style, text, source, quoted=self._quoted)
                self.blocks.append(made)
        self._words, self._style = [], ""

    def _text(self, words: str) -> Text:
        words = _DOUBLED.sub(r"“\1”", words)
        return words_of(words, self._references, self._dash)

    def _table(self) -> None:
        """End the table."""
        rows = self._rows
        self._rows = []
        if not rows:
            return
        ruled = [i for i, (words, _) in enumerate(rows) if _RULED.match(words)]
        heads = ruled[0] if ruled else 0
        made = [
            self._row(words, number, headed=index < heads)
            for index, (words, number) in enumerate(rows)
            if index not in ruled[:1]
        ]
        full = tuple(row for row in made if any(cell.paragraphs for cell in row))
        if full:
            self.blocks.append(TableBlock(full, Source(self._file, rows[0][1])))

    def _row(self, words: str, number: int, *, headed: bool) -> tuple[TableCell, ...]:
        source = Source(self._file, number)
        cells = _EDGE.split(words.removeprefix("|").removesuffix("|"))
        row = []
        for cell in cells:
            texts = [
                self._text(part.replace("\\|", "|")) for part in _BREAK.split(cell)
            ]
            shown = [_in_bold(text) if headed else text for text in texts if text]
            row.append(TableCell(tuple(Paragraph("", text, source) for text in shown)))
        return tuple(row)

    def _take_html(self, raw: str, number: int) -> None:
        if not self._html:
            self.end()
            self._line = number
        self._html.append(raw)
        if "</table" in raw.lower():
            self._end_html()

    def _end_html(self) -> None:
        """Read a table that is written as that of a web page."""
        page = "\n".join(self._html)
        self._html = []
        if not re.sub(r"<[^<>]*>|\s", "", page):
            return
        above = self._line - 1
        for block in read_html(page.encode(), self._file):
            self.blocks.append(_moved(block, above))

    def _take_code(self, raw: str, words: str, number: int) -> None:
        """Read what is fenced off as it stands, a paragraph to a line."""
        self.end()
        if not self._fence:
            self._fence = words[:3]
        elif words.startswith(self._fence):
            self._fence = ""
        elif words:
            text = Text(" ".join(raw.split()))
            self.blocks.append(Paragraph("", text, Source(self._file, number)))


def _without_bullets(words: str) -> str:
    """Take off bullets within a bullet."""
    while found := _BULLET.match(words):
        words = words[found.end() :]
    return words


def _in_bold(text: Text) -> Text:
    """Make a column heading bold, as a browser shows it."""
    bold = Mark(0, len(text.plain), Face.BOLD)
    return replace(text, marks=joined((*text.marks, bold)))


def _moved(block: Block, lines: int) -> Block:
    """Move the place of a block down the file."""
    if isinstance(block, Paragraph):
        return _lower(block, lines)
    rows = tuple(
        tuple(
            replace(cell, paragraphs=tuple(_lower(p, lines) for p in cell.paragraphs))
            for cell in row
        )
        for row in block.rows
    )
    source = replace(block.source, line=block.source.line + lines)
    return TableBlock(rows, source)


def _lower(paragraph: Paragraph, lines: int) -> Paragraph:
    source = replace(paragraph.source, line=paragraph.source.line + lines)
    return replace(paragraph, source=source)

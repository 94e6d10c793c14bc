"""Web pages and Word's web pages: paragraphs and tables in the order of reading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from sys import intern

from lxml import etree

from lexcomp.model.errors import InputError
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Mark, Text, joined
from lexcomp.readers.block import Block, Paragraph, TableBlock, TableCell
from lexcomp.readers.characters import decode, plain
from lexcomp.readers.html_elements import walked

LONGEST_SPAN = 1000
"""A cell may not claim to cover more columns or rows than this, as in browsers."""

_DROPPED = frozenset(
    [
        "head",
        "style",
        "script",
        "template",
        "title",
        "xml",
        "noframes",
        "object",
        "applet",
        "select",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
_FACED = {
    "b": Face.BOLD, "strong": Face.BOLD, "th": Face.BOLD,
    "i": Face.ITALIC, "em": Face.ITALIC, "cite": Face.ITALIC, "dfn": Face.ITALIC,
    "var": Face.ITALIC, "u": Face.UNDERLINE, "ins": Face.UNDERLINE,
    "sub": Face.SUBSCRIPT, "sup": Face.SUPERSCRIPT,
}  # fmt: skip

#: The character styles of the Office of Parliamentary Counsel that give a face, for
#: pages whose stylesheet is a file of its own.
_CHARACTER_STYLES = {
    "charbolditalic": "font-weight:bold;font-style:italic",
    "charitalic": "font-style:italic",
    "superscriptstyle": "vertical-align:super",
    "subscriptstyle": "vertical-align:sub",
}
_DECLARED = re.compile(
    rb"""<meta[^<>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^<>]*?encoding=["']([\w.-]+)""",
    re.IGNORECASE,
)
_ROOT = re.compile(r"<html\b", re.IGNORECASE)
_CLASS = re.compile(r"\.([\w-]+)\s*(?:,|$)")
_WEIGHT = re.compile(r"(?<![\w-])font-weight:\s*(\w+)")
_SLANT = re.compile(r"(?<![\w-])font-style:\s*(\w+)")
_LINE = re.compile(r"(?<![\w-])text-decoration(?:-line)?:\s*([\w\s-]+)")
_HEIGHT = re.compile(r"(?<![\w-])vertical-align:\s*(\w+)")
_HIDDEN = re.compile(r"(?<![\w-])display:\s*none")
_HEAVY = frozenset({"bold", "bolder", "600", "700", "800", "900"})

_Faces = frozenset[Face]


def read_html(data: bytes, file: str) -> tuple[Block, ...]:
    """Read a page as a browser would show it.

    The style of a paragraph is the class of its element, or the name of a heading
    element without one (`h2`). What is not shown is left out; an image counts as
    its alternative text; a table in a table becomes paragraphs of its cell.

    Args:
        data: The bytes of the page.
        file: Its name, for messages and sources.

    Raises:
        InputError: The file is empty, is no text, shows no words, or is nested more
            deeply than any browser would write it.

    Examples:
        >>> page = b"<p class=ActHead5>1  Short&nbsp;title<p class=subsection>Text."
        >>> [(block.style, block.text.plain) for block in read_html(page, "a.html")]
        [('ActHead5', '1 Short title'), ('subsection', 'Text.')]
    """
    declared = _DECLARED.search(data[:100_000])
    charset = (declared[1] or declared[2]).decode("ascii") if declared else None
    text = decode(data, charset)
    if not text.strip():
        raise InputError("It is empty; give the text of a law.", file)
    if _defines_entities(text):
        message = "It defines entities of its own; write out the words they stand for."
        raise InputError(message, file)
    if "\0" in text or text.startswith(("PK\x03\x04", "%PDF", "{\\rtf")):
        message = "It is not HTML; give a .txt, .html, .docx or .epub file."
        raise InputError(message, file)
    blocks = _Page(file, _stylesheet(text)).read(walked(text, file))
    if not blocks:
        raise InputError("It shows no words; give the page that holds the law.", file)
    return blocks


def _defines_entities(text: str) -> bool:
    """Tell whether words that are written as one sign stand before the page."""
    root = _ROOT.search(text)
    return "<!ENTITY" in text[: root.start() if root else 10_000].upper()


class _Page:
    """The walk through one page, and what has been gathered on the way."""

    def __init__(self, file: str, stylesheet: dict[str, str]) -> None:
        self._file = file
        self._stylesheet = stylesheet
        self._words: list[str] = []
        self._length = 0
        self._spaced = True
        self._marks: list[Mark] = []
        self._styles = [("", 1)]
        self._faces: list[_Faces] = [frozenset()]
        self._blocks: list[Block] = []
        self._tables: list[_Table] = []
        self._quotes = 0

    def read(self, walk: Iterable[tuple[str, etree._Element]]) -> tuple[Block, ...]:
        """Return the blocks of the page."""
        hidden = 0
        for event, element in walk:
            if hidden:
                hidden += 1 if event == "start" else -1
            elif event == "start":
                hidden = not self._enter(element)
            if event == "end" and not hidden:
                self._leave(element)
        self._flush()
        return tuple(self._blocks)

    def _enter(self, element: etree._Element) -> bool:
        """Begin an element; tell whether what is inside it is shown."""
        tag = str(element.tag)
        faces, shown = self._faces[-1], False
        aside = element.get("data-style") == "aside"
        if tag not in _DROPPED and not tag.startswith("w:") and not aside:
            css = element.get("style", "")
            name = element.get("class", "")
            printed = "span" if element.get("data-style") else tag
            added, removed, hidden = self._face(printed, name, css)
            faces, shown = faces - removed | added, not hidden
        self._faces.append(faces)
        if tag in _BLOCKS:
            self._begin(tag, element)
        elif tag == "br":
            self._add(" ")
        elif tag == "img" and element.get("alt"):
            self._add(f" {element.get('alt')} ")
        if shown and element.text:
            self._add(element.text)
        return shown

    def _leave(self, element: etree._Element) -> None:
        """End an element, and read what follows it within its parent."""
        tag = str(element.tag)
        self._faces.pop()
        if tag in _BLOCKS:
            self._end(tag)
        if element.tail:
            self._add(element.tail)

    def _begin(self, tag: str, element: etree._Element) -> None:
        self._flush()
        line = element.sourceline or 1
        style = element.get("data-style") or element.get("class", "")
        style = style or (tag if tag in _HEADINGS else "")
        self._styles.append((intern(style.strip().partition(" ")[0]), line))
        self._quotes += tag == "blockquote"
        if tag == "table":
            self._tables.append(_Table(line))
        elif self._tables and tag == "tr":
            self._tables[-1].rows.append([])
        elif self._tables and tag in _CELLS:
            self._tables[-1].open(_span(element, "colspan"), _span(element, "rowspan"))

    def _end(self, tag: str) -> None:
        self._flush()
        self._styles.pop()
        self._quotes -= tag == "blockquote"
        if tag == "table" and self._tables:
            table = self._tables.pop()
            block = table.block(self._file)
            if block and self._tables:
                self._tables[-1].take(*_flat(block))
            elif block:
                self._blocks.append(block)

    def _face(self, tag: str, name: str, css: str) -> tuple[_Faces, _Faces, bool]:
        """Return the faces that an element gives and takes, and if it is hidden."""
        if name and tag == "span":
            css = f"{self._stylesheet.get(name.lower(), '')};{css}"
        return _faces(tag, css)

    def _add(self, text: str) -> None:
        """Add words to the paragraph, folding white space across runs."""
        words = plain(text)
        if self._spaced:
            words = words.removeprefix(" ")
        if not words:
            return
        start, self._length = self._length, self._length + len(words)
        self._words.append(words)
        self._spaced = words.endswith(" ")
        self._marks += (Mark(start, self._length, face) for face in self._faces[-1])

    def _flush(self) -> None:
        """End the paragraph and put it where it belongs, if it has words."""
        text = "".join(self._words)
        if not text:
            return
        words = text.rstrip()
        end = len(words)
        marks = joined(
            Mark(mark.start, min(mark.end, end), mark.face)
            for mark in self._marks
            if mark.start < end
        )
        self._words, self._marks, self._length, self._spaced = [], [], 0, True
        if not words:
            return
        style, line = self._styles[-1]
        source = Source(self._file, line)
        quoted = self._quotes > 0
        paragraph = Paragraph(style, Text(words, marks), source, quoted=quoted)
        if self._tables:
            self._tables[-1].take(paragraph)
        else:
            self._blocks.append(paragraph)


class _Table:
    """A table that is being read."""

    def __init__(self, line: int) -> None:
        self.rows: list[list[tuple[list[Paragraph], int, int]]] = []
        self._line = line
        self._loose: list[Paragraph] = []

    def open(self, columns: int, rows: int) -> None:
        """Begin a cell."""
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append((self._loose, columns, rows))
        self._loose = []

    def take(self, *paragraphs: Paragraph) -> None:
        """Put paragraphs in the open cell; words before any cell go to the first."""
        cells = self.rows[-1] if self.rows else []
        (cells[-1][0] if cells else self._loose).extend(paragraphs)

    def block(self, file: str) -> TableBlock | None:
        """Return the table, or None if there is nothing in it."""
        if self._loose:
            self.rows.append([(self._loose, 1, 1)])
        rows = tuple(
            tuple(TableCell(tuple(words), *span) for words, *span in row)
            for row in self.rows
            if any(words for words, *_ in row)
        )
        return TableBlock(rows, Source(file, self._line)) if rows else None


def _flat(table: TableBlock) -> list[Paragraph]:
    return [each for row in table.rows for cell in row for each in cell.paragraphs]


def _span(element: etree._Element, name: str) -> int:
    found = re.match(r"\s*(\d{1,4})", str(element.get(name, "")))
    return min(max(int(found[1]), 1), LONGEST_SPAN) if found else 1


def _stylesheet(text: str) -> dict[str, str]:
    """Read what the page's own stylesheet says of classes of characters."""
    head = text[: text.lower().find("<body") + 1 or 100_000]
    rules = dict(_CHARACTER_STYLES)
    for rule in head.split("}"):
        selectors, opened, css = rule.rpartition("{")
        if opened and "font" in css:
            found = _CLASS.search(selectors.rpartition("{")[2].rstrip())
            if found:
                rules[found[1].lower()] = css
    return rules


@lru_cache(maxsize=4096)
def _faces(tag: str, css: str) -> tuple[_Faces, _Faces, bool]:
    """Read the faces that a tag and its style give and take away.

    A paragraph's own face is that of its style and says nothing of its words.
    """
    given: dict[Face, bool] = {}
    if tag in _FACED:
        given[_FACED[tag]] = True
    words = css.lower()
    if weight := _WEIGHT.search(words):
        given[Face.BOLD] = weight[1] in _HEAVY
    if slant := _SLANT.search(words):
        given[Face.ITALIC] = slant[1] in {"italic", "oblique"}
    if line := _LINE.search(words):
        given[Face.UNDERLINE] = "underline" in line[1]
    if height := _HEIGHT.search(words):
        given[Face.SUBSCRIPT] = height[1] == "sub"
        given[Face.SUPERSCRIPT] = height[1] == "super"
    added = frozenset(face for face, on in given.items() if on)
    return added, frozenset(given) - added, bool(_HIDDEN.search(words))

r"""The words of a line of Markdown, and the faces that its marks give them.

Converters of law leave marks that do not pair, so what Markdown itself would print
as stars is taken for a mark and left out: `**`, and `_` at the edge of a word. A
single `*` that does not pair stays, because in law it stands before a defined term.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from lexcomp.model.text import Face, Text
from lexcomp.readers.characters import plain
from lexcomp.readers.gathering import NO_FACES, Faces, Gathering

TERM = frozenset({Face.BOLD, Face.ITALIC})
"""Code is printed so: law has none, and those who write it so mark terms by it."""

_FACES = {
    "**": Face.BOLD, "__": Face.BOLD, "*": Face.ITALIC, "_": Face.ITALIC,
    "b": Face.BOLD, "strong": Face.BOLD, "i": Face.ITALIC, "em": Face.ITALIC,
    "u": Face.UNDERLINE, "ins": Face.UNDERLINE,
    "sub": Face.SUBSCRIPT, "sup": Face.SUPERSCRIPT,
}  # fmt: skip
_IMAGE = re.compile(r"(?<!\\)!\[([^\[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\[\]]*\])")
_REFERENCE = re.compile(r"(?<!\\)\[([^\[\]]*(?:\\[\[\]][^\[\]]*)*)\]\[([^\[\]]*)\]")
_LINK = re.compile(
    r"(?<!\\)\[([^\[\]]*(?:\\[\[\]][^\[\]]*)*)\]"
    r"\((?:[a-z]+:|[#/.?]|[\w-]+[./])[^()\s]*(?:\s[^()]*)?\)"
)
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`]+)`"
    r"|<(?P<tag>/?(?:b|strong|i|em|u|ins|sub|sup|br))\s*/?>"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]+)>"
    r"|(?P<entity>&#?\w{1,31};)"
    r"|(?P<stars>\*+)|(?P<lines>_+)",
    re.IGNORECASE,
)
_SPECIAL = re.compile(r"[\\`<&*_\[]|--")
_DASHES = re.compile(r"(?<!-)-{2,3}(?!-)")


@dataclass(slots=True)
class _Piece:
    """Words, or a mark with the characters on either side of it.

    `faces` are the faces that begin here if it opens, and `opens` is None until it
    is known what it does.
    """

    words: str
    mark: str = ""
    before: str = " "
    after: str = " "
    opens: bool | None = None
    faces: Faces = NO_FACES


def words_of(line: str, references: frozenset[str], short_dash: str = "—") -> Text:
    r"""Read the words of a line.

    Args:
        line: The line, without marks of headings and lists.
        references: The names that links may refer to, in small letters.
        short_dash: What two hyphens stand for; three are always an em dash.

    Examples:
        >>> words_of("the **_lamp_** of [section 5][7]\\.", frozenset({"7"})).plain
        'the lamp of section 5.'
        >>> words_of("an *approved provider of **care", frozenset()).plain
        'an *approved provider of care'
    """
    if not _SPECIAL.search(line):
        return Text(plain(line).strip())
    pieces = list(_pieces(_unlinked(line, references), short_dash))
    for mark in ("**", "_"):
        _alternate([each for each in pieces if each.mark == mark])
    for mark in ("*", "__"):
        _pair([each for each in pieces if each.mark == mark])
    _pair_tags([each for each in pieces if each.mark.startswith("<")])
    return _gathered(pieces)


def _unlinked(line: str, references: frozenset[str]) -> str:
    """Put words in place of links; a link without words parts what is around it."""
    if "[" not in line:
        return line

    def referred(found: re.Match[str]) -> str:
        name = (found[2] or found[1]).strip().lower()
        return (found[1] or " ") if name in references else found[0]

    line = _IMAGE.sub(r" \1 ", line)
    line = _REFERENCE.sub(referred, line)
    return _LINK.sub(lambda found: found[1] or " ", line)


def _pieces(line: str, short_dash: str) -> Iterator[_Piece]:
    """Part a line into words and marks."""

    def dash(found: re.Match[str]) -> str:
        return "—" if len(found[0]) > len("--") else short_dash

    end = 0
    for found in _TOKEN.finditer(line):
        if found.start() > end:
            yield _Piece(_DASHES.sub(dash, line[end : found.start()]))
        end = found.end()
        yield from _token(found, line)
    if end < len(line):
        yield _Piece(_DASHES.sub(dash, line[end:]))


def _token(found: re.Match[str], line: str) -> Iterator[_Piece]:
    kind = found.lastgroup or ""
    words = found[kind]
    if kind == "code":
        yield _Piece(words, faces=TERM)
    elif kind == "tag":
        tag = words.lower()
        yield _Piece(" ") if tag == "br" else _Piece("", f"<{tag}")
    elif kind == "entity":
        yield _Piece(html.unescape(words))
    elif kind in {"stars", "lines"}:
        before = line[found.start() - 1 : found.start()] or " "
        after = line[found.end() : found.end() + 1] or " "
        yield from (_Piece("", mark, before, after) for mark in _marks(words))
        if not _marks(words):
            yield _Piece(words)
    else:
        yield _Piece(words)


def _marks(run: str) -> list[str]:
    """Part a run of stars or low lines into marks; a longer line is a blank to fill."""
    if run[0] == "_":
        return [run] if len(run) <= len("__") else []
    return ["**"] * (len(run) // 2) + ["*"] * (len(run) % 2)


def _alternate(marks: Sequence[_Piece]) -> None:
    """Let marks open and close by turns; where their number is odd, one is stray.

    That one is left out without which fewest open before a space or close after
    one, and the first of several such.
    """
    within: list[_Piece] = []
    for each in marks:
        if each.mark == "_" and _inside_word(each):
            each.words = each.mark
        else:
            within.append(each)
    if len(within) % 2:
        del within[_stray(within)]
    for index, each in enumerate(within):
        each.opens = index % 2 == 0
        each.faces = frozenset({_FACES[each.mark]})


def _inside_word(mark: _Piece) -> bool:
    return mark.before.isalnum() and mark.after.isalnum()


def _stray(marks: Sequence[_Piece]) -> int:
    """Return the index of the mark that pairs worst with the others."""
    opening = [each.after.isspace() for each in marks]
    closing = [each.before.isspace() for each in marks]
    odd = [closing[i] if i % 2 else opening[i] for i in range(len(marks))]
    even = [opening[i] if i % 2 else closing[i] for i in range(len(marks))]
    before = [0, *accumulate(odd)]
    after = [0, *accumulate(even)]
    costs = [before[i] + after[-1] - after[i + 1] for i in range(len(marks))]
    return costs.index(min(costs))


def _pair(marks: Sequence[_Piece]) -> None:
    """Let a mark close that stands at the end of a word, if one is open."""
    opened: list[_Piece] = []
    for each in marks:
        each.words = each.mark
        can_close = not each.before.isspace() and not _inside_word(each)
        if opened and can_close:
            begun = opened.pop()
            begun.opens, each.opens = True, False
            begun.words = each.words = ""
            begun.faces = each.faces = frozenset({_FACES[each.mark]})
        elif not each.after.isspace():
            opened.append(each)


def _pair_tags(tags: Sequence[_Piece]) -> None:
    """Let each closing tag close the last open one of its name."""
    opened: dict[str, list[_Piece]] = {}
    for each in tags:
        name = each.mark.strip("</")
        if not each.mark.startswith("</"):
            opened.setdefault(name, []).append(each)
        elif opened.get(name):
            begun = opened[name].pop()
            begun.opens, each.opens = True, False
            begun.faces = each.faces = frozenset({_FACES[name]})


def _gathered(pieces: Sequence[_Piece]) -> Text:
    """Put the words together, with the faces that are open."""
    gathered = Gathering()
    depth: dict[Face, int] = {}
    for each in pieces:
        if each.opens is not None:
            for face in each.faces:
                depth[face] = depth.get(face, 0) + (1 if each.opens else -1)
        if each.words:
            own = each.faces if each.opens is None else NO_FACES
            gathered.add(each.words, own | {face for face in depth if depth[face] > 0})
    return gathered.take()

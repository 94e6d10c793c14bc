"""What an item says, parted from what it sets out: lines of action, blocks under them.

Which is which shows in the lines themselves. A line of action that ends in a colon sets
something out; that goes on to the end of the item, or to its closing quotation mark,
or to the next action: `substitute:` after `Omit:`, `(b) by omitting …`, or a note that
alters a heading.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.printed import printed

ACTION = re.compile(
    r"(?:Omit|Insert|Add|Repeal|Substitute|Delete|Replace|Renumber|Re-?letter|Relocate|"
    r"Re-?number|Amend|Move|Transfer)\b.*|(?:After|Before)\b.*\b(?:insert|add|omit)\b.*|"
    r"(?:In|From|At the end)\b.*\b(?:omit|insert|add|substitute)\b.*|"
    r"(?:Omit|After|Before)\s*:",
    re.DOTALL,
)
"""A sentence that says what to do with the words of a law."""

_VERBS = r"(?:omit|insert|add|repeal|substitut|delet|renumber|re-?letter)\w*"
_LETTERED = re.compile(
    rf"[“\"‘']?\((?:[a-z]{{1,3}})\)\s+(?:by\s+)?(?:{_VERBS}\b|(?:after|before|in)\b.*"
    rf"\b{_VERBS}\b)",
    re.IGNORECASE | re.DOTALL,
)
_PASSIVE = re.compile(
    r"\b(?:is|are) (?:further )?(?:amended|repealed|omitted|inserted|added)\b"
)
_SETS_OUT = re.compile(
    r"(?:\bthe following\b[^:]*|\b(?:substitute|insert|add)(?:ing|ed)?"
    r"|\bat the end[^:]*|\b(?:insert|add|substitute)\b[^:“”\"]*)\s*[:—]\s*$"
    r"|\bsubstitute\s*\.$"
    r"|^(?:Insert|Add|Substitute)$",
    re.IGNORECASE | re.DOTALL,
)
_LINES_ALONE = re.compile(
    r"(?:Omit|After|Before|Repeal)(?: the (?:words|following[^:]*))?\s*:", re.IGNORECASE
)
"""What sets out words of the law as it stands, and no new provision."""

GOES_ON = re.compile(r"(?:and )?(?:substitute|insert|add)\s*:", re.IGNORECASE)
HEADING_NOTE = re.compile(
    r"Notes?(?: \d+)?:\s+(?:The )?(?:following )?headings? (?:to|of|[“\"]).*"
    r"\b(?:is|are)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\[Minister.s second reading speech|Endnote \d|\(\d{1,3}/\d\d\)$"
    r"|.*\bPAGE [\divxlc]+$|PAGE [\divxlc]+\b|.*(?:\\\* CHARFORMAT|STYLEREF )"
    r"|As at \d.* the amendment is not incorporated|Note: An electronic version of this"
)
"""What stands after the last item of an instrument, or is printed on its pages."""

_NEXT = re.compile(
    r"(?:Schedule|Part|Division|Chapter) (?:\d+|[IVX]+)[A-Z]{0,2}(?:\s*(?:--|—|–).*)?"
    r"|\d+[A-Z]* (?:Application|Savings?|Transitional)\b.*[^.:;,]"
)
"""A heading of the instrument itself, or an item that operates on its own terms."""

_MARGIN = re.compile(r"note\(?margin", re.IGNORECASE)
_OPENING = "“\"‘'"
_CLOSED = re.compile(r"[”\"’'](?:\s*[.;,]){0,2}(?:\s+(?:and|or))?[.;]?\s*$")
_NUMBERED_SENTENCE = re.compile(r"\(\d+[A-Z]*\)\s+[A-Z].*\b(?:is|are|amendments?)\b")


@dataclass(slots=True)
class Arranged:
    """The lines of an item's action, and what is set out under some of them."""

    lines: list[str] = field(default_factory=list)
    under: dict[int, list[Block]] = field(default_factory=dict)


def arranged(blocks: Sequence[Block], *, inner: bool = False) -> Arranged:
    """Part the paragraphs and tables of an item into actions and what they set out.

    Args:
        blocks: The paragraphs and tables.
        inner: Whether what is amended is a part of a section or the like, in which no
            Part or Schedule can be set out.

    Examples:
        >>> from lexcomp.model.source import Source
        >>> from lexcomp.model.text import Text
        >>> words = "After:", "Oil Act", "insert:", "Wax Act"
        >>> found = arranged([Paragraph("", Text(w), Source("a", 1)) for w in words])
        >>> found.lines, list(found.under)
        (['After:', 'Oil Act', 'insert:'], [2])
    """
    found = Arranged()
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if not isinstance(block, Paragraph):
            _take_table(found, block)
            index += 1
            continue
        action = block.text.plain
        end = index + 1
        if is_setting_out(action):
            end = _end(blocks, index + 1, action, inner=inner)
        if _LINES_ALONE.fullmatch(action):
            found.lines.append(action)
            found.lines += [
                line for each in blocks[index + 1 : end] for line in printed(each)
            ]
        elif end > index + 1:
            _take_set_out(found, action, blocks[index:end])
        else:
            end = _take_quoted(found, blocks, index)
        index = end
    return found


def is_setting_out(words: str) -> bool:
    """Tell whether a line of action says that something follows.

    Examples:
        >>> is_setting_out("(b) by inserting after subsection (1) the following:")
        True
        >>> is_setting_out("The amendments apply to:")
        False
    """
    if _LINES_ALONE.fullmatch(words) or GOES_ON.fullmatch(words):
        return True
    acts = ACTION.match(words) or _LETTERED.match(words) or _PASSIVE.search(words)
    return bool(acts and _SETS_OUT.search(_without_quoted(words)))


def is_remark(block: Block, above: Block | None) -> bool:
    """Tell a note about the item from one that it sets out."""
    if not isinstance(block, Paragraph):
        return False
    if HEADING_NOTE.match(block.text.plain):
        return True
    shoulder = isinstance(above, Paragraph) and above.style.startswith("ActHead")
    return bool(_MARGIN.match(block.style)) and not shoulder


def _take_set_out(found: Arranged, action: str, blocks: Sequence[Block]) -> None:
    """Take an action and what it sets out; notes about the item may stand there."""
    found.lines.append(action)
    at = len(found.lines) - 1
    for above, block in itertools.pairwise(blocks):
        if is_remark(block, above):
            found.lines += printed(block)
        else:
            found.under.setdefault(at, []).append(block)


def _take_table(found: Arranged, block: Block) -> None:
    """Take a table: what the last line sets out, or else words."""
    if found.lines and (found.under or is_setting_out(found.lines[-1])):
        found.under.setdefault(len(found.lines) - 1, []).append(block)
    else:
        found.lines += printed(block)


def _end(blocks: Sequence[Block], start: int, action: str, *, inner: bool) -> int:
    """Return the index after the last block that an action sets out."""
    words = [" ".join(printed(each)) for each in blocks[start:]]
    quoted = bool(words) and words[0][:1] in _OPENING
    lettered = bool(_LETTERED.match(action))
    alone = bool(_LINES_ALONE.fullmatch(action))
    for at, line in enumerate(words):
        if _OUTSIDE.match(line) or (inner and at and _NEXT.fullmatch(line)):
            return start + at
        if alone and GOES_ON.fullmatch(line):
            return start + at
        if at and lettered and _LETTERED.match(line) and _closes(words[at - 1], quoted):
            return start + at
        following = words[at + 1] if at + 1 < len(words) else ""
        if quoted and _CLOSED.search(line) and _resumes(following):
            return start + at + 1
    return len(blocks)


def _closes(line: str, quoted: bool) -> bool:  # noqa: FBT001 - a fact about the block
    return not quoted or bool(_CLOSED.search(line))


def _resumes(line: str) -> bool:
    """Tell whether a line after a closing quotation mark is an action again."""
    return bool(
        not line
        or _LETTERED.match(line)
        or HEADING_NOTE.match(line)
        or _OUTSIDE.match(line)
        or ACTION.fullmatch(line)
        or _NUMBERED_SENTENCE.match(line)
    )


def _take_quoted(found: Arranged, blocks: Sequence[Block], index: int) -> int:
    """Take a line of action; words in quotation marks may run over several lines.

    `substitute “for:` / `(a) oil; or` / `(b) wax.”` is read as `substitute:` with what
    stands in the marks under it. Return the index after it.
    """
    block = blocks[index]
    action = " ".join(printed(block))
    start = _unclosed(action) if isinstance(block, Paragraph) else -1
    acts = ACTION.match(action) or _LETTERED.match(action)
    end = _closing(blocks, index + 1) if start > 0 and acts else 0
    if not end or not isinstance(block, Paragraph):
        found.lines.append(action)
        return index + 1
    first = replace(block, text=block.text.cut(start + 1).stripped())
    found.lines.append(action[:start].rstrip().rstrip(",:") + ":")
    last = _without_closing(blocks[end - 1])
    inside = (first, *blocks[index + 1 : end - 1], last)
    found.under[len(found.lines) - 1] = [each for each in inside if any(printed(each))]
    return end


def _unclosed(words: str) -> int:
    """Return where the last quotation mark opens that does not close; -1 if all do."""
    if words.count("“") > words.count("”"):
        return words.rfind("“")
    return words.rfind('"') if words.count('"') % 2 else -1


def _closing(blocks: Sequence[Block], start: int) -> int:
    """Return the index after the block that closes a quotation, or 0 if none does."""
    for index in range(start, len(blocks)):
        words = " ".join(printed(blocks[index]))
        opened = words.count("“") + words.count('"') // 2 * 2
        closed = words.count("”") + words.count('"')
        if closed > opened and _CLOSED.search(words):
            return index + 1
        if ACTION.match(words) or _LETTERED.match(words):
            return 0
    return 0


def _without_closing(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    found = _CLOSED.search(block.text.plain)
    text = block.text.cut(0, found.start()) if found else block.text
    return replace(block, text=text)


def _without_quoted(words: str) -> str:
    """Leave out what stands in double quotation marks."""
    return re.sub(r"“[^“”]*”|\"[^\"]*\"", "Q", words)

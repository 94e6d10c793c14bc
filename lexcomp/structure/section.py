"""Headings of sections in text without styles, told from sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lexcomp.model.path import Unit
from lexcomp.model.text import Text
from lexcomp.readers.block import Paragraph
from lexcomp.structure.entry import Entry, key
from lexcomp.structure.line import Line, read_line
from lexcomp.structure.numbering import SECTION_NUMBER, order
from lexcomp.structure.roles import Role

Key = tuple[str, str, str]
"""What the entry of a contents list and the heading that it lists share."""

LONGEST_HEADING = 300
LARGEST_STEP = 60
"""How far the number of a section may run on from the one before it."""

_HEADED = re.compile(
    rf"({SECTION_NUMBER})\.?\s+(?=[A-Z“\"‘*\[])|([0-9]+[A-Z]*)\s+(?=[0-9])"
)
_CUT = re.compile(rf"({SECTION_NUMBER})\.?\s+(?=[a-z])()")
"""A heading whose first words are lost."""
_ARTICLE = re.compile(r"article (?:[IVXL]+|\d+)\b.{0,80}", re.IGNORECASE)
_DATE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?: [0-9]{4}|$)"
)
_GUIDE = re.compile(
    r"(?:table|list) of (sections|provisions|divisions|subdivisions|parts|chapters)",
    re.IGNORECASE,
)
_STOPPED = re.compile(rf"({SECTION_NUMBER})\.\s+(?=[A-Z“‘(\[])")
_DECIMAL = re.compile(r"([0-9]+[A-Z]*)\.[0-9]+[A-Z]*$")
_ENDS = (".", ":", ";", ",", "—", " or", " and", ".”", ":”", "”.")


def with_sections(
    lines: Sequence[Line], entries: Sequence[Entry], *, part: bool = False
) -> list[Line]:
    """Find the headings of sections among the words without a style.

    A heading has a number that the contents list has too, or that runs on from the
    one before, and does not end as a sentence does. The style of a heading, of
    whatever level, lets letters run as they do in law: 33, 33AA, 33AB, 33A. In the
    manner of the 1980s the number stands after the heading, with the words:
    `3. (1) The Minister may …`.

    Args:
        lines: The lines of the law.
        entries: Its contents list.
        part: Whether the lines are part of a law, and may begin with any number.
    """
    listed = Listed.of(entries, lines)
    scan = _Scan(listed, part=part)
    for line in lines:
        scan.take(line)
    return scan.lines


@dataclass(frozen=True, slots=True)
class Listed:
    """The sections of a contents list.

    Attributes:
        keys: What each entry and its heading have in common.
        headings: The words of its heading, by the number.
        printed: The numbers whose headings stand in the body just as they are listed.
        containers: Parts, Schedules and so on whose headings do so, with their words.
    """

    keys: frozenset[Key]
    headings: dict[str, list[str]]
    printed: frozenset[str]
    containers: frozenset[tuple[Unit | None, str]]

    @classmethod
    def of(cls, entries: Sequence[Entry], lines: Sequence[Line]) -> Listed:
        """Gather what a contents list says of sections, and which of it is found."""
        annexed = (i for i, each in enumerate(entries) if each.unit is Unit.SCHEDULE)
        sections = [each for each in entries if not each.unit]
        own = entries[: next(annexed, len(entries))]
        keys = frozenset(key(None, each.num, each.heading) for each in sections)
        found = (_HEADED.match(line.printed) for line in lines if line.printed)
        headings = {each.num: _words(each.heading) for each in own if not each.unit}
        printed = frozenset(
            num
            for each in found
            if each
            and (num := each[1] or each[2])
            and _words(each.string[each.end() :]) == headings.get(num)
        )
        units = {(each.unit, each.num): _words(each.heading) for each in entries}
        bare = {(each.unit, each.num) for each in entries if not each.heading}
        containers = frozenset(
            (line.unit, line.num)
            for line in lines
            if line.role is Role.CONTAINER
            and line.text
            and _words(line.text.plain) == units.get((line.unit, line.num))
        )
        return cls(keys, headings, printed, containers - bare)

    def has(self, num: str, heading: str) -> bool:
        """Tell whether a heading is listed."""
        return key(None, num, heading) in self.keys

    def forbids(self, num: str, *, stopped: bool) -> bool:
        """Tell whether a heading cannot be one, since the listed one stands elsewhere.

        One that is not listed can be, but not with a full stop after its number, as
        the rows of a lost table of commencements have.
        """
        unlisted = bool(self.headings) and num not in self.headings
        return num in self.printed or (unlisted and stopped)

    def heads_elsewhere(self, line: Line) -> bool:
        """Tell a cell of a lost table, `Schedule 1`, from a heading that is listed."""
        bare = line.role is Role.CONTAINER and not line.styled and not line.text
        return bare and (line.unit, line.num) in self.containers

    def has_in_part(self, num: str, heading: str) -> bool:
        """Tell whether a heading is one that is listed, with words lost."""
        words = _words(heading)
        if num in self.printed or len(words) * 3 < len(self.headings.get(num, ())):
            return False
        left = iter(self.headings.get(num, ()))
        return bool(words) and all(word in left for word in words)


def _words(heading: str) -> list[str]:
    return re.findall(r"\w+", heading.lower())


class _Scan:
    """The lines so far, and the number of the last section."""

    def __init__(self, listed: Listed, *, part: bool) -> None:
        self.lines: list[Line] = []
        self._part = part
        self._listed = listed
        self._last = order("0")
        self._in_form = False
        self._annexed = False
        self._articles = False
        self._guide: set[str] | None = None
        self._lists_sections = False

    def take(self, line: Line) -> None:
        """Add a line, as the heading of a section if it is one."""
        if self._listed.heads_elsewhere(line):
            line = replace(
                line, role=Role.WORDS, text=Text(line.printed), num="", unit=None
            )
        if line.role is Role.CONTAINER:
            self._enter(line)
        elif line.role is Role.SECTION:
            self._last = order(line.num)
        elif guide := _GUIDE.fullmatch(line.printed):
            self._guide = set()
            self._lists_sections = guide[1].lower() in {"sections", "provisions"}
        elif self._in_article(line):
            pass
        elif line.role is Role.WORDS and not line.styled and line.printed[0].isdigit():
            if self._guided(line):
                self.lines.append(line)
                return
            if self._stopped(line) or self._decimal(line):
                return
            line = self._headed(line)
        self.lines.append(line)

    def _in_article(self, line: Line) -> bool:
        """Tell a line of a treaty, where what is numbered is part of an article."""
        if self._annexed and _ARTICLE.fullmatch(line.printed):
            self._articles = True
        return self._articles

    def _enter(self, line: Line) -> None:
        self._in_form = line.unit is Unit.FORM
        if line.unit is Unit.SCHEDULE:
            self._last = order("0")
            self._annexed, self._articles = True, False

    def _guided(self, line: Line) -> bool:
        """Tell a line of a table of sections, whose headings come again below."""
        if self._guide is None:
            return False
        found = _HEADED.match(line.printed)
        ended = not found or line.printed in self._guide or _is_sentence(line.printed)
        if found and not self._lists_sections:
            heading = line.printed[found.end() :]
            ended = ended or self._listed.has(found[1] or found[2], heading)
        if ended:
            self._guide = None
            return False
        self._guide.add(line.printed)
        return True

    def _headed(self, line: Line) -> Line:
        """Read `3 Short title` and `3. Short title`."""
        if self._bare(line):
            self._last = order(line.printed)
            return replace(line, role=Role.SECTION, num=line.printed, text=Text())
        found = _HEADED.match(line.printed) or _CUT.match(line.printed)
        if not found or len(line.printed) > LONGEST_HEADING:
            return line
        num, heading = found[1] or found[2], line.text.cut(found.end())
        stopped = line.printed[len(num)] == "."
        listed = self._listed.has(num, heading.plain) or (
            not self._annexed and self._listed.has_in_part(num, heading.plain)
        )
        if not listed and (
            self._in_form
            or found.re is _CUT
            or (not self._annexed and self._listed.forbids(num, stopped=stopped))
            or not self._runs_on(num, letters=not line.heading)
            or _is_sentence(heading.plain)
            or _DATE.match(heading.plain)
            or (num.isdigit() and heading.plain[0].isdigit())
        ):
            return line
        self._last = order(num)
        return replace(line, role=Role.SECTION, num=num, text=heading)

    def _bare(self, line: Line) -> bool:
        """Tell the number of a section whose words only the contents list has."""
        num = line.printed
        return (
            not self._annexed
            and num in self._listed.headings
            and num not in self._listed.printed
            and self._runs_on(num)
        )

    def _stopped(self, line: Line) -> bool:
        """Read `3. (1) The Minister may …` under its heading; tell whether it is so."""
        found = _STOPPED.match(line.printed)
        if not found or self._in_form or not self._runs_on(found[1]):
            return False
        words = line.text.cut(found.end())
        if not _is_sentence(words.plain):
            return False
        heading, source = Text(), line.source
        if not self._annexed and self.lines and _is_heading(self.lines[-1]):
            above = self.lines.pop()
            heading, source = above.text, above.source
        self._last = order(found[1])
        printed = f"{heading.plain} {found[1]}".strip()
        self.lines.append(
            Line(Role.SECTION, heading, source, found[1], printed=printed)
        )
        self.lines.append(read_line(Paragraph("", words, line.source)))
        return True

    def _decimal(self, line: Line) -> bool:
        """Read `1.1 These Regulations commence …` under `1.`; tell whether it is so."""
        found = _HEADED.match(line.printed)
        if not found or not _DECIMAL.match(found[1] or ""):
            return False
        whole = order(found[1].partition(".")[0])
        if whole != self._last[: len(whole)] or not _is_sentence(line.printed):
            return False
        text = line.text.cut(found.end())
        num = found[1]
        self.lines.append(
            replace(line, role=Role.SUBSECTION, num=num, designation=num, text=text)
        )
        return True

    def _runs_on(self, num: str, *, letters: bool = True) -> bool:
        """Tell whether a number comes next.

        Letters alone do not settle it where a style says that it is a heading:
        33, 33AA, 33AB, 33A is the order of sections too.
        """
        here, last = order(num), self._last
        if self._part and last == order("0"):
            return True
        after = last < here if letters else last[0][0] <= here[0][0] and last != here
        return after and here[0][0] <= last[0][0] + LARGEST_STEP


def _is_heading(line: Line) -> bool:
    """Tell whether words may be a heading: short, and no sentence."""
    words = line.text.plain
    return (
        line.role is Role.WORDS
        and len(words) < LONGEST_HEADING
        and words[0].isupper()
        and not _is_sentence(words)
    )


def _is_sentence(words: str) -> bool:
    """Tell whether words end as a sentence, or a part of one, does."""
    return words.endswith(_ENDS) and not words.endswith("etc.")

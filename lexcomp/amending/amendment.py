"""An instrument that is given as a file: its items, read, and when they commence."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from pathlib import Path

from lexcomp.commencing.claims import claims_on_items
from lexcomp.commencing.outcome import LawStated, Outcome
from lexcomp.commencing.place import locate
from lexcomp.commencing.solution import default_rule, solve
from lexcomp.commencing.stated import stated
from lexcomp.endnotes.parse import cover, split_endnotes
from lexcomp.forms.group import interpret_all
from lexcomp.forms.reading import Reading
from lexcomp.model import dates
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem, Citation, Series
from lexcomp.model.path import BASIC, Unit
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.formats import read_source
from lexcomp.structure.instrument import InstrumentText, read_instrument
from lexcomp.styles.known import BY_NAME
from lexcomp.styles.telling import style_of

_ASSENTED = re.compile(r"\[?(?:Assented to|Royal Assent|Date of assent)\b[: ]*([^\]]+)")
_DATED = re.compile(r"\[?(?:Registered|Dated?)\b[: ]*([^\]]+)")
_ACT = re.compile(r"[A-Z].* Act(?: \(No\.? ?\d+\))? (\d{4})")
_NUMBERED = re.compile(r"\(No\.? (\d+), (\d{4})\)")
_FRONT = 10
"""No more paragraphs than these stand before the first item of an extract."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """An instrument as read from a file.

    Attributes:
        name: What its items are called after, where there are several instruments.
        items: Its items in order, each with its reading.
        law: What it says of its commencement.
        outcomes: When each item commences, by its number, or why that is not known.
        findings: What was found in reading it.
        citation: Its number, where the file gives it.
        made: The day of assent or the like, where that is given.
    """

    name: str
    items: tuple[tuple[AmendingItem, Reading], ...]
    law: LawStated
    outcomes: dict[str, Outcome]
    findings: tuple[Finding, ...]
    citation: Citation | None = None
    made: dt.date | None = None

    @property
    def days(self) -> dict[str, dt.date | None]:
        """The day on which each item commences, by its number, where it is known."""
        return {
            num: each.day if isinstance(each.day, dt.date) else None
            for num, each in self.outcomes.items()
        }


def read_amendment(
    file: Path, shown: str, amended: Unit, *, name: str = ""
) -> Amendment:
    """Read an instrument from a file; of one that is compiled, without its endnotes.

    Args:
        file: The file.
        shown: What to call it in messages.
        amended: The unit that the amended law is counted in.
        name: What to call its items after.

    Raises:
        InputError: If the file cannot be used.
    """
    return amendment_from(read_source(file, shown), file.stem, amended, name=name)


def amendment_from(
    blocks: tuple[Block, ...], title: str, amended: Unit, *, name: str = ""
) -> Amendment:
    """Read an instrument from the blocks of a file; see `read_amendment`.

    Args:
        blocks: The whole file.
        title: The name of the instrument, where the file does not tell it.
        amended: The unit that the amended law is counted in.
        name: What to call its items after.
    """
    body, _ = split_endnotes(blocks)
    text, findings = read_instrument(body, title, Unit.SECTION, amended)
    read = amendment_of(text, amended, name=name)
    return replace(
        read,
        findings=(*findings, *read.findings),
        citation=cover(body).citation,
    )


def amendment_of(text: InstrumentText, amended: Unit, *, name: str = "") -> Amendment:
    """Read the items of an instrument, and when each commences.

    Args:
        text: The instrument.
        amended: The unit that the amended law is counted in.
        name: What to call its items after.
    """
    style = BY_NAME[text.style] if text.style else style_of(text.items)
    readings = interpret_all(text.items, style, amended)
    law = _law(text, name)
    _, findings = claims_on_items(text.items, law.statements)
    if not law.statements and law.default is not None:
        findings = (*findings, _by_default(law))
    read = Amendment(
        name=name,
        items=tuple(zip(text.items, readings, strict=True)),
        law=law,
        outcomes={},
        findings=findings,
        made=law.made_known,
    )
    return commence_together((read,))[0]


def commence_together(amendments: tuple[Amendment, ...]) -> tuple[Amendment, ...]:
    """Work out when the items of instruments commence that may wait for each other.

    Args:
        amendments: The instruments.
    """
    solution = solve(each.law for each in amendments)
    found = dict.fromkeys(solution.findings)
    return tuple(
        replace(
            each,
            outcomes={
                item.num: outcome
                for (item, _), outcome in zip(each.items, provisions, strict=True)
            },
            findings=tuple(dict.fromkeys((*each.findings, *found))),
        )
        for each, provisions in zip(amendments, solution.provisions, strict=True)
    )


def _citation(body: tuple[Block, ...]) -> Citation | None:
    """Return the number on the cover; of an extract, that after the name of the law."""
    if number := cover(body).citation:
        return number
    for block in body[:_FRONT]:
        found = isinstance(block, Paragraph) and _NUMBERED.search(block.text.plain)
        if found:
            return Citation(int(found[2]), Series.ACT, int(found[1]))
    return None


def shared_item(one: Amendment, other: Amendment) -> AmendingItem | None:
    """Return an item that two files give: one of one number in the same words.

    Files whose numbers differ are of different laws; such an item is not the same.
    """
    if one.citation and other.citation and one.citation != other.citation:
        return None
    given = {(item.num, item.header, item.body) for item, _ in one.items}
    for item, _ in other.items:
        if (item.num, item.header, item.body) in given:
            return item
    return None


def about(item: AmendingItem, title: str, laws: tuple[str, ...] | None = None) -> bool:
    """Tell whether an item amends a law, by the name of the law over it.

    An item under no name does. Laws used to be cited without their year.

    Args:
        item: The item.
        title: The name of the law.
        laws: The names of the laws that the item itself lists, if it does.

    Examples:
        >>> about(AmendingItem("1", "", "", principal="Lamps Act"), "Lamps Act 1901")
        True
    """
    known = {_plain(title), _plain(title.rsplit(" ", 1)[0])}
    if laws is not None:
        return any(_plain(law) in known for law in laws)
    named = _plain(item.principal)
    return not named or named in known


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _law(text: InstrumentText, name: str) -> LawStated:
    """Return what an instrument says of its commencement, under its own title."""
    titles = (line.plain for line in text.document.front)
    title = next((each for each in titles if _ACT.fullmatch(each)), "")
    year = _ACT.fullmatch(title)
    whole = any(
        each.unit in BASIC and each.num == "1" for _, each in text.document.walk()
    )
    known = Citation(int(year[1]), Series.ACT, 0) if year and whole else None
    default = default_rule(known, text.style) if known else None
    return LawStated(
        name=title or name or text.document.title,
        statements=stated(text.commencement),
        also=(name, text.document.title),
        made_known=_registered(text, act=year is not None),
        default=default,
        places=tuple(locate(item.num, item.part) for item in text.items),
    )


def _by_default(law: LawStated) -> Finding:
    message = (
        f"{law.name} says nothing of its commencement; it commences on the 28th day"
        " after assent (Acts Interpretation Act 1901, s 3A)."
    )
    return Finding("LC242", Severity.NOTE, message)


def _registered(text: InstrumentText, *, act: bool) -> dt.date | None:
    """Return the day of assent that stands in the front or at the end, if any.

    What is registered of an Act is a compilation of it: that day tells nothing.
    """
    lines = [line.plain for line in (*text.document.front, *text.notes)]
    for pattern in (_ASSENTED,) if act else (_ASSENTED, _DATED):
        for line in lines:
            found = pattern.search(line)
            if found and (day := dates.read(found[1].strip())):
                return day
    return None

"""The notes at the end of a compilation, as published or as generated."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from lexcomp.model.commencement import Pending
from lexcomp.model.effect import Effect
from lexcomp.model.instrument import Citation
from lexcomp.model.source import Source


@dataclass(frozen=True, slots=True)
class CommencementEntry:
    """One line of a commencement cell: `Sch 1 (items 6–12): 22 Nov 2018 (s 2(1))`.

    Attributes:
        provisions: What commenced; empty for the whole law.
        when: The day, or why there is none, or None where it could not be read.
        basis: What stands in the brackets, without them.
        printed: The line as printed.
        footnote: What a lettered footnote says of it, as endnotes had them until
            2014: mostly the words of the commencement provision.
    """

    provisions: str
    when: dt.date | Pending | None
    basis: str = ""
    printed: str = field(default="", compare=False)
    footnote: str = ""


@dataclass(frozen=True, slots=True)
class LawRow:
    """A row of the legislation history (Endnote 3).

    Attributes:
        citation: The law's number.
        name: Its name, where the table has names and the row has kept its own.
        registered: When it was assented to, gazetted or registered.
        register_id: Its register identifier, where the row gives it.
        commencements: What of it commenced when.
        application: Its application, saving and transitional provisions as printed;
            None where the cell is blank.
        amended_by: The rows under “as amended by”.
        source: Where it was read from.
        printed: Its cells as printed, joined by ` | `.
    """

    citation: Citation
    name: str
    registered: dt.date | None
    register_id: str
    commencements: tuple[CommencementEntry, ...]
    application: str | None
    amended_by: tuple[LawRow, ...] = ()
    source: Source | None = field(default=None, compare=False)
    printed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Cited:
    """A law cited in an amendment history, with what follows it in brackets.

    `commenced` is False for the amendments that an endnote underlines.
    """

    citation: Citation
    qualifier: str = ""
    commenced: bool = True


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of a cell: an effect and the laws that had it, in order.

    `compilation` is the number after `ed C`, where editorial changes are cited;
    `printed` is the line as printed. `by` is what stands where no law is cited: the
    provision or day by which the provision came to an end of itself
    (`rep LA s 48D`, `exp 30 June 2010 (r 5)`).
    """

    effect: Effect
    laws: tuple[Cited, ...]
    compilation: int | None = None
    source: Source | None = field(default=None, compare=False)
    printed: str = field(default="", compare=False)
    by: str = ""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A row of the amendment history (Endnote 4).

    Attributes:
        provision: The provision affected, in the new style without leader (`r 3`).
        scope: The Schedule whose provisions it belongs to; empty for the body.
        group: The sub-headers above it, joined by ` / `.
        lines: What was done to it.
        printed: The left cell as printed, without leader.
        source: Where it was read from.
    """

    provision: str
    scope: str
    group: str
    lines: tuple[HistoryLine, ...]
    printed: str = field(default="", compare=False)
    source: Source | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class HistoryNote:
    """A note of history under a provision, as New Zealand prints them.

    Attributes:
        place: What it is about, in the words of a header.
        effect: What was done to it: inserted, replaced, amended, repealed.
        law: The number of the law that did it, where it gives one.
        printed: The note as printed.
        source: Where it was read from.
    """

    place: str
    effect: str
    law: Citation | None
    printed: str
    source: Source | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class OtherNote:
    """An endnote after the fourth, known by its title and not by its number."""

    number: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Endnotes:
    """All endnotes of one compilation.

    Attributes:
        about: The paragraphs of Endnote 1.
        abbreviations: The pairs of Endnote 2.
        legislation: The rows of Endnote 3, the principal law first.
        amendments: The rows of Endnote 4.
        groups: The sub-headers of Endnote 4 in order, as `HistoryRow.group` has them.
        other: Any further endnotes.
        source: Where Endnote 3 begins, if these were read from a file.
        group_sources: Where the sub-headers stand, if so.
    """

    about: tuple[str, ...]
    abbreviations: tuple[tuple[str, str], ...]
    legislation: tuple[LawRow, ...]
    amendments: tuple[HistoryRow, ...]
    groups: tuple[str, ...] = ()
    other: tuple[OtherNote, ...] = ()
    source: Source | None = field(default=None, compare=False)
    group_sources: tuple[Source, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Cover:
    """What the front of a published compilation says of itself.

    Attributes:
        title: The name of the law.
        citation: Its number.
        compilation: The number of the compilation.
        day: The day of the compilation.
        up_to: The law up to which amendments are included, or one that it brings.
        brings: Whether that is one that this compilation brings and need not be the
            latest: “Includes amendments:”, as covers say since 2024.
        contents: Numbers and headings of the contents list.
        source: Where the cover begins.
        day_source: Where it gives the day.
        up_to_source: Where it names the law.
        jurisdiction: The code of the country whose print it is like.
    """

    title: str
    citation: Citation | None = None
    compilation: int | None = None
    day: dt.date | None = None
    up_to: Citation | None = None
    brings: bool = False
    contents: tuple[tuple[str, str], ...] = ()
    source: Source | None = field(default=None, compare=False)
    day_source: Source | None = field(default=None, compare=False)
    up_to_source: Source | None = field(default=None, compare=False)
    jurisdiction: str = field(default="au", compare=False)

"""How endnotes are laid out and punctuated, from 2001 on: styles S1 to S5, as data.

The periods and layouts were counted in 1,195 official compilations of Acts. The tables
of S2 and S3 have not survived in the files that were counted, which keep words alone:
their headings, sentences and footnotes are as found there, and their punctuation is
that of the rows that an official compilation of regulations still has from 2013
(`am. No. 51, 2013`). Nor have the tables of instruments of S1: their order of number
and year is that of the same rows (`rs. 2001 No. 269`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lexcomp.model.errors import InputError

#: The titles of the endnotes that are made of values, whatever their number.
ABOUT = "About the endnotes"
ABBREVIATIONS = "Abbreviation key"
LEGISLATION = "Legislation history"
AMENDMENTS = "Amendment history"

UNCOMMENCED = "Uncommenced amendments"
MODIFICATIONS = "Modifications"
MISDESCRIBED = "Misdescribed amendments"
MISCELLANEOUS = "Miscellaneous"


@dataclass(frozen=True, slots=True)
class EndnoteStyle:
    """A way of printing endnotes that was official for a time.

    A style that resembles another is made from it with `dataclasses.replace`.

    Attributes:
        name: Its name, as `--endnote-style` takes it.
        period: When compilations were in it.
        over: The heading over all endnotes; `{law}` is the title of the law.
        titles: The titles of the endnotes that every compilation has, in order; the
            first has the number 1. They are without numbers if there are none.
        none: What is said under an endnote that is always there and is empty, whose
            heading then ends in `[none]`; `{what}` is its title.
        under: What is said under the title of a history; `{law}` as in `over`.
        key: Whether abbreviations are explained in an endnote or, as a legend of
            one line, over the amendment history.
        act: The first column headings of a table of Acts.
        numbered: Those of a table of instruments numbered within a year.
        last: Its last column headings, common to all tables.
        stops: Whether abbreviations have full stops (`am. No. 7, 1995`, `S. 5`),
            Schedules are written in full where they commence, a reason is
            introduced by “see”, and assent is called so in place of its day.
        year_first: Whether instruments are cited as `2001 No. 269`.
        grouped: Whether neighbours with one history share a row (`Ss. 5, 6`).
        headings: Whether the heading of a section has a row of its own.
        footnotes: Whether commencement provisions are quoted in lettered footnotes.
        awaited: Whether the amendment history cites what has not commenced,
            underlined, or leaves it to an endnote of its own.
        named_apart: Whether instruments that amended an Act are in a table of their
            own, or only named by a sentence of the first note.
    """

    name: str
    period: str
    over: str = "Endnotes"
    titles: tuple[str, ...] = (ABOUT, ABBREVIATIONS, LEGISLATION, AMENDMENTS)
    none: str = ""
    under: tuple[tuple[str, str], ...] = ()
    key: bool = True
    act: tuple[str, ...] = ("Act", "Number and year", "Assent")
    numbered: tuple[str, ...] = ("Number and year", "FRLI registration or gazettal")
    last: tuple[str, ...] = (
        "Commencement",
        "Application, saving and transitional provisions",
    )
    stops: bool = False
    year_first: bool = False
    grouped: bool = False
    headings: bool = False
    footnotes: bool = False
    awaited: bool = True
    named_apart: bool = True


S5 = EndnoteStyle("S5", "2016 on")
"""Endnotes 1 to 4 always, further ones by their titles; editorial changes exist since
the Legislation Act 2003, s 15V (in force from 5 March 2016)."""

S4 = replace(S5, name="S4", period="October 2014 to 2015")
"""As S5, but for editorial changes and the words of Endnote 1 (202 Acts)."""

S3 = replace(
    S4,
    name="S3",
    period="mid 2013 to September 2014",
    titles=(
        *(ABOUT, ABBREVIATIONS, LEGISLATION, AMENDMENTS),
        *(UNCOMMENCED, MODIFICATIONS, MISDESCRIBED, MISCELLANEOUS),
    ),
    stops=True,
    headings=True,
    footnotes=True,
    awaited=False,
)
"""Endnotes 1 to 8 always, those with nothing in them marked `[none]` (275 Acts)."""

S2 = replace(
    S3,
    name="S2",
    period="2013, for some months",
    titles=(LEGISLATION, AMENDMENTS, UNCOMMENCED, MISDESCRIBED),
    none="There are no {what}.",
    under=(
        (
            LEGISLATION,
            "This endnote sets out details of the legislation history of the {law}.",
        ),
        (AMENDMENTS, "This endnote sets out the amendment history of the {law}."),
    ),
    key=False,
)
"""Endnotes 1 to 4, the histories first; footnotes still have letters (55 Acts)."""

S1 = replace(
    S2,
    name="S1",
    period="2001 to early 2013",
    over="Notes to the {law}",
    titles=(),
    none="",
    under=(),
    act=("Act", "Number and year", "Date of Assent"),
    numbered=("Year and number", "Date of notification in Gazette or registration"),
    last=(
        "Date of commencement",
        "Application, saving or transitional provisions",
    ),
    year_first=True,
    grouped=True,
    named_apart=False,
)
"""“Notes to the X Act”: Note 1, Table of Acts, Table of Amendments, Note 2 and so on
(301 Acts). Neighbours with one history shared a row until 2012."""

CURRENT = S5
"""The style of endnotes unless another is asked for."""

ALL = (S1, S2, S3, S4, S5)


def style_named(name: str) -> EndnoteStyle:
    """Return the style of a name.

    Raises:
        InputError: If there is none.

    Examples:
        >>> style_named("S1").period
        '2001 to early 2013'
    """
    for style in ALL:
        if style.name == name:
            return style
    names = ", ".join(style.name for style in ALL)
    raise InputError(f"There is no endnote style “{name}”; use one of {names}.")

"""What the styles of drafting offices say a paragraph is."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Role(StrEnum):
    """What part a paragraph plays in a law."""

    FRONT = "front"
    """Title, number, enacting words: what stands before the provisions."""
    CONTENTS = "contents"
    CONTAINER = "container"
    """A heading of a Chapter, Part, Division, Subdivision, Schedule or Form."""
    SECTION = "section"
    """The heading of a section, regulation, rule or clause."""
    SUBHEADING = "subheading"
    SUBSECTION = "subsection"
    CONTINUED = "continued"
    """Words that go on after the paragraphs of a subsection or definition."""
    NUMBERED = "numbered"
    """A number in brackets whose depth its style does not tell."""
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    SUBSUBPARAGRAPH = "sub-subparagraph"
    DEEPEST = "sub-sub-subparagraph"
    DEFINITION = "definition"
    NOTE = "note"
    """A note or an example."""
    INNER_NOTE = "inner note"
    """A note to a paragraph."""
    NOTE_PART = "note part"
    """A paragraph inside a note."""
    PENALTY = "penalty"
    WORDS = "words"
    """Words without a number whose place the neighbours decide."""
    TABLE = "table"
    SCHEDULE_PART = "schedule part"
    """A Part or Division of an amending Schedule."""
    PRINCIPAL = "principal"
    """The name of a law over the items that amend it."""
    ITEM_HEAD = "item head"
    ITEM = "item"


_BY_STYLE = {
    Role.FRONT: (
        "ShortT ShortTP1 Actno ActNoP1 LongT UpdateDate Page1 p1LinesBef p1LinesAfter "
        "AssentDt AssentBk 2ndRd CompiledActNo CompiledMadeUnder MadeunderText Reading "
        "Session Sponsor House Portfolio Preamble Title Maker InstNo "
    ),
    Role.CONTENTS: (
        "Contents TOC TOCHeading TOC1 TOC2 TOC3 TOC4 TOC5 TOC6 TOC7 TOC8 TOC9 "
        "ContentsHead TOCOfReg "
    ),
    Role.CONTAINER: (
        "ActHead1 ActHead2 ActHead3 ActHead4 ActHead6 SubPart(CASA) HC HP HD HS HSD "
        "SubDivisionMigration DivisionMigration Scheduletitle ScheduleHeading "
        "SchedTitle Schedulepart Scheduledivision Schedule Formtitle FormHeading "
    ),
    Role.SECTION: "ActHead5 HR HRuleNo Scheduleclause ZHR HSR",
    Role.SUBHEADING: "SubsectionHead SubitemHead HSubreg HeadingSubregulation HSubR",
    Role.SUBSECTION: "subsection R1 R2 ZR1 ZR2 Subregulation Schedulesubclause",
    Role.CONTINUED: "subsection2 Rc ZRc Rcont",
    Role.PARAGRAPH: "paragraph P1 ZP1 DP1a SchedulePara BoxPara EndNotespara SOPara",
    Role.SUBPARAGRAPH: "paragraphsub P2 ZP2 DP2i EndNotessubpara",
    Role.SUBSUBPARAGRAPH: "paragraphsubsub P3 ZP3 DP3A",
    Role.DEEPEST: "paragraphsubsubsub P4 ZP4",
    Role.DEFINITION: "Definition ZDefinition defn DD",
    Role.NOTE: (
        "notetext note notemargin noted notedraft Notes ZNote BoxNote SOTextNote "
        "Example exampletext Examplebody"
    ),
    Role.INNER_NOTE: "noteToPara NoteToSubpara noteToSubSubpara",
    Role.NOTE_PART: "notepara noteparap notesubpara noteparagraph Notepara",
    Role.PENALTY: "Penalty",
    Role.WORDS: (
        "TofSectsHeading TofSectsGroupHeading TofSectsSection TofSectsSubdiv BoxText "
        "BoxList BoxStep BoxHeadBold BoxHeadItalic Formula FreeForm SOText SOBullet "
        "SOHeadBold SOHeadItalic footnote "
    ),
    Role.SCHEDULE_PART: "ActHead7 ActHead8 AmendPart",
    Role.PRINCIPAL: "ActHead9 ActHead10",
    Role.ITEM_HEAD: "ItemHead A1S A1 Itemhead",
    Role.ITEM: "Item A2S A2 Subitem Transitional",
}


def role_of(style: str) -> Role | None:
    """Return the role that a style gives, or None where it gives none.

    Word's prefix to the styles it knows (`MsoToc5`), brackets, hyphens, case and
    short names after a comma make no difference.

    Examples:
        >>> str(role_of("ActHead5")), str(role_of("MsoToc5"))
        ('section', 'contents')
        >>> role_of("paragraph(sub),aa") is role_of("paragraphsub")
        True
        >>> str(role_of("SOHeadBold,sohb")), role_of("MsoNormal") is None
        ('words', True)
    """
    return _ROLES.get(_key(style)) if style else None


@lru_cache(maxsize=1024)
def _key(style: str) -> str:
    """Return what is alike in all spellings of a style's name."""
    name = re.sub(r"[^a-z0-9]", "", style.partition(",")[0].lower())
    return name.removeprefix("mso")


_ROLES = {
    _key(style): role for role, styles in _BY_STYLE.items() for style in styles.split()
}

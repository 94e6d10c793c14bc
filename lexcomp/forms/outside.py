"""Items that amend no provision: those that repeal a whole law, or operate alone."""

from __future__ import annotations

import re

from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Path
from lexcomp.model.style import Target

_LAW = r"(?:Acts?|Regulations|Ordinances?|Rules|Orders?|Instruments?|Determinations?)"
_REPEAL = re.compile(rf"(?:Repeal|Omit|Revoke) the {_LAW}\.?", re.IGNORECASE)
_WORDS = r"(?:(?!\b(?:if|when|that|after|until|during|as|to|under)\b)[^.;:\n])*"
_IS_REPEALED = re.compile(
    rf"^(?:\(\w+\) )?(?:The|This|These|Each|Every) (?:{_WORDS}\b)?{_LAW}\b{_WORDS}"
    r" (?:is|are) (?:repealed|revoked)\b|^(?:\(\w+\) )?The (?:\w+ )?Acts? known as "
    r"[^;:]* (?:is|are) repealed\b",
    re.MULTILINE,
)
_UNIT = (
    r"(?:sub-?)*(?:section|regulation|rule|clause|paragraph|division)s?|chapters?|parts?"
    r"|schedules?|forms?|items?|definitions?"
)
_PART_IS_REPEALED = re.compile(
    rf"^(?:\(\w+\) )?(?:(?:The )?(?:\w+ )?(?:{_UNIT})\b)[^.;\n]*"
    r" (?:is|are) (?:repealed|omitted)\b",
    re.MULTILINE | re.IGNORECASE,
)
_AMENDING = re.compile(
    r"^(?:\(\w+\) )?(?:by )?(?:"
    r"(?:[Oo]mit(?:ting)?|[Ii]nsert(?:ing)?|[Aa]dd(?:ing)?|After|Before)"
    r" *(?:[“\"‘']|:|all )"
    r"|(?:Repeal|Omit|Renumber|Reletter|Amend|Insert|Add) (?:the|as|at|so|in|from)\b"
    r"|In [^.,\n]+, (?:omit|insert|after|before)\b)"
    r"|\b(?:is|are) (?:each )?(?:further )?amended(?:"
    r"(?: by)?:| by (?:omitt|insert|add|repeal|sub)"
    r"| as follows| as set out| in accordance)",
    re.MULTILINE,
)

#: Headings of items that operate on their own terms.
_SAYS_SO = re.compile(
    r"\b(?:appl(?:y|ies|ication)|saving|transition|interpretation|definition|meaning"
    r"|operation|effect|continu|preserv|validat|regulations may|power|review|object"
    r"|purpose|commenc|refer|treat|existing|previous|old|new|before|constitutional"
    r"|simplified outline|crown|schedule has|this schedule)",
    re.IGNORECASE,
)
#: What looks like the place of an amendment, though it could not be read.
_LOCATES = re.compile(
    rf"\b(?:{_UNIT}|tables?|notes?|headings?|penalt(?:y|ies)|formulas?|sentences?)\b"
    r"[ ,]*(?:\d|[IVXL]+\b|\()|^(?:(?:the )?whole|all of|entire|every) ",
    re.IGNORECASE,
)
#: What says of provisions that are named, as an amendment might name them, how they
#: operate.
_OPERATES = re.compile(
    r"\b(?:appl(?:y|ies|ied)|ha(?:s|ve|d) effect|continues?|means?|takes? effect"
    r"|(?:is|are) (?:to be )?taken|ceases?|despite)\b",
    re.IGNORECASE,
)
#: The orders with which an amendment begins, in any style and jurisdiction.
_ORDERS = re.compile(
    r"(?:\(\w+\) )?(?:by )?(?:"
    r"(?:omit|add|repeal|delet|renumber|reletter|revok|insert|substitut|replac|strik"
    r"|amend)(?:e|ting|ing)?\b(?! includes)"
    r"|(?:after|before|at the end|in) [^.;\n]{1,80}? (?:omit|insert|add)\b"
    r"|(?:after|before|in) [^.;“”\"\n]{1,200}?, (?:replace|delete|repeal|revoke"
    r"|substitute)\b)",
    re.IGNORECASE,
)
#: A sentence that amends.
_IS_CHANGED = re.compile(
    rf"^(?:\(\w+\) )?(?:(?:the|each) )?(?:(?:\w+ )?(?:{_UNIT}|{_LAW})\b"
    r"[^.;:\n]{0,80} )?(?:is|are|shall be|to be) (?:hereby )?(?:further )?"
    r"(?:amended by|omitted|deleted|replaced by|substituted|inserted|added)\b",
    re.MULTILINE | re.IGNORECASE,
)


def repeals_law(item: AmendingItem, targets: tuple[Target, ...] | None) -> bool:
    """Tell whether an item repeals one or more whole laws, and not a part of one."""
    if targets is None:
        found = _IS_REPEALED.search(item.body)
        return bool(found) and not _PART_IS_REPEALED.search(item.body)
    whole = all(target == Target(Path()) for target in targets)
    return whole and bool(_REPEAL.fullmatch(item.body))


def changes_no_text(item: AmendingItem) -> bool:
    """Tell whether an item whose header names no provision is not an amendment.

    Application, saving and transitional items operate on their own terms. Only a
    third of them say so in their headings; what tells the others is that neither the
    heading nor the body is like an amendment. What is like one, and could
    not be read, is not understood.
    """
    says = (
        not _LOCATES.search(item.header)
        or _SAYS_SO.search(item.header)
        or _OPERATES.search(item.body)
    )
    amends = (
        _ORDERS.match(item.body)
        or _AMENDING.search(item.body)
        or _PART_IS_REPEALED.search(item.body)
        or _IS_CHANGED.search(item.body)
    )
    return bool(item.body and says and not amends)

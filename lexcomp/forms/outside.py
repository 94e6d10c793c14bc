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
    third of them say so in their headings, so what tells them is that they have
    words, and none that amend.
    """
    return bool(item.body) and not (
        _AMENDING.search(item.body) or _PART_IS_REPEALED.search(item.body)
    )

"""What is set out after words of a sentence: words, paragraphs, closing words."""

from __future__ import annotations

from lexcomp.model.document import Provision
from lexcomp.model.path import ATTACHMENTS, Label, Unit
from lexcomp.model.text import Text

Passage = tuple[Text, tuple[Provision, ...], Text]
"""(words, the provisions after them, closing words)"""


def passage(provisions: tuple[Provision, ...], around: Label | None = None) -> Passage:
    """Part what is set out into words, provisions and closing words.

    Args:
        provisions: What is set out, at least one.
        around: The label of what the words stand in; set out with its number, it is
            the same provision again.

    Examples:
        >>> words = Provision(Unit.ALINEA, text=Text("if:"))
        >>> parts = passage((words, Provision(Unit.PARAGRAPH, "a"), words))
        >>> parts[0].plain, len(parts[1]), parts[2].plain
        ('if:', 1, 'if:')
    """
    if len(provisions) == 1 and provisions[0].label == around:
        only = provisions[0]
        return only.text, only.children, only.tail
    text, tail = Text(), Text()
    if _is_words(provisions[0]):
        text, provisions = provisions[0].text, provisions[1:]
    end = len(provisions)
    while end and provisions[end - 1].unit in ATTACHMENTS:
        end -= 1
    if end > 1 and _is_words(provisions[end - 1]):
        tail = provisions[end - 1].text
        provisions = (*provisions[: end - 1], *provisions[end:])
    return text, provisions, tail


def _is_words(provision: Provision) -> bool:
    return provision.unit is Unit.ALINEA and not provision.children

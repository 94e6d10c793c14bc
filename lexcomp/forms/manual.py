"""The manual page of a form: what its docstring says of it, and its examples."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from lexcomp.forms.interpret import form_name
from lexcomp.model.style import Form

_EXAMPLES = "\n\nExamples:\n"


@dataclass(frozen=True, slots=True)
class Example:
    """An item as it is printed: its header, its action and what that sets out."""

    header: str
    body: str


@dataclass(frozen=True, slots=True)
class Manual:
    """What is told of a form.

    Attributes:
        name: Its name, as `explain` gives it.
        summary: What it reads, in a sentence.
        details: What else is to be known, a paragraph each.
        examples: Items in this form.
    """

    name: str
    summary: str
    details: tuple[str, ...]
    examples: tuple[Example, ...]


def manual(form: Form) -> Manual:
    """Return the manual page of a form, from its docstring.

    Examples:
        >>> from lexcomp.forms.omit import omit
        >>> manual(omit).name, manual(omit).examples[0].header
        ('omit', 'Subregulation 5(1)')
    """
    text = inspect.getdoc(form) or ""
    words, _, examples = text.partition(_EXAMPLES)
    summary, *details = (" ".join(each.split()) for each in words.split("\n\n"))
    blocks = inspect.cleandoc(examples).split("\n\n") if examples else []
    return Manual(
        form_name(form), summary, tuple(details), tuple(map(_example, blocks))
    )


def _example(block: str) -> Example:
    """Read an example; a line that is set in goes on with the one before it."""
    header, _, body = re.sub(r"\n +", " ", block).partition("\n")
    return Example(header, body)

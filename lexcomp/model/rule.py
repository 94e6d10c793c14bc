"""What the manual says of a rule that checks hold law to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, as the docstring of its check tells it.

    Attributes:
        name: Its short name, such as `C7d`.
        code: The code of its findings, such as `LC377`.
        title: The name of its check in words: `Nothing commenced after the day`.
        summary: What must be so, in a sentence.
        details: Why, with what evidence, what is excepted and what to do; a
            paragraph each.
    """

    name: str
    code: str
    title: str
    summary: str
    details: tuple[str, ...]

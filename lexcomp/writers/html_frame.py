"""What a page adds to a text of law: links, and what stands beside its holes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lexcomp.model.path import Path

Link = Callable[[Path], str | None]
"""(path) -> the address of the page about a provision, or None where there is none."""

Named = Callable[[str], str | None]
"""(name of an inference) -> the address at which it is explained, or None."""

Beside = Callable[[Path], str]
"""(path) -> a fragment to stand beside words that are not held there, or nothing."""


def nowhere(_: Path | str) -> None:
    """Link to nothing."""


def nothing(_: Path) -> str:
    """Have nothing to say."""
    return ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the page around a text adds to it.

    Attributes:
        link: The address to which the heading of a provision leads.
        explained: The address at which an inference is explained.
        beside: What is known of words that are not held.
        bearing: What bears on a provision without changing it.
    """

    link: Link = nowhere
    explained: Named = nowhere
    beside: Beside = nothing
    bearing: Beside = nothing


#: That of a text which stands alone.
ALONE = Frame()

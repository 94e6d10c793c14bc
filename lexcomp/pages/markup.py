"""The bits of HTML that the pages about law are put together from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from html import escape

from lexcomp.model.cite import in_citations
from lexcomp.model.dates import long
from lexcomp.model.finding import Finding


def link(url: str, words: str, *, of: str = "") -> str:
    """Return a link; `of` is a class for it."""
    kind = f' class="{escape(of)}"' if of else ""
    return f'<a{kind} href="{escape(url)}">{escape(words, quote=False)}</a>'


def day(date: dt.date) -> str:
    """Return a date as a reader says it, and as a machine reads it.

    Examples:
        >>> day(dt.date(2021, 9, 1))
        '<time datetime="2021-09-01">1 September 2021</time>'
    """
    return f'<time datetime="{date.isoformat()}">{long(date)}</time>'


def paragraph(words: str, *, of: str = "") -> str:
    """Return words as a paragraph; they are escaped."""
    kind = f' class="{escape(of)}"' if of else ""
    return f"<p{kind}>{escape(words, quote=False)}</p>"


def items(lines: Iterable[str], *, of: str, ordered: bool = False) -> str:
    """Return fragments as a list of a class, or nothing if there are none."""
    entries = "".join(f"<li>{line}</li>" for line in lines)
    name = "ol" if ordered else "ul"
    return f'<{name} class="{escape(of)}">{entries}</{name}>' if entries else ""


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Return named fragments as a list of terms; empty ones are left out.

    Spaces keep them apart for whoever takes the words without the tags.
    """
    lines = " ".join(
        f"<dt>{escape(name)}</dt> <dd>{fragment}</dd>"
        for name, fragment in pairs
        if fragment
    )
    return f'<dl class="facts">{lines}</dl>'


def findings_html(findings: Iterable[Finding]) -> str:
    """Return findings as a list, the most serious first; nothing if there are none.

    Provisions are cited as a lawyer cites them.
    """
    ordered = sorted(findings, key=lambda each: (-each.severity, each.code, str(each)))
    lines = "".join(
        f'<li class="{each.severity.name.lower()}">'
        f'<span class="severity">{each.severity.name.lower()} {each.code}</span> '
        f"{escape(in_citations(each.message), quote=False)}"
        + (
            f' <span class="source">{escape(str(each.source))}</span>'
            if each.source
            else ""
        )
        + "</li>"
        for each in dict.fromkeys(ordered)
    )
    return f'<ul class="findings">{lines}</ul>' if lines else ""

"""Evidence on a page, with its marks explained and its sources linked."""

from __future__ import annotations

import re
from html import escape

from lexcomp.model.law import Law, Remark
from lexcomp.pages.addresses import inference_url
from lexcomp.pages.markup import link

#: Where the marks are explained: a page of the site that is written by hand.
GUIDE = "/how-to-read/#evidence"

_MARK = re.compile(r"\[[SEDI]\]")
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,:;)]")
#: What the register puts at the end of each address.
_ENDING = "/text/original/epub/OEBPS/document_1/document_1.html"
_WIDTH = 60


def evidence_html(law: Law, words: str) -> str:
    """Return evidence as a fragment.

    The marks [S], [E], [D] and [I] lead to their meaning; addresses, and the official
    compilations whose addresses are known, to what is there.

    Args:
        law: The law that it is about.
        words: The evidence.
    """
    written = _ADDRESS.sub(_address, escape(words, quote=False))
    for compilation in law.published:
        number = compilation.cover.compilation
        if number and compilation.url:
            name = f"Compilation No. {number}"
            others = re.split(rf"{re.escape(name)}(?!\d)", written)
            written = link(compilation.url, name).join(others)
    return _MARK.sub(lambda mark: link(GUIDE, mark[0], of="mark"), written)


def remark_html(law: Law, remark: Remark) -> str:
    """Return what is known of words that are not held, with its evidence."""
    rests = ""
    if remark.inference:
        name = link(inference_url(law, remark.inference), remark.inference)
        rests = f" Rests on {name}."
    text = escape(remark.text, quote=False)
    evidence = evidence_html(law, remark.evidence)
    return (
        f'<div class="remark"><p>{text}{rests}</p>'
        f'<p class="evidence">{evidence}</p></div>'
    )


def _address(found: re.Match[str]) -> str:
    """Link an address under a name that is short enough to read."""
    name = re.sub(r"https?://(?:www\.)?", "", found[0]).removesuffix(_ENDING)
    short = name if len(name) <= _WIDTH else f"{name[:_WIDTH]}…"
    return f'<a href="{found[0]}">{short}</a>'

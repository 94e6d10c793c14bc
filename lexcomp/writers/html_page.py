"""Law as one page of HTML that needs no other file."""

from __future__ import annotations

from html import escape

from lexcomp.model.dates import long
from lexcomp.writers.html import body_html, contents_html, front_html
from lexcomp.writers.html_bearing import bearing_html
from lexcomp.writers.html_endnotes import basic_unit, endnotes_html
from lexcomp.writers.html_frame import Frame
from lexcomp.writers.printed_style import ASIDE, FRONT
from lexcomp.writers.publication import Publication

_STYLE = """
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 serif; }
.provision .provision { margin-left: 2rem; }
.part, .division, .schedule, .chapter, .form { margin-left: 0 !important; }
.standing { float: right; font: .75rem sans-serif; border: 1px solid; padding: 0 .3em; }
.rests { font: .75rem sans-serif; margin: 0 0 .5rem; }
.bearing { font: .85rem/1.4 sans-serif; border-left: .2rem solid; margin: .5rem 0;
  padding: 0 0 0 .8rem; }
.notice { font-weight: bold; border: 2px solid; padding: .5em; }
.not-held { font-style: italic; border: 1px dotted; padding: .3em .6em; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: .2em .5em; text-align: left;
  vertical-align: top; }
.contents ol { list-style: none; padding-left: 1.5rem; }
"""


def notices_html(publication: Publication) -> str:
    """Return the notices that a page must have before all else, if there are any."""
    return "\n".join(
        f'<p class="notice" role="note"{ASIDE}>{escape(notice, quote=False)}</p>'
        for notice in publication.notices
    )


def write_html(publication: Publication, parts: frozenset[str]) -> bytes:
    """Write a law as one page.

    Args:
        publication: The law.
        parts: Which of front matter, contents and endnotes to add.
    """
    document, layout = publication.document, publication.layout
    title = escape(document.title, quote=False)
    bearings = publication.bearings if "endnotes" in parts else ()
    frame = Frame(bearing=bearing_html(bearings))
    day = publication.as_at
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        f"<h1{FRONT}>{title}</h1>",
        notices_html(publication),
        f"<p{FRONT}>As in force on {long(day)}</p>" if day else "",
        front_html(document) if "front" in parts and document.front else "",
        contents_html(document) if "contents" in parts else "",
        f"<main>\n{body_html(document, frame)}\n</main>",
        endnotes_html(layout, basic=basic_unit(document))
        if layout and "endnotes" in parts
        else "",
        "</body>",
        "</html>",
    ]
    return "".join(f"{line}\n" for line in lines if line).encode()

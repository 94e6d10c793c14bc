"""The page of amending forms: each as its docstring tells it, with items read by it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lexcomp.forms.interpret import interpret
from lexcomp.forms.manual import Example, Manual, manual
from lexcomp.model.path import Unit
from lexcomp.model.style import Form, Style
from lexcomp.pages.markup import items, paragraph
from lexcomp.pages.page import Page
from lexcomp.structure.item import basic_of
from lexcomp.structure.scheduled import read_item
from lexcomp.styles.known import BY_NAME
from lexcomp.writers.notation import full_notation

URL = "/using/amending-forms/"

_INTRODUCTION = (
    "An amending item is understood when exactly one of these forms reads it; an item "
    "that none reads, or two, is reported with the words that are not understood. "
    "Under each form stand items that it reads, and the operations that they come to, "
    "in the notation in which a person can write them too."
)


def manual_page() -> Page:
    """Make the page of all forms of all styles."""
    styles: dict[Form, list[Style]] = {}
    for style in BY_NAME.values():
        for form in style.forms:
            styles.setdefault(form, []).append(style)
    sections = "".join(_section(manual(form), used) for form, used in styles.items())
    return Page(
        url=URL,
        title="Amending forms",
        kind="index",
        html=f"{paragraph(_INTRODUCTION)}{sections}",
        description="Every form of amendment that is read, with examples.",
        search=True,
        crumbs=(("Using it", "/using/commands/"),),
    )


def _section(page: Manual, styles: list[Style]) -> str:
    names = ", ".join(style.name for style in styles)
    details = "".join(map(paragraph, page.details))
    examples = "".join(_example(each, styles[0]) for each in page.examples)
    return (
        f'<section id="{page.name}"><h2>{escape(page.name)}</h2>'
        f"{paragraph(page.summary)}{details}"
        f"{paragraph(f'Styles: {names}.', of='evidence')}{examples}</section>"
    )


def _example(example: Example, style: Style) -> str:
    """Write an item as printed, and under it what it comes to."""
    basic = basic_of(example.header, example.body, "", Unit.SECTION)
    item = read_item(example.header, example.body.split("\n"), "", basic)
    operations = map(full_notation, interpret(item, style, basic).operations)
    written = (f"<pre><code>{escape(each)}</code></pre>" for each in operations)
    printed = "\n".join(_lines(example))
    return f'<div class="item">{printed}</div>{items(written, of="operations")}'


def _lines(example: Example) -> Iterator[str]:
    yield f"<p><strong>{escape(example.header)}</strong></p>"
    for line in example.body.split("\n"):
        yield paragraph(line)

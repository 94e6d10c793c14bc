"""The elements of a page, one after another, without holding the page whole."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lexcomp.model.errors import InputError

_PIECE = 1 << 16
"""How many characters of a page are parsed at a time."""


def walked(text: str, file: str) -> Iterator[tuple[str, etree._Element]]:
    """Yield the elements of a page as they start and end, with all of their words.

    What has been walked is let go of, so that a page is never held as elements whole.
    An element is yielded only when the parser has come to the next, since only then
    is the text after its tag complete.

    Args:
        text: The page.
        file: Its name, for messages.

    Raises:
        InputError: The parser gave up, so that words would be lost.

    Examples:
        >>> page = walked("<p>A <b>lamp</b> burns.", "a.html")
        >>> [(each.tag, each.tail) for event, each in page if event == "end"][:1]
        [('b', ' burns.')]
    """
    parser = etree.HTMLPullParser(
        events=("start", "end"), encoding="utf-8", no_network=True, huge_tree=True,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    waiting: tuple[str, etree._Element] | None = None
    for event in _events(parser, text):
        if waiting:
            yield waiting
            _let_go(*waiting)
        waiting = event
    if waiting:
        yield waiting
    if any(error.level_name == "FATAL" for error in parser.feed_error_log):
        message = "Its elements are nested too deeply; save the page again as text."
        raise InputError(message, file)


def _events(
    parser: etree.HTMLPullParser, text: str
) -> Iterator[tuple[str, etree._Element]]:
    """Feed a page to a parser, a piece at a time, and yield what it comes upon."""
    for start in range(0, len(text), _PIECE):
        parser.feed(text[start : start + _PIECE].encode("utf-8", "replace"))
        yield from parser.read_events()
    parser.close()
    yield from parser.read_events()


def _let_go(event: str, element: etree._Element) -> None:
    """Take an element that has ended, and the words after it, out of its parent."""
    parent = element.getparent()
    if event == "end" and parent is not None:
        parent.remove(element)

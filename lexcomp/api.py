"""The public Python face: a dozen names, re-exported by `import lexcomp`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from lexcomp.amending.amendment import amendment_of
from lexcomp.amending.apply import Applied, ItemResult, Verdict, apply_all
from lexcomp.comparing.documents import compare
from lexcomp.endnotes.parse import split_endnotes
from lexcomp.forms.interpret import interpret
from lexcomp.forms.reading import Reading
from lexcomp.holdings.published import read_published, unit_of
from lexcomp.model.change import Change
from lexcomp.model.compilation import Compilation
from lexcomp.model.document import Document, Provision
from lexcomp.model.endnote_style import ALL as ENDNOTE_STYLES
from lexcomp.model.endnote_style import EndnoteStyle
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem, Instrument
from lexcomp.model.path import Unit
from lexcomp.model.standing import Standing
from lexcomp.project import Project
from lexcomp.readers.formats import read_source
from lexcomp.structure.instrument import InstrumentText
from lexcomp.structure.instrument import read_instrument as _read_instrument
from lexcomp.structure.item import basic_of
from lexcomp.structure.scheduled import read_item as _read_item
from lexcomp.styles.known import BY_NAME

__all__ = [
    "ENDNOTE_STYLES",
    "AmendingItem",
    "Applied",
    "Change",
    "Compilation",
    "Document",
    "EndnoteStyle",
    "Finding",
    "InputError",
    "Instrument",
    "InstrumentText",
    "ItemResult",
    "Project",
    "Provision",
    "Reading",
    "Severity",
    "Standing",
    "Verdict",
    "apply",
    "compare",
    "read_document",
    "read_instrument",
    "read_item",
]


def read_document(path: Path | str) -> Document:
    """Read the text of a law, as made or as compiled, from a file.

    Args:
        path: A file of any kind that is read, such as .html, .docx or .txt.

    Returns:
        Its body; endnotes and contents are not part of it.

    Raises:
        InputError: If the file cannot be used.

    Examples:
        >>> source = "corpus/au/F1997B01966/compilations/2021-09-01/source.txt"
        >>> law = read_document(source)
        >>> [provision.num for provision in law.provisions][:3]
        ['1', '2', '2A']
    """
    return read_published(Path(path), str(path)).compilation.document


def read_instrument(path: Path | str, unit: str = "section") -> InstrumentText:
    """Read the sections and amending items of an instrument from a file.

    Of an instrument that is itself compiled, the endnotes are left out.

    Args:
        path: A file of any kind that is read, such as .html, .docx or .txt.
        unit: The unit that the amended law is counted in, where neither an item nor
            the name of that law tells.

    Raises:
        InputError: If the file cannot be used.
        ValueError: If there is no such unit.

    Examples:
        >>> amending = read_instrument("amendments/model/f2018l90021/source.html")
        >>> amending.items[0].header
        'Regulation 3'
    """
    body, _ = split_endnotes(read_source(Path(path), str(path)))
    return _read_instrument(body, Path(path).stem, Unit.SECTION, Unit(unit))[0]


def apply(
    document: Document, instrument: InstrumentText, as_at: dt.date | None = None
) -> Applied:
    """Apply an instrument to the text of a law, item by item.

    An item applies whole or not at all. Items that stand under the name of another
    law than that of the text are left out.

    Args:
        document: The text, whose title names the law.
        instrument: The instrument.
        as_at: Only what has commenced by this day applies; None for every item.

    Returns:
        The text as amended, and what became of each item.

    Examples:
        >>> lights = Project.open().compile("harbour-lights", "2018-06-30")
        >>> order = read_instrument("amendments/model/f2018l90021/source.html")
        >>> found = apply(lights.document, order)
        >>> found.items[0].id, found.items[0].verdict.value
        ('Sch 1 item 1', 'applied')
    """
    amendment = amendment_of(instrument, unit_of(document))
    return apply_all(document, (amendment,), document.title, as_at)


def read_item(
    header: str, body: str, style: str = "au", unit: str = "section"
) -> Reading:
    """Read an amending item: what it amends, and what it does there.

    Args:
        header: The words that say what is amended.
        body: The words that say how, a line to a paragraph, with what they set out.
        style: The name of the drafting style.
        unit: The unit that the amended law is counted in.

    Raises:
        KeyError: If there is no such style.
        ValueError: If there is no such unit.

    Examples:
        >>> found = read_item("Subsection 5(2)", "Omit “may”, substitute “must”.")
        >>> found.reading.value, found.operations[0].old
        ('amends', 'may')
    """
    item = _read_item(header, body.split("\n"), "", Unit(unit))
    return interpret(item, BY_NAME[style], basic_of(header, body, "", Unit(unit)))

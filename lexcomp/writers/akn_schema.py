"""Holding Akoma Ntoso against its schema."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

_SCHEMA = Path(__file__).parent / "schemas" / "akomantoso30.xsd"


def validate(data: bytes) -> tuple[str, ...]:
    """Return what the strict schema of Akoma Ntoso 3.0 has against a document.

    It is empty for a valid document.

    Examples:
        >>> validate(b"<act/>")[0].startswith("line 1: Element 'act': No matching")
        True
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return (f"line {error.lineno}: {error.msg}",)
    schema = _schema()
    if schema.validate(tree):
        return ()
    return tuple(f"line {error.line}: {error.message}" for error in schema.error_log)


@cache
def _schema() -> etree.XMLSchema:
    """Load the schema once: it takes half a second."""
    return etree.XMLSchema(etree.parse(_SCHEMA))

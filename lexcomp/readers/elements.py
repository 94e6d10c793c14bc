"""XML from elsewhere, parsed without following or expanding what it names."""

from __future__ import annotations

import re

from lxml import etree

from lexcomp.model.errors import InputError
from lexcomp.readers.characters import decode

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding=["']([\w.-]+)""")
_ENTITIES = "It defines entities of its own; write out the words they stand for."
_ENDLESS = re.compile(r"[Tt]ext node too long|[Hh]uge text node")
_DEEP = re.compile(r"[Ee]xcessive depth")


def parse_xml(data: bytes, file: str) -> etree._Element:
    """Parse XML into its elements, without comments and processing instructions.

    Nothing outside the file is looked at. Bytes that do not fit the declared charset
    are read as a text file's are, so that a wrong declaration loses no word.

    Args:
        data: The bytes of the file.
        file: Its name, for messages.

    Raises:
        InputError: It is empty, not well-formed, nested too deeply, or defines
            entities of its own.

    Examples:
        >>> parse_xml(b"<law><p>lamp</p></law>", "a.xml")[0].text
        'lamp'
    """
    if not data.strip():
        raise InputError("It is empty; give the text of a law.", file)
    try:
        root = _parsed(_rightly_declared(data))
    except etree.XMLSyntaxError as error:
        root = _parsed_again(data, file, error)
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise InputError(_ENTITIES, file)
    return root


def name_of(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _rightly_declared(data: bytes) -> bytes:
    """Return UTF-8 in place of another charset, as which the words may not be."""
    declared = _ENCODING.match(data[:200])
    if declared is None or declared[1].lower().startswith(b"utf") or data.isascii():
        return data
    text = decode(data, declared[1].decode("ascii"))
    return _DECLARATION.sub("", text).encode("utf-8", "replace")


def _parsed(data: bytes) -> etree._Element:
    """Parse once; the parser's own limits hold against bombs."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    return etree.fromstring(data, parser)


def _parsed_again(
    data: bytes, file: str, error: etree.XMLSyntaxError
) -> etree._Element:
    """Parse as the charset that the bytes really have, or say what is wrong.

    Raises:
        InputError: It is not well-formed in that charset either.
    """
    declared = _ENCODING.match(data[:200])
    text = decode(data, declared[1].decode("ascii") if declared else None)
    recoded = _DECLARATION.sub("", text).encode("utf-8", "replace")
    try:
        return _parsed(recoded)
    except etree.XMLSyntaxError:
        if _DEEP.search(str(error)):
            message = "Its elements are nested too deeply; save it again as text."
            raise InputError(message, file) from error
        if _ENDLESS.search(str(error)):
            message = "It has words without end; put each paragraph in its own element."
            raise InputError(message, file) from error
        if "entit" in str(error):
            raise InputError(_ENTITIES, file) from error
        message = "It is no whole XML from here on; fetch it again."
        raise InputError(message, file, error.lineno) from error

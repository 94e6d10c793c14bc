"""Small documents and books, made of their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_SPACES = {
    "w": W,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
_PARTS = ("styles", "numbering", "footnotes", "endnotes")


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return packed.getvalue()


def xml(name: str, inside: str) -> str:
    """Return a part whose root has that name."""
    spaces = " ".join(f'xmlns:{short}="{uri}"' for short, uri in _SPACES.items())
    return f'<?xml version="1.0"?><w:{name} {spaces}>{inside}</w:{name}>'


def docx(body: str, **parts: str) -> bytes:
    """Return a document with this body and the insides of other parts."""
    package = {
        "_rels/.rels": _relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": xml("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _relations(
            {f"{name}.xml": name for name in _PARTS if name in parts}
        ),
    }
    package |= {f"word/{name}.xml": xml(name, inside) for name, inside in parts.items()}
    return zipped(package)


def p(words: str, style: str = "", more: str = "") -> str:
    """Return a paragraph of one run."""
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{name}{more}</w:pPr>{r(words)}</w:p>"


def r(words: str, properties: str = "") -> str:
    """Return a run."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{words}</w:t></w:r>'


def style(called: str, name: str, inside: str = "", kind: str = "paragraph") -> str:
    """Return a style."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{called}"><w:name w:val="{name}"/>'
        f"{inside}</w:style>"
    )


def epub(pages: Mapping[str, str], spine: str = "", more: str = "") -> bytes:
    """Return a book of these pages, in their order or that of a spine."""
    items = "".join(
        f'<item id="p{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(pages)
    )
    order = "".join(f'<itemref idref="p{number}"/>' for number in range(len(pages)))
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}{more}'
        f"</manifest><spine>{spine or order}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    )
    bodies = {
        f"OEBPS/{name}": f"<html><body>{body}</body></html>"
        for name, body in pages.items()
    }
    named = {"mimetype": "application/epub+zip", "META-INF/container.xml": container}
    return zipped({**named, "OEBPS/content.opf": package, **bodies})


def _relations(targets: Mapping[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="r{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'

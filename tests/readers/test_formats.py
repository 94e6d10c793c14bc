"""Which reader reads which file, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lexcomp.holdings.published import read_published
from lexcomp.model.errors import InputError
from lexcomp.readers.block import Paragraph
from lexcomp.readers.doc import read_doc
from lexcomp.readers.formats import BY_SUFFIX, DOCUMENTS, read_source, read_whole
from tests.readers.packages import docx, epub, p

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SAMPLES = {
    ".txt": b"The law.",
    ".md": b"**The** law.",
    ".html": b"<p>The law.",
    ".htm": b"<p>The law.",
    ".xhtml": b"<p>The law.</p>",
    ".docx": docx(p("The law.")),
    ".epub": epub({"a.xhtml": "<p>The law.</p>"}),
    ".doc": b"<html><p>The law.",
}


@pytest.mark.parametrize("suffix", SAMPLES)
def test_every_format_gives_the_words_of_the_law(suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"law{suffix.upper()}"
    file.write_bytes(SAMPLES[suffix])
    (block,) = read_source(file, "law")
    assert isinstance(block, Paragraph)
    assert block.text.plain == "The law."


def test_every_format_has_a_sample_here() -> None:
    assert set(BY_SUFFIX) == {*SAMPLES, ".pdf"}
    assert set(DOCUMENTS) == {".xml"}


def test_akoma_ntoso_gives_a_whole_law(tmp_path: Path) -> None:
    file = tmp_path / "law.xml"
    name = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
    file.write_text(
        f"<akomaNtoso xmlns='{name}'><act><preface><p><docTitle>Lamps Act</docTitle>"
        "</p></preface><body><section><num>1</num></section></body></act></akomaNtoso>",
        "utf-8",
    )
    assert read_whole(file, "law") is not None
    read = read_published(file, "law").compilation
    assert read.cover.title == read.document.title == "Lamps Act"
    with pytest.raises(InputError) as raised:
        read_source(file, "law.xml")
    assert str(raised.value) == (
        "law.xml: A “.xml” file is not read here; "
        "give one of .txt, .md, .html, .htm, .xhtml, .docx, .epub."
    )


def test_a_pdf_is_refused_with_the_remedy(tmp_path: Path) -> None:
    file = tmp_path / "law.pdf"
    file.write_bytes(b"%PDF-1.7")
    with pytest.raises(InputError) as raised:
        read_source(file, "law.pdf")
    assert str(raised.value) == (
        "law.pdf: A PDF is not read; give the DOCX or EPUB of the law, "
        "or save it as DOCX."
    )


def test_an_old_document_is_refused_where_nothing_can_convert_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError) as raised:
        read_doc(OLE, "law.doc")
    assert str(raised.value) == (
        "law.doc: It is an old Word document; save it as DOCX, or install LibreOffice."
    )


def test_an_old_document_is_converted_where_libreoffice_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "new.docx").write_bytes(docx(p("The law.")))
    _install(tmp_path, f'cp "{tmp_path}/new.docx" "$7/law.docx"')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    (block,) = read_doc(OLE, "law.doc")
    assert isinstance(block, Paragraph)
    assert block.text.plain == "The law."
    assert block.source.file == "law.doc"


@pytest.mark.parametrize("script", ["exit 1", "exit 0"])
def test_a_conversion_that_fails_is_told(
    script: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _install(tmp_path, script)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(InputError) as raised:
        read_doc(OLE, "law.doc")
    assert str(raised.value) == (
        "law.doc: LibreOffice cannot convert it; save it as DOCX."
    )


def _install(folder: Path, script: str) -> None:
    """Put a program in a folder that stands for LibreOffice.

    The folder for what it makes is the seventh of its arguments.
    """
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)

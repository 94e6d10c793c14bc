"""Every format that a law can be written in."""

from __future__ import annotations

from lexcomp.model.errors import InputError
from lexcomp.writers.akn import write_akn
from lexcomp.writers.html_page import write_html
from lexcomp.writers.json import write_json
from lexcomp.writers.markdown import write_markdown
from lexcomp.writers.publication import PARTS, Format, Publication
from lexcomp.writers.text import write_text

ALL = (
    Format("text", ".txt", write_text),
    Format("markdown", ".md", write_markdown),
    Format("json", ".json", write_json),
    Format("akn", ".xml", write_akn),
    Format("html", ".html", write_html),
)


def write(
    publication: Publication, name: str, parts: frozenset[str] | None = None
) -> bytes:
    r"""Write a law in the format of a name.

    Args:
        publication: The law.
        name: The name of a format in `ALL`.
        parts: Which of `PARTS` to add. None means none of them to text, which is
            for comparison, and all of them to any other format.

    Raises:
        InputError: If there is no format of that name.

    Examples:
        >>> from lexcomp.model.document import Document
        >>> from lexcomp.model.text import Text
        >>> law = Publication(Document("Lamps Act 1901", front=(Text("No. 7"),)))
        >>> write(law, "text"), write(law, "text", PARTS)
        (b'', b'No. 7\nContents\n')
    """
    for each in ALL:
        if each.name == name:
            usual = frozenset[str]() if name == "text" else PARTS
            return each.write(publication, usual if parts is None else parts)
    names = ", ".join(each.name for each in ALL)
    raise InputError(f"There is no format “{name}”; use one of {names}.")

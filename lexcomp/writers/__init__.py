"""Putting values into words for people and for other programs."""

from __future__ import annotations

from lexcomp.writers.akn import write_akn
from lexcomp.writers.html_page import write_html
from lexcomp.writers.json import write_json
from lexcomp.writers.markdown import write_markdown
from lexcomp.writers.publication import Format
from lexcomp.writers.text import write_text

ALL = (
    Format("text", ".txt", write_text),
    Format("markdown", ".md", write_markdown),
    Format("json", ".json", write_json),
    Format("akn", ".xml", write_akn),
    Format("html", ".html", write_html),
)

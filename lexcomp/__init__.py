"""A compiler for law: source texts in, dated and verified law out."""

from __future__ import annotations

__version__ = "0.1.0"

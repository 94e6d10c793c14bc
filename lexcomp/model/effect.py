"""What an amendment did to a provision, as amendment histories count it."""

from __future__ import annotations

from enum import StrEnum


class Effect(StrEnum):
    """The effects of the abbreviation key of an Endnote 2, by their abbreviations."""

    MADE = ""
    """As originally made: a citation without an action word."""
    ADDED = "ad"
    AMENDED = "am"
    REPEALED = "rep"
    SUBSTITUTED = "rs"
    EDITED = "ed"
    EXPIRED = "exp"
    RENUMBERED = "renum"
    RELOCATED = "reloc"
    MODIFIED = "mod"
    DISALLOWED = "disallowed"

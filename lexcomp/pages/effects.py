"""What was done to provisions, in words."""

from __future__ import annotations

from lexcomp.model.effect import Effect

_WORDS = {
    Effect.MADE: "as made",
    Effect.ADDED: "added",
    Effect.AMENDED: "amended",
    Effect.REPEALED: "repealed",
    Effect.SUBSTITUTED: "repealed and substituted",
    Effect.EDITED: "editorial change",
    Effect.EXPIRED: "expired",
    Effect.RENUMBERED: "renumbered",
    Effect.RELOCATED: "relocated",
    Effect.MODIFIED: "modified",
    Effect.DISALLOWED: "disallowed",
}


def done(effect: Effect, qualifier: str) -> str:
    """Say what was done.

    Examples:
        >>> done(Effect.SUBSTITUTED, "")
        'repealed and substituted'
        >>> done(Effect.AMENDED, "md not incorp")
        'misdescribed amendment, not incorporated'
    """
    if qualifier == "md not incorp":
        return "misdescribed amendment, not incorporated"
    words = _WORDS[effect]
    return f"{words} ({qualifier})" if qualifier else words

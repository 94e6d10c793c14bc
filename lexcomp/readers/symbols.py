"""Signs that are typed in a font of signs, as the characters they show."""

from __future__ import annotations

#: The upper half of the font Symbol, and its Greek letters. The others are as typed.
_SYMBOL = {
    **dict(
        zip(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True
        )
    ),
    **dict(
        zip(
            "abcdefghijklmnopqrstuvwxyz", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True
        )
    ),
    "\u002d": "\u2212", "\u00a2": "\u2032", "\u00a3": "≤", "\u00a4": "\u2044",
    "\u00a5": "∞",
    "\u00ac": "←", "\u00ad": "↑", "\u00ae": "→", "\u00af": "↓", "\u00b0": "°",
    "\u00b1": "±", "\u00b2": "″", "\u00b3": "≥", "\u00b4": "×", "\u00b5": "∝",
    "\u00b6": "∂", "\u00b7": "•", "\u00b8": "÷", "\u00b9": "≠", "\u00ba": "≡",
    "\u00bb": "≈", "\u00bc": "…", "\u00c5": "⊕", "\u00c7": "∩", "\u00c8": "\u222a",
    "\u00ce": "∈", "\u00d0": "∠", "\u00d1": "∇", "\u00d2": "®", "\u00d3": "©",
    "\u00d4": "™", "\u00d5": "∏", "\u00d6": "√", "\u00d7": "⋅", "\u00e5": "∑",
    "\u00f2": "∫",
}  # fmt: skip
_WINGDINGS = {
    "\u006c": "●", "\u006e": "■", "\u006f": "□", "\u0071": "❑", "\u0072": "❒",
    "\u00a7": "▪", "\u00a8": "◻", "\u00e0": "→", "\u00fb": "✗", "\u00fc": "✓",
    "\u00fd": "☒", "\u00fe": "☑",
}  # fmt: skip
_PRIVATE = 0xF000
_HIGHEST = 0x10FFFF
_HALVES = range(0xD800, 0xE000)


def symbol(font: str, code: str) -> str:
    """Return the character that a code in a font shows.

    A code of another font, or one that is not known, stays the character that has
    it, so that nothing is lost and nothing guessed.

    Examples:
        >>> symbol("Symbol", "F0B4"), symbol("Symbol", "00B3"), symbol("Arial", "2013")
        ('×', '≥', '–')
    """
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not 0 < number <= _HIGHEST or number in _HALVES:
        return ""
    own = chr(number - _PRIVATE if _PRIVATE <= number < _PRIVATE + 256 else number)
    signs = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}.get(font.lower(), {})
    return signs.get(own, own if signs else chr(number))

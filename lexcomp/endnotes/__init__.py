"""The notes at the end of a compilation: written from its events, and read back."""

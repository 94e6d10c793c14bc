"""Amending a text by instruments that are given as files: applied, and verified."""

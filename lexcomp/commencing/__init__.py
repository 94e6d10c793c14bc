"""Commencement provisions: from words to rules, and from rules to days."""

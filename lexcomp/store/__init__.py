"""Compilations as commits: a pure plan, and the git that carries it out."""

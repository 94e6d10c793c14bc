"""The drafting styles that are known, one module for each family."""

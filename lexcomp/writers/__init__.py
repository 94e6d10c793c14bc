"""Values to bytes: a module for each format."""

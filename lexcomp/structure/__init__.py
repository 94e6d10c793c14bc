"""From blocks to documents and instruments."""

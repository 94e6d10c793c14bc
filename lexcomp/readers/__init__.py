"""From the bytes of a file to blocks. Nothing here knows what a law is."""

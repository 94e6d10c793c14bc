"""Two documents, and what differs between them."""

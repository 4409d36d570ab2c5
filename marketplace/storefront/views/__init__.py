"""Pages of who shops: HTTP in, one query or operation, a page out."""

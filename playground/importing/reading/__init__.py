"""A text becomes a record of a board, without a database."""

"""Changes to the whole row of tokens, between parsing and writing."""

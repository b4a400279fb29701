"""Rules that read text inside a block."""

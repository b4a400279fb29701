"""The image library: every picture decoded, re-encoded and stored once by content."""

"""The block of settings at the head of a file: read, mended, and what it names."""

"""Rules that read blocks."""

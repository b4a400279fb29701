"""Rows to a tree of files that Jekyll reads, and such a tree to the same rows again."""

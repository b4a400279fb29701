"""Jekyll post files to posts."""

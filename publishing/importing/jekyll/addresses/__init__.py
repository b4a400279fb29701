"""Where the old site had its documents and lists, and what stands there now."""

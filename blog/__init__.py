"""What I write: posts, their lists, their feeds."""

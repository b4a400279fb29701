"""From tokens to safe, finished HTML."""

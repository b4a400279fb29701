"""Files that texts link to and that are no pictures: stored once by content."""

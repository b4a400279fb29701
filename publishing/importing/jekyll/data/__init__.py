"""Pages and files of data that list what the site holds."""

"""The profile, the pages and the projects as files of a Jekyll site."""

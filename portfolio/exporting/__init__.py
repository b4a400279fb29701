"""The profile, pages, projects, publications and the CV as files of a Jekyll site."""

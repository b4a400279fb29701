"""Dates as the pages show them, by language of the interface."""

"""A Markdown tracker becomes a board.

``reader`` and all that it uses are a plain library without Django: text to records.
``importer`` brings records into the database.
"""

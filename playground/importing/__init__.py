"""A Markdown tracker becomes a board.

``reading`` and all that it uses bring a text to records, without the database;
``saving`` brings records into it. ``importer`` does one after the other for a file,
``replaying`` for all versions of a file.
"""

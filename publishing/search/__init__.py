"""One index over everything public, asked alike on SQLite and on PostgreSQL.

docs/adr/0010 says why it is our own.
"""

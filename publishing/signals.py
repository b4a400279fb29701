"""The one fact that this package announces.

``content_changed`` is sent after the transaction that saved or deleted a public row has
been committed; index, cache and renditions listen to it. ``sender`` is the model class,
``instances`` the rows: one, or all that were saved together. Nothing is sent for a dry
run, which never commits.
"""

from django.dispatch import Signal

content_changed = Signal()

"""The example site, imported once for each module of tests."""

import pytest
from django.db import transaction

from config import start


@pytest.fixture(scope="module")
def example_site(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        start.fill(start.choose({}))
        yield
        transaction.set_rollback(True)

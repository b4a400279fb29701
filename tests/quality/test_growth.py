"""Ten thousand of everything cost a page no more queries than ten do."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from benchmarks._many_rows import add_rows, addresses

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FEW, MANY = 10, 10_000


def costs(client):
    """(status, queries) by address; what is kept in memory is there already."""
    found = {}
    for address in addresses():
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            status = client.get(address).status_code
        found[address] = status, len(queries)
    return found


@pytest.mark.filterwarnings("ignore:Pagination may yield")
def test_no_page_asks_more_when_there_is_much(client):
    add_rows(0, FEW)
    few = costs(client)
    add_rows(FEW, MANY)
    many = costs(client)
    later = {address for address, (status, _) in few.items() if status == 404}
    assert {a for a, (status, _) in many.items() if status == 404} <= {
        "/cv/",
        "/nowhere/",
    }
    grown = {a: (few[a][1], many[a][1]) for a in few if many[a][1] > few[a][1]}
    assert {a: told for a, told in grown.items() if a not in later} == {}

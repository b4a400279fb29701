"""What each counting service is told of a visit, and what a page lets in for it."""

import json

import pytest

from publishing.services.counting import COUNTING_SERVICES, counter, first_known

TOLD = {
    "goatcounter": {"goatcounter": "ada"},
    "plausible": {"plausible": "example.org"},
    "umami": {"umami": "83dd64c4-17ad-4e3e-a905-b3d8c867c1a5"},
    "matomo": {"matomo.uri": "//stats.example.org/", "matomo.site_id": "3"},
    "cloudflare": {"cloudflare": "0123456789abcdef0123456789abcdef"},
}


def test_every_service_of_the_table_can_count():
    assert set(TOLD) == set(COUNTING_SERVICES)
    for name, told in TOLD.items():
        assert counter(name, told), name


@pytest.mark.parametrize(
    ("name", "address", "opens"),
    [
        (
            "goatcounter",
            "https://ada.goatcounter.com/count",
            {"connect-src": ("https://ada.goatcounter.com",)},
        ),
        (
            "plausible",
            "https://plausible.io/api/event",
            {"connect-src": ("https://plausible.io",)},
        ),
        (
            "umami",
            "https://cloud.umami.is/api/send",
            {"connect-src": ("https://cloud.umami.is",)},
        ),
        (
            "matomo",
            "https://stats.example.org/matomo.php",
            {"connect-src": ("https://stats.example.org",)},
        ),
        (
            "cloudflare",
            "https://static.cloudflareinsights.com/beacon.min.js",
            {
                "script-src": ("https://static.cloudflareinsights.com",),
                "connect-src": ("https://cloudflareinsights.com",),
            },
        ),
    ],
)
def test_only_the_host_that_is_told_is_let_in(name, address, opens):
    found = counter(name, TOLD[name])
    assert (found.address, found.opens) == (address, opens)


@pytest.mark.parametrize(
    "said", ["https://stats.example.org/count", "https://stats.example.org/"]
)
def test_a_server_of_ones_own_may_be_written_as_it_is_copied(said):
    found = counter("goatcounter", {"goatcounter": said})
    assert found.address == "https://stats.example.org/count"
    assert found.opens == {"connect-src": ("https://stats.example.org",)}


def test_what_is_told_of_a_visit_is_filled_in_by_the_script():
    fields = json.loads(counter("umami", TOLD["umami"]).fields)
    assert fields["payload"]["website"] == TOLD["umami"]["umami"]
    assert fields["payload"]["url"] == "$path"
    beacon = json.loads(counter("cloudflare", TOLD["cloudflare"]).fields)
    assert json.loads(beacon["data-cf-beacon"]) == {
        "token": TOLD["cloudflare"]["cloudflare"]
    }


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("goatcounter", {}),
        ("goatcounter", {"goatcounter": "ada; script-src *"}),
        ("goatcounter", {"goatcounter": "http://stats.example.org"}),
        ("matomo", {"matomo": "3"}),
        ("umami", {"umami": "not an id"}),
        ("cloudflare", {"cloudflare": '"}'}),
        ("google", {"google": "G-1"}),
    ],
)
def test_what_cannot_be_true_counts_nobody(name, told):
    assert counter(name, told) is None


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ({"google": "G-1", **TOLD["goatcounter"]}, "goatcounter"),
        (TOLD["matomo"], "matomo"),
        ({"google": "G-1"}, ""),
    ],
)
def test_identifiers_of_an_old_site_propose_a_service(told, name):
    assert first_known(told) == name

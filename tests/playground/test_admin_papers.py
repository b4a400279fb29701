"""A paper is added by pasting what names it; the network is asked on a button only."""

import http.client
import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from playground import paper_lookup
from playground.models import Paper
from playground.pasted import PastedError, read_pasted
from tests.playground.staff import staff_client

pytestmark = pytest.mark.django_db

ADD = "admin:playground_paper_add"
ENTRY = """@inproceedings{ada2024small,
  title = {Small {GPT} models}, author = {Lovelace, Ada and Charles Babbage},
  year = 2024, booktitle = {Proceedings of Engines}, eprint = {2401.00001},
  archiveprefix = {arXiv}, note = {Spotlight}}"""


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1706.03762", {"arxiv_id": "1706.03762"}),
        (" arXiv:1706.03762v5 ", {"arxiv_id": "1706.03762"}),
        ("https://arxiv.org/pdf/1706.03762v5.pdf", {"arxiv_id": "1706.03762"}),
        ("10.1000/ABC.1", {"doi": "10.1000/abc.1"}),
        ("doi:10.1000/abc.1", {"doi": "10.1000/abc.1"}),
        ("https://doi.org/10.1000/abc.1", {"doi": "10.1000/abc.1"}),
        ("https://example.org/a", {"url": "https://example.org/a"}),
        (
            "https://openreview.net/forum?id=abcDEF123",
            {
                "url": "https://openreview.net/forum?id=abcDEF123",
                "openreview_id": "abcDEF123",
            },
        ),
    ],
)
def test_what_names_a_paper_is_recognised(text: str, values: dict[str, str]) -> None:
    assert read_pasted(text).values == values


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A title",
        "javascript:alert(1)",
        "@book{",
        "see https://a.b c",
        "@" * 200_000,
    ],
)
def test_what_names_none_is_told(text: str) -> None:
    with pytest.raises(PastedError):
        read_pasted(text)


def test_bibtex_fills_the_fields_and_says_what_follows() -> None:
    pasted = read_pasted(f"{ENTRY}\n@misc{{b, title={{Another}}}}")
    values = pasted.values
    assert (values["title"], values["year"]) == ("Small GPT models", 2024)
    assert values["authors"].splitlines() == ["Lovelace, Ada", "Babbage, Charles"]
    assert values["bibtex_fields"]["note"] == "Spotlight"
    assert len(pasted.notes) == 1


def form(**fields: str) -> dict[str, str]:
    return {"bibtex_type": "misc", "bibtex_fields": "{}", **fields}


def test_a_pasted_entry_is_saved(admin_client: Client) -> None:
    response = admin_client.post(reverse(ADD), form(paste=ENTRY, venue="My own"))
    assert response.status_code == 302, response.context["errors"]
    paper = Paper.objects.get()
    assert (paper.title, paper.venue) == ("Small GPT models", "My own")
    assert (paper.identity, paper.bibtex_type) == ("arxiv:2401.00001", "inproceedings")


def test_filling_shows_what_was_found_and_saves_nothing(admin_client: Client) -> None:
    data = form(paste=ENTRY, venue="My own", year="no year", _fill="1")
    response = admin_client.post(reverse(ADD), data)
    initial = response.context["adminform"].form.initial
    assert (initial["title"], initial["venue"]) == ("Small GPT models", "My own")
    assert initial["year"] == "no year"
    assert b"Small GPT models" in response.content
    assert not Paper.objects.exists()


def test_an_identifier_alone_asks_for_the_title(admin_client: Client) -> None:
    response = admin_client.post(reverse(ADD), form(paste="1706.03762"))
    assert "title" in response.context["adminform"].form.errors
    assert not Paper.objects.exists()
    filled = admin_client.post(reverse(ADD), form(paste="1706.03762", _fill="1"))
    assert b'value="1706.03762"' in filled.content


@pytest.mark.parametrize("button", ["_save", "_fill"])
def test_a_paper_that_is_here_is_offered(admin_client: Client, button: str) -> None:
    known = Paper.objects.create(title="Attention", arxiv_id="1706.03762")
    data = form(paste="arXiv:1706.03762", title="Attention again", **{button: "1"})
    response = admin_client.post(reverse(ADD), data)
    text = response.content.decode()
    assert f'name="_use" value="{known.pk}"' in text
    assert "Attention again" in text
    assert Paper.objects.count() == 1


def test_the_one_that_is_here_can_be_used(admin_client: Client) -> None:
    known = Paper.objects.create(title="Attention", arxiv_id="1706.03762")
    response = admin_client.post(reverse(ADD), {"_use": str(known.pk)})
    target = reverse("admin:playground_paper_change", args=[known.pk])
    assert response.headers["Location"] == target
    popup = admin_client.post(reverse(ADD), {"_use": str(known.pk), "_popup": "1"})
    assert popup.status_code == 200
    assert f"&quot;{known.pk}&quot;" in popup.content.decode()
    assert admin_client.post(reverse(ADD), {"_use": "²"}).status_code == 404


def test_a_second_one_may_be_added_all_the_same(admin_client: Client) -> None:
    Paper.objects.create(title="Attention", arxiv_id="1706.03762")
    data = form(paste="1706.03762", title="Wrong link", another="on")
    assert admin_client.post(reverse(ADD), data).status_code == 302
    assert Paper.objects.count() == 2


def test_a_title_too_long_is_told_at_its_field(admin_client: Client) -> None:
    entry = "@misc{a, title={" + "x" * 600 + "}}"
    response = admin_client.post(reverse(ADD), form(paste=entry))
    assert "title" in response.context["adminform"].form.errors


class Registry:
    """Stands for the hosts; remembers what it was asked."""

    asked: list[tuple[str, str]] = []
    status, answer = 200, ENTRY.encode()

    def __init__(self, host: str, **options: Any) -> None:
        self.host, self.body = host, io.BytesIO(self.answer)
        assert options["timeout"]

    def request(self, method: str, path: str, headers: dict[str, str]) -> None:
        self.asked.append((self.host, path))

    def getresponse(self) -> Any:
        return self

    def read1(self, size: int) -> bytes:
        return self.body.read(size)

    def close(self) -> None:
        pass


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch, settings: Any) -> type[Registry]:
    settings.PAPER_LOOKUP = True
    one = type("OneRegistry", (Registry,), {"asked": []})
    monkeypatch.setattr(http.client, "HTTPSConnection", one)
    return one


def test_the_button_fills_what_the_registry_knows(
    admin_client: Client, registry: type[Registry]
) -> None:
    data = form(paste="2401.00001", venue="My own", _look_up="1")
    response = admin_client.post(reverse(ADD), data)
    initial = response.context["adminform"].form.initial
    assert (initial["title"], initial["venue"]) == ("Small GPT models", "My own")
    assert registry.asked == [("arxiv.org", "/bibtex/2401.00001")]
    assert not Paper.objects.exists()


def test_a_doi_cannot_name_another_path(registry: type[Registry]) -> None:
    paper_lookup.look_up({"doi": "10.1000/../../x?y#z"})
    assert registry.asked == [
        (
            "api.crossref.org",
            "/works/10.1000%2F..%2F..%2Fx%3Fy%23z/transform/application/x-bibtex",
        )
    ]


def test_nothing_is_asked_unless_the_owner_allowed_it(
    admin_client: Client, registry: type[Registry], settings: Any
) -> None:
    assert b'name="_look_up"' in admin_client.get(reverse(ADD)).content
    settings.PAPER_LOOKUP = False
    assert b'name="_look_up"' not in admin_client.get(reverse(ADD)).content
    data = form(paste="2401.00001", _look_up="1")
    response = admin_client.post(reverse(ADD), data)
    assert b"PAPER_LOOKUP" in response.content
    assert registry.asked == []


@pytest.mark.parametrize(
    ("status", "answer"),
    [(302, b""), (404, b""), (200, b"<html>"), (200, b"@" * 300_000), (200, b"1706.1")],
)
def test_a_bad_answer_is_told_and_the_form_stays(
    admin_client: Client, registry: type[Registry], status: int, answer: bytes
) -> None:
    registry.status, registry.answer = status, answer
    data = form(paste="2401.00001", venue="My own", _look_up="1")
    response = admin_client.post(reverse(ADD), data)
    assert b'class="error"' in response.content
    assert response.context["adminform"].form.initial["venue"] == "My own"


def test_a_host_that_is_away_is_told(
    registry: type[Registry], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise TimeoutError

    monkeypatch.setattr(registry, "request", fail)
    with pytest.raises(paper_lookup.LookupFailedError):
        paper_lookup.look_up({"arxiv_id": "2401.00001"})


def test_a_slow_answer_is_cut_off(
    registry: type[Registry], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_lookup, "SECONDS", -1)
    with pytest.raises(paper_lookup.LookupFailedError):
        paper_lookup.look_up({"arxiv_id": "2401.00001"})


@pytest.mark.parametrize("button", ["_fill", "_look_up", "_use"])
def test_only_who_may_add_papers_may_ask(
    client: Client, registry: type[Registry], button: str
) -> None:
    data = form(paste="2401.00001", **{button: "1"})
    assert "/login/" in client.post(reverse(ADD), data).headers["Location"]
    assert staff_client("view_paper").post(reverse(ADD), data).status_code == 403
    assert registry.asked == []

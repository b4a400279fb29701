"""After a save the admin says what the renderer could not make sense of."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db
LINKS = "publishing-link-source_type-source_id"


def save_post(admin_client, body):
    """The messages on the page that follows."""
    form = {
        "title": "Kites",
        "body": body,
        "date_known": "on",
        f"{LINKS}-TOTAL_FORMS": "0",
        f"{LINKS}-INITIAL_FORMS": "0",
    }
    answer = admin_client.post(reverse("admin:blog_post_add"), form, follow=True)
    assert answer.redirect_chain
    return [str(message) for message in answer.context["messages"]]


def test_a_formula_that_fails_is_told_with_its_line(admin_client):
    warning, saved = save_post(admin_client, "Fine.\r\n\r\nBut $$\\nonsense$$.\r\n")
    assert "Kites" in saved
    assert warning.startswith("Text, line 3: ")
    assert "nonsense" in warning


def test_a_text_without_fault_is_saved_in_silence(admin_client):
    assert len(save_post(admin_client, "Fine: $$x^2$$.")) == 1


def test_a_hundred_warnings_do_not_hide_the_page(admin_client):
    told = save_post(admin_client, "\n\n".join(["$$\\nonsense$$"] * 30))
    assert len(told) == 12
    assert told[10] == "20 more warnings"

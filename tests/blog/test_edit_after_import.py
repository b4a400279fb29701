"""A person saves an imported post in the admin; then the source is imported again."""

import pytest
from django.core.management import call_command

from blog.models import Post
from tests.playground.test_admin import form_data

pytestmark = pytest.mark.django_db
POST = "---\ntitle: Tides\n{more}---\nFirst line\nsecond line\n\n{body}\n"


@pytest.fixture
def bring(tmp_path):
    folder = tmp_path / "_posts"
    folder.mkdir()

    def bring(body, more=""):
        text = POST.format(body=body, more=more)
        (folder / "undated.md").write_text(text, encoding="utf-8")
        call_command("import_posts", str(folder / "undated.md"), verbosity=0)
        return Post.objects.get()

    return bring


def save_untouched(admin_client, post):
    """As a browser does it: with CR LF, and with whole seconds."""
    address = f"/admin/blog/post/{post.pk}/change/"
    data = form_data(admin_client.get(address)) | {"tags": ""}
    sent = {
        name: value.replace("\n", "\r\n") if isinstance(value, str) else value
        for name, value in data.items()
    }
    assert admin_client.post(address, sent).status_code == 302


def test_saving_the_form_untouched_is_no_edit(admin_client, bring):
    save_untouched(admin_client, bring("Third"))
    post = bring("Fourth")
    assert post.body.endswith("Fourth")
    assert "\r" not in post.body


def test_what_the_source_withdraws_later_is_withdrawn(admin_client, bring):
    save_untouched(admin_client, bring("Third"))
    assert Post.objects.get().is_published
    assert bring("Third", "published: false\n").published_at is None


@pytest.mark.parametrize("name", ["0001-01-01-old.md", "9999-12-31-late.md"])
def test_an_impossible_date_in_a_file_name_breaks_no_page(
    tmp_path, client, name, capsys
):
    (tmp_path / name).write_text("Text", encoding="utf-8")
    call_command("import_posts", str(tmp_path / name))
    assert f"{name}:1: the year" in capsys.readouterr().err
    assert client.get("/blog/archive/").status_code == 200


def test_a_comment_in_the_front_matter_is_not_for_readers(bring, client):
    post = bring(
        "Third", "subtitle: 'Out <!-- hidden --> and in'\ntags: [a <!-- b -->]\n"
    )
    assert post.subtitle == "Out and in"
    assert [tag.name for tag in post.tags.all()] == ["a"]

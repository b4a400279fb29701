import pytest
from django.core.management import call_command

from blog import share_cards
from blog.models import Post, ShareCard
from publishing.images.library import store_image
from publishing.models import SiteSettings
from tests.blog.factories import draft_post, published_post, scheduled_post
from tests.pictures import png


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def cards(media_root):
    return lambda: sorted(path.name for path in media_root.glob("cards/*"))


pytestmark = pytest.mark.django_db


def test_a_post_without_a_picture_is_shared_with_its_title(client, committed):
    with committed():
        post = published_post("Học máy")
    page = client.get(post.get_absolute_url()).content.decode()
    address = f"https://example.com/media/{post.share_card.name}"
    assert f'<meta property="og:image" content="{address}">' in page
    assert '<meta name="twitter:card" content="summary_large_image">' in page
    answer = client.get(f"/media/{post.share_card.name}")
    assert answer["Content-Type"] == "image/png"
    answer.close()


def test_a_cover_is_shared_instead(committed, cards, client):
    with committed():
        post = published_post()
    assert len(cards()) == 1
    with committed():
        post.cover = store_image(png())
        post.save()
    assert cards() == []
    page = client.get(post.get_absolute_url()).content.decode()
    assert post.cover.file.url in page


def test_another_title_is_another_card(committed, cards):
    with committed():
        post = published_post("Before")
    before = cards()
    with committed():
        post.title = "After"
        post.save()
    assert len(cards()) == 1
    assert cards() != before


def test_a_save_that_changes_no_title_draws_nothing(committed, cards, monkeypatch):
    with committed():
        post = published_post()
    monkeypatch.setattr(share_cards, "draw_card", None)
    with committed():
        post.body = "More."
        post.save()
    assert len(cards()) == 1


def test_drafts_have_none_and_lose_theirs(committed, cards):
    with committed():
        draft_post()
    assert cards() == []
    with committed():
        post = published_post()
    with committed():
        post.published_at = None
        post.save()
    assert cards() == []


def test_nobody_can_compute_the_name_of_what_is_scheduled(committed, cards, settings):
    with committed():
        post = scheduled_post("A secret")
    (name,) = cards()
    post.share_card.delete()
    settings.SECRET_KEY = "another " * 8
    with committed():
        post.save()
    assert cards() != [name]


def test_a_card_leaves_with_its_post(committed, cards):
    with committed():
        published_post("One")
        published_post("Two")
    assert len(cards()) == 2
    with committed():
        Post.objects.all().delete()
    assert cards() == []
    assert not ShareCard.objects.exists()


def test_a_disk_that_is_full_stops_no_save(committed, cards, monkeypatch, caplog):
    def full(*args):
        raise OSError("No space left on device")

    monkeypatch.setattr(share_cards, "draw_card", full)
    with committed():
        post = published_post()
    assert Post.objects.filter(pk=post.pk).exists()
    assert "no share card" in caplog.text
    assert cards() == []


def test_the_command_draws_what_is_missing_and_follows_the_sites_title(
    committed, cards, capsys
):
    published_post()
    draft_post()
    call_command("make_renditions")
    assert "1 share cards drawn" in capsys.readouterr().out
    call_command("make_renditions")
    assert "0 share cards drawn" in capsys.readouterr().out
    before = cards()
    site = SiteSettings.load()
    site.title = "Renamed"
    site.save()
    with committed():
        call_command("make_renditions")
    assert len(cards()) == 1
    assert cards() != before

import json

import pytest

from publishing.seo import PageMeta
from tests.blog.factories import draft_post, published_post


def test_a_data_block_cannot_be_ended_from_inside():
    meta = PageMeta(facts={"headline": "</script><script>alert(1)</script>"})
    block = str(meta.json_ld)
    assert block.count("</script>") == 1
    told = json.loads(block.removeprefix('<script type="application/ld+json">')[:-9])
    assert told["headline"] == "</script><script>alert(1)</script>"


def test_what_is_unknown_is_not_told():
    names = [name for name, _ in PageMeta(title="A", path="/a/").properties]
    assert names == ["og:title", "og:type", "og:url"]


@pytest.mark.django_db
def test_a_post_tells_its_title_date_and_address(client):
    post = published_post('A "quoted" <title>', body="First paragraph.")
    page = client.get(post.get_absolute_url()).content.decode()
    assert (
        f'<link rel="canonical" href="https://example.com{post.get_absolute_url()}">'
        in page
    )
    assert 'content="A &quot;quoted&quot; &lt;title&gt;"' in page
    assert post.published_at.isoformat() in page.replace("&#x2B;", "+")


@pytest.mark.django_db
def test_unlisted_posts_and_previews_are_not_indexed(client, admin_client):
    unlisted = published_post(unlisted=True)
    assert "noindex" in client.get(unlisted.get_absolute_url()).content.decode()
    draft = draft_post()
    assert "noindex" in admin_client.get(draft.get_absolute_url()).content.decode()

"""Links that name the old site's host are links within this site."""

import pytest

from blog.models import Post
from publishing.models import SiteSettings

pytestmark = pytest.mark.django_db
POST = "_posts/2020-01-02-wind.md"


@pytest.mark.parametrize(
    "address",
    [
        "https://old.example/base/2019/01/01/sea.html#deep",
        "http://www.old.example/base/2019/01/01/sea.html#deep",
        "//old.example/base/2019/01/01/sea.html#deep",
        "https://named.example/2019/01/01/sea.html#deep",
        "https://told.example/base/2019/01/01/sea.html#deep",
        "HTTPS://OLD.EXAMPLE:443/base//2019/01/01/sea.html#deep",
    ],
)
def test_an_old_host_is_this_site(site, import_site, client, address):
    site.put("_config.yml", "url: https://old.example\nbaseurl: /base\n")
    site.put("CNAME", "www.named.example\n")
    site.document("_posts/2019-01-01-sea.md")
    site.document(POST, f"[sea]({address})\n")
    # A host of its own has no folder of another one's.
    import_site(old_host=["https://told.example/base", "named.example/"])
    post = Post.objects.get(slug="wind")
    assert post.body == f"[sea]({address})"
    assert '<a href="/2019/01/01/sea.html#deep">' in post.body_html
    assert client.get("/2019/01/01/sea.html")["Location"] == "/blog/sea/"


@pytest.mark.parametrize(
    "address",
    [
        "https://old.example/elsewhere/sea.html",
        "https://old.example.evil.example/base/x",
        "https://old.example@evil.example/base/x",
        "https://old.example:8443/base/x",
        "ftp://old.example/base/x",
    ],
)
def test_other_places_are_not(site, import_site, address):
    site.put("_config.yml", "url: https://old.example\nbaseurl: /base\n")
    site.document(POST, f"[x]({address})\n")
    import_site()
    assert 'href="/' not in Post.objects.get().body_html


def test_no_link_of_ours_leads_to_another_host(site, import_site):
    site.put("_config.yml", "url: https://old.example\n")
    site.document(POST, "[x](https://old.example//evil.example/x)\n")
    import_site()
    assert 'href="/evil.example/x"' in Post.objects.get().body_html


@pytest.mark.parametrize(
    "url", ["http://localhost:4000", "", "[]", "https://[", "nonsense"]
)
def test_what_is_no_host_names_none(site, import_site, url):
    site.put("_config.yml", f"url: '{url}'\n")
    site.document(POST)
    import_site()
    assert SiteSettings.load().old_hosts == ""

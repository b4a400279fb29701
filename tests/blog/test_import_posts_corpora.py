"""Posts of real sites."""

import pytest

from blog.models import Post

pytestmark = pytest.mark.django_db


@pytest.mark.shared
def test_the_first_owners_posts_come_in(site, shared):
    root = shared / "corpora/jekyll/dzungphieuluuky"
    totals, files = site.load(root / "_posts")
    assert totals == {"created": 6}
    assert Post.objects.published().count() == 6
    languages = dict(Post.objects.values_list("import_ref", "language"))
    assert languages["_posts/2026-03-27-thach-thuc-recap.md"] == "vi"
    assert sum(language == "vi" for language in languages.values()) == 1
    assert files["_posts/2026-01-12-reinforcement-learning.md"]["redirects"] == [
        "/2026-01-12-reinforcement-learning"
    ]
    assert site.load(root / "_posts")[0] == {"unchanged": 6}


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize("owner", ["karpathy", "jaketae"])
def test_other_peoples_posts_come_in_twice_the_same(site, shared, owner):
    root = shared / "corpora/jekyll" / owner
    totals, _ = site.load(root)
    assert "failed" not in totals
    count = Post.objects.count()
    assert totals["created"] == count > 0
    totals, _ = site.load(root)
    assert totals["unchanged"] == count
    assert "changed" not in totals

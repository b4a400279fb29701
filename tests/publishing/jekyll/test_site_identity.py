"""Two sites in one database do not overwrite each other in silence."""

import io

import pytest
from django.core.management import CommandError, call_command

from blog.models import Post
from publishing.models import SiteSettings, SourceSite
from tests.jekyll_site import JekyllSite

pytestmark = pytest.mark.django_db
KITES = "_posts/2025-03-04-kites.md"


def built(folder, config, title):
    site = JekyllSite(folder)
    site.put("_config.yml", config)
    site.document(KITES, title=title)
    return site


def load(site, command="import_site", **options):
    told = io.StringIO()
    call_command(command, str(site.root), stdout=told, stderr=told, **options)
    return told.getvalue()


@pytest.fixture
def first(tmp_path):
    site = built(tmp_path / "first", "title: Wind\nurl: https://wind.example\n", "Mine")
    load(site)
    return site


@pytest.fixture
def second(tmp_path):
    config = "title: Waves\nurl: https://waves.example\n"
    return built(tmp_path / "second", config, "Theirs")


def test_a_second_site_is_refused_with_a_way_on(first, second):
    with pytest.raises(CommandError, match=r"--name 'wind\.example'") as end:
        load(second)
    assert end.value.returncode == 2
    assert Post.objects.get().title == "Mine"
    assert SiteSettings.load().title == "Wind"


def test_a_second_site_beside_the_first_takes_none_of_its_posts(first, second):
    second.document("_posts/2025-05-05-waves.md", title="Waves")
    with pytest.raises(CommandError) as end:
        load(second, name="waves")
    assert end.value.returncode == 1
    assert {post.title for post in Post.objects.all()} == {"Mine", "Waves"}
    told = load(first, withdraw_missing=True)
    assert "no longer in the source" not in told
    assert Post.objects.published().count() == 2


def test_posts_of_another_site_overwrite_none(first, second):
    told = io.StringIO()
    with pytest.raises(CommandError):
        call_command("import_posts", str(second.root), stdout=told, stderr=told)
    assert "'wind.example' has a file of this name here" in told.getvalue()
    assert Post.objects.get().title == "Mine"


@pytest.mark.parametrize(
    "config",
    [
        "title: Renamed\nurl: https://wind.example\n",
        "title: Wind\n",
        "title: Other\nurl: https://other.example\n",
    ],
    ids=["another title", "no address", "another title and address"],
)
def test_a_site_that_changed_in_its_folder_is_the_same(first, config):
    first.put("_config.yml", config)
    load(first)
    assert SourceSite.objects.count() == 1


def test_a_site_in_another_folder_is_known_by_its_address(first, tmp_path):
    config = "title: Renamed\nurl: https://wind.example\n"
    load(built(tmp_path / "elsewhere", config, "Mine"))
    assert SourceSite.objects.count() == 1
    assert Post.objects.count() == 1


def test_a_person_can_say_that_it_is_the_same_site(first, second):
    load(second, name="wind.example")
    assert Post.objects.get().title == "Theirs"


def test_posts_that_came_before_their_whole_site_are_the_same(tmp_path):
    site = built(tmp_path / "site", "title: Wind\n", "Mine")
    load(site, "import_posts")
    load(site)
    assert Post.objects.count() == SourceSite.objects.count() == 1


def test_a_dry_run_notes_no_site(second):
    load(second, dry_run=True)
    assert not SourceSite.objects.exists()

"""A file of which nothing changed is not read again, and nothing is missed by that."""

import pytest

from blog.models import Post
from publishing.importing.jekyll import circumstances
from publishing.importing.jekyll import entries as entries_module
from publishing.models import Tag

pytestmark = pytest.mark.django_db
PATH = "_posts/2021-03-04-kites.md"


@pytest.fixture
def kites(site):
    site.image("img/kite.png")
    site.document(
        PATH,
        "![k](/img/kite.png)\n",
        title="Kites",
        tags=["wind", "Air"],
        permalink="/k/",
    )
    return site


@pytest.fixture
def read_files(monkeypatch):
    read = []

    def parse(data, path):
        read.append(path)
        return parse_source(data, path)

    parse_source = entries_module.parse_source
    monkeypatch.setattr(entries_module, "parse_source", parse)
    return read


def test_the_second_run_reads_no_post(kites, import_site, read_files):
    first = import_site().files[PATH, "post"]
    assert read_files.count(PATH) == 1
    second = import_site().files[PATH, "post"]
    assert read_files.count(PATH) == 1
    assert second == {**first, "action": "unchanged"}


def test_a_post_without_a_remark_of_its_own_is_known_after_one_run(kites, import_site):
    import_site()
    post = Post.objects.get()
    assert post.import_digest
    assert post.import_context


def edit_title(site):
    Post.objects.update(title="Mine")


def edit_tags(site):
    Post.objects.get().tags.set(["mine"])


def change_permalinks(site):
    site.put("_config.yml", "title: Wind\npermalink: /:title/\n")


def change_defaults(site):
    site.put("_config.yml", "defaults: [{scope: {path: ''}, values: {author: Ada}}]\n")


def change_language(site):
    site.put("_config.yml", "title: Wind\nlang: vi\n")


def change_picture(site):
    site.image("img/kite.png", "blue")


def add_picture(site):
    site.image("img/second.png", "blue")


def change_file(site):
    site.document(PATH, "Other words.\n", title="Kites")


@pytest.mark.parametrize(
    "change",
    [
        edit_title,
        edit_tags,
        change_permalinks,
        change_defaults,
        change_language,
        change_picture,
        add_picture,
        change_file,
    ],
)
def test_whatever_a_post_depends_on_has_it_read_again(
    kites, import_site, read_files, change
):
    import_site()
    change(kites)
    import_site()
    assert read_files.count(PATH) == 2


def test_an_edit_is_reported_on_every_run(kites, import_site):
    import_site()
    Post.objects.update(title="Mine")
    for _ in range(2):
        assert "kept what was edited" in import_site().errors
    assert Post.objects.get().title == "Mine"


def test_overwriting_reads_every_file(kites, import_site, read_files):
    import_site()
    Post.objects.update(title="Mine")
    import_site(overwrite=True)
    assert Post.objects.get().title == "Kites"
    import_site(overwrite=True)
    assert read_files.count(PATH) == 3


def test_new_code_reads_every_file(kites, import_site, read_files, monkeypatch):
    import_site()
    monkeypatch.setattr(circumstances, "code_stamp", lambda importer: "newer")
    import_site()
    assert read_files.count(PATH) == 2


def test_a_renderer_that_changed_reads_every_file(
    kites, import_site, read_files, monkeypatch
):
    import_site()
    monkeypatch.setattr("publishing.models.rendered.RENDERER", "next")
    import_site()
    assert read_files.count(PATH) == 2


def test_a_file_with_a_warning_warns_again(site, import_site):
    site.document(PATH, "![k](/img/none.png)\n", title="Kites")
    first, second = import_site(), import_site()
    assert "none.png" in first.errors
    assert second.errors == first.errors


def test_a_key_without_a_place_here_is_told_again(site, import_site):
    site.document(PATH, title="Kites", mood="windy")
    assert "mood" in import_site().errors
    assert "mood" in import_site().errors


def test_a_link_to_a_post_follows_where_that_post_is(site, import_site, read_files):
    site.document(PATH, "See {% post_url 2021-01-01-wind %}.\n", title="Kites")
    site.document("_posts/2021-01-01-wind.md", title="Wind")
    import_site()
    Post.objects.filter(title="Wind").update(slug="storm")
    import_site()
    assert "/blog/storm/" in Post.objects.get(title="Kites").body


def test_tags_that_differ_in_case_only_are_the_same(kites, import_site, read_files):
    Tag.objects.create(name="WIND")
    import_site()
    import_site()
    assert read_files.count(PATH) == 1

import pytest

from publishing.importing.jekyll.classify import classify
from publishing.importing.jekyll.config import read_config_file, site_config
from publishing.importing.jekyll.data.content import has_content, is_listing, own_words

WORDS = "I fly kites in the park when the wind is kind, and write down what I learn.\n"
LOOP = "{% for post in site.posts %}<li>{{ post.title }} and so on</li>{% endfor %}\n"


@pytest.fixture
def plan(site):
    def plan(*kinds):
        config = site_config(read_config_file(site.root), print)
        return classify(site.root, config, ["post", "page", "profile", *kinds])

    return plan


def reasons(plan):
    return {each.path: each.reason for each in plan.skipped}


def test_posts_drafts_and_pages_are_told_apart(site, plan):
    site.document("_posts/2021-01-01-kites.md", title="Kites")
    site.document("_drafts/sail.md", title="Sail")
    site.document("shop.md", WORDS, title="Shop")
    sorted_ = plan()
    assert [entry.path for entry in sorted_.posts] == ["_posts/2021-01-01-kites.md"]
    assert [(entry.path, entry.is_draft) for entry in sorted_.drafts] == [
        ("_drafts/sail.md", True)
    ]
    assert [(entry.path, entry.address) for entry in sorted_.pages] == [
        ("shop.md", "/shop.html")
    ]


@pytest.mark.parametrize(
    "name", ["kites.md", "2021-13-45-kites.md", "2021-01-01-kites.textile"]
)
def test_what_jekyll_makes_no_post_of_is_skipped_with_a_reason(site, plan, name):
    site.document(f"_posts/{name}")
    sorted_ = plan()
    assert sorted_.posts == []
    assert list(reasons(sorted_)) == [f"_posts/{name}"]


def test_a_shelf_of_posts_that_jekyll_passes_over_becomes_drafts(site, plan):
    site.document("_later/2021-01-01-kites.md", title="Kites")
    site.document("_later/idea.md", title="Idea")
    assert {entry.path for entry in plan().drafts} == {
        "_later/2021-01-01-kites.md",
        "_later/idea.md",
    }


def test_posts_without_dates_make_a_shelf_by_their_layout(site, plan):
    site.document("_later/idea.md", title="Idea", layout="post")
    assert [entry.path for entry in plan().drafts] == ["_later/idea.md"]


def test_other_folders_that_jekyll_passes_over_are_named(site, plan):
    site.document("_notes/idea.md", title="Idea")
    sorted_ = plan()
    assert sorted_.drafts == []
    assert "_notes" in reasons(sorted_)["_notes/idea.md"]


def test_the_page_at_the_root_is_the_profile(site, plan):
    site.document("index.md", WORDS, title="Me")
    site.document("about.md", WORDS, title="About")
    sorted_ = plan()
    assert (sorted_.profile.path, sorted_.profile.kind) == ("index.md", "profile")
    assert [entry.path for entry in sorted_.pages] == ["about.md"]


def test_a_text_in_markdown_beats_a_stub_in_html(site, plan):
    site.document("index.html", "<div id='x'></div>", layout="home")
    site.document("index.md", WORDS, title="Me")
    sorted_ = plan()
    assert sorted_.profile.path == "index.md"
    assert "home page" in reasons(sorted_)["index.html"]


@pytest.mark.parametrize(
    "name", ["about.md", "aboutme.md", "about/index.md", "about-me.html"]
)
def test_without_a_text_at_the_root_the_about_page_is_the_profile(site, plan, name):
    site.document("index.html", LOOP, layout="home")
    site.document(name, "Short.\n", title="About")
    sorted_ = plan()
    assert sorted_.profile.path == name
    assert "index.html" in reasons(sorted_)


@pytest.mark.parametrize(
    ("path", "permalink", "equivalent"),
    [
        ("blog.html", "/blog/", "/blog/"),
        ("tags.html", None, "/tags/"),
        ("pages/categories.md", "/categories/", "/tags/"),
        ("archive.md", None, "/blog/archive/"),
        ("find.md", "/search/", "/search/"),
        ("404.md", "/404.html", ""),
    ],
)
def test_pages_that_this_site_draws_itself_are_skipped(
    site, plan, path, permalink, equivalent
):
    told = {"permalink": permalink} if permalink else {}
    site.document(path, WORDS, title="List", **told)
    (skipped,) = plan().skipped
    assert (skipped.path, skipped.equivalent) == (path, equivalent)


def test_a_template_that_lists_the_site_is_skipped_and_a_text_beside_a_list_is_not(
    site, plan
):
    site.document("all.md", LOOP, title="All")
    site.document("story.md", WORDS * 5 + LOOP, title="Story")
    sorted_ = plan()
    assert list(reasons(sorted_)) == ["all.md"]
    assert [entry.path for entry in sorted_.pages] == ["story.md"]


def test_files_without_front_matter_are_not_pages(site, plan):
    site.put("notes.md", "Only words.\n")
    assert list(reasons(plan())) == ["notes.md"]


def test_a_collection_is_of_a_kind_that_has_an_importer_or_pages(site, plan):
    site.put(
        "_config.yml",
        "collections: {projects: {output: true}, roses: {output: true}, weeds: {}}\n",
    )
    for name in ("projects", "roses", "weeds"):
        site.document(f"_{name}/one.md", WORDS)
    found = {
        entry.path: (entry.kind, entry.is_draft) for entry in plan("project").pages
    }
    assert found == {
        "_projects/one.md": ("project", False),
        "_roses/one.md": ("page", False),
        "_weeds/one.md": ("page", True),
    }


def test_own_words_are_what_a_reader_sees_without_liquid():
    body = "<script>var a = 'many words in here';</script><!-- hidden words -->" + LOOP
    assert (
        own_words(
            f"{body}Two words [here](https://example.com/a/b). {{{{ site.title }}}}"
        )
        == 3
    )


def test_signs_of_east_asia_count_one_by_one():
    assert has_content({}, "我喜欢放风筝")


def test_a_listing_layout_with_a_long_text_is_a_page():
    assert is_listing({"layout": "archive"}, WORDS)
    assert not is_listing({"layout": "archive"}, WORDS * 6)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["{% for a %}" * 15_000, "<script>" * 20_000, "<!--" * 40_000, "<a " * 60_000],
)
def test_tags_that_never_close_take_no_time(text):
    assert own_words(text) >= 0

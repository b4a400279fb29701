import pytest

from publishing.importing.jekyll.config import read_config_file, site_config
from publishing.importing.jekyll.defaults import with_defaults


@pytest.fixture
def read(tmp_path):
    def read(text):
        (tmp_path / "_config.yml").write_text(text)
        warnings = []
        source = read_config_file(tmp_path)
        return site_config(source, warnings.append), [*source.warnings, *warnings]

    return read


def test_the_settings_of_a_site_are_read(read):
    config, warnings = read(
        "title: Wind\nsubtitle: On kites\nauthor: {name: Ada, email: ada@example.com}\n"
        "lang: pt_br\ntimezone: Asia/Tokyo\nbaseurl: /wind/\nurl: https://example.com/\n"
        "permalink: /:title/\navatar: assets/ada.png\nexclude: [docs]\nuse-math: true\n"
    )
    assert warnings == []
    assert (config.title, config.subtitle, config.author) == ("Wind", "On kites", "Ada")
    assert (config.email, config.language) == ("ada@example.com", "pt-BR")
    assert (config.time_zone_name, config.base_path) == ("Asia/Tokyo", "/wind")
    assert (config.url, config.permalink) == ("https://example.com", "/:title/")
    assert (config.avatar, config.exclude) == ("assets/ada.png", ("docs",))
    assert config.single_dollar_math


def test_wrong_types_leave_the_defaults_and_are_named(read):
    config, warnings = read(
        "title: [a, b]\nbaseurl: null\ntimezone: Mars/Phobos\nexclude: 3\ndefaults: no\n"
        "include: {a: b}\nauthor: {name: {first: x}}\nkramdown: false\n"
    )
    assert (config.title, config.author, config.exclude) == ("", "", ())
    assert str(config.time_zone) == "UTC"
    for word in ("title", "timezone", "exclude", "include", "defaults"):
        assert any(word in message for message in warnings), word


def test_a_broken_config_gives_what_can_be_read(read):
    config, warnings = read("title: Wind\ntimezone: 'x\n\t- :\n{{{\n")
    assert config.title == "Wind"
    assert warnings


def test_a_missing_config_gives_the_defaults(tmp_path):
    source = read_config_file(tmp_path)
    assert source.warnings
    assert site_config(source, print).permalink == "date"


def test_dollars_are_money_unless_the_site_says_otherwise(read):
    assert not read("title: Wind\nuse-math: false\n")[0].single_dollar_math
    assert read("title: Wind\ntheme: jekyll-theme-chirpy\n")[0].single_dollar_math


def test_defaults_are_given_by_folder_and_kind(read):
    config, _ = read(
        "defaults:\n"
        "- {scope: {path: '', type: posts}, values: {layout: post, author: Ada}}\n"
        "- {scope: {path: _posts/old}, values: {author: Bob}}\n"
        "- {scope: {path: ''}, values: {layout: page}}\n"
    )
    own = {"title": "Kites"}
    new = with_defaults(own, config.scopes, "_posts/2021-01-01-x.md", "posts")
    old = with_defaults(own, config.scopes, "_posts/old/2011-01-01-x.md", "posts")
    page = with_defaults(own, config.scopes, "about.md", "pages")
    assert new == {"title": "Kites", "layout": "post", "author": "Ada"}
    assert old == {"title": "Kites", "layout": "post", "author": "Bob"}
    assert page == {"title": "Kites", "layout": "page"}


def test_a_files_own_value_beats_the_default(read):
    config, _ = read("defaults: [{scope: {path: ''}, values: {layout: page}}]\n")
    assert with_defaults({"layout": "x"}, config.scopes, "a.md", "pages") == {
        "layout": "x"
    }


def test_of_kramdowns_options_those_that_change_the_reading_are_kept(read):
    config, _ = read(
        "kramdown:\n  input: GFM\n  hard_wrap: true\n  auto_ids: true\n"
        "  toc_levels: 2..3\n  syntax_highlighter: rouge\n"
    )
    assert set(config.kramdown_options) == {"hard_wrap", "toc_levels"}
    assert read("kramdown: yes\n")[0].kramdown_options == {}


def test_a_folder_may_say_the_language_of_what_is_in_it(read):
    config, _ = read(
        "default_lang: en-us\nlanguages: [en-us, pt-br]\nlang_from_path: true\n"
    )
    told = {
        path: with_defaults({}, config.scopes, path, "pages").get("lang")
        for path in ("_posts/pt-br/x.md", "pt-br/x.md", "_posts/en-us/x.md", "x.md")
    }
    assert config.language == "en-US"
    assert told == {
        "_posts/pt-br/x.md": "pt-br",
        "pt-br/x.md": "pt-br",
        "_posts/en-us/x.md": None,
        "x.md": None,
    }

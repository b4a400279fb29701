"""What is not public is found in the admin, and nowhere else.

Each hidden thing holds a word of its own. "lantern" is in all of them, so that a search
for it would find them.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse

from blog.models import Post
from publishing.search.index import reindex
from tests.pictures import png
from tests.stories.crawler import Crawl, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

HIDDEN_POST = """---
title: A lantern called {word}
subtitle: Subtitle {word}
author: Author {word}
tags: [{word}tag, shared]
description: In short {word}
cover-img: /assets/img/{word}.png
{line}
---
## Heading {word}

A lantern and {word}, with ![a picture of {word}](/assets/img/{word}.png).
"""
OPEN_POST = """---
title: For everybody
tags: [shared]
---
Every reader sees the lighthouse.

<!-- one line with a lantern and commentalpha -->

- a list <!-- in a lantern list: commentbravo
  over two lines --> goes on

> A quotation <!-- lantern commentcharlie --> too.

<div markdown="1"> <!-- lantern commentdelta --> In a block. </div>

[//]: # (a lantern and commentecho)

{::comment}
lantern commentfoxtrot
{:/comment}

The `<!-- code is shown -->` stays. The harbour is at the end.

<!-- never closed: a lantern, commentgolf
"""
ABOUT = """---
layout: page
title: About somebody
---
# Introduction

A person at the lighthouse. <!-- an inline lantern aboutalpha -->

# Fun facts

- The first fact
- The second fact

<!-- # Weaknesses

- A lantern that is only for me: aboutbravo -->

# How to reach me

- [**Mail**](mailto:someone@example.org): write
"""
TRACKER = """# Papers 2025

<!-- a lantern above the table: trackeralpha -->

| Paper | Goal | Status |
|-------|------|--------|
| A paper about lighthouses | See it <!-- lantern trackerbravo --> work | Done |
<!-- | A paper about trackercharlie | A lantern | todo | -->

### Reflection

It went well. <!-- lantern trackerdelta -->
"""
POSTS = {
    "draftword": ("_drafts/first.md", "x: y"),
    "scheduledword": ("_posts/2098-01-01-second.md", "permalink: /second-place/"),
    "heldbackword": ("_posts/2025-01-01-third.md", "published: false"),
}
COMMENTS = {
    *(
        f"comment{name}"
        for name in "alpha bravo charlie delta echo foxtrot golf".split()
    ),
    *("aboutalpha", "aboutbravo"),
    *(f"tracker{name}" for name in "alpha bravo charlie delta".split()),
}
WORDS = {*POSTS, *COMMENTS}


@dataclass
class Story:
    public: Crawl
    media: list[str]


def write_site(root: Path) -> None:
    for folder in ("_posts", "_drafts", "assets/img"):
        (root / folder).mkdir(parents=True)
    (root / "_config.yml").write_text("title: A site\npermalink: /:title/\n")
    (root / "index.md").write_text(ABOUT)
    (root / "_posts/2025-02-02-open.md").write_text(OPEN_POST)
    (root / "README.md").write_text(TRACKER)
    for shade, (word, (path, line)) in enumerate(POSTS.items()):
        (root / path).write_text(HIDDEN_POST.format(word=word, line=line))
        (root / f"assets/img/{word}.png").write_bytes(png(shade))


@pytest.fixture(scope="module")
def story(django_db_setup, django_db_blocker, tmp_path_factory):
    root, media = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("media")
    write_site(root)
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        override_settings(MEDIA_ROOT=media),
    ):
        call_command("import_site", str(root), verbosity=0)
        call_command("import_playground", str(root / "README.md"), verbosity=0)
        reindex()
        searches = [
            f"/search/?q={word}" for word in ("lantern", "shared", "lighthouse")
        ]
        public = Crawl(Client()).run(*searches)
        yield Story(public, [str(path) for path in media.rglob("*")])
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def admin_text(story):
    """The form of every row that the admin has."""
    client = Client()
    client.force_login(User.objects.create_superuser("owner"))
    texts = []
    own = {"blog", "portfolio", "playground", "publishing", "images"}
    for model in filter(admin.site.is_registered, apps.get_models()):
        label = model._meta.app_label
        if label not in own:
            continue
        for pk in model._base_manager.values_list("pk", flat=True):
            name = f"admin:{label}_{model._meta.model_name}_change"
            texts.append(text_of(client.get(reverse(name, args=[pk]))))
    return "\n".join(texts)


@pytest.mark.parametrize("word", sorted(WORDS))
def test_the_owner_finds_it_in_the_admin(admin_text, word):
    assert word in admin_text


@pytest.mark.parametrize("word", sorted(WORDS))
def test_nobody_finds_it_anywhere_public(story, word):
    leaking = {
        address
        for address, answer in story.public.answers.items()
        if word in address or word in text_of(answer) or word in str(answer.headers)
    }
    assert not leaking
    assert not [name for name in story.media if word in name]


def test_what_is_public_was_looked_through(story):
    """The proof would be worth nothing if the walk had not come far."""
    found = {
        address
        for address, answer in story.public.answers.items()
        if "lighthouse" in text_of(answer)
    }
    for address in ("/", "/blog/open/", "/feed.xml", "/search/?q=lighthouse"):
        assert address in found
    assert any(address.startswith("/playground/papers") for address in found)
    assert "/tags/shared/" in story.public.answers
    shown = text_of(story.public.answers["/blog/open/"])
    assert "&lt;!-- code is shown --&gt;" in shown
    assert "The harbour is at the end" in shown


def test_the_common_word_of_all_hidden_things_is_on_no_page(story):
    leaking = {
        address
        for address, answer in story.public.answers.items()
        if "lantern" in text_of(answer) and "q=lantern" not in address
    }
    assert not leaking


@pytest.mark.parametrize("word", ["lantern", *sorted(WORDS)])
def test_a_search_finds_nothing_of_it(story, word):
    answer = Client().get("/search/", {"q": word})
    assert list(answer.context["cards"]) == []


@pytest.mark.parametrize("word", sorted(POSTS))
def test_its_addresses_are_those_of_a_page_that_never_was(story, word):
    client = Client()
    post = Post.objects.get(title__endswith=word)
    nothing = text_of(client.get("/blog/never-was-here/"))
    for address in (post.get_absolute_url(), f"/{post.slug}/", "/second-place/"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert word not in text_of(answer)
        assert abs(len(text_of(answer)) - len(nothing)) < 200
    for address in (f"/tags/{word}tag/", f"/tags/{word}tag/feed.xml"):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("word", sorted(POSTS))
def test_its_editors_see_a_preview_that_nobody_keeps(story, word):
    client = Client()
    client.force_login(User.objects.create_superuser(f"editor-{word}"))
    post = Post.objects.get(title__endswith=word)
    answer = client.get(post.get_absolute_url())
    assert word in text_of(answer)
    assert "no-store" in answer.headers["Cache-Control"]
    assert "noindex" in answer.headers["X-Robots-Tag"]


@pytest.mark.parametrize("word", sorted(POSTS))
def test_staff_without_the_permission_are_readers(story, word):
    client = Client()
    client.force_login(User.objects.create_user(f"helper-{word}", is_staff=True))
    post = Post.objects.get(title__endswith=word)
    assert client.get(post.get_absolute_url()).status_code == 404

"""A whole site out and in again: the example, sites of other people, and edits between."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import Post
from playground.models import Experiment, Section, Status
from portfolio.models import ProfileSection
from tests.blog.factories import published_post
from tests.publishing.exporting.emptying import export, round_trip

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def load_example():
    call_command("import_site", str(EXAMPLES / "site"), verbosity=0)
    readme = EXAMPLES / "playground" / "README.md"
    call_command("import_playground", str(readme), verbosity=0)


def test_what_was_edited_after_an_import_is_what_is_exported(tmp_path):
    load_example()
    post = Post.objects.get(slug="softmax-without-overflow")
    post.title, post.body = "Softmax, edited", "A body of a person.\n\n{% raw %}\n"
    post.save()
    post.tags.set(["edited tag"])
    row = Experiment.objects.get(title="mixup")
    row.status, row.remark = Status.objects.get(key="done"), "on a thousand images"
    row.save()
    Section.objects.filter(title="Evaluation").update(title="Measuring")
    ProfileSection.objects.filter(title="Fun Facts").update(title="Facts, edited")

    files = {
        name: data.decode()
        for name, data in round_trip(tmp_path).items()
        if name.endswith((".md", ".yml"))
    }

    text = files["_posts/2024-12-14-softmax-without-overflow.md"]
    assert "\ntitle: Softmax, edited\n" in text
    assert "\ntags:\n- edited tag\n" in text
    assert text.endswith("\n---\nA body of a person.\n\n{% raw %}\n")
    table = files["playground/paper-trials-2025.md"]
    assert "| Done, on a thousand images |" in table
    assert "| **Measuring** |" in table
    assert "Evaluation" not in table
    assert "# Facts, edited {#fun-facts}\n" in files["index.md"]
    experiment = files["_experiments/paper-trials-2025/mixup.md"]
    assert "\n  remark: on a thousand images\n" in experiment
    assert "\n  status: done\n" in experiment
    assert "title: Measuring\n" in files["_data/synaptheos/sections.yml"]


@pytest.mark.shared
@pytest.mark.parametrize("name", ["dzungphieuluuky", "karpathy"])
def test_sites_of_other_people_survive(shared, tmp_path, name):
    call_command("import_site", str(shared / "corpora/jekyll" / name), verbosity=0)
    assert Post.objects.count() > 5
    round_trip(tmp_path)


def test_the_number_of_queries_does_not_grow_with_the_posts(tmp_path):
    def cost(folder):
        with CaptureQueriesContext(connection) as queries:
            export(folder)
        return len(queries)

    published_post("First", tags=["a", "b"])
    export(tmp_path / "first")  # asks for the kinds of rows, which are remembered
    few = cost(tmp_path / "few")
    for number in range(30):
        published_post(f"Post {number}", tags=["a", f"tag {number}"])
    assert cost(tmp_path / "many") == few

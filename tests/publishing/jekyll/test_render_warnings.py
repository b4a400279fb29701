"""What the renderer could not make sense of reaches the report of an import."""

import pytest

pytestmark = pytest.mark.django_db
POST = "_posts/2021-03-04-kites.md"
BROKEN = "\nFine.\n\nBut $$\\nonsense$$ is not.\n"


def warnings_of(outcome, path, kind="post"):
    told = outcome.files[path, kind]["warnings"]
    return [(each["line"], each["message"]) for each in told]


def test_a_formula_that_fails_is_told_with_the_files_line(site, import_site):
    site.document(POST, BROKEN, title="Kites")
    ((line, message),) = warnings_of(import_site(), POST)
    assert line == 8
    assert "nonsense" in message


def test_a_post_that_did_not_change_is_not_complained_of_again(site, import_site):
    site.document(POST, BROKEN, title="Kites")
    import_site()
    assert warnings_of(import_site(), POST) == []


def test_a_missing_image_is_told_once(site, import_site):
    site.document(POST, "![a](/img/gone.png)\n", title="Kites")
    ((_, message),) = warnings_of(import_site(), POST)
    assert "gone.png" in message


def test_a_section_of_the_profile_is_named(site, import_site):
    body = "# Ada\n\n# What I like\n\nKites.\n\nAnd $$\\nonsense$$.\n"
    site.document("index.md", body, title="Ada", layout="page")
    told = warnings_of(import_site(), "index.md", "profile")
    assert any("nonsense" in message for _, message in told)

"""Files that texts link to: kept, found again, and never more than the site shows."""

import pytest

from blog.models import Post
from publishing.files.models import StoredFile
from publishing.images.models import Image

pytestmark = pytest.mark.django_db
POST = "_posts/2020-01-02-wind.md"


def post_html():
    return Post.objects.get().body_html


@pytest.mark.parametrize(
    "link",
    [
        "[talk](/assets/my%20talk.pdf)",
        "[talk](/assets/my talk.pdf)",
        "[talk](../assets/my%20talk.pdf)",
        "[talk](/base/assets/my%20talk.pdf)",
        "[talk]({{ '/assets/my talk.pdf' | relative_url }})",
        "[talk]({{ site.baseurl }}/assets/my%20talk.pdf)",
        "[talk](https://old.example/base/assets/my%20talk.pdf)",
        "[talk](//www.old.example/base/assets/my%20talk.pdf)",
        "[talk][1]\n\n[1]: /assets/my%20talk.pdf",
        '<a href="/assets/my%20talk.pdf">talk</a>',
        '<video src="/assets/my%20talk.pdf"></video>',
        '<iframe src="/assets/my%20talk.pdf"></iframe>',
    ],
)
def test_a_link_leads_to_the_kept_file_and_the_text_stays(site, import_site, link):
    site.put("_config.yml", "url: https://old.example\nbaseurl: /base\n")
    site.put("assets/my talk.pdf", "%PDF-1.4 wind")
    site.document(POST, link + "\n")
    outcome = import_site()
    stored = StoredFile.objects.get()
    assert f'"{stored.file.url}"' in post_html()
    assert outcome.files[POST, "post"]["warnings"] == []
    if "{" not in link:
        assert Post.objects.get().body == link
    assert import_site().totals["changed"] == 0


def test_a_fragment_stays(site, import_site):
    site.put("assets/talk.pdf", "%PDF-1.4")
    site.document(POST, "[page 3](/assets/talk.pdf#page=3)\n")
    import_site()
    assert f'"{StoredFile.objects.get().file.url}#page=3"' in post_html()


def test_a_missing_file_is_named_with_its_line_and_the_text_stays(site, import_site):
    site.document(POST, "One.\n\n[talk](/assets/talk.pdf)\n", title="Wind")
    warnings = import_site().files[POST, "post"]["warnings"]
    said = "the file '/assets/talk.pdf' is not in the site"
    assert warnings == [{"line": 7, "message": said}]
    assert 'href="/assets/talk.pdf"' in post_html()


def test_pages_and_scripts_are_not_taken_and_named(site, import_site):
    site.put("demo/game.html", "<script>alert(1)</script>")
    site.put("demo/game.js", "alert(1)")
    site.document("about.md", "Five words of my own.\n", permalink="/about.html")
    text = "[a](/demo/game.html) [b](/demo/game.js) [c](/about.html) [d](/gone.html)\n"
    site.document(POST, text)
    warnings = import_site().files[POST, "post"]["warnings"]
    assert [each["message"].split("'")[1] for each in warnings] == [
        "demo/game.html",
        "demo/game.js",
    ]
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize(
    "address",
    [
        "../../outside.pdf",
        "/%2e%2e/outside.pdf",
        "..\\outside.pdf",
        "link.pdf",
        "/_data/private.csv",
        "/.hidden/private.csv",
        "/attic/private.csv",
    ],
)
def test_what_the_site_does_not_publish_is_not_read(
    site, import_site, tmp_path, address
):
    (tmp_path / "outside.pdf").write_text("canary")
    site.put("_config.yml", "exclude: [attic]\n")
    for folder in ("_data", ".hidden", "attic"):
        site.put(f"{folder}/private.csv", "canary")
    (site.root / "link.pdf").symlink_to(tmp_path / "outside.pdf")
    site.document(POST, f"[x]({address})\n")
    outcome = import_site()
    assert not StoredFile.objects.exists()
    assert outcome.status == 0
    assert len(outcome.files[POST, "post"]["warnings"]) == 1


def test_files_of_other_sites_are_left_alone(site, import_site):
    site.put("talk.pdf", "%PDF")
    site.document(POST, "[x](https://other.example/talk.pdf)\n")
    assert import_site().files[POST, "post"]["warnings"] == []
    assert not StoredFile.objects.exists()
    assert 'rel="noopener external"' in post_html()


def test_a_drawing_is_cleaned_and_shown(site, import_site, client):
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script>'
        '<path d="M0 0"/></svg>'
    )
    site.put("img/kite.svg", drawing)
    site.document(POST, "![a kite](/img/kite.svg)\n")
    assert import_site().files[POST, "post"]["warnings"] == []
    stored = StoredFile.objects.get()
    assert f'<img src="{stored.file.url}"' in post_html()
    response = client.get(stored.file.url)
    content = b"".join(response.streaming_content)
    assert b"path" in content
    assert b"alert" not in content
    assert response["Content-Type"] == "image/svg+xml"


def test_a_link_to_a_picture_leads_to_the_library(site, import_site):
    site.image("img/kite.png")
    site.document(POST, "[![small](/img/kite.png)](/img/kite.png)\n")
    import_site()
    assert f'href="{Image.objects.get().file.url}"' in post_html()


def test_the_first_text_says_what_an_image_shows_and_its_owner_the_last(
    site, import_site
):
    site.image("img/kite.png")
    site.document(
        POST, '![](/img/kite.png)\n\n<img src="/img/kite.png" alt="A kite">\n'
    )
    import_site()
    image = Image.objects.get()
    assert image.alt == "A kite"
    Image.objects.update(alt="")
    import_site()
    assert Image.objects.get().alt == ""


def test_a_dry_run_keeps_no_file(site, import_site, media_root):
    site.put("talk.pdf", "%PDF")
    site.document(POST, "[x](/talk.pdf)\n")
    import_site(dry_run=True)
    assert not StoredFile.objects.exists()
    assert not media_root.exists()


def test_a_file_that_the_front_matter_names_is_kept(site, import_site):
    site.put("assets/talk.pdf", "%PDF")
    site.document(POST, "Words.\n", slides="/assets/talk.pdf", title="about x.py")
    said = import_site().files[POST, "post"]["warnings"]
    assert [each["message"] for each in said] == ["'slides' has no place here"]
    assert StoredFile.objects.get().sources.get().path == "assets/talk.pdf"

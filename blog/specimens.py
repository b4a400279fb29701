"""The components of this app in the style guide."""

from collections.abc import Iterator

from publishing.registries import Specimen
from publishing.styleguide.samples import MOMENT, item

CONTENTS: list[tuple[str, str, list[object]]] = [
    ("Two rates", "two-rates", [("The second", "the-second", [])]),
    ("Checking it", "checking-it", []),
]


def specimens() -> Iterator[Specimen]:
    post = item(author="Lan Okafor", reading_minutes=4, revised_at=MOMENT, toc=CONTENTS)
    vietnamese = item("Đọc bài báo trong ba lượt", language="vi")
    posts = [post, vietnamese]
    place = {"number": 2, "count": 5, "series": item("Optimisation by hand")}
    place |= {"previous": vietnamese, "next": vietnamese}
    around = {"previous_post": post, "next_post": vietnamese}
    yield Specimen("Byline", "blog/_byline.html", {"post": post})
    yield Specimen(
        "Part of a series", "blog/_series_place.html", {"series_place": place}
    )
    yield Specimen("Contents", "blog/_contents.html", {"post": post})
    yield Specimen("Card of a post", "blog/_post_card.html", {"item": post})
    yield Specimen("Archive", "blog/_archive_entries.html", {"posts": posts})
    yield Specimen("Related posts", "blog/_related.html", {"related_posts": posts})
    yield Specimen("Previous and next", "blog/_neighbours.html", around)
    yield Specimen("Latest posts", "blog/_home_posts.html", {"posts": posts})

"""A post as a work that others may cite."""

from django.utils import timezone

from publishing.citations import Reference, apa, ieee, parse_names, write_entry
from publishing.citations.styles import Piece
from publishing.models import SiteSettings
from publishing.seo import absolute_url

from .models import Post


def reference_of(post: Post, site: SiteSettings) -> Reference:
    day = timezone.localtime(post.published_at) if post.date_known else None
    author = post.author or site.author_name or site.title
    return Reference(
        type="misc",
        title=post.title,
        authors=parse_names(author.replace(", ", " and ")),
        year=day.year if day else None,
        month=day.month if day else None,
        venue=site.title,
        url=absolute_url(post.get_absolute_url()),
    )


def citations(reference: Reference) -> dict[str, object]:
    """What ``includes/_cite.html`` is given."""
    styles: list[tuple[str, list[Piece]]] = [
        ("APA", apa(reference)),
        ("IEEE", ieee(reference)),
    ]
    return {"citations": styles, "bibtex": write_entry(reference)}

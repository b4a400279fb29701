"""A post as a work that others may cite."""

from django.utils import timezone

from publishing.citations import Reference, in_each_style, parse_names, write_entry
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
    return {"citations": in_each_style(reference), "bibtex": write_entry(reference)}

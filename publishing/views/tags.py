from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView, TemplateView

from publishing.context_processors import site_meta
from publishing.markup.ids import refused
from publishing.mixed import MixedList
from publishing.models import Tag, TaggedItem, tag_slug
from publishing.registries import Listing, listings
from publishing.seo import PageMeta, feed_links

from .published import PublishedListMixin


def tagged_listings() -> Iterator[tuple[str, Listing]]:
    return (each for each in listings.items() if hasattr(each[1].model, "tags"))


def tagged_rows(tag: Tag) -> Iterator[tuple[str, Any]]:
    """The listed rows with a tag, by listing key."""
    for key, listing in tagged_listings():
        yield key, listing.model.objects.listed().filter(tags=tag)


def public_tag_counts() -> Counter[int]:
    """How many listed rows each tag has, by the tag's key; others are not public."""
    counts: Counter[int] = Counter()
    for _key, listing in tagged_listings():
        public = TaggedItem.objects.filter(
            content_type=ContentType.objects.get_for_model(listing.model),
            object_id__in=listing.model.objects.listed().values("pk"),
        )
        rows = public.values_list("tag_id").annotate(Count("pk")).order_by()
        counts.update(dict(rows))
    return counts


def former_anchor(tag: Tag) -> str:
    """What old sites called a tag's part of their list, where it is not the slug."""
    name = tag.name
    is_id = not any(sign.isspace() for sign in name) and not refused(name)
    return name if is_id and name != tag.slug else ""


def tags_like(name: str) -> QuerySet[Tag]:
    """Tags that an old address means by their name or slug: "Machine-Learning"."""
    words = name.replace("-", " ").replace("_", " ")
    spelled = Q(slug=tag_slug(name)) | Q(slug=name.lower())
    named = Q(name__iexact=name) | Q(name__iexact=words)
    found: QuerySet[Tag] = Tag.objects.filter(spelled | named)
    return found


def tag_address(told: Mapping[str, str]) -> str | None:
    """The page of a tag that something public has."""
    found = list(tags_like(told.get("name", "")))
    public = public_tag_counts() if found else ()
    return next((tag.get_absolute_url() for tag in found if tag.pk in public), None)


class TagListView(TemplateView):
    template_name = "publishing/tag_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counts = public_tag_counts()
        tags = Tag.objects.filter(pk__in=counts)
        found = [(tag, counts[tag.pk], former_anchor(tag)) for tag in tags]
        meta = site_meta(self.request, _("Tags"))
        meta.page_type = "CollectionPage"
        return super().get_context_data(
            tags=found, meta=meta, page_title=_("Tags"), **kwargs
        )


class TagDetailView(PublishedListMixin, ListView):
    """Everything public with one tag, of all kinds together, newest first."""

    template_name = "publishing/tag_detail.html"
    context_object_name = "cards"
    tag: Tag

    def get_queryset(self) -> Any:
        self.tag = get_object_or_404(Tag, slug=self.kwargs["slug"])
        cards = MixedList(dict(tagged_rows(self.tag)))
        if not cards:
            raise Http404
        return cards

    def get_meta(self) -> PageMeta:
        address = reverse("publishing:tag-feed", kwargs={"slug": self.tag.slug})
        meta = super().get_meta()
        meta.title = self.tag.name
        meta.feeds = feed_links(address, self.tag.name)
        return meta

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            tag=self.tag,
            page_title=self.tag.name,
            breadcrumbs=((gettext_lazy("Tags"), "/tags/"),),
            **kwargs,
        )

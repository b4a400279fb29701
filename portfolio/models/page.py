from collections.abc import Collection
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portfolio.addresses import reserved_slugs
from publishing.kept_addresses import kept_at
from publishing.models import Publishable, PublishableQuerySet

COLLECTION_LENGTH = 60


class PageQuerySet(PublishableQuerySet):
    def in_collection(self, name: str) -> Self:
        """Newest first, then those without a date by title; without the long texts."""
        rows = self.filter(collection=name).defer("body", "body_html", "body_text")
        is_dated = models.Case(
            models.When(date_known=True, then="published_at"), default=None
        )
        return rows.order_by(is_dated.desc(nulls_last=True), "title", "pk")


class Page(Publishable):
    """A text with an address of its own at the root of the site.

    Pages of one ``collection``, such as talks, are listed below the page that ``lists``
    it.
    """

    needs_text: ClassVar[bool] = True

    collection = models.CharField(
        _("collection"),
        max_length=COLLECTION_LENGTH,
        blank=True,
        db_index=True,
        help_text=_("What it is one of, such as talks; empty: a page by itself."),
    )
    lists = models.CharField(
        _("lists the collection"),
        max_length=COLLECTION_LENGTH,
        blank=True,
        help_text=_("The pages of this collection are listed below the text."),
    )

    objects: ClassVar[Any] = PageQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["title", "pk"]

    def clean(self) -> None:
        super().clean()
        if self.slug and (item := kept_at(self.get_absolute_url())):
            raise ValidationError(
                {"slug": _("%(item)s is kept at this address.") % {"item": item}}
            )

    def get_absolute_url(self) -> str:
        return reverse("portfolio:page", kwargs={"slug": self.slug})

    def reserved_slugs(self) -> Collection[str]:
        return reserved_slugs()

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portfolio.addresses import reserved_slugs
from publishing.models import Publishable


class Page(Publishable):
    """A text with an address of its own at the root of the site."""

    class Meta(Publishable.Meta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["title", "pk"]

    def get_absolute_url(self) -> str:
        return reverse("portfolio:page", kwargs={"slug": self.slug})

    def reserved_slugs(self) -> Collection[str]:
        return reserved_slugs()

"""Which rows are public: said here, once."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    DRAFT = "draft", _("draft")
    SCHEDULED = "scheduled", _("scheduled")
    PUBLISHED = "published", _("published")


class PublishableQuerySet(models.QuerySet[Any]):
    def published(self, at: datetime | None = None) -> Self:
        """What anybody may read now: the gate that every public page starts from."""
        return self.filter(published_at__lte=at or timezone.now())

    def listed(self) -> Self:
        """Published, and shown in lists; unlisted items are found by address only."""
        return self.published().filter(unlisted=False)

    def dated(self) -> Self:
        """Those whose source knew their date: for feeds and lists of the latest."""
        return self.filter(date_known=True)

    def newest_first(self) -> Self:
        return self.order_by("-published_at", "-pk")

    def in_language(self, code: str, site_language: str) -> Self:
        """Rows that say no language are written in the site's."""
        if code.lower() == site_language.lower():
            return self.filter(Q(language="") | Q(language__iexact=code))
        return self.filter(language__iexact=code)

    def languages(self, site_language: str) -> list[str]:
        """The codes of the languages that rows are written in, the site's first."""
        told = self.order_by().values_list("language", flat=True).distinct()
        found = {code.lower(): code for code in told if code}
        if any(code == "" for code in told):
            found[site_language.lower()] = site_language
        return sorted(found.values(), key=lambda code: (code != site_language, code))

    def in_state(self, state: str) -> Self:
        now = timezone.now()
        return {
            State.DRAFT: self.filter(published_at=None),
            State.SCHEDULED: self.filter(published_at__gt=now),
            State.PUBLISHED: self.published(now),
        }[State(state)]

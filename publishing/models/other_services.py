"""What an owner may choose of services of others.

Nothing here is switched on by an import: ``comments_confirmed`` and
``analytics_confirmed`` are a person's to tick, and are asked for again when an import
brings something else.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.seo import PROOFS
from publishing.services.comments import (
    COMMENT_SERVICES,
    Discussion,
    Page,
    discussion,
)
from publishing.services.counting import COUNTING_SERVICES, Counter, counter
from publishing.services.options import problems

from .site_options import validate_pairs, validate_share_services

COUNTERS = [(name, service.label) for name, service in COUNTING_SERVICES.items()]


class CommentsProvider(models.TextChoices):
    DISQUS = "disqus", "Disqus"
    GISCUS = "giscus", "giscus"
    UTTERANCES = "utterances", "utterances"
    STATICMAN = "staticman", "Staticman"
    FACEBOOK = "facebook", "Facebook"
    COMMENTBOX = "commentbox", "CommentBox"
    DISCOURSE = "discourse", "Discourse"


class OtherServices(models.Model):
    share_links = models.JSONField(
        _("share links"),
        default=list,
        blank=True,
        validators=[validate_share_services],
    )
    comments_provider = models.CharField(
        _("service for comments"),
        max_length=20,
        choices=CommentsProvider.choices,
        blank=True,
    )
    comments_options = models.JSONField(
        _("options of the comments"),
        default=dict,
        blank=True,
        validators=[validate_pairs],
        help_text=_(
            "One in each line. giscus: repo, repo_id, category_id (giscus.app tells "
            "them); utterances: repo; Disqus: shortname; Discourse: server. Such as "
            "repo: name/comments."
        ),
    )
    comments_confirmed = models.BooleanField(
        _("comments are on"),
        default=False,
        help_text=_(
            "Below posts that may be commented on. A reader's browser asks that "
            "service for them when the reader presses a button, and not before."
        ),
    )
    analytics_provider = models.CharField(
        _("service that counts visits"), max_length=20, choices=COUNTERS, blank=True
    )
    analytics = models.JSONField(
        _("identifiers for counting"),
        default=dict,
        blank=True,
        validators=[validate_pairs],
        help_text=_(
            "One in each line: goatcounter: code; plausible: example.org; umami: id; "
            "matomo: number and matomo.server: https://…; cloudflare: token. A server "
            "of your own: plausible.server: https://…. Others, such as Google's, set "
            "cookies; they are kept and never loaded."
        ),
    )
    analytics_confirmed = models.BooleanField(
        _("visits are counted"),
        default=False,
        help_text=_(
            "Without cookies, and not of readers who ask not to be tracked, nor of "
            "staff. Off: nobody is counted, whatever an import brought."
        ),
    )
    verifications = models.JSONField(
        _("proofs of ownership"),
        default=dict,
        blank=True,
        validators=[validate_pairs],
        help_text=_("What a search engine asks for, as google: token."),
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """What is on must be able to work; what is only kept may be anything."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.comments_confirmed:
            service = COMMENT_SERVICES.get(self.comments_provider)
            errors |= _errors("comments_provider", service, "comments_options", self)
        if self.analytics_confirmed:
            counting = COUNTING_SERVICES.get(self.analytics_provider)
            errors |= _errors("analytics_provider", counting, "analytics", self)
        if errors:
            raise ValidationError(errors)

    @property
    def proposals(self) -> tuple[Any, ...]:
        """What an import may bring, and a person must have seen before it is used."""
        return (
            (self.comments_provider, self.comments_options),
            (self.analytics_provider, self.analytics),
        )

    @property
    def kept_only(self) -> list[str]:
        """What an old site used and nothing here can: it is exported, and never loaded."""
        counters = {name.split(".")[0] for name in self.analytics}
        found = sorted(counters - set(COUNTING_SERVICES))
        if self.comments_provider and self.comments_provider not in COMMENT_SERVICES:
            found.append(str(self.get_comments_provider_display()))
        return found + sorted(set(self.verifications) - set(PROOFS))

    def discussion_of(self, page: Page) -> Discussion | None:
        if not self.comments_confirmed:
            return None
        return discussion(self.comments_provider, self.comments_options, page)

    @property
    def counter(self) -> Counter | None:
        if not self.analytics_confirmed:
            return None
        return counter(self.analytics_provider, self.analytics)


def _errors(chosen: str, service: Any, told: str, row: Any) -> dict[str, Any]:
    if service is None:
        return {chosen: _("Choose one that this site can show; others are kept only.")}
    found = list(problems(service.options, getattr(row, told)))
    return {told: found} if found else {}

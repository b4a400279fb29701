from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from publishing.models import (
    NamedTags,
    Publishable,
    PublishableQuerySet,
    TaggedItem,
)

from .sections import ProfileSection


class ProjectQuerySet(PublishableQuerySet):
    def in_order(self) -> "ProjectQuerySet":
        """As the owner arranged them, the featured ones first."""
        return self.order_by("-featured", "order", "-published_at", "-pk")


class Project(Publishable):
    section = models.ForeignKey(
        ProfileSection,
        verbose_name=_("section of the profile"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="projects",
        help_text=_("The section of projects that shows it; empty: none."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    featured = models.BooleanField(
        _("featured"), default=False, help_text=_("Shown before the others.")
    )
    code_url = models.URLField(_("code"), max_length=500, blank=True)
    demo_url = models.URLField(_("demo"), max_length=500, blank=True)
    paper_url = models.URLField(_("paper"), max_length=500, blank=True)
    started = models.DateField(_("started"), null=True, blank=True)
    finished = models.DateField(_("finished"), null=True, blank=True)
    tags = TaggableManager(through=TaggedItem, blank=True, manager=NamedTags)

    objects: ClassVar[Any] = ProjectQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["order", "pk"]
        constraints = [
            *Publishable.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(started=None)
                | models.Q(finished=None)
                | models.Q(finished__gte=models.F("started")),
                name="portfolio_project_finished_after_started",
                violation_error_message=_("A project cannot end before it starts."),
            ),
        ]

    def get_absolute_url(self) -> str:
        return reverse("portfolio:project", kwargs={"slug": self.slug})

    @property
    def links(self) -> list[tuple[Any, str]]:
        """(what it is, address) of everything that belongs to the project."""
        named = (
            (_("Code"), self.code_url),
            (_("Demo"), self.demo_url),
            (_("Paper"), self.paper_url),
        )
        return [(label, address) for label, address in named if address]

from datetime import datetime
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.citations import reference_id, title_fingerprint
from publishing.models import Announced, CitedWork

if TYPE_CHECKING:
    from .experiment import Experiment

SAME_TITLE = 0.8
IDENTITY_LENGTH = 400


class PaperQuerySet(models.QuerySet[Any]):
    def published(self, at: datetime | None = None) -> Self:
        """A paper is public with the first experiment about it."""
        rows: Any = self.model.experiments.rel.related_model
        return self.filter(experiments__in=rows.objects.published(at)).distinct()


class Paper(Announced, CitedWork):
    """Another's work, which several experiments may be about.

    ``identity`` names it whatever its address: "arxiv:1706.03762", "doi:…". It is not
    unique: of two works with one address one is a wrong link, and nobody knows which.
    """

    title = models.CharField(_("title"), max_length=500)
    identity = models.CharField(
        max_length=IDENTITY_LENGTH, blank=True, db_index=True, editable=False
    )

    objects: ClassVar[Any] = PaperQuerySet.as_manager()

    if TYPE_CHECKING:
        experiments: models.Manager[Experiment]

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("papers")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.identify()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "identity"}
        super().save(*args, **kwargs)

    def identify(self) -> None:
        """An identifier that a person typed tells more than an address."""
        named = {
            "arxiv": self.arxiv_id.lower(),
            "doi": self.doi.lower(),
            "openreview": self.openreview_id,
        }
        told = [f"{scheme}:{name}" for scheme, name in named.items() if name]
        found = told[0] if told else reference_id(self.url)
        self.identity = found[:IDENTITY_LENGTH]

    def is_titled_like(self, title: str) -> bool:
        one, other = title_fingerprint(self.title), title_fingerprint(title)
        matcher = SequenceMatcher(a=one, b=other, autojunk=False)
        return one == other or matcher.ratio() >= SAME_TITLE

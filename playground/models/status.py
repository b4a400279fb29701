from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.models import Announced, split_tags


class Status(Announced):
    """How far an experiment is, in the owner's own words. Not whether it is public."""

    class Category(models.TextChoices):
        TODO = "todo", _("to do")
        DOING = "doing", _("doing")
        DONE = "done", _("done")
        STOPPED = "stopped", _("stopped")

    key = models.SlugField(
        _("key"),
        max_length=40,
        unique=True,
        help_text=_("Names the status in styles and exports."),
    )
    label = models.CharField(_("label"), max_length=60)
    symbol = models.CharField(_("symbol"), max_length=8, blank=True)
    category = models.CharField(
        _("category"), max_length=10, choices=Category, default=Category.TODO
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    synonyms = models.TextField(
        _("synonyms"),
        blank=True,
        help_text=_(
            "Words and signs that mean this status in imported tables, with commas "
            "between them: wip, doing, 🚧."
        ),
    )

    class Meta:
        verbose_name = _("status")
        verbose_name_plural = _("statuses")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.label

    @property
    def words(self) -> list[str]:
        """What an import takes for this status. The symbol is not: it is often a bullet."""
        own = (self.key, self.key.replace("_", " "), self.label)
        return [word for word in (*own, *split_tags(self.synonyms)) if word]

from django.db import models
from django.utils.translation import gettext_lazy as _

from .renditions import srcset


class Image(models.Model):
    file = models.FileField(_("file"), upload_to="images/")
    content_hash = models.CharField(max_length=64, unique=True, editable=False)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    alt = models.CharField(
        _("alternative text"),
        max_length=500,
        blank=True,
        help_text=_("What the picture shows, for people who do not see it."),
    )
    created_at = models.DateTimeField(auto_now_add=True)
    # Empty: none were made yet. No widths: it is small, or it moves.
    rendition_recipe = models.CharField(max_length=20, blank=True, editable=False)
    rendition_widths = models.JSONField(default=list, blank=True, editable=False)

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.alt or str(self.file.name)

    @property
    def srcset(self) -> str:
        return srcset(self)


class ImageSource(models.Model):
    """The path at which an imported site had an image: "assets/img/a b.png"."""

    path = models.CharField(max_length=500, unique=True)
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="sources")

    class Meta:
        verbose_name = _("image source")
        verbose_name_plural = _("image sources")

    def __str__(self) -> str:
        return self.path

from django.db import models
from django.utils.translation import gettext_lazy as _


class StoredFile(models.Model):
    """``name`` is what its owner called it; a reader's download has that name again."""

    file = models.FileField(_("file"), upload_to="files/", max_length=200)
    name = models.CharField(_("name"), max_length=200)
    content_hash = models.CharField(max_length=64, unique=True, editable=False)
    size = models.PositiveBigIntegerField(_("size in bytes"), editable=False)
    content_type = models.CharField(_("type"), max_length=100, editable=False)
    created_at = models.DateTimeField(_("stored at"), auto_now_add=True)

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class FileSource(models.Model):
    """The path at which an imported site had a file: "assets/my talk.pdf"."""

    path = models.CharField(max_length=500, unique=True)
    stored_file = models.ForeignKey(
        StoredFile, on_delete=models.CASCADE, related_name="sources"
    )

    class Meta:
        verbose_name = _("file source")
        verbose_name_plural = _("file sources")

    def __str__(self) -> str:
        return self.path

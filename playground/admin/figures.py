from typing import Any

from django import forms
from django.contrib.admin.options import TabularInline
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from playground.models import Figure
from publishing.images.decoding import MAX_BYTES, NotAnImageError, decode_image
from publishing.images.library import store_image


class FigureForm(forms.ModelForm):
    """A picture of the library, or a new one that is stored there first."""

    upload = forms.FileField(
        label=_("New picture"),
        required=False,
        widget=forms.FileInput(
            attrs={"accept": "image/png,image/jpeg,image/gif,image/webp"}
        ),
    )

    class Meta:
        model = Figure
        fields = ["image", "alt", "caption", "side", "pair", "order"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "image" in self.fields:  # not for those who may only look
            self.fields["image"].required = False

    def clean_upload(self) -> bytes:
        upload = self.cleaned_data["upload"]
        if not upload:
            return b""
        if upload.size > MAX_BYTES:
            raise ValidationError(_("The image is larger than 10 MB."))
        data: bytes = upload.read()
        try:
            decode_image(data)
        except NotAnImageError as problem:
            raise ValidationError(str(problem)) from problem
        return data

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("DELETE") or self.errors:
            return cleaned
        if not (cleaned.get("upload") or cleaned.get("image")):
            self.add_error("image", _("Choose a picture, or upload one."))
        if cleaned.get("pair") is not None and not cleaned.get("side"):
            self.add_error("side", _("Say whose it is, theirs or mine."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """The library takes the picture once the whole form is right."""
        if data := self.cleaned_data.get("upload"):
            self.instance.image = store_image(data, alt=self.cleaned_data["alt"])
        return super().save(commit)


class FigureInline(TabularInline):
    model = Figure
    form = FigureForm
    fields = ["upload", "image", "alt", "caption", "side", "pair", "order"]
    autocomplete_fields = ["image"]
    extra = 0

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "caption":
            field.widget = forms.Textarea(attrs={"rows": 1, "class": "one-line"})
        return field

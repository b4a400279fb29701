from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from publishing.images.decoding import NotAnImageError, decode_image
from publishing.images.library import store_image
from publishing.images.models import Image, ImageSource

from .base import ReadOnlyInline
from .in_use import KeptWhileInUseAdmin


class ImageUploadForm(forms.ModelForm):
    """A new picture goes through the same decoder as every other upload."""

    upload = forms.FileField(label=_("Image file"))

    class Meta:
        model = Image
        fields = ["alt"]

    def clean_upload(self) -> bytes:
        upload: UploadedFile = self.cleaned_data["upload"]
        data: bytes = upload.read()
        try:
            decode_image(data)
        except NotAnImageError as problem:
            raise ValidationError(str(problem)) from problem
        return data


class SourceInline(ReadOnlyInline):
    model = ImageSource


@admin.register(Image)
class ImageAdmin(KeptWhileInUseAdmin):
    list_display = ["thumbnail", "alt", "width", "height", "created_at"]
    list_display_links = ["thumbnail", "alt"]
    search_fields = ["alt", "sources__path"]
    readonly_fields = ["thumbnail", "address", "width", "height"]
    inlines = [SourceInline]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return ["upload", "alt"]
        return ["thumbnail", "alt", "address", "width", "height"]

    def get_form(
        self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        if obj is None:
            kwargs["form"] = ImageUploadForm
        return super().get_form(request, obj, change, **kwargs)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return self.inlines if obj else []

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        if change:
            return super().save_form(request, form, change)
        return store_image(form.cleaned_data["upload"], alt=form.cleaned_data["alt"])

    @admin.display(description=_("picture"))
    def thumbnail(self, image: Image) -> SafeString:
        return format_html(
            '<img class="thumbnail" src="{}" srcset="{}" sizes="120px" alt="{}"'
            ' loading="lazy">',
            image.file.url,
            image.srcset or image.file.url,
            image.alt,
        )

    @admin.display(description=_("Markdown"))
    def address(self, image: Image) -> SafeString:
        return format_html("<code>![{}]({})</code>", image.alt, image.file.url)

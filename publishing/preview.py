"""What the Markdown field of the admin talks to: preview and upload, for editors only.

django-markdownx's own views are not used: they are open to anybody, keep files under the
name and type that the sender claims, and fail on odd input.
"""

from typing import Any

from django.apps import apps
from django.contrib.auth import get_permission_codename
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views import View

from .images.decoding import MAX_BYTES, NotAnImageError
from .images.library import store_image
from .markup import render
from .models import Rendered, SiteSettings, render_options

MAX_TEXT = 2_000_000  # characters


def markdownify(text: str) -> str:
    """The HTML that a save of this text would store."""
    return render(text, options=render_options(SiteSettings.load())).html


def may_edit(user: Any) -> bool:
    """Active staff who may change or add at least one kind of text."""
    if not (user.is_active and user.is_staff):
        return False
    return any(
        user.has_perm(f"{model._meta.app_label}.{codename}")
        for model in apps.get_models()
        if issubclass(model, Rendered)
        for codename in (
            get_permission_codename("change", model._meta),
            get_permission_codename("add", model._meta),
        )
    )


class EditorView(View):
    """Answers in JSON, never by a redirect to a login page that a script cannot use."""

    http_method_names = ["post"]

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not may_edit(request.user):
            message = _("Sign in as an editor to do this.")
            return JsonResponse({"error": message}, status=403)
        return super().dispatch(request, *args, **kwargs)


class MarkdownPreviewView(EditorView):
    def post(self, request: HttpRequest) -> HttpResponse:
        text = request.POST.get("content", "")
        if len(text) > MAX_TEXT:
            message = _("The text is too long to be previewed.")
            return JsonResponse({"error": message}, status=400)
        return HttpResponse(markdownify(text))


class ImageUploadView(EditorView):
    def post(self, request: HttpRequest) -> HttpResponse:
        upload = request.FILES.get("image")
        if not isinstance(upload, UploadedFile):
            return self.refuse(_("Choose an image to upload."))
        if (upload.size or 0) > MAX_BYTES:
            return self.refuse(_("The image is larger than 10 MB."))
        try:
            image = store_image(upload.read())
        except NotAnImageError as problem:
            return self.refuse(str(problem))
        code = f"![{_('describe this image')}]({image.file.url})"
        return JsonResponse({"image_code": code})

    def refuse(self, message: str) -> JsonResponse:
        return JsonResponse({"image": [message]}, status=400)

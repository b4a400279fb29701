"""A paper is added by what names it: pasted, perhaps looked up, never added twice."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy

from playground.models import Paper
from playground.paper_lookup import LookupFailedError, is_allowed, look_up
from publishing.admin import MarkdownAdmin

from .paper_form import NewPaperForm, merged

FILL, LOOK_UP, USE = "_fill", "_look_up", "_use"


@admin.register(Paper)
class PaperAdmin(ModelAdmin):
    add_form_template = "admin/playground/paper_form.html"
    list_display = ["title", "year", "venue", "identity"]
    search_fields = ["title", "authors", "venue", "identity"]
    readonly_fields = ["identity"]
    formfield_overrides = MarkdownAdmin.formfield_overrides
    pasting = ("paste", "another")
    facts = (
        (None, {"fields": ("title", "authors", ("year", "month"), "venue")}),
        (
            gettext_lazy("Identifiers and links"),
            {"fields": (("arxiv_id", "doi", "openreview_id"), "url", "pdf_url")},
        ),
        (
            gettext_lazy("More"),
            {
                "classes": ["collapse"],
                "fields": (
                    ("volume", "number", "pages", "publisher"),
                    "abstract",
                    ("bibtex_type", "bibtex_key"),
                    "bibtex_fields",
                ),
            },
        ),
    )

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return ((None, {"fields": self.pasting}), *self.facts)
        return (*self.facts, (None, {"fields": ("identity",)}))

    def get_form(
        self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        if obj is None:
            kwargs["form"] = NewPaperForm
        return super().get_form(request, obj, change, **kwargs)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        context = {"can_look_up": is_allowed(), **(extra_context or {})}
        if request.method == "POST":
            if not self.has_add_permission(request):
                raise PermissionDenied
            if USE in request.POST:
                return self.use(request)
            if {FILL, LOOK_UP} & request.POST.keys():
                # Drawn anew with what was found as its initial values; nothing is saved.
                context["same"] = self.fill(request)
                request.method = "GET"
        return super().add_view(request, form_url, context)

    def fill(self, request: HttpRequest) -> Paper | None:
        """What was typed stays, be it right or wrong. Returns the paper that is here."""
        form = NewPaperForm(request.POST)
        form.full_clean()
        for said in form.errors.get("paste", ()):
            messages.error(request, str(said))
        values = {name: told for name, told in form.cleaned_data.items() if told}
        values |= {name: request.POST.get(name, "") for name in form.errors}
        if LOOK_UP in request.POST:
            try:
                found = look_up(values)
                form.notes = [*form.notes, *found.notes]
                values = merged(found.values, values)
            except LookupFailedError as problem:
                messages.error(request, str(problem))
        for note in form.notes:
            messages.warning(request, note)
        request.paper_values = values  # type: ignore[attr-defined]
        return form.same

    def get_changeform_initial_data(self, request: HttpRequest) -> Any:
        given: Any = getattr(request, "paper_values", None)
        return given or super().get_changeform_initial_data(request)

    def use(self, request: HttpRequest) -> HttpResponse:
        """The paper that is here already, for the form that asked for one."""
        text = request.POST.get(USE, "")
        pk = int(text) if text.isascii() and text.isdigit() else 0
        paper = get_object_or_404(Paper, pk=pk)
        if "_popup" in request.POST:
            return self.response_add(request, paper)
        address = reverse("admin:playground_paper_change", args=[paper.pk])
        return HttpResponseRedirect(address)

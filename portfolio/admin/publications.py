from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from portfolio.models import Publication
from portfolio.publication_values import publication_values
from publishing.admin import LinkInline, PublishableAdmin
from publishing.citations import read_bibtex


class PublicationForm(forms.ModelForm):
    """What is pasted as BibTeX goes into the fields that are empty."""

    bibtex = forms.CharField(
        label=_("BibTeX"),
        required=False,
        widget=forms.Textarea(
            attrs={"rows": 8, "cols": 80, "class": "vLargeTextField"}
        ),
        help_text=_("Paste one entry; it fills the fields that are still empty."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "title" in self.fields:  # not for those who may only look
            self.fields["title"].required = False

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if pasted := cleaned.get("bibtex", "").strip():
            self._fill(cleaned, pasted)
        if not cleaned.get("title") and "title" not in self.errors:
            self.add_error("title", _("Write a title, or paste one as BibTeX."))
        return cleaned

    def _fill(self, cleaned: dict[str, Any], pasted: str) -> None:
        found = read_bibtex(pasted)
        if len(found.references) != 1:
            told = "; ".join(f"{each.line}: {each.message}" for each in found.problems)
            said = _("This is not one entry of BibTeX. %(told)s")
            problem = forms.ValidationError(said, params={"told": told})
            self.add_error("bibtex", problem)
            return
        for name, value in publication_values(found.references[0]).items():
            if name == "kind" and self.instance.pk is None:
                cleaned["kind"] = value
            elif name in self.fields and not cleaned.get(name):
                cleaned[name] = value
            elif name == "bibtex_spelling" and not self.instance.bibtex_spelling:
                self.instance.bibtex_spelling = value


@admin.register(Publication)
class PublicationAdmin(PublishableAdmin):
    form = PublicationForm
    list_display = ["title", "state_display", "kind", "year", "venue", "selected"]
    list_filter = [*PublishableAdmin.list_filter, "kind", "selected", "year"]
    list_editable = ["selected"]
    search_fields = [*PublishableAdmin.search_fields, "authors", "venue", "abstract"]
    autocomplete_fields = [*PublishableAdmin.autocomplete_fields, "project"]
    text_fields = ("title", "authors", "kind", "award", "selected", "abstract", "body")
    inlines = [LinkInline]
    more_fieldsets = (
        (_("Paste"), {"fields": ("bibtex",)}),
        (
            _("Where it appeared"),
            {
                "fields": (
                    ("year", "month"),
                    "venue",
                    ("volume", "number", "pages", "publisher"),
                    ("doi", "arxiv_id", "openreview_id"),
                )
            },
        ),
        (
            _("Links"),
            {
                "fields": (
                    ("url", "pdf_url"),
                    ("code_url", "slides_url"),
                    ("video_url", "poster_url"),
                    ("project", "tags"),
                )
            },
        ),
        (
            _("More"),
            {
                "classes": ["collapse"],
                "fields": (
                    ("subtitle", "summary"),
                    ("bibtex_type", "bibtex_key"),
                    "bibtex_fields",
                ),
            },
        ),
    )

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from playground.models import Paper
from playground.pasted import PastedError, fitting, read_pasted, same_paper

FIELDS = [
    "title", "authors", "year", "month", "venue", "volume", "number", "pages",
    "publisher", "doi", "arxiv_id", "openreview_id", "url", "pdf_url", "abstract",
    "bibtex_type", "bibtex_key", "bibtex_fields",
]  # fmt: skip


def merged(found: Mapping[str, Any], typed: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed wins, but for the type that a form begins with."""
    told = {name: value for name, value in typed.items() if value}
    if told.get("bibtex_type") == Paper._meta.get_field("bibtex_type").default:
        del told["bibtex_type"]
    return {**typed, **found, **told}


class NewPaperForm(forms.ModelForm):
    """What is pasted goes into the fields that are empty. ``same`` is the paper that is
    here already, by its identity.
    """

    paste = forms.CharField(
        label=gettext_lazy("Paste"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
        help_text=gettext_lazy(
            "An arXiv id, a DOI, an address or an entry of BibTeX; it fills the "
            "fields that are still empty."
        ),
    )
    another = forms.BooleanField(
        label=gettext_lazy("Add it even if it is here already"),
        required=False,
        help_text=gettext_lazy("For two works that share an address by mistake."),
    )
    same: Paper | None = None
    notes: Sequence[str] = ()

    class Meta:
        model = Paper
        fields = FIELDS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if pasted := cleaned.get("paste", "").strip():
            self._fill(cleaned, pasted)
        if not cleaned.get("another"):
            self._refuse_twice(cleaned)
        if not cleaned.get("title") and not self.errors:
            self.add_error("title", _("Write a title, or paste one as BibTeX."))
        return cleaned

    def _fill(self, cleaned: dict[str, Any], text: str) -> None:
        try:
            pasted = read_pasted(text)
        except PastedError as problem:
            self.add_error("paste", str(problem))
            return
        self.notes = list(pasted.notes)
        cleaned.update(merged(pasted.values, cleaned))
        self.instance.bibtex_spelling = pasted.values.get("bibtex_spelling", {})

    def _refuse_twice(self, cleaned: dict[str, Any]) -> None:
        self.same = same_paper(fitting(cleaned))
        if self.same:
            raise ValidationError(_("This paper is here already; see above."))

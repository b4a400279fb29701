"""A reference of BibTeX as the columns of a publication."""

from typing import Any

from publishing.citations import Reference, plain_text
from publishing.models import work_values
from publishing.web_addresses import is_safe_address

from .models import PublicationKind
from .models.publication_kinds import LINK_FIELDS, kind_of

# al-folio serves what is named without a folder from here.
PDF_FOLDER = "/assets/pdf/"
TRUE = frozenset({"true", "yes", "1", "y"})


def publication_values(reference: Reference) -> dict[str, Any]:
    """``bibtex_fields`` keeps what no column holds."""
    values = work_values(reference)
    fields = values["bibtex_fields"]
    fields.pop("keywords", None)
    for name, column in LINK_FIELDS.items():
        address = fields.get(name, "").strip()
        if address and (found := _address(name, address)):
            values[column] = found
            del fields[name]
        else:
            values[column] = ""
    selected = fields.get("selected", "").strip().lower()
    values["selected"] = selected in TRUE
    if selected in TRUE:
        del fields["selected"]
    values["award"] = plain_text(fields.pop("award", ""))
    told = fields.get("kind", "")
    values["kind"] = told if told in PublicationKind.values else kind_of(reference)
    if values["kind"] == told:
        del fields["kind"]
    values["pdf_url"] = _address("pdf", reference.pdf) if reference.pdf else ""
    values["url"] = reference.url if is_safe_address(reference.url) else ""
    values["tags"] = list(reference.keywords)
    return values


def _address(name: str, told: str) -> str:
    """Where a file or a page is; empty for what is no address."""
    if told.startswith("/") or "://" in told:
        return told if is_safe_address(told) else ""
    is_name = " " not in told and "." in told and is_safe_address(told)
    return f"{PDF_FOLDER}{told}" if is_name and name != "video" else ""

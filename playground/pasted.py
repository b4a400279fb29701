"""What a person pastes to name a paper: an identifier, an address, or BibTeX."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from publishing.citations import arxiv_id, doi, read_bibtex, reference_id
from publishing.models import work_values
from publishing.web_addresses import is_web_address

from .models import Paper

LONGEST = 100_000  # characters; an entry with a long abstract has some 5,000


class PastedError(ValueError):
    """The message is one sentence for the person who pasted."""


@dataclass
class Pasted:
    """``values`` are those of a paper's fields; ``notes`` are for the reader's eye."""

    values: dict[str, Any]
    notes: list[str] = field(default_factory=list)


def read_pasted(text: str) -> Pasted:
    """Asks no network. Raises PastedError."""
    told = text.strip()
    if len(told) > LONGEST:
        raise PastedError(_("This is too long for one entry."))
    if told.startswith("@") or "\n@" in told:
        return _read_bibtex(told)
    name = told.removeprefix("doi:").strip()
    if found := arxiv_id(told):
        return Pasted({"arxiv_id": found})
    if (found := doi(name)) and ("/" in name and not name.startswith("/")):
        return Pasted({"doi": found})
    if is_web_address(told) and len(told.split()) == 1:
        return Pasted(_from_address(told))
    raise PastedError(_("This is no arXiv id, DOI, web address or BibTeX entry."))


def _from_address(address: str) -> dict[str, Any]:
    scheme, _colon, name = reference_id(address).partition(":")
    found = {"openreview_id": name} if scheme == "openreview" else {}
    return {"url": address, **found}


def _read_bibtex(text: str) -> Pasted:
    read = read_bibtex(text)
    if not read.references:
        told = "; ".join(f"{each.line}: {each.message}" for each in read.problems)
        said = _("This is no entry of BibTeX. %(told)s") % {"told": told}
        raise PastedError(said.strip())
    notes = [f"{each.line}: {each.message}" for each in read.problems]
    if more := len(read.references) - 1:
        said = _("Only the first entry was read; %(count)d more follow it.")
        notes.append(said % {"count": more})
    return Pasted(fitting(work_values(read.references[0])), notes)


def fitting(values: Mapping[str, Any]) -> dict[str, Any]:
    """Those that a paper has a field for, and that say something."""
    names = {each.name for each in Paper._meta.concrete_fields}
    return {name: value for name, value in values.items() if value and name in names}


def same_paper(values: Mapping[str, Any]) -> Paper | None:
    """One that is here already, by its identity; of several, the one titled alike."""
    wanted = Paper(**values)
    wanted.tidy_identifiers()
    wanted.identify()
    if not wanted.identity:
        return None
    known = list(Paper.objects.filter(identity=wanted.identity).order_by("pk"))
    alike = (paper for paper in known if paper.is_titled_like(wanted.title))
    return next(alike, known[0] if known else None)

"""Asks arXiv or Crossref what they know of a paper, if the owner allowed it.

Only the identifier leaves the site. Attacks this stops: an address of somebody's choice
(the hosts are named in the settings, the path is ours, redirects are not followed), an
answer without end (size and time are limited), markup (what comes back is read as BibTeX).
"""

import http.client
import ssl
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.utils.translation import gettext as _

from .pasted import Pasted, PastedError, read_pasted

SECONDS = 8
MOST_BYTES = 200_000
CHUNK = 16_384
PATHS = {
    "arxiv_id": ("arxiv", "/bibtex/{}"),
    "doi": ("crossref", "/works/{}/transform/application/x-bibtex"),
}


class LookupFailedError(Exception):
    """The message is one sentence for the person who pressed the button."""


def is_allowed() -> bool:
    return bool(settings.PAPER_LOOKUP)


def look_up(values: Mapping[str, Any]) -> Pasted:
    """What the registry of the paper's identifier says. Raises LookupFailedError."""
    if not is_allowed():
        raise LookupFailedError(_("Looking up is switched off (PAPER_LOOKUP)."))
    for name, (registry, path) in PATHS.items():
        if identifier := values.get(name):
            host = settings.PAPER_LOOKUP_HOSTS[registry]
            return _read(host, fetch(host, path.format(quote(identifier, safe=""))))
    raise LookupFailedError(_("Only an arXiv id or a DOI can be looked up."))


def _read(host: str, answer: str) -> Pasted:
    try:
        found = read_pasted(answer)
    except PastedError:
        found = Pasted({})
    if not found.values.get("title"):
        raise LookupFailedError(_("%(host)s sent no BibTeX.") % {"host": host})
    return found


def fetch(host: str, path: str) -> str:
    """Raises LookupFailedError."""
    deadline = time.monotonic() + SECONDS
    connection = http.client.HTTPSConnection(
        host, timeout=SECONDS, context=ssl.create_default_context()
    )
    try:
        connection.request("GET", path, headers={"User-Agent": "Synaptheos"})
        response = connection.getresponse()
        if response.status != http.client.OK:
            said = _("%(host)s answered %(status)d.")
            facts = {"host": host, "status": response.status}
            raise LookupFailedError(said % facts)
        return _receive(response, deadline).decode("utf-8", errors="replace")
    except (OSError, http.client.HTTPException) as problem:
        said = _("%(host)s could not be reached.") % {"host": host}
        raise LookupFailedError(said) from problem
    finally:
        connection.close()


def _receive(response: Any, deadline: float) -> bytes:
    data = b""
    while chunk := response.read1(CHUNK):
        data += chunk
        if len(data) > MOST_BYTES:
            raise LookupFailedError(_("The answer was too long."))
        if time.monotonic() > deadline:
            raise LookupFailedError(_("The answer took too long."))
    return data

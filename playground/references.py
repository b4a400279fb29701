"""Which work an address or a text names: the identity of a paper."""

import re
from urllib.parse import parse_qs, unquote

from publishing.web_addresses import split_address

ARXIV_ID = re.compile(
    r"(?:arxiv:\s*)?(?P<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?",
    re.IGNORECASE,
)
ARXIV_NAME = re.compile(
    r"\barxiv:\s*(?P<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?P<version>v\d+)?",
    re.IGNORECASE,
)
ARXIV_PATH = re.compile(r"^/(?:abs|pdf|html|format)/(?P<rest>.+)$")
DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]+", re.IGNORECASE)
BARE_ADDRESS = re.compile(r"https?://[^\s<>\"|]+", re.IGNORECASE)


def reference_id(url: str) -> str:
    """A name of the work that is the same for all addresses of it.

    >>> reference_id("https://arxiv.org/pdf/1706.03762v5.pdf")
    'arxiv:1706.03762'
    """
    if not url:
        return ""
    parts = split_address(url)
    host = parts.netloc.lower().removeprefix("www.")
    path = ARXIV_PATH.match(parts.path) if host.endswith("arxiv.org") else None
    if path and (found := ARXIV_ID.match(path["rest"])):
        return f"arxiv:{found['id'].lower()}"
    if found := DOI.search(unquote(parts.path)):
        return f"doi:{found[0].rstrip('.,;)').lower()}"
    if host == "openreview.net" and (forum := parse_qs(parts.query).get("id")):
        return f"openreview:{forum[0]}"
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"url:{host}{parts.path.rstrip('/')}{query}{fragment}"


def bare_address(text: str) -> str:
    """The address that a text names without being a link: an URL, "arXiv:1706.03762"."""
    if found := BARE_ADDRESS.search(text):
        return found[0].rstrip(".,;:!?)")
    if found := ARXIV_NAME.search(text):
        return f"https://arxiv.org/abs/{found['id']}{found['version'] or ''}"
    return ""

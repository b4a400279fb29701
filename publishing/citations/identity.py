"""Which work an address, a text or a reference names, whatever the spelling."""

import re
import unicodedata
from urllib.parse import parse_qs, unquote

# RFC 3986, appendix B: matches any text, so that no address is too broken to read.
ADDRESS = re.compile(
    r"(?:(?P<scheme>[^:/?#]+):)?(?://(?P<host>[^/?#]*))?"
    r"(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?",
    re.DOTALL,
)
ID = r"\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7}"
ARXIV_ID = re.compile(rf"(?:arxiv:\s*)?(?P<id>{ID})(?:v\d+)?", re.IGNORECASE)
ARXIV_NAME = re.compile(
    rf"\barxiv:\s*(?P<id>{ID})(?P<version>v\d+)?(?!\d)", re.IGNORECASE
)
ARXIV_PATH = re.compile(r"^/(?:abs|pdf|html|format)/(?P<rest>.+)$")
# The registry of DOIs has one for every paper at arXiv; it is the same work.
ARXIV_DOI = re.compile(rf"10\.48550/arxiv\.(?P<id>{ID})", re.IGNORECASE)
DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]+", re.IGNORECASE)
DOI_PAGE = re.compile(r"(?:\.pdf|/(?:full|pdf|epdf|abstract|meta))$", re.IGNORECASE)
OPENREVIEW_ID = re.compile(r"[\w-]{6,40}")
OPENREVIEW_HOST = "openreview.net"
BARE_ADDRESS = re.compile(r"https?://[^\s<>\"|]+", re.IGNORECASE)


def arxiv_id(text: str) -> str:
    """From an identifier, an address or a DOI; without version and old subject class.

    >>> arxiv_id("https://arxiv.org/pdf/math.GT/0309136v2")
    'math/0309136'
    """
    told = text.strip()
    if found := ARXIV_DOI.search(unquote(told)):
        return _arxiv(found["id"])
    parts = _split(told)
    if _host(parts).endswith("arxiv.org"):
        path = ARXIV_PATH.match(parts["path"])
        found = ARXIV_ID.match(path["rest"]) if path else None
    else:
        found = ARXIV_ID.fullmatch(told)
    return _arxiv(found["id"]) if found else ""


def _arxiv(told: str) -> str:
    archive, slash, number = told.lower().rpartition("/")
    return f"{archive.split('.')[0]}{slash}{number}"


def doi(text: str) -> str:
    """From a DOI or from an address that holds one: lower case, nothing around it."""
    found = DOI.search(unquote(text))
    if not found:
        return ""
    told = found[0].split("?")[0].split("#")[0].rstrip(".,;")
    while told.endswith(")") and told.count(")") > told.count("("):
        told = told[:-1].rstrip(".,;")
    return DOI_PAGE.sub("", told).lower()


def openreview_id(text: str) -> str:
    """The forum's identifier, from itself or from an address."""
    parts = _split(text.strip())
    if _host(parts) == OPENREVIEW_HOST:
        forum = parse_qs(parts["query"] or "").get("id")
        return forum[0] if forum else ""
    return text.strip() if OPENREVIEW_ID.fullmatch(text.strip()) else ""


def reference_id(url: str) -> str:
    """A name of the work that is the same for all addresses of it.

    >>> reference_id("https://arxiv.org/pdf/1706.03762v5.pdf")
    'arxiv:1706.03762'
    """
    if not url.strip():
        return ""
    parts = _split(url.strip())
    host = _host(parts)
    if found := arxiv_id(url):
        return f"arxiv:{found}"
    if found := doi(parts["path"]):
        return f"doi:{found}"
    if host == OPENREVIEW_HOST and (found := openreview_id(url)):
        return f"openreview:{found}"
    query = f"?{parts['query']}" if parts["query"] else ""
    fragment = f"#{parts['fragment']}" if parts["fragment"] else ""
    return f"url:{host}{parts['path'].rstrip('/')}{query}{fragment}"


def bare_address(text: str) -> str:
    """The address that a text names without being a link: an URL, "arXiv:1706.03762"."""
    if found := BARE_ADDRESS.search(text):
        return found[0].rstrip(".,;:!?)")
    if found := ARXIV_NAME.search(text):
        return f"https://arxiv.org/abs/{found['id']}{found['version'] or ''}"
    return ""


def title_fingerprint(title: str) -> str:
    """The same for titles that differ in case, blanks and punctuation alone."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    return re.sub(r"[\W_]+", "", folded) or folded


def _split(address: str) -> re.Match[str]:
    found = ADDRESS.match(address)
    assert found  # noqa: S101 - every part of the pattern is optional
    return found


def _host(parts: re.Match[str]) -> str:
    host = (parts["host"] or "").rpartition("@")[2].lower()
    return host.removeprefix("www.")

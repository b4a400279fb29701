"""Sites in several languages, as jekyll-polyglot tells them apart."""

from collections.abc import Iterator, Mapping
from typing import Any

from publishing.importing.values import boolean, one_line

from .defaults import Scope

DEFAULT = "default_lang"
LIMIT = 50


def language_scopes(values: Mapping[str, Any]) -> Iterator[Scope]:
    """``lang_from_path``: a folder says the language of what is in it.

    The first language is that of the site, which its documents need not repeat.
    """
    told = values.get("languages")
    if not (isinstance(told, list) and boolean(values.get("lang_from_path"))):
        return
    names = [one_line(name).strip("/") for name in told[:LIMIT]]
    own = one_line(values.get(DEFAULT)) or "en"
    for name in filter(None, names):
        if name != own and "*" not in name:
            for folder in (name, f"_*/{name}"):
                yield Scope(folder, "", {"lang": name})

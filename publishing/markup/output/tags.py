"""Reading the tags of HTML that nh3 has written: quoted values, no comments."""

import re
from collections.abc import Mapping
from html import escape, unescape

_ATTRIBUTE = re.compile(r"([^\s=\"]+)=\"([^\"]*)\"")


def read_attributes(text: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(text)}


def write_tag(name: str, attributes: Mapping[str, str]) -> str:
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>"

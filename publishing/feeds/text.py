"""Stored text for readers on other sites and in other programs."""

import re
from typing import Any

from django.conf import settings

# XML 1.0 knows no way to write these.
FORBIDDEN_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
LOCAL_ADDRESS = re.compile(r'(\s(?:href|src)=")(?=/(?!/))')
IMAGE = re.compile(r"<img [^>]*>")
# Of no use where our stylesheet and scripts are not.
FOR_OUR_PAGES = re.compile(r'\s(?:srcset|sizes|data-full)="[^"]*"')


def portable_html(html: str, address: str) -> str:
    """Stored HTML for readers elsewhere: addresses whole, characters legal in XML."""
    plain = IMAGE.sub(lambda image: FOR_OUR_PAGES.sub("", image[0]), html)
    whole = LOCAL_ADDRESS.sub(rf"\g<1>{settings.SITE_URL}", plain)
    whole = whole.replace(' href="#', f' href="{address}#')
    return FORBIDDEN_IN_XML.sub("", whole)


def legal_in_xml(value: Any) -> Any:
    """Text, alone or in a list, without the signs that no XML may hold."""
    if isinstance(value, str):
        return FORBIDDEN_IN_XML.sub("", value)
    return [legal_in_xml(part) for part in value] if isinstance(value, list) else value

"""What a service must be told, and whether what it was told can be true.

The values go into addresses and into the Content-Security-Policy, so a pattern lets no
blank, quote or semicolon through.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

HOST = r"https://[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?"
SERVER = rf"{HOST}(/[A-Za-z0-9._~-]+)*"
REPOSITORY = r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+"
IDENTIFIER = r"[A-Za-z0-9_+/=-]+"


@dataclass(frozen=True)
class Option:
    """``place`` is what the templates of the service call it.

    ``other_names`` are those of old themes. A value that is no address of its own is put
    into ``short``: the code of an account that becomes the host of its server.
    """

    name: str
    pattern: str
    example: str
    place: str = ""
    other_names: tuple[str, ...] = ()
    default: str = ""
    is_needed: bool = True
    short: str = ""
    ending: str = ""

    def value(self, told: Mapping[str, str]) -> str:
        names = (self.name, *self.other_names)
        said = next((told[name] for name in names if told.get(name)), self.default)
        return self._whole(said.strip()) if self.short and said else said.strip()

    def _whole(self, said: str) -> str:
        bare = said.rstrip("/").removesuffix(self.ending)
        if bare.startswith(("https://", "http://")):
            return bare
        return self.short.format(bare.removeprefix("//"))

    def problem(self, told: Mapping[str, str]) -> Any:
        """A sentence for the owner; empty where all is well."""
        value = self.value(told)
        facts = {"name": self.name, "example": self.example}
        if not value and self.is_needed:
            return _("%(name)s is missing; write it as %(name)s: %(example)s.") % facts
        if value and not re.fullmatch(self.pattern, value):
            return _("%(name)s looks wrong; write it as %(name)s: %(example)s.") % facts
        return ""


def problems(options: Iterable[Option], told: Mapping[str, str]) -> Iterator[Any]:
    return filter(None, (option.problem(told) for option in options))


def read_options(
    options: Iterable[Option], told: Mapping[str, str]
) -> dict[str, str] | None:
    """By the names that templates know; None while anything is missing or wrong."""
    options = list(options)
    if any(problems(options, told)):
        return None
    return {option.place or option.name: option.value(told) for option in options}


def origin(address: str) -> str:
    """The part of an address that a policy names: "https://example.org"."""
    return "/".join(address.split("/", 3)[:3])

"""``_config.yml``: what the owner of a Jekyll site said about it, of whatever type."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any

import yaml

from publishing.importing.dates import zone_named
from publishing.importing.decode import BinaryFileError, decode
from publishing.importing.front_matter.keys_read import KeysRead
from publishing.importing.front_matter.repair import is_front_matter, repair
from publishing.importing.front_matter.yaml_text import (
    YamlDocument,
    YamlLimits,
    read_yaml,
)
from publishing.importing.source import SourceFile, UnreadableFileError, read_bytes
from publishing.importing.values import Warn, boolean, one_line, text
from publishing.markup import RenderOptions
from publishing.markup.kramdown_options import render_options
from publishing.web_addresses import local_address

from .defaults import Scope, read_scopes
from .languages import DEFAULT, language_scopes

NAME = "_config.yml"
NAMES = [NAME, "_config.yaml"]
LIMITS = YamlLimits(characters=256 * 1024, nodes=20_000)
LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z0-9]{2,8}))?")
MATH_KEYS = {
    "use-math", "use_math", "mathjax", "math", "enable_math", "enable_mathjax", "katex",
    "enable_katex",
}  # fmt: skip
THEMES_WITH_SINGLE_DOLLAR = ("al-folio", "chirpy")


@dataclass(frozen=True)
class SiteConfig:
    """``values`` is the file as it was read; the other fields are of a known type.

    ``collections_dir`` ends in a slash, unless the collections are at the root.
    """

    title: str = ""
    subtitle: str = ""
    author: str = ""
    email: str = ""
    description: str = ""
    language: str = ""
    time_zone: tzinfo = UTC
    time_zone_name: str = ""
    permalink: str = "date"
    base_path: str = ""
    url: str = ""
    avatar: str = ""
    single_dollar_math: bool = False
    smart_punctuation: bool = True
    kramdown_options: Mapping[str, Any] = field(default_factory=dict)
    show_drafts: bool = False
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    markdown_extensions: tuple[str, ...] = ()
    collections_dir: str = ""
    collections: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    scopes: tuple[Scope, ...] = ()
    hosts: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)

    def local(self, address: str) -> str:
        """A whole address on one of the site's own ``hosts`` as a path from its root."""
        return local_address(address, self.hosts)


def read_config_file(root: Path) -> SourceFile:
    """``front_matter`` holds the settings; a missing or broken file gives none."""
    path = next((each for each in NAMES if (root / each).is_file()), NAME)
    if not (root / path).exists():
        said = (1, f"there is no {NAME}; Jekyll's defaults are taken")
        return SourceFile(path, "", {}, "", warnings=[said])
    try:
        content = decode(read_bytes(root / path, root)).text
    except (UnreadableFileError, BinaryFileError) as error:
        return SourceFile(path, "", {}, "", warnings=[(1, str(error))])
    document = _parse(content)
    return SourceFile(
        path=path,
        text=content,
        front_matter=KeysRead(
            (str(key), value) for key, value in document.value.items()
        ),
        body="",
        warnings=document.warnings,
        key_lines=document.key_lines,
    )


def _parse(content: str) -> YamlDocument:
    try:
        document = read_yaml(content, LIMITS)
    except (yaml.YAMLError, ValueError) as error:
        reason = str(error).splitlines()[0]
        if is_front_matter(content):
            return repair(content, reason)
        return YamlDocument({}, [(1, f"{NAME} is not YAML ({reason}); defaults taken")])
    if isinstance(document.value, dict):
        return document
    return YamlDocument({}, [(1, f"{NAME} holds no settings; defaults taken")])


def site_config(source: SourceFile, warn: Warn) -> SiteConfig:
    read = _Reader(source.front_matter, warn)
    values = source.front_matter
    zone_name = read.string("timezone")
    zone = zone_named(zone_name)
    if zone_name and zone is None:
        warn(f"timezone: {zone_name!r} is unknown; UTC is taken")
    return SiteConfig(
        title=_title(read.string("title", "name"), _author(values)),
        subtitle=read.string("subtitle", "tagline"),
        author=_author(values),
        email=_email(values),
        description=read.string("description"),
        language=_language(read.string("language", "lang", "locale", DEFAULT)),
        time_zone=zone or UTC,
        time_zone_name=zone_name if zone else "",
        permalink=read.string("permalink") or "date",
        base_path=_base_path(read.string("baseurl")),
        url=read.string("url").rstrip("/"),
        avatar=_avatar(values),
        single_dollar_math=_has_single_dollar_math(values),
        smart_punctuation=_smart_punctuation(values),
        kramdown_options=_kramdown_options(values),
        show_drafts=boolean(values.get("show_drafts")),
        include=tuple(read.strings("include")),
        exclude=tuple(read.strings("exclude")),
        markdown_extensions=_extensions(read.string("markdown_ext")),
        collections_dir=_folder(read.string("collections_dir")),
        collections=_collections(values.get("collections")),
        scopes=(*language_scopes(values), *read_scopes(values.get("defaults"), warn)),
        values=values,
    )


class _Reader:
    """Settings of a wrong type are named and left at their default."""

    def __init__(self, values: Mapping[str, Any], warn: Warn) -> None:
        self.values = values
        self.warn = warn

    def string(self, *keys: str) -> str:
        """The first of these keys that holds words."""
        for key in keys:
            value = self.values.get(key)
            if isinstance(value, Mapping | list):
                self.warn(f"{key}: expected a word, found a {type(value).__name__}")
            elif value is not None and not isinstance(value, bool):
                return one_line(value)
        return ""

    def strings(self, key: str) -> list[str]:
        value = self.values.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.warn(f"{key}: expected a list, found a {type(value).__name__}")
            return []
        return [one_line(each) for each in value if text(each)]


def _title(told: str, author: str) -> str:
    """al-folio writes "blank" for "show my name"."""
    return author if told == "blank" else told


def _author(values: Mapping[str, Any]) -> str:
    """Of the site: a name, or a mapping with one; else of its owner or its account."""
    parts = ("first_name", "middle_name", "last_name")
    for key in ("author", "owner", "social"):
        if name := one_line(_scalar(values.get(key), "name")):
            return name
    return " ".join(filter(None, (one_line(values.get(part)) for part in parts)))


def _email(values: Mapping[str, Any]) -> str:
    for key in ("email", "author", "owner", "social"):
        address = one_line(_scalar(values.get(key), "email"))
        if "@" in address:
            return address
    return ""


def _avatar(values: Mapping[str, Any]) -> str:
    if path := one_line(_scalar(values.get("avatar"), "path")):
        return path
    author = values.get("author")
    return text(author.get("avatar")) if isinstance(author, Mapping) else ""


def _scalar(value: Any, key: str) -> Any:
    found = value.get(key) if isinstance(value, Mapping) else value
    return "" if isinstance(found, Mapping | list | bool) else found


def _language(code: str) -> str:
    """``en_US`` and ``en-us`` are ``en-US``; what is no code at all is dropped."""
    match = LANGUAGE.fullmatch(code.replace("_", "-"))
    if not match:
        return ""
    language, region = match.groups()
    return f"{language.lower()}-{region.upper()}" if region else language.lower()


def _base_path(value: str) -> str:
    trimmed = value.strip("/")
    return f"/{trimmed}" if trimmed and "://" not in trimmed else ""


def _has_single_dollar_math(values: Mapping[str, Any]) -> bool:
    theme = one_line(values.get("theme")) + one_line(values.get("remote_theme"))
    switches = [is_switched_on(values.get(key)) for key in MATH_KEYS]
    return any(switches) or any(name in theme for name in THEMES_WITH_SINGLE_DOLLAR)


def is_switched_on(value: Any) -> bool:
    """``true``, or a word or mapping that says how."""
    if isinstance(value, Mapping):
        return boolean(value.get("enable", value.get("enabled")), default=True)
    return boolean(value, default=bool(text(value)))


def _smart_punctuation(values: Mapping[str, Any]) -> bool:
    kramdown = values.get("kramdown")
    quotes = kramdown.get("smart_quotes") if isinstance(kramdown, Mapping) else ""
    return "apos,apos" not in text(quotes)


def _kramdown_options(values: Mapping[str, Any]) -> dict[str, Any]:
    """Those that change how a text is read."""
    told = values.get("kramdown")
    return {
        str(name): value
        for name, value in (told.items() if isinstance(told, Mapping) else ())
        if render_options({str(name): value}) != RenderOptions()
    }


def _extensions(told: str) -> tuple[str, ...]:
    names = (name.strip(" .").lower() for name in told.split(","))
    return tuple(f".{name}" for name in names if name)


def _folder(told: str) -> str:
    """With a slash behind it; nothing for the site's own folder, or one outside it."""
    parts = [part for part in told.split("/") if part not in ("", ".")]
    return "/".join([*parts, ""]) if parts and ".." not in parts else ""


def _collections(value: Any) -> dict[str, Mapping[str, Any]]:
    if isinstance(value, list):
        return {one_line(name): {} for name in value if text(name)}
    if not isinstance(value, Mapping):
        return {}
    return {
        str(name): options if isinstance(options, Mapping) else {}
        for name, options in value.items()
    }

"""The address that Jekyll gave to a file: its URL drops, its styles, its escaping."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from unicodedata import category
from urllib.parse import quote

STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
COLLECTION = "/:collection/:path"
PLACEHOLDER = re.compile(r":([a-z_]+)")
PRETTY = "._~!$&'()+,;=@"
# What Ruby's escaping leaves as it is in a path.
SAFE = "/!$&'()*+,;=:@-._~"
# A placeholder's value; None where it stands for nothing.
Values = Callable[[str], str | None]


@dataclass(frozen=True)
class PostAddress:
    """What the placeholders of a permalink stand for; without a ``moment`` those of its
    parts stay as they are."""

    slug: str
    moment: datetime | None = None
    categories: tuple[str, ...] = ()
    name: str = ""
    collection: str = "posts"
    path: str = ""


def slugified(text: str, keep: str = "") -> str:
    """Letters, their marks and digits of any script; a hyphen for all between."""
    kept = (
        sign if sign.isalnum() or sign in keep or category(sign)[0] == "M" else " "
        for sign in text
    )
    return "-".join("".join(kept).split())


def post_address(template: str, post: PostAddress) -> str:
    """``template`` is a style's name or a pattern with placeholders."""
    return _filled(STYLES.get(template, template), _post_values(post))


def _post_values(post: PostAddress) -> Values:
    def value(name: str) -> str | None:
        if make := OF_POST.get(name):
            return make(post)
        part = OF_MOMENT.get(name)
        return part(post.moment) if part and post.moment else None

    return value


def _categories(post: PostAddress) -> list[str]:
    return list(dict.fromkeys(name.lower() for name in post.categories))


# What each placeholder stands for; a permalink names few of them.
OF_POST: Mapping[str, Callable[[PostAddress], str]] = {
    "title": lambda post: slugified(post.slug, PRETTY),
    "slug": lambda post: slugified(post.slug).lower(),
    "name": lambda post: post.name or post.slug,
    "path": lambda post: post.path,
    "collection": lambda post: post.collection,
    "output_ext": lambda post: ".html",
    "categories": lambda post: "/".join(_categories(post)),
    "slugified_categories": lambda post: "/".join(
        slugified(name).lower() for name in _categories(post)
    ),
}
OF_MOMENT: Mapping[str, Callable[[datetime], str]] = {
    "year": lambda moment: f"{moment:%Y}".zfill(4),
    "short_year": lambda moment: f"{moment:%y}",
    "month": lambda moment: f"{moment:%m}",
    "i_month": lambda moment: str(moment.month),
    "short_month": lambda moment: f"{moment:%b}",
    "long_month": lambda moment: f"{moment:%B}",
    "day": lambda moment: f"{moment:%d}",
    "i_day": lambda moment: str(moment.day),
    "y_day": lambda moment: f"{moment:%j}",
    "hour": lambda moment: f"{moment:%H}",
    "minute": lambda moment: f"{moment:%M}",
    "second": lambda moment: f"{moment:%S}",
    "week": lambda moment: f"{moment.isocalendar().week:02d}",
    "w_year": lambda moment: str(moment.isocalendar().year),
    "w_day": lambda moment: str(moment.isoweekday()),
    "short_day": lambda moment: f"{moment:%a}",
    "long_day": lambda moment: f"{moment:%A}",
}


def _filled(template: str, value_of: Values) -> str:
    def value(match: re.Match[str]) -> str:
        # Jekyll takes the longest name that it knows: ":title_x" is ":title" + "_x".
        name = match[1]
        for end in range(len(name), 0, -1):
            if (told := value_of(name[:end])) is not None:
                return quote(told, safe=SAFE) + name[end:]
        return match[0]

    return clean_address(PLACEHOLDER.sub(value, template))


def clean_address(address: str) -> str:
    """One slash where there were more, and always one at the beginning."""
    return re.sub(r"/{2,}", "/", f"/{address}")


def page_address(path: str, site_style: str) -> str:
    """Of a page without a permalink of its own: it follows the end of the site's."""
    file = PurePosixPath(path)
    folder = "" if str(file.parent) == "." else f"/{file.parent}"
    if file.stem == "index":
        return quote(clean_address(f"{folder}/"), safe=SAFE)
    return quote(clean_address(f"{folder}/{file.stem}"), safe=SAFE) + _end(site_style)


def collection_address(template: str, site_style: str, document: PostAddress) -> str:
    """Of a document in ``_collection/``; ``template`` is the collection's permalink."""
    return _filled(template or COLLECTION + _end(site_style), _post_values(document))


def page_template_address(template: str, path: str) -> str:
    """Of a page whose own permalink has placeholders."""
    file = PurePosixPath(path)
    folder = "" if str(file.parent) == "." else str(file.parent)
    values = {"path": folder, "basename": file.stem, "output_ext": ".html"}
    return _filled(template, values.get)


def _end(site_style: str) -> str:
    style = STYLES.get(site_style, site_style)
    if style.endswith("/"):
        return "/"
    return ".html" if style.endswith(":output_ext") else ""


def permalink_address(permalink: str, fallback: str) -> str:
    """A permalink that a file gives itself, if it stays on the site."""
    path = re.split(r"[?#]", permalink, maxsplit=1)[0].strip()
    is_path = not path.startswith(("//", "/\\")) and ":" not in path.split("/")[0]
    climbs = ".." in path.replace("%2e", ".").replace("%2E", ".").split("/")
    if not path or not is_path or climbs:
        return fallback
    return quote(clean_address(path), safe=SAFE + "%")

"""The images that front matter names, in the spellings of the common themes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from publishing.importing.source import SourceFile
from publishing.importing.values import one_line

# The field, and the keys that may hold its image; a point leads into a mapping.
KEYS: Mapping[str, Sequence[str]] = {
    "cover": (
        "cover-img", "bigimg", "header.overlay_image", "header.image", "image", "img",
        "cover", "feature-img", "featured_image", "thumbnail-img", "thumbnail",
        "header.teaser", "teaser",
    ),
    "thumbnail": ("thumbnail-img", "thumbnail", "header.teaser", "teaser"),
    "share_image": ("share-img", "header.og_image", "og_image"),
}  # fmt: skip
# The same as (key, the key in its mapping).
PLACES = {
    field: [(name, below) for name, _, below in (key.partition(".") for key in keys)]
    for field, keys in KEYS.items()
}
WITHIN = ("path", "src", "url", "feature", "teaser", "image_path")
CAPTIONS = ("alt", "caption", "title")


@dataclass(frozen=True)
class FrontImage:
    """An address that the front matter gives; ``line`` is where it stands."""

    address: str
    line: int
    caption: str = ""


def front_images(source: SourceFile, field: str) -> Iterator[FrontImage]:
    """What may be the image of this field, the likeliest first."""
    for name, below in PLACES[field]:
        if name not in source.front_matter:
            continue
        value = source.front_matter.get(name)
        if below:
            value = value.get(below) if isinstance(value, Mapping) else None
        for address, caption in named_images(value):
            yield FrontImage(address, source.line_of(name), caption)


def named_images(value: Any, caption: str = "") -> Iterator[tuple[str, str]]:
    """(address, caption) of an address, of several, or of mappings: {path: address}
    or {address: caption}."""
    if isinstance(value, Mapping):
        said = next((one_line(value[key]) for key in CAPTIONS if value.get(key)), "")
        named = [value[key] for key in WITHIN if key in value]
        for part in named:
            yield from named_images(part, said)
        for address, told in value.items() if not named else ():
            yield from named_images(address, one_line(told))
    elif isinstance(value, list):
        for part in value:
            yield from named_images(part, caption)
    elif isinstance(value, str) and value.strip():
        yield value.strip(), caption

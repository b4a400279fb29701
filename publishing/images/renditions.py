"""The smaller files beside an original: their names, and when they come and go.

A name follows from the original's, the width and the format, so HTML that is stored
stays right for as long as the recipe does. Which widths there are stands in the row of
the image: a page with a hundred pictures asks the database no more than one with two.
"""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from PIL import features

from .scaling import WIDTHS, scaled

if TYPE_CHECKING:
    from .models import Image

VERSION = "1"  # of the recipe: raised when widths or quality change


def current_format() -> str:
    """What the owner asked for, where Pillow can write it."""
    wanted = str(settings.RENDITION_FORMAT)
    return wanted if features.check(wanted) else "webp"


def current_recipe() -> str:
    return f"{current_format()}-{VERSION}"


def rendition_name(original: str, width: int, recipe: str) -> str:
    kind = recipe.partition("-")[0]
    return f"renditions/{PurePosixPath(original).stem}-{width}.{kind}"


def rendition_names(image: "Image") -> list[str]:
    return [
        rendition_name(str(image.file.name), width, image.rendition_recipe)
        for width in image.rendition_widths
    ]


def srcset(image: "Image") -> str:
    """Every width a browser may choose; empty where there is the original alone.

    The original is among them unless it is larger than any screen needs.
    """
    widths = image.rendition_widths
    if not widths:
        return ""
    url = image.file.storage.url
    names = zip(widths, rendition_names(image), strict=True)
    told = [f"{url(name)} {width}w" for width, name in names]
    if widths[-1] != WIDTHS[-1]:
        told.append(f"{image.file.url} {image.width}w")
    return ", ".join(told)


def renew(image: "Image") -> bool:
    """Makes the files and notes them in the row, which is not saved; False where the
    original cannot be read."""
    storage = image.file.storage
    try:
        with storage.open(str(image.file.name)) as file:
            data = file.read()
    except (OSError, ValueError):
        return False
    make_renditions(image, data)
    return True


def make_renditions(image: "Image", data: bytes) -> None:
    """``data``: what the image's own file holds."""
    storage = image.file.storage
    former = set(rendition_names(image))
    recipe = current_recipe()
    files = scaled(data, current_format())
    image.rendition_recipe, image.rendition_widths = recipe, list(files)
    for width, content in files.items():
        name = rendition_name(str(image.file.name), width, recipe)
        remove(storage, [name])  # a file in the way would give ours another name
        storage.save(name, ContentFile(content))
    remove(storage, former.difference(rendition_names(image)))


def remove(storage: Storage, names: Iterable[str]) -> None:
    for name in names:
        if storage.exists(name):
            storage.delete(name)

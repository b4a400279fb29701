import hashlib
from urllib.parse import unquote

from django.conf import settings
from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile

from .at_hand import current_images
from .decoding import DecodedImage, decode_image
from .models import Image, ImageSource
from .paths import candidate_paths
from .renditions import current_recipe, make_renditions
from .scaling import SMALLEST


def known_image(digest: str) -> Image | None:
    if at_hand := current_images():
        return at_hand.by_hash.get(digest)
    return Image.objects.filter(content_hash=digest).first()


def remember_source(path: str, image: Image) -> None:
    """``path`` is where an imported site had the image."""
    if at_hand := current_images():
        at_hand.remember(path, image)
    else:
        ImageSource.objects.update_or_create(path=path, defaults={"image": image})


def remove_leftover(field: FieldFile, name: str) -> None:
    """A file without a row, which an import left behind that was killed in between.

    ``name`` holds the content's hash, so no other file can have it.
    """
    if field.storage.exists(name):
        field.storage.delete(name)


def store_image(data: bytes, *, alt: str = "", source_path: str = "") -> Image:
    """The library's image with this content, stored now if it is new.

    ``source_path`` is where an imported site had it. Raises NotAnImageError.
    """
    digest = hashlib.sha256(data).hexdigest()
    image = known_image(digest)
    if image is None:
        image = image_row(decode_image(data), digest, alt)
        add_image(image)
    if source_path:
        remember_source(source_path, image)
    return image


def image_row(decoded: DecodedImage, digest: str, alt: str) -> Image:
    """Not saved; its files are there."""
    name = f"{digest[:20]}.{decoded.extension}"
    image = Image(content_hash=digest, alt=alt)
    image.width, image.height = decoded.width, decoded.height
    remove_leftover(image.file, f"images/{name}")
    # The name is ours already, so the field need not make it fit.
    image.file.name = image.file.storage.save(
        f"images/{name}", ContentFile(decoded.data)
    )
    if decoded.width < SMALLEST:  # it need not be decoded again to learn that
        image.rendition_recipe = current_recipe()
    else:
        make_renditions(image, decoded.data)
    return image


def add_image(image: Image) -> None:
    if at_hand := current_images():
        at_hand.add(image)
    else:
        image.save()


def find_image(address: str, origin: str) -> Image | None:
    """The image that an address in a text means, by its own address or an old one.

    ``origin`` is the path of the file that the text was imported from.
    """
    if address.startswith(settings.MEDIA_URL):
        name = unquote(address.removeprefix(settings.MEDIA_URL))
        if image := Image.objects.filter(file=name).first():
            return image  # else the old site had a folder of the same name
    paths = candidate_paths(address, origin)
    if at_hand := current_images():
        known = at_hand.by_path
        return next((known[path] for path in paths if path in known), None)
    sources = ImageSource.objects.filter(path__in=paths).select_related("image")
    found = {source.path: source.image for source in sources}
    return next((found[path] for path in paths if path in found), None)

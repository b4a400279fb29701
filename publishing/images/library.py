import hashlib
from urllib.parse import unquote

from django.conf import settings
from django.core.files.base import ContentFile

from .decoding import decode_image
from .models import Image, ImageSource
from .paths import candidate_paths


def store_image(data: bytes, *, alt: str = "", source_path: str = "") -> Image:
    """The library's image with this content, stored now if it is new.

    ``source_path`` is where an imported site had it. Raises NotAnImageError.
    """
    digest = hashlib.sha256(data).hexdigest()
    image = Image.objects.filter(content_hash=digest).first()
    if image is None:
        decoded = decode_image(data)
        name = f"{digest[:20]}.{decoded.extension}"
        image = Image(content_hash=digest, alt=alt)
        image.width, image.height = decoded.width, decoded.height
        image.file.save(name, ContentFile(decoded.data), save=True)
    if source_path:
        ImageSource.objects.update_or_create(
            path=source_path, defaults={"image": image}
        )
    return image


def find_image(address: str, origin: str) -> Image | None:
    """The image that an address in a text means, by its own address or an old one.

    ``origin`` is the path of the file that the text was imported from.
    """
    if address.startswith(settings.MEDIA_URL):
        name = unquote(address.removeprefix(settings.MEDIA_URL))
        return Image.objects.filter(file=name).first()
    paths = candidate_paths(address, origin)
    sources = ImageSource.objects.filter(path__in=paths).select_related("image")
    found = {source.path: source.image for source in sources}
    return next((found[path] for path in paths if path in found), None)

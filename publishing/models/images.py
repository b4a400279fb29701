from collections.abc import Callable

from publishing.images.library import find_image
from publishing.markup import ResolvedImage


def image_resolver(import_ref: str) -> Callable[[str], ResolvedImage | None]:
    """Finds the library image that a text means by an address.

    ``import_ref`` names the file that the text came from: relative addresses start
    from its folder, as they did on the old site.
    """

    def resolve(address: str) -> ResolvedImage | None:
        image = find_image(address, import_ref)
        if image is None:
            return None
        return ResolvedImage(src=image.file.url, width=image.width, height=image.height)

    return resolve

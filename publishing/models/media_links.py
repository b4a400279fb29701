"""What an address in a text means here: pictures and files of the library."""

from collections.abc import Callable, Sequence

from publishing.files.kinds import KINDS, extension_of_address
from publishing.files.library import find_file
from publishing.files.models import StoredFile
from publishing.images.library import find_image
from publishing.images.models import Image
from publishing.markup import ResolvedImage
from publishing.web_addresses import local_address, split_address

DRAWING = "svg"
PICTURES = frozenset(("png", "jpg", "jpeg", "gif", "webp"))


def image_resolver(
    import_ref: str, hosts: Sequence[str] = ()
) -> Callable[[str], ResolvedImage | None]:
    """Finds the library's picture that a text means by an address.

    ``import_ref`` names the file that the text came from: relative addresses start
    from its folder, as they did on the old site. ``hosts`` are those that it had.
    """

    def resolve(address: str) -> ResolvedImage | None:
        local = local_address(address, hosts)
        if image := find_image(local, import_ref):
            return ResolvedImage(
                image.file.url, image.width, image.height, srcset=image.srcset
            )
        if extension_of_address(local) == DRAWING:
            drawing = find_file(local, import_ref)
            return ResolvedImage(drawing.file.url) if drawing else None
        return None

    return resolve


def link_resolver(
    import_ref: str,
    hosts: Sequence[str] = (),
    own: Callable[[str], str | None] | None = None,
) -> Callable[[str], str | None]:
    """Where a link of a text leads now: to a file kept here, or to a path of this site
    where it names one of the ``hosts`` that the site had.

    ``own`` is asked first: what the row itself knows of an address.
    """

    def resolve(address: str) -> str | None:
        if own and (known := own(address)):
            return known
        local = local_address(address, hosts)
        media = media_address(local, import_ref)
        return media or (local if local != address else None)

    return resolve


def media_address(address: str, import_ref: str) -> str | None:
    kind = extension_of_address(address)
    stored: Image | StoredFile | None = None
    if kind in PICTURES:
        stored = find_image(address, import_ref)
    elif kind in KINDS:
        stored = find_file(address, import_ref)
    if stored is None:
        return None
    fragment = split_address(address).fragment
    return f"{stored.file.url}#{fragment}" if fragment else stored.file.url

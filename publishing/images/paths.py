"""Which file of a site an address in a text may mean."""

import posixpath
from urllib.parse import unquote

from publishing.web_addresses import split_address


def candidate_paths(address: str, origin: str) -> list[str]:
    """Paths below the site's root, the likeliest first; none for addresses elsewhere.

    ``origin`` is the path of the file that holds the text. Jekyll sites write images
    from the root ("/assets/a.png"), from the file's folder, or from the *output*
    address, whose ".." often climbs to the root: leading ".." are dropped for that.
    """
    try:
        parts = split_address(address)
    except ValueError:  # "http://[": no browser could fetch it either
        return []
    if parts.scheme or parts.netloc or not parts.path:
        return []
    path = unquote(parts.path).replace("\\", "/")
    folder = posixpath.dirname(origin)
    tries = [path.lstrip("/")]
    if not path.startswith("/"):
        tries.insert(0, posixpath.join(folder, path))
    tries.append(path.lstrip("./"))
    normal = (posixpath.normpath(each) for each in tries if each)
    inside = [each for each in normal if not each.startswith("..")]
    return list(dict.fromkeys(inside))

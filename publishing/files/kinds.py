"""Which files may be kept, and how a browser is told to treat them.

What a browser would run in the site's name is never kept: HTML, XML that may hold HTML,
scripts, styles. Nor is what a computer would run. Pictures, sound and film are shown
inside pages; everything else can only be downloaded, so that nothing of it opens as a
page of this site.
"""

from dataclasses import dataclass
from urllib.parse import unquote

from publishing.web_addresses import split_address

DOWNLOAD, PLAIN = "application/octet-stream", "text/plain; charset=utf-8"


@dataclass(frozen=True)
class Kind:
    """``is_embedded``: pages show it by ``img``, ``video``, ``audio`` or ``track``."""

    content_type: str
    is_embedded: bool = False


_TYPES = {
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "json": "application/json",
    "ics": "text/calendar; charset=utf-8",
    "zip": "application/zip",
    "gz": "application/gzip",
    "tgz": "application/gzip",
}
_EMBEDDED = {
    "svg": "image/svg+xml",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "oga": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/wav",
    "flac": "audio/flac",
    "mp4": "video/mp4",
    "m4v": "video/mp4",
    "webm": "video/webm",
    "ogv": "video/ogg",
    "mov": "video/quicktime",
    "vtt": "text/vtt; charset=utf-8",
}
_DOWNLOADS = (
    "ps eps djvu doc docx odt rtf xls xlsx ods ppt pptx pps ppsx odp key pages numbers "
    "ipynb parquet npy npz mat h5 hdf5 nc sqlite db arff "
    "tar bz2 xz zst 7z rar bin dat stl obj glb gltf ttf otf woff woff2 asc gpg sig "
    "tif tiff bmp avif heic psd ai drawio"
).split()
_SOURCE_TEXTS = (
    "txt log bib ris tex sty cls bst jsonl ndjson yaml yml toml ini cfg srt vcf pub "
    "py r rmd jl m c h cc cpp hpp cu java kt scala go rs lua hs ml f f90 sql diff patch"
).split()

KINDS = {
    **{name: Kind(DOWNLOAD) for name in _DOWNLOADS},
    **{name: Kind(PLAIN) for name in _SOURCE_TEXTS},
    **{name: Kind(told) for name, told in _TYPES.items()},
    **{name: Kind(told, is_embedded=True) for name, told in _EMBEDDED.items()},
}
PAGE = "it would run in this site's name"
PROGRAM = "it is a program"
REFUSED = {
    **dict.fromkeys("html htm xhtml shtml svgz js mjs css wasm swf".split(), PAGE),
    **dict.fromkeys(
        "exe msi com scr bat cmd ps1 vbs sh bash dmg pkg app apk deb rpm jar php "
        "dll so dylib pkl pickle".split(),
        PROGRAM,
    ),
}


def extension(path: str) -> str:
    """Of "talk.v2.PDF" it is "pdf"."""
    name = path.rstrip("/").rpartition("/")[2]
    stem, _, kind = name.rpartition(".")
    return kind.lower() if stem else ""


def extension_of_address(address: str) -> str:
    return extension(unquote(split_address(address).path))

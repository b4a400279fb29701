import hashlib
import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from django.conf import settings
from django.core.files.base import ContentFile

from publishing.images.library import remove_leftover
from publishing.images.paths import candidate_paths

from .kinds import KINDS, REFUSED, extension
from .models import FileSource, StoredFile
from .svg import UnsafeSvgError, clean_svg

MAX_BYTES = 50 * 1024 * 1024
STEM_LENGTH = 80
UNSAFE = re.compile(r"[^\w.-]+")


class RefusedFileError(ValueError):
    """The message is one sentence for the person whose file it is."""


def check_kind(name: str) -> None:
    """Raises RefusedFileError."""
    kind = extension(name)
    if reason := REFUSED.get(kind):
        raise RefusedFileError(f"a .{kind} file is never kept: {reason}")
    if kind not in KINDS:
        raise RefusedFileError(f"files of the kind .{kind} are not kept")


def make_file(data: bytes, name: str) -> tuple[StoredFile, bytes]:
    """A row that is not saved, and what its file is to hold.

    Raises RefusedFileError.
    """
    check_kind(name)
    if len(data) > MAX_BYTES:
        raise RefusedFileError("the file is larger than 50 MB")
    content = data
    if extension(name) == "svg":
        try:
            content = clean_svg(data)
        except UnsafeSvgError as problem:
            raise RefusedFileError(str(problem)) from problem
    digest = hashlib.sha256(data).hexdigest()
    made = StoredFile(
        name=PurePosixPath(name).name[-200:],
        content_hash=digest,
        size=len(content),
        content_type=KINDS[extension(name)].content_type,
    )
    # The folder keeps apart what has one name, and nobody can guess it.
    made.file.name = f"files/{digest[:20]}/{safe_name(name)}"
    return made, content


def store_file(data: bytes, name: str) -> StoredFile:
    """The stored file with this content, kept now if it is new.

    Raises RefusedFileError.
    """
    digest = hashlib.sha256(data).hexdigest()
    if known := StoredFile.objects.filter(content_hash=digest).first():
        return known
    made, content = make_file(data, name)
    below = str(made.file.name).removeprefix("files/")
    remove_leftover(made.file, str(made.file.name))
    made.file.save(below, ContentFile(content), save=True)
    return made


def safe_name(name: str) -> str:
    """Letters, digits, "-", "_" and "."; never hidden, never a second extension to run."""
    path = PurePosixPath(name)
    stem = UNSAFE.sub("-", path.stem).replace(".", "-").strip("-_")
    if path.stem.lower().endswith(".tar"):
        stem = stem.removesuffix("-tar") + ".tar"
    return f"{stem[-STEM_LENGTH:] or 'file'}.{extension(name)}"


def find_file(address: str, origin: str) -> StoredFile | None:
    """The file that an address in a text means, by its own address or an old one.

    ``origin`` is the path of the file that the text was imported from.
    """
    if address.startswith(settings.MEDIA_URL):
        name = unquote(address.removeprefix(settings.MEDIA_URL))
        return StoredFile.objects.filter(file=name).first()
    paths = candidate_paths(address, origin)
    sources = FileSource.objects.filter(path__in=paths).select_related("stored_file")
    found = {source.path: source.stored_file for source in sources}
    return next((found[path] for path in paths if path in found), None)

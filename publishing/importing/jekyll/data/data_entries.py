"""Files of data that hold what a person wrote: publications and the CV."""

from collections.abc import Iterator
from pathlib import Path

from publishing.importing.jekyll.config import SiteConfig
from publishing.importing.values import one_line

BIBLIOGRAPHY = "_bibliography"
# The first that is there, as the themes read them.
CVS = ("_data/cv.yml", "_data/cv.yaml", "assets/json/resume.json", "_data/cv.json")
LIMIT = 50


def data_entries(root: Path, config: SiteConfig) -> Iterator[tuple[str, str]]:
    """(path, kind) of each."""
    for path in _bibliographies(root, config):
        yield path, "publication"
    if cv := next((path for path in CVS if _is_file(root, path)), None):
        yield cv, "cv"


def _bibliographies(root: Path, config: SiteConfig) -> list[str]:
    scholar = config.values.get("scholar")
    told = one_line(scholar.get("source")) if isinstance(scholar, dict) else ""
    folder = told.strip("./") or BIBLIOGRAPHY
    if ".." in Path(folder).parts or not (root / folder).is_dir():
        folder = BIBLIOGRAPHY
    files = sorted((root / folder).glob("*.bib"))
    return [file.relative_to(root).as_posix() for file in files if file.is_file()][
        :LIMIT
    ]


def _is_file(root: Path, path: str) -> bool:
    return (root / path).is_file()

"""What holds for every file that belongs to the repository."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = {".py", ".html", ".css", ".js", ".xml", ".txt", ".toml", ""}
LONGEST = 300
# Written so that this file does not hold what it looks for.
PACKAGE_INDEX = re.compile(r"(?<!no-emit-)index-url[ =]|pythonhosted[.]org|pypi[.]org")


def repository_files():
    """Tracked files, and new ones that are not ignored."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    files = [ROOT / name for name in listing.split("\0") if name]
    return [file for file in files if file.is_file() and not file.is_symlink()]


@pytest.fixture(scope="module")
def texts():
    found = {}
    for file in repository_files():
        try:
            found[file.relative_to(ROOT)] = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a font
    assert len(found) > 50
    return found


def test_no_file_of_code_is_longer_than_300_lines(texts):
    lengths = {
        path: text.count("\n")
        for path, text in texts.items()
        if path.suffix in CODE and path.parts[0] not in {"requirements", "LICENSE"}
    }
    assert not {path: size for path, size in lengths.items() if size > LONGEST}


def test_no_file_names_a_place_of_this_machine(texts):
    places = [f"{ROOT}/", f"{ROOT.parent}/", f"{Path.home()}/"]
    places = [place for place in places if len(place) > len("/a/")]
    assert not [
        (path, place)
        for path, text in texts.items()
        for place in places
        if place in text
    ]


def test_no_file_names_a_package_index(texts):
    assert not [path for path, text in texts.items() if PACKAGE_INDEX.search(text)]


def test_each_decision_has_a_number_of_its_own():
    names = sorted(path.name for path in (ROOT / "docs" / "adr").glob("*.md"))
    numbers = [name.partition("-")[0] for name in names]
    assert numbers == [f"{number:04d}" for number in range(1, len(names) + 1)]
    for name, number in zip(names, numbers, strict=True):
        title = (ROOT / "docs" / "adr" / name).read_text(encoding="utf-8")
        assert title.startswith(f"# {int(number)}. ")

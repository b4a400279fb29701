import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "requirements"
FILES = sorted(FOLDER.glob("*.txt"))
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+) \\$", re.MULTILINE)


def pins(file):
    return dict(PIN.findall(file.read_text()))


def test_there_is_a_file_for_each_set():
    names = {file.stem for file in FILES}
    assert names == {"run", "test", "postgres", "redis", "s3", "django61"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_requirement_is_pinned_with_a_hash_and_nothing_else_is_there(file):
    text = re.sub(r"^ *#.*\n", "", file.read_text(), flags=re.MULTILINE)
    logical = text.replace("\\\n", " ").splitlines()
    assert len(logical) > 15
    for line in logical:
        assert re.fullmatch(r"\S+==\S+( +--hash=sha256:[0-9a-f]{64})+ *", line), line


@pytest.mark.parametrize("name", ["test", "postgres", "redis", "s3"])
def test_the_sets_agree_with_what_production_runs(name):
    run = pins(FOLDER / "run.txt")
    assert run.items() <= pins(FOLDER / f"{name}.txt").items()


def test_the_newest_django_is_tested_with_otherwise_the_same_packages():
    ours, newest = pins(FOLDER / "test.txt"), pins(FOLDER / "django61.txt")
    assert newest["django"].startswith("6.1")
    assert {name for name in ours if ours[name] != newest.get(name)} == {"django"}

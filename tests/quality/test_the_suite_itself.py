"""The promises that conftest.py makes to every test."""

import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

ROOT = Path(__file__).resolve().parents[2]


def test_no_name_is_looked_up():
    with pytest.raises(Exception, match=r"a test tried to look up example\.org"):
        urlopen("https://example.org/")


def test_no_address_is_reached():
    with socket.socket() as one, pytest.raises(RuntimeError, match="tried to reach"):
        one.connect(("192.0.2.1", 80))


def test_a_file_is_stored_in_the_folder_of_its_test(media_root):
    name = default_storage.save("a.txt", ContentFile(b"a"))
    assert (media_root / name).read_bytes() == b"a"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("option", "outcome"), [([], "1 skipped"), (["--require-shared"], "1 error")]
)
def test_a_missing_corpus_is_a_failure_only_where_it_is_required(
    tmp_path, monkeypatch, option, outcome
):
    # A folder of its own: what stands under tests/ would be collected by the suite.
    test = tmp_path / "test_corpus.py"
    test.write_text("def test_corpus(shared): pass\n")
    monkeypatch.setenv("SYNAPTHEOS_SHARED", str(tmp_path))
    monkeypatch.delenv("SYNAPTHEOS_REQUIRE_SHARED", raising=False)
    pytest_here = ["pytest", "-q", f"--rootdir={ROOT}", "-c", "pyproject.toml"]
    run = subprocess.run(
        [sys.executable, "-m", *pytest_here, "-p", "tests.conftest", *option, test],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome in run.stdout, run.stdout + run.stderr

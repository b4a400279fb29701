"""Scripts only enhance; together they stay small."""

import gzip
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 15_000  # bytes, compressed


def test_all_scripts_of_a_page_weigh_little():
    scripts = list((ROOT / "static" / "js").glob("*.js"))
    assert scripts
    weight = sum(len(gzip.compress(script.read_bytes())) for script in scripts)
    assert weight <= LIMIT

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.contrib.staticfiles import finders

from config.stylesheet import NAME, PARTS, StylesheetFinder, fold_imports

STATIC = Path(django_settings.ROOT) / "static"
SHEET = STATIC / PARTS


@pytest.fixture
def finder(settings, tmp_path):
    settings.VAR = tmp_path
    return StylesheetFinder()


def write(folder, **parts):
    (folder / "css").mkdir(parents=True, exist_ok=True)
    for name, text in parts.items():
        (folder / "css" / f"{name}.css").write_text(text)
    return folder


def test_an_import_becomes_the_rules_of_that_file_in_its_layer(tmp_path):
    folder = write(
        tmp_path,
        parts='@layer base;\n\n@import url("body.css") layer(base);\n',
        body="/* Why. */\nbody {\n  color: red;\n}\n",
    )
    assert fold_imports([folder]) == (
        "@layer base;\n@layer base {\nbody {\ncolor: red;\n}\n}\n"
    )


def test_a_missing_part_stops_the_folding(tmp_path):
    folder = write(tmp_path, parts='@import url("gone.css") layer(base);\n')
    with pytest.raises(FileNotFoundError):
        fold_imports([folder])


def test_the_owners_files_replace_parts_and_have_the_last_word(tmp_path):
    owner = write(tmp_path / "own", a="a {\ntop: 1px;\n}\n", own="a {\ntop: 2px;\n}\n")
    ours = write(
        tmp_path / "ours",
        parts='@import url("a.css") layer(base);\n',
        a="a {\ntop: 0;\n}\n",
    )
    assert fold_imports([owner, ours]) == (
        "@layer base {\na {\ntop: 1px;\n}\n}\n@layer overrides {\na {\ntop: 2px;\n}\n}"
    )


def test_the_folded_sheet_imports_nothing_and_keeps_every_part():
    folded = fold_imports([STATIC])
    assert "@import" not in folded
    apart = ("feed.css", "styleguide.css")
    own = [*SHEET.parent.glob("admin*.css"), *map(SHEET.with_name, apart)]
    whole = {SHEET, *own}
    parts = set(SHEET.parent.rglob("*.css")) - whole
    named = set(re.findall(r'url\("([\w/-]+\.css)"\)', SHEET.read_text()))
    assert {str(path.relative_to(SHEET.parent)) for path in parts} == named


def test_every_font_that_the_sheet_names_is_there():
    addresses = re.findall(r'url\("(\.\./fonts/[^"]+)"\)', fold_imports([STATIC]))
    assert len(addresses) > 10
    assert [a for a in addresses if not (SHEET.parent / a).is_file()] == []


def test_parts_in_folders_name_no_file_because_folding_moves_them():
    inner = [
        path for path in SHEET.parent.glob("*/*.css") if "url(" in path.read_text()
    ]
    assert inner == []


def test_the_finder_answers_for_the_sheet_alone(finder):
    assert "@import" not in Path(finder.find(NAME)).read_text()
    assert finder.find(NAME, find_all=True) == [finder.find(NAME)]
    assert finder.find("css/tokens.css") == []


def test_the_finder_hands_the_folded_sheet_to_collectstatic(finder):
    [(name, storage)] = finder.list(None)
    assert name == NAME
    with storage.open(name) as file:
        assert b"@import" not in file.read()


def test_the_finder_writes_again_only_when_a_part_has_changed(
    finder, tmp_path, settings
):
    source = write(
        tmp_path / "source",
        parts='@import url("a.css") layer(base);\n',
        a="a {\n  top: 0;\n}\n",
    )
    finder.folders = [source]
    first = Path(finder.find(NAME)).stat().st_mtime_ns
    assert Path(finder.find(NAME)).stat().st_mtime_ns == first
    write(source, a="a {\n  top: 1px;\n}\n")
    assert "1px" in Path(finder.find(NAME)).read_text()


def test_the_site_serves_the_folded_sheet():
    assert "@import" not in Path(finders.find(NAME)).read_text()

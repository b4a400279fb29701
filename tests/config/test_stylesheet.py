import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.contrib.staticfiles import finders

from config.stylesheet import NAME, PARTS, StylesheetFinder, fold_imports

STATIC = Path(django_settings.STATICFILES_DIRS[0])
SHEET = STATIC / PARTS


@pytest.fixture
def finder(settings, tmp_path):
    settings.VAR = tmp_path
    return StylesheetFinder()


def write(folder, **parts):
    for name, text in parts.items():
        (folder / f"{name}.css").write_text(text)
    return folder / "site.css"


def test_an_import_becomes_the_rules_of_that_file_in_its_layer(tmp_path):
    sheet = write(
        tmp_path,
        site='@layer base;\n\n@import url("body.css") layer(base);\n',
        body="/* Why. */\nbody {\n  color: red;\n}\n",
    )
    assert fold_imports(sheet) == (
        "@layer base;\n@layer base {\nbody {\ncolor: red;\n}\n}\n"
    )


def test_a_missing_part_stops_the_folding(tmp_path):
    sheet = write(tmp_path, site='@import url("gone.css") layer(base);\n')
    with pytest.raises(FileNotFoundError):
        fold_imports(sheet)


def test_the_folded_sheet_imports_nothing_and_keeps_every_part():
    folded = fold_imports(SHEET)
    assert "@import" not in folded
    whole = {SHEET, SHEET.with_name("admin.css")}
    parts = set(SHEET.parent.rglob("*.css")) - whole
    named = set(re.findall(r'url\("([\w/-]+\.css)"\)', SHEET.read_text()))
    assert {str(path.relative_to(SHEET.parent)) for path in parts} == named


def test_every_font_that_the_sheet_names_is_there():
    addresses = re.findall(r'url\("(\.\./fonts/[^"]+)"\)', fold_imports(SHEET))
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
    css = tmp_path / "source" / "css"
    css.mkdir(parents=True)
    finder.sheet = write(
        css, site='@import url("a.css") layer(base);\n', a="a {\n  top: 0;\n}\n"
    )
    first = Path(finder.find(NAME)).stat().st_mtime_ns
    assert Path(finder.find(NAME)).stat().st_mtime_ns == first
    write(css, a="a {\n  top: 1px;\n}\n")
    assert "1px" in Path(finder.find(NAME)).read_text()


def test_the_site_serves_the_folded_sheet():
    assert "@import" not in Path(finders.find(NAME)).read_text()

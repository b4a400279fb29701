"""The words of the interface in other languages."""

import ast
import re
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation.template import templatize

from config.catalogues import LOCALE, compiled, entries, messages

CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[ds](?![\w-])")
# How templatize writes what a template marks.
MARKED = re.compile(r" n?gettext\((u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"))")
SHARE = 0.9  # a sentence that is new is English for a while


def each_catalogue(test):
    names = [path.parts[-3] for path in CATALOGUES]
    return pytest.mark.parametrize("path", CATALOGUES, ids=names)(test)


def test_every_language_that_is_offered_has_a_catalogue():
    offered = {code for code, _ in settings.LANGUAGES} - {settings.LANGUAGE_CODE}
    assert {path.parts[-3] for path in CATALOGUES} == offered


@each_catalogue
def test_what_is_compiled_is_what_is_written(path):
    text = path.read_text(encoding="utf-8")
    assert path.with_suffix(".mo").read_bytes() == compiled(text), (
        "run: python -m config.catalogues"
    )


@each_catalogue
def test_a_translation_has_the_values_of_its_sentence(path):
    for entry in entries(path.read_text(encoding="utf-8")):
        source = entry.get("msgid_plural", entry["msgid"])
        for name in ("msgstr", "msgstr0"):
            if said := entry.get(name):
                wanted = set(PLACEHOLDER.findall(source))
                assert set(PLACEHOLDER.findall(said)) == wanted, source


@each_catalogue
def test_what_the_pages_say_is_translated(path):
    known = {
        source.split("\x04")[-1].split("\0")[0]
        for source in messages(path.read_text(encoding="utf-8"))
    }
    told = set()
    folder = Path(settings.ROOT) / "templates"
    for template in {*folder.rglob("*.html")} - {*folder.glob("admin/**/*")}:
        told |= marked(template.read_text(encoding="utf-8"))
    missing = sorted(told - known)
    assert len(told) > 100
    assert len(missing) <= (1 - SHARE) * len(told), missing


def marked(template):
    found = MARKED.findall(templatize(template))
    return {ast.literal_eval(text).replace("%%", "%") for text in found}


def test_a_compiled_catalogue_is_read_as_it_was_written():
    text = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=1; plural=0;\\n"

# a remark
msgid "a \\"quoted\\" "
"line\\n"
msgstr "một \\"dòng\\"\\n"

msgid "one day"
msgid_plural "%d days"
msgstr[0] "%d ngày"

msgctxt "month"
msgid "May"
msgstr "tháng Năm"

#, fuzzy
msgid "guess"
msgstr "đoán"

msgid "nothing"
msgstr ""
"""
    told = GNUTranslations(BytesIO(compiled(text)))
    assert told.gettext('a "quoted" line\n') == 'một "dòng"\n'
    assert told.ngettext("one day", "%d days", 7) == "%d ngày"
    assert told.pgettext("month", "May") == "tháng Năm"
    assert told.gettext("guess") == "guess"
    assert told.gettext("nothing") == "nothing"

import pytest

from tests.portfolio.profiles import import_text

pytestmark = pytest.mark.django_db


def test_an_import_that_brings_no_images_tells_which_are_missing():
    log = import_text("# Me\n\nHello.\n\n![a tower](img/tower.png)\n")
    assert [(each.line, each.message) for each in log.warnings] == [
        (5, "section 'Me': image not found: img/tower.png")
    ]

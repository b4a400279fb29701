from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

FOLDER = Path(settings.ROOT) / "templates"
NAMES = sorted(
    str(file.relative_to(FOLDER)) for file in FOLDER.rglob("*") if file.is_file()
)


@pytest.mark.parametrize("name", NAMES)
def test_every_template_compiles(name):
    get_template(name)

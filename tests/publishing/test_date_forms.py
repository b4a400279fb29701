from datetime import UTC, datetime

import pytest
from django.utils import dateformat

from publishing.date_forms import UnknownSignError, django_form, form_or

MOMENT = datetime(2021, 2, 3, 4, 5, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("strftime", "shown"),
    [
        ("%B %-d, %Y", "February 3, 2021"),
        ("%Y-%m-%d", "2021-02-03"),
        ("%F", "2021-02-03"),
        ("%d. %b %y", "03. Feb 21"),
        ("%A, the %e of %B", "Wednesday, the 3 of February"),
        (r"Y\m %d", r"Y\m 03"),
        ("ngày %-d tháng %-m", "ngày 3 tháng 2"),
        ("100%% %Y", "100% 2021"),
    ],
)
def test_a_date_looks_as_strftime_would_write_it(strftime, shown):
    assert dateformat.format(MOMENT, django_form(strftime)) == shown


@pytest.mark.parametrize("strftime", ["%Q", "%^B", "%-", "%{x}", "ordinal", "100%%"])
def test_an_unknown_sign_leaves_the_form_to_the_language(strftime):
    with pytest.raises(UnknownSignError):
        django_form(strftime)
    assert form_or(strftime, "DATE_FORMAT") == "DATE_FORMAT"


def test_without_a_form_the_language_decides():
    assert form_or("", "SHORT_DATE_FORMAT") == "SHORT_DATE_FORMAT"

"""Parts of addresses that Django's own converters do not know."""

from django.urls.converters import StringConverter, register_converter


class UnicodeSlugConverter(StringConverter):
    """Letters and digits of any script, "-" and "_": what ``allow_unicode`` allows."""

    regex = r"[-\w]+"


class YearConverter:
    """Years that a date can have in every time zone."""

    regex = "[12][0-9]{3}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:04d}"


class MonthConverter:
    """01 to 12, always of two digits: a month has one address."""

    regex = "0[1-9]|1[0-2]"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:02d}"


class LanguageConverter(StringConverter):
    """Codes such as "vi" and "pt-BR"; too short to be a word of an address of ours."""

    regex = "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"


register_converter(UnicodeSlugConverter, "uslug")
register_converter(YearConverter, "year")
register_converter(MonthConverter, "month")
register_converter(LanguageConverter, "language")

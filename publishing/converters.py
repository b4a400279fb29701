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


register_converter(UnicodeSlugConverter, "uslug")
register_converter(YearConverter, "year")

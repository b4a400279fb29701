"""What an owner may choose about looks."""

import hashlib
import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.colours import (
    LIGHT_PAGE,
    READABLE,
    browser_colours,
    contrast,
    stylesheet,
    unreadable_parts,
)
from publishing.date_forms import UnknownSignError, django_form, form_or
from publishing.palettes import palette, palette_choices
from publishing.sharing import SERVICES

HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
COLOURED_PARTS = (
    "page", "text", "link", "hover", "navbar", "navbar_text", "navbar_border", "footer",
    "footer_text", "footer_link", "footer_hover", "mobile",
)  # fmt: skip


def validate_pairs(pairs: Any) -> None:
    """Of names and words, as one line of a form shows them each."""
    is_table = isinstance(pairs, dict)
    if not is_table or not all(isinstance(value, str) for value in pairs.values()):
        raise ValidationError(_("Write one name and its value in each line."))


def validate_share_services(services: Any) -> None:
    if not isinstance(services, list) or set(services) - set(SERVICES):
        raise ValidationError(
            _("Choose from %(known)s."), params={"known": ", ".join(SERVICES)}
        )


def validate_colours(colours: Any) -> None:
    validate_pairs(colours)
    for part, colour in colours.items():
        if part not in COLOURED_PARTS:
            known = ", ".join(COLOURED_PARTS)
            raise ValidationError(
                _("%(part)s has no colour of its own; the parts are %(known)s."),
                params={"part": part, "known": known},
            )
        if not HEX_COLOUR.fullmatch(colour):
            raise ValidationError(
                _("%(colour)s is no colour; write one like #1a237e."),
                params={"colour": colour},
            )


UNREADABLE_ACCENT = _(
    "Links of this colour could not be read on the light page; choose a darker one."
)


def validate_accent(colour: str) -> None:
    if not HEX_COLOUR.fullmatch(colour):
        raise ValidationError(_("Write a colour like #1a237e."))
    if contrast(colour, LIGHT_PAGE) < READABLE:
        raise ValidationError(UNREADABLE_ACCENT)


class Looks(models.Model):
    logo = models.ForeignKey(
        "images.Image",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A picture in place of the title."),
    )
    round_avatar = models.BooleanField(_("round avatar"), default=True)
    palette = models.CharField(
        _("palette"),
        max_length=20,
        blank=True,
        choices=palette_choices,
        help_text=_("Of the light and the dark page; readers choose between those."),
    )
    accent = models.CharField(
        _("accent colour"),
        max_length=9,
        blank=True,
        validators=[validate_accent],
        help_text=_(
            "Of links, as #1a237e; the dark page takes a lighter one. Empty: that of "
            "the palette."
        ),
    )
    colours_shown = models.BooleanField(
        _("use the colours of the old site"),
        default=False,
        help_text=_("On the light page; the dark one keeps its own."),
    )
    colours = models.JSONField(
        _("colours"),
        default=dict,
        blank=True,
        validators=[validate_colours],
        help_text=_("Of the old site: one part in each line, as navbar: #1a237e."),
    )
    date_format = models.CharField(
        _("form of dates"),
        max_length=60,
        blank=True,
        help_text=_(
            "With the signs of strftime, as %B %-d, %Y. Empty: as the language has it."
        ),
    )
    title_on_all_pages = models.BooleanField(
        _("title of the site on every page"), default=True
    )
    footer_text = models.CharField(_("footer"), max_length=500, blank=True)
    footer_url = models.URLField(_("address in the footer"), max_length=500, blank=True)

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Every pair of colours that meets on the light page can be read."""
        super().clean()
        try:
            django_form(self.date_format)
        except UnknownSignError as unknown:
            said = _("%(sign)s is no sign of a date here; such are %%d, %%B and %%Y.")
            raise ValidationError({"date_format": said % {"sign": unknown}}) from None
        chosen = palette(self.palette)
        if self.accent and HEX_COLOUR.fullmatch(self.accent):
            page = chosen.light("page", LIGHT_PAGE)
            if contrast(self.accent, page) < READABLE:
                raise ValidationError({"accent": UNREADABLE_ACCENT})
        if not self.colours_shown:
            return
        shown = {"link": self.accent, **self.colours} if self.accent else self.colours
        problems = [
            _("%(part)s on %(ground)s has a contrast of %(ratio)s, readers need 4.5.")
            % vars(problem)
            for problem in unreadable_parts(shown, chosen)
        ]
        if problems:
            raise ValidationError({"colours": problems})

    @property
    def long_dates(self) -> str:
        """As the filter ``date`` takes it."""
        return form_or(self.date_format, "DATE_FORMAT")

    @property
    def short_dates(self) -> str:
        return form_or(self.date_format, "SHORT_DATE_FORMAT")

    @property
    def browser_colours(self) -> tuple[str, str]:
        """Of what a browser draws around the page, light and dark."""
        colours = self.colours if self.colours_shown else {}
        return browser_colours(colours, palette(self.palette))

    @property
    def theme_css(self) -> str:
        colours = self.colours if self.colours_shown else {}
        # An export that somebody edited may hold any word.
        accent = self.accent if HEX_COLOUR.fullmatch(self.accent) else ""
        return stylesheet(accent, colours, palette(self.palette))

    @property
    def theme_version(self) -> str:
        """Changes with the owner's colours; "" where there are none."""
        css = self.theme_css
        return hashlib.sha256(css.encode()).hexdigest()[:12] if css else ""

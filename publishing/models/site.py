import re
import zoneinfo
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.web_addresses import validate_address

from .announced import Announced
from .importable import Importable
from .other_services import OtherServices
from .single_row import SingleRow
from .site_lists import Lists
from .site_options import Looks


def validate_time_zone(name: str) -> None:
    if name not in zoneinfo.available_timezones():
        raise ValidationError(
            _("%(name)s is no time zone; write one like Asia/Ho_Chi_Minh."),
            params={"name": name},
        )


def validate_macros(macros: Any) -> None:
    is_table = isinstance(macros, dict)
    if not is_table or not all(isinstance(value, str) for value in macros.values()):
        raise ValidationError(_('Write macros as {"R": "\\\\mathbb{R}"}.'))


def validate_kramdown_options(options: Any) -> None:
    if not isinstance(options, dict):
        raise ValidationError(_('Write options as {"hard_wrap": true}.'))


HOST = re.compile(r"(?:[a-z0-9][a-z0-9.-]*(?::\d{1,5})?)?(?:/[^\s/?#]+)*/?")


def validate_hosts(lines: str) -> None:
    for line in filter(None, map(str.strip, lines.splitlines())):
        if not HOST.fullmatch(line):
            raise ValidationError(
                _("%(line)s: write a host such as example.org or example.org/blog."),
                params={"line": line},
            )


def validate_lists(lists: Any) -> None:
    is_table = isinstance(lists, list) and all(
        isinstance(pair, list) and [type(part) for part in pair] == [str, str]
        for pair in lists
    )
    if not is_table:
        raise ValidationError(_('Write lists as [["tag", "/tag/:name/"]].'))


class SiteSettings(SingleRow, Looks, Lists, OtherServices, Importable, Announced):
    """What an owner says about the whole site."""

    shown_with: ClassVar[tuple[str, ...]] = ("avatar", "logo")

    title = models.CharField(_("title"), max_length=200, default="Synaptheos")
    tagline = models.CharField(_("tagline"), max_length=300, blank=True)
    description = models.TextField(_("description"), blank=True)
    author_name = models.CharField(_("author"), max_length=200, blank=True)
    author_bio = models.TextField(_("about the author"), blank=True)
    author_location = models.CharField(
        _("place of the author"), max_length=200, blank=True
    )
    email = models.EmailField(_("e-mail"), blank=True)
    avatar = models.ForeignKey(
        "images.Image",
        verbose_name=_("avatar"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    language = models.CharField(_("language"), max_length=16, default="en")
    time_zone = models.CharField(
        _("time zone"), max_length=60, default="UTC", validators=[validate_time_zone]
    )
    math_macros = models.JSONField(
        _("math macros"),
        default=dict,
        blank=True,
        validators=[validate_macros],
        help_text=_('Short names for formulas, as {"R": "\\mathbb{R}"}.'),
    )
    single_dollar_math = models.BooleanField(
        _("math between single dollars"),
        default=False,
        help_text=_("On: $x$ is a formula. Off: dollars are money, formulas need $$."),
    )
    smart_punctuation = models.BooleanField(_("smart punctuation"), default=True)
    kramdown_options = models.JSONField(
        _("options of kramdown"),
        default=dict,
        blank=True,
        validators=[validate_kramdown_options],
        help_text=_('How the old site read Markdown, as {"hard_wrap": true}.'),
    )

    old_hosts = models.TextField(
        _("hosts that this site had before"),
        blank=True,
        validators=[validate_hosts],
        help_text=_(
            "One a line, with the folder if there was one: example.github.io/blog. "
            "Links to them lead to this site."
        ),
    )

    keep_addresses = models.BooleanField(
        _("posts stay at their old addresses"),
        default=False,
        help_text=_(
            "For posts that an import brings. Off: they are below /blog/, and their old "
            "addresses lead there. Holds from the next import on."
        ),
    )
    old_lists = models.JSONField(
        _("lists that this site had before"),
        default=list,
        blank=True,
        validators=[validate_lists],
        help_text=_(
            "Pages of tags, years and feeds, which lead to those of this site: "
            '[["tag", "/tag/:name/"], ["year", "/:year/"], ["page", "/page:num/"]].'
        ),
    )

    class Meta(SingleRow.Meta):
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")

    def __str__(self) -> str:
        return self.title

    @property
    def former_hosts(self) -> tuple[str, ...]:
        """As ``local_address`` takes them."""
        return tuple(filter(None, map(str.strip, self.old_hosts.splitlines())))

    @property
    def former_folders(self) -> tuple[str, ...]:
        """The folders that the old site was in: "/blog"."""
        folders = (
            f"/{host.partition('/')[2].strip('/')}" for host in self.former_hosts
        )
        return tuple(dict.fromkeys(folder for folder in folders if folder != "/"))

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """UTC where the stored name is unknown to this machine."""
        try:
            return zoneinfo.ZoneInfo(self.time_zone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError):
            return zoneinfo.ZoneInfo("UTC")


class MenuItem(Importable, Announced):
    label = models.CharField(_("label"), max_length=100)
    url = models.CharField(
        _("address"),
        max_length=500,
        blank=True,
        validators=[validate_address],
        help_text=_("A path such as /blog/ or a full address; empty: only a heading."),
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("under"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="children",
        limit_choices_to={"parent": None},
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta(Importable.Meta):
        verbose_name = _("menu item")
        verbose_name_plural = _("menu items")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        """The menu has two levels: an entry deeper down would be nowhere to be seen."""
        super().clean()
        if self.parent is None:
            return
        is_itself = self.pk is not None and self.parent.pk == self.pk
        if is_itself or self.parent.parent_id:
            raise ValidationError(_("An entry stands under one that is at the top."))
        if self.pk and self.children.exists():
            raise ValidationError(
                _("This entry has others under it, so it stays at the top.")
            )


class SocialLink(Importable, Announced):
    kind = models.CharField(_("network"), max_length=40)
    label = models.CharField(_("label"), max_length=100, blank=True)
    url = models.CharField(_("address"), max_length=500, validators=[validate_address])
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta(Importable.Meta):
        verbose_name = _("social link")
        verbose_name_plural = _("social links")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.label or self.kind

"""What an owner may choose about lists, search and feeds."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.home_order import validate_home_order


class Lists(models.Model):
    home_order = models.JSONField(
        _("blocks of the home page"),
        default=list,
        blank=True,
        validators=[validate_home_order],
        help_text=_("The smallest number comes first."),
    )
    posts_per_page = models.PositiveSmallIntegerField(
        _("posts on a page"),
        default=10,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    excerpt_words = models.PositiveSmallIntegerField(
        _("words of an excerpt"), default=50
    )
    list_excerpts = models.BooleanField(_("excerpts in lists"), default=True)
    list_tags = models.BooleanField(_("tags in lists"), default=True)
    search_shown = models.BooleanField(_("search in the header"), default=True)
    feed_description = models.TextField(
        _("description of the feed"), blank=True, help_text=_("Empty: the tagline.")
    )
    keywords = models.CharField(_("keywords"), max_length=500, blank=True)
    repository_url = models.URLField(
        _("repository of the site"),
        max_length=500,
        blank=True,
        help_text=_(
            "At GitHub or GitLab: https://github.com/ada/ada.github.io. Of what an "
            "import brought, since only that has a file there."
        ),
    )
    edit_links = models.BooleanField(
        _("link pages to their source in the repository"), default=False
    )

    class Meta:
        abstract = True

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar, Self

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.core.validators import validate_unicode_slug
from django.db import models, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from markdownx.models import MarkdownxField

from publishing.markup import Document

from .addresses import OldAddress
from .importable import Importable
from .mentions import Mention, own_paths
from .published import PublishableQuerySet, State
from .rendered import Rendered
from .sources import SourceSite

SLUG_LENGTH = 120
TRANSLATION_KEY_LENGTH = 200
# Dates that every time zone can show, in years of four digits.
FIRST_MOMENT = datetime(1001, 1, 1, tzinfo=UTC)
LAST_MOMENT = datetime(9999, 12, 30, tzinfo=UTC)


def first_free(stem: str, taken: Collection[str]) -> str:
    """``stem``, or with the first number that makes it free: "gpt-2", "gpt-3"."""
    number, slug = 1, stem
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


class Publishable(Importable, Rendered):
    markdown_fields: ClassVar[dict[str, str]] = {"body": "body_html"}
    # The foreign keys that the address of a row, and whether it is public, depend on.
    address_relations: ClassVar[tuple[str, ...]] = ()
    needs_text: ClassVar[bool] = False  # without one, a public row is an oversight
    mentioned_paths: Sequence[str] = ()  # of the text that was just rendered

    title = models.CharField(_("title"), max_length=300)
    subtitle = models.CharField(_("subtitle"), max_length=500, blank=True)
    slug = models.SlugField(
        _("slug"),
        max_length=SLUG_LENGTH,
        unique=True,
        blank=True,
        allow_unicode=True,
        validators=[validate_unicode_slug],
        help_text=_(
            "The last part of the address. Leave it empty to make it from the title. "
            "When you change it, the old address leads here."
        ),
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        help_text=_("Shown in lists and feeds; empty: the first paragraph."),
    )
    body = MarkdownxField(_("text"), blank=True)
    body_html = models.TextField(editable=False, blank=True)
    body_text = models.TextField(editable=False, blank=True)
    excerpt = models.TextField(editable=False, blank=True)
    word_count = models.PositiveIntegerField(editable=False, default=0)
    language = models.CharField(
        _("language"),
        max_length=16,
        blank=True,
        help_text=_("A code such as en or vi; empty: the language of the site."),
    )
    translation_key = models.CharField(
        _("translations"),
        max_length=TRANSLATION_KEY_LENGTH,
        blank=True,
        db_index=True,
        help_text=_(
            "Any word; items of one kind with the same word translate each other."
        ),
    )
    published_at = models.DateTimeField(
        _("published at"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_(
            "Empty: a draft. In the future: appears by itself at that moment. "
            "In the past: public."
        ),
    )
    first_published_at = models.DateTimeField(null=True, blank=True, editable=False)
    date_known = models.BooleanField(
        _("date known"),
        default=True,
        help_text=_("Off: the source has no date, so none is shown."),
    )
    unlisted = models.BooleanField(
        _("unlisted"),
        default=False,
        help_text=_("Public for whoever has the address, but in no list or feed."),
    )
    cover = models.ForeignKey(
        "images.Image",
        verbose_name=_("cover image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    thumbnail = models.ForeignKey(
        "images.Image",
        verbose_name=_("image in lists"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Empty: the cover image."),
    )
    share_image = models.ForeignKey(
        "images.Image",
        verbose_name=_("image for links"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown where others link here; empty: the cover image."),
    )
    seo_title = models.CharField(
        _("title for search engines"), max_length=300, blank=True
    )
    seo_description = models.CharField(
        _("description for search engines"), max_length=500, blank=True
    )
    import_site = models.ForeignKey(
        SourceSite,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(auto_now_add=True, editable=False)
    updated_at = models.DateTimeField(_("changed at"), auto_now=True, editable=False)

    mentions = GenericRelation(
        Mention, content_type_field="source_type", object_id_field="source_id"
    )

    objects = PublishableQuerySet.as_manager()

    class Meta(Importable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            previous = self._stored()
            self.slug = self.slug or self.free_slug(self.title)
            self._note_first_publication()
            super().save(*args, **kwargs)
            self.note_mentions()
            if previous and previous.was_public:
                OldAddress.objects.remember_move(previous.get_absolute_url(), self)

    def make_ready(self) -> None:
        """What ``save`` does before it writes, for new rows that are saved together."""
        self._note_first_publication()
        self.render_markdown()

    def clean(self) -> None:
        super().clean()
        moment = self.published_at
        if moment and not FIRST_MOMENT <= moment <= LAST_MOMENT:
            raise ValidationError(_("Write a year between 1001 and 9999."))
        if self.slug in self.reserved_slugs():
            raise ValidationError(
                _("The slug %(slug)s belongs to another part of the site."),
                params={"slug": self.slug},
            )
        self.translation_key = self.translation_key.strip()

    def get_absolute_url(self) -> str:
        raise NotImplementedError  # each kind has an address of its own

    @property
    def state(self) -> State:
        if self.published_at is None:
            return State.DRAFT
        if self.published_at > timezone.now():
            return State.SCHEDULED
        return State.PUBLISHED

    @property
    def is_published(self) -> bool:
        """The same question as ``published()`` asks of a row."""
        return self.state == State.PUBLISHED

    @property
    def is_listed(self) -> bool:
        """The same question as ``listed()`` asks of a row."""
        return self.is_published and not self.unlisted

    @property
    def was_public(self) -> bool:
        first = self.first_published_at
        return first is not None and first <= timezone.now()

    @property
    def list_image(self) -> Any:
        """What a list shows beside the title."""
        return self.thumbnail or self.cover

    @property
    def drawn_image_url(self) -> str:
        """Of a picture for links that was made for want of another."""
        return ""

    @property
    def description(self) -> str:
        return self.summary or self.excerpt

    def search_text(self) -> str:
        """What a search looks through besides the title and the tags."""
        return "\n".join(filter(None, [self.subtitle, self.summary, self.body_text]))

    def free_slug(self, wanted: str) -> str:
        """A slug like ``wanted`` that no sibling has."""
        stem = self.slug_stem(wanted)
        others = self.slug_siblings().exclude(pk=self.pk)
        taken = set(others.filter(slug__startswith=stem).values_list("slug", flat=True))
        return first_free(stem, {*taken, *self.reserved_slugs()})

    def slug_stem(self, wanted: str) -> str:
        """The slug that ``wanted`` gives where no sibling has it already."""
        stem = slugify(wanted, allow_unicode=True)[: SLUG_LENGTH - 8].strip("-_")
        return stem or self._meta.model_name or "item"

    def slug_siblings(self) -> models.QuerySet[Any]:
        """Rows that must not share a slug with this one."""
        return type(self)._base_manager.all()

    def reserved_slugs(self) -> Collection[str]:
        """Slugs whose address belongs to another page."""
        return ()

    def document_rendered(self, source: str, document: Document) -> None:
        if source == "body":
            self.body_text = document.text
            self.excerpt = document.excerpt
            self.word_count = document.word_count
            self.mentioned_paths = own_paths(document.links)

    def note_mentions(self) -> None:
        """What the text that was just rendered links to."""
        Mention.objects.replace(self, self.mentioned_paths)

    def render_markdown(self) -> Collection[str]:
        return {*super().render_markdown(), "body_text", "excerpt", "word_count"}

    def _stored(self) -> Self | None:
        return type(self)._base_manager.filter(pk=self.pk).first() if self.pk else None

    def _note_first_publication(self) -> None:
        if not self.was_public:
            self.first_published_at = self.published_at

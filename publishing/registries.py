"""What the three apps tell the whole site about themselves, from ``AppConfig.ready()``.

A new kind of content is a few registrations in its own app and no edit elsewhere.
Those that need many modules wait until they are asked for, since most commands and
pages ask for few of them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from threading import RLock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

T = TypeVar("T")


class Registry(Generic[T]):
    """Values by key, in the order of registration."""

    def __init__(self, noun: str) -> None:
        self._noun = noun
        self._values: dict[str, T] = {}
        self._waiting: list[Callable[[], None]] = []
        self._filling = RLock()

    def register(self, key: str, value: T) -> None:
        if key in self._values:
            raise ValueError(f"{self._noun} {key!r} is registered twice")
        self._values[key] = value

    def when_asked(self, register: Callable[[], None]) -> None:
        """Calls ``register``, which imports what it registers, before the first answer."""
        self._waiting.append(register)

    def __getitem__(self, key: str) -> T:
        values = self.fill()
        try:
            return values[key]
        except KeyError:
            known = ", ".join(sorted(values)) or "none"
            raise KeyError(f"no {self._noun} {key!r}; known: {known}") from None

    def __contains__(self, key: object) -> bool:
        return key in self.fill()

    def __iter__(self) -> Iterator[T]:
        return iter(self.fill().values())

    def items(self) -> Iterator[tuple[str, T]]:
        return iter(self.fill().items())

    def fill(self) -> dict[str, T]:
        """Calls those that wait; all values."""
        # One leaves the list when it is done, so that no thread reads too early.
        if self._waiting:
            with self._filling:
                while self._waiting:
                    self._fill(self._waiting[0])
                    del self._waiting[0]
        return self._values

    def _fill(self, register: Callable[[], None]) -> None:
        before = dict(self._values)
        try:
            register()
        except BaseException:
            # Nothing by half, or the next question would meet "registered twice".
            self._values = before
            raise


@dataclass(frozen=True)
class Listing:
    """A model whose public rows appear in mixed lists: tag pages, search.

    ``card_template`` is given the row as ``item``; ``related`` names the foreign keys
    that the card follows, so that a list costs one query for each kind of row.
    ``searched`` names the parts of a row that its ``search_text()`` goes through.
    """

    model: Any
    card_template: str
    label: Any
    related: tuple[str, ...] = ()
    searched: tuple[str, ...] = ()


@dataclass(frozen=True)
class HomeBlock:
    """A part of the home page: ``context(request)`` is what its template is given.

    ``order`` and ``shown`` hold until the owner says otherwise; one that ``leads``
    brings the heading of the page, so it is first wherever it is shown.
    """

    label: Any
    template: str
    context: "Callable[[HttpRequest], Mapping[str, Any]]"
    order: int
    shown: bool = True
    leads: bool = False


@dataclass(frozen=True)
class MenuDefault:
    """What the menu shows while the owner has written none.

    With ``rows``, only while there are any of them in public.
    """

    label: Any
    url_name: str
    rows: "Callable[[], QuerySet[Any]] | None" = None


@dataclass(frozen=True)
class Specimen:
    """A component for the style guide: a template of the pages with made-up values,
    or Markdown, rendered as texts are."""

    label: str
    template: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True)
class KeptAddresses:
    """A model whose rows may stay at an old address (its field ``kept_path``), and the
    view that draws one, given its slug."""

    model: Any
    view: "Callable[..., HttpResponseBase]"


ListAddress = Callable[[Mapping[str, str]], str | None]
"""Our list for one of an old site, given what its address said (name, year, num, ...);
nothing where there is nothing public to list."""

Renewal = Callable[[bool], int]
"""Makes the files that are missing (all anew, when told so) and says how many."""

Specimens = Callable[[], Iterable[Specimen]]

importers: Registry[Any] = Registry("importer")
exporters: Registry[Any] = Registry("exporter")
checked_texts: Registry[Any] = Registry("kind of checked text")
content_checks: Registry[Any] = Registry("content check")
listings: Registry[Listing] = Registry("listing")
home_blocks: Registry[HomeBlock] = Registry("home block")
sitemaps: Registry[Any] = Registry("sitemap")
menu_defaults: Registry[MenuDefault] = Registry("menu entry")
specimens: Registry[Specimens] = Registry("group of specimens")
list_addresses: Registry[ListAddress] = Registry("kind of list")
kept_addresses: Registry[KeptAddresses] = Registry("kind of kept item")
renewals: Registry[Renewal] = Registry("kind of made files")

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from publishing.registries import (
    HomeBlock,
    KeptAddresses,
    Listing,
    MenuDefault,
    exporters,
    home_blocks,
    importers,
    kept_addresses,
    list_addresses,
    listings,
    menu_defaults,
    renewals,
    sitemaps,
    specimens,
)


class BlogConfig(AppConfig):
    name = "blog"
    verbose_name = _("blog")

    def ready(self) -> None:
        from .home import latest_posts
        from .share_cards import listen, renew

        listen()
        renewals.register("share cards", renew)
        importers.when_asked(register_importers)
        exporters.when_asked(register_exporters)
        specimens.when_asked(register_specimens)
        kept_addresses.when_asked(register_kept_addresses)
        list_addresses.when_asked(register_list_addresses)
        sitemaps.when_asked(register_sitemaps)
        register_listings()
        home_blocks.register(
            "posts",
            HomeBlock(
                _("Latest posts"), "blog/_home_posts.html", latest_posts, order=20
            ),
        )
        menu_defaults.register("blog", MenuDefault(_("Blog"), "blog:posts"))


def register_importers() -> None:
    from .importing.posts import PostImporter
    from .importing.series import SeriesImporter

    importers.register("series", SeriesImporter)
    importers.register("post", PostImporter)


def register_exporters() -> None:
    from .exporting import PostExporter, SeriesExporter

    exporters.register("series", SeriesExporter())
    exporters.register("posts", PostExporter())


def register_listings() -> None:
    from .models import Post, Series

    pictures = ("cover", "thumbnail")
    post = Listing(Post, "blog/_post_card.html", _("Post"), related=pictures)
    series = Listing(Series, "includes/_entry.html", _("Series"), related=pictures)
    listings.register("post", post)
    listings.register("series", series)


def register_specimens() -> None:
    from .specimens import specimens as ours

    specimens.register("Blog", ours)


def register_kept_addresses() -> None:
    from .models import Post
    from .views import PostDetailView

    kept_addresses.register("post", KeptAddresses(Post, PostDetailView.as_view()))


def register_sitemaps() -> None:
    from .sitemaps import BlogSitemap, PostSitemap, SeriesSitemap

    sitemaps.register("posts", PostSitemap)
    sitemaps.register("series", SeriesSitemap)
    sitemaps.register("blog", BlogSitemap)


def register_list_addresses() -> None:
    from . import addresses

    list_addresses.register("page", addresses.page_address)
    list_addresses.register("year", addresses.year_address)
    list_addresses.register("feed", addresses.feed_address)
    list_addresses.register("tag_feed", addresses.tag_feed_address)

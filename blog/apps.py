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
        from .models import Post
        from .share_cards import listen, renew
        from .sitemaps import BlogSitemap, PostSitemap, SeriesSitemap
        from .specimens import specimens as ours
        from .views import PostDetailView

        listen()
        specimens.register("Blog", ours)
        renewals.register("share cards", renew)
        register_importers_and_exporters()
        register_listings()
        home_blocks.register(
            "posts",
            HomeBlock(
                _("Latest posts"), "blog/_home_posts.html", latest_posts, order=20
            ),
        )
        menu_defaults.register("blog", MenuDefault(_("Blog"), "blog:posts"))
        kept_addresses.register("post", KeptAddresses(Post, PostDetailView.as_view()))
        register_list_addresses()
        sitemaps.register("posts", PostSitemap)
        sitemaps.register("series", SeriesSitemap)
        sitemaps.register("blog", BlogSitemap)


def register_importers_and_exporters() -> None:
    from .exporting import PostExporter, SeriesExporter
    from .importing.posts import PostImporter
    from .importing.series import SeriesImporter

    importers.register("series", SeriesImporter)
    importers.register("post", PostImporter)
    exporters.register("series", SeriesExporter())
    exporters.register("posts", PostExporter())


def register_listings() -> None:
    from .models import Post, Series

    pictures = ("cover", "thumbnail")
    post = Listing(Post, "blog/_post_card.html", _("Post"), related=pictures)
    series = Listing(Series, "includes/_entry.html", _("Series"), related=pictures)
    listings.register("post", post)
    listings.register("series", series)


def register_list_addresses() -> None:
    from . import addresses

    list_addresses.register("page", addresses.page_address)
    list_addresses.register("year", addresses.year_address)
    list_addresses.register("feed", addresses.feed_address)
    list_addresses.register("tag_feed", addresses.tag_feed_address)

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
    sitemaps,
)


class BlogConfig(AppConfig):
    name = "blog"
    verbose_name = _("blog")

    def ready(self) -> None:
        from . import addresses
        from .exporting import PostExporter, SeriesExporter
        from .home import latest_posts
        from .importing.posts import PostImporter
        from .importing.series import SeriesImporter
        from .models import Post, Series
        from .sitemaps import BlogSitemap, PostSitemap, SeriesSitemap
        from .views import PostDetailView

        exporters.register("series", SeriesExporter())
        exporters.register("posts", PostExporter())
        importers.register("series", SeriesImporter)
        importers.register("post", PostImporter)
        listings.register(
            "post",
            Listing(
                Post,
                "blog/_post_card.html",
                _("Post"),
                related=("cover", "thumbnail"),
            ),
        )
        listings.register(
            "series",
            Listing(
                Series,
                "includes/_entry.html",
                _("Series"),
                related=("cover", "thumbnail"),
            ),
        )
        home_blocks.register(
            "posts", HomeBlock("blog/_home_posts.html", latest_posts, order=20)
        )
        menu_defaults.register("blog", MenuDefault(_("Blog"), "blog:posts"))
        kept_addresses.register("post", KeptAddresses(Post, PostDetailView.as_view()))
        list_addresses.register("page", addresses.page_address)
        list_addresses.register("year", addresses.year_address)
        list_addresses.register("feed", addresses.feed_address)
        list_addresses.register("tag_feed", addresses.tag_feed_address)
        sitemaps.register("posts", PostSitemap)
        sitemaps.register("series", SeriesSitemap)
        sitemaps.register("blog", BlogSitemap)

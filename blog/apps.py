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
        from .exporting import PostExporter
        from .home import latest_posts
        from .importing.posts import PostImporter
        from .models import Post
        from .sitemaps import BlogSitemap, PostSitemap
        from .views import PostDetailView

        exporters.register("posts", PostExporter())
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
        sitemaps.register("blog", BlogSitemap)

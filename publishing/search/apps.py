from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "publishing.search"
    label = "search"
    verbose_name = _("search")

    def ready(self) -> None:
        from .index import listen

        listen()

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImagesConfig(AppConfig):
    name = "publishing.images"
    label = "images"
    verbose_name = _("images")

    def ready(self) -> None:
        from .keeping import listen

        listen()

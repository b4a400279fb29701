"""Jekyll sites: how they are laid out, and what becomes of each of their files."""

from publishing.registries import importers


def register() -> None:
    # Not before somebody asks for importers.
    from .menus.menu import MenuImporter  # noqa: PLC0415
    from .theme.settings import SettingsImporter  # noqa: PLC0415

    importers.register("settings", SettingsImporter)
    importers.register("menu", MenuImporter)

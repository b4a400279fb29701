"""The menus of the common themes, as menu items."""

"""System checks: what an app declares is verified when the project starts."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from .models import Publishable
from .registries import home_blocks, listings


@register()
def check_listings(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every listing has a published() gate, and every registered template exists."""
    errors: list[CheckMessage] = [
        Error(
            f"The listing {key!r} is no Publishable model.",
            hint="Only models with published() and listed() can be shown in lists.",
            obj=listing.model,
            id="publishing.E001",
        )
        for key, listing in listings.items()
        if not issubclass(listing.model, Publishable)
    ]
    templates = [listing.card_template for listing in listings]
    templates += [block.template for block in home_blocks]
    for name in templates:
        try:
            get_template(name)
        except TemplateDoesNotExist:
            message = f"The registered template {name!r} does not exist."
            errors.append(Error(message, id="publishing.E002"))
    return errors

"""``--keep-addresses``: posts stay where the old site had them."""

from publishing.models import SiteSettings


def keeps_addresses(told: bool | None) -> bool | None:
    """What this run does: True keeps, False moves back, None leaves each post alone.

    What the command says is remembered, so that the next import need not be told again.
    """
    site = SiteSettings.load()
    if told is None:
        return site.keep_addresses or None
    if told != site.keep_addresses:
        site.keep_addresses = told
        site.save()
    return told

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from django.urls import Resolver404, resolve

from publishing.registries import checked_texts, content_checks

from .addresses import Addresses, publishable_models
from .findings import Finding, Severity, finding_about
from .texts import CheckedTexts, TextCheck


def check_site(*, reads_again: bool = False) -> Iterator[Finding]:
    """``reads_again``: what the renderer warns of, too, which renders every text."""
    addresses = Addresses()
    yield from _about_addresses(addresses)
    check = TextCheck(addresses, reads_again)
    for model in publishable_models():
        yield from check.findings(texts_of(model))
    for texts in checked_texts:
        yield from check.findings(texts)
    yield from check.findings_of_anchors()
    for ask in content_checks:
        yield from ask()


def texts_of(model: Any) -> CheckedTexts:
    def rows() -> Any:
        return (
            model.objects.published()
            .select_related(*(model.address_relations or [None]))
            .order_by("pk")
        )

    needs_text = getattr(model, "needs_text", False)
    return CheckedTexts(rows, lambda row: row.get_absolute_url(), needs_text)


def _about_addresses(addresses: Addresses) -> Iterator[Finding]:
    for row, other in addresses.doubled:
        yield finding_about(
            row,
            Severity.ERROR,
            f"has the address {row.get_absolute_url()} of {other!s}",
            "Give one of them another slug.",
        )
    for path, row in addresses.public.items():
        if not getattr(row, "kept_path", "") and _is_shadowed(path, row):
            yield finding_about(
                row,
                Severity.ERROR,
                f"cannot be seen: a page of this site answers at {path}",
                "Give it another slug.",
            )


def _is_shadowed(path: str, row: Any) -> bool:
    try:
        match = resolve(unquote(row.get_absolute_url()))
    except Resolver404:
        return False
    named = {str(value) for value in match.kwargs.values()}
    return bool(row.slug) and row.slug not in named

from typing import Any

from django.contrib.contenttypes.admin import GenericTabularInline
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey
from django.http import HttpRequest

from publishing.models import Link
from publishing.registries import listings


class LinkInline(GenericTabularInline):
    """Typed links from the row being edited to other published things."""

    model = Link
    ct_field = "source_type"
    ct_fk_field = "source_id"
    extra = 0

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name == "target_type":
            kinds = ContentType.objects.get_for_models(
                *(listing.model for listing in listings)
            )
            pks = [kind.pk for kind in kinds.values()]
            kwargs["queryset"] = ContentType.objects.filter(pk__in=pks)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

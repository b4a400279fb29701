from django.apps import apps

from .models import Rendered, render_stamp


def rerender(*, everything: bool = False) -> int:
    """Renders what an older renderer or older settings made; the number of rows."""
    stamp, count = render_stamp(), 0
    for model in apps.get_models():
        if not issubclass(model, Rendered):
            continue
        rows = model._default_manager.all()
        if not everything:
            rows = rows.exclude(rendered_with=stamp)
        for row in rows.iterator(chunk_size=200):
            row.save(update_fields=["rendered_with"])
            count += 1
    return count

"""The buttons with which the owner changes a status where readers see it."""

from typing import Any

from django import template
from django.conf import settings

from playground.admin.permissions import may_change_experiments
from playground.admin.status_forms import DATE_HINT
from playground.models import Board, Experiment, Status

register = template.Library()


@register.inclusion_tag("playground/_quick_status_form.html", takes_context=True)
def quick_status(context: Any, item: Any) -> dict[str, Any]:
    """Empty for readers, whose page asks for no session and may be cached."""
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return {}
    if not may_change_experiments(request.user):
        return {}
    request.is_for_editors = True
    shared = {
        "statuses": Status.objects.all(),
        "hint": DATE_HINT,
        "messages": context.get("messages"),
        "request": request,
        "csrf_token": context.get("csrf_token"),
    }
    if isinstance(item, Board):
        rows = Experiment.objects.filter(board=item).order_by("order", "pk")
        return {**shared, "board": item, "rows": rows.only("title")}
    return {**shared, "experiment": item}

from typing import Any

from django.http import HttpRequest

from .models import Experiment

LATEST = 6


def latest_experiments(request: HttpRequest) -> dict[str, Any]:
    """The home page's part of this app: what changed last."""
    experiments = Experiment.objects.listed().for_lists().last_changed_first()
    return {"experiments": experiments[:LATEST]}

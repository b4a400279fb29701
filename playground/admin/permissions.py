"""Who may use the views that stand beside the forms."""

from typing import Any

from django.core.exceptions import PermissionDenied

from playground.models import Board, Experiment


def may_change_experiments(user: Any) -> bool:
    """Active staff with the permission, as in the admin itself."""
    return user.is_active and user.is_staff and user.has_perm(_name(Experiment))


def require(user: Any, *actions: tuple[str, type[Any]]) -> None:
    """Raises PermissionDenied. ``actions`` are such as ("add", Board)."""
    if not may(user, *actions):
        raise PermissionDenied


def may(user: Any, *actions: tuple[str, type[Any]]) -> bool:
    return all(user.has_perm(_name(model, action)) for action, model in actions)


TO_COPY = (("add", Board), ("change", Board), ("add", Experiment))
TO_IMPORT = (*TO_COPY, ("change", Experiment))


def _name(model: type[Any], action: str = "change") -> str:
    return f"{model._meta.app_label}.{action}_{model._meta.model_name}"

"""People who may do nothing, something or all of it, for tests of permissions."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client


def staff_client(*codenames: str) -> Client:
    """Signed in as staff with these permissions alone."""
    user = get_user_model().objects.create_user(
        f"staff-{'-'.join(codenames)}", password="x", is_staff=True
    )
    user.user_permissions.set(
        Permission.objects.filter(
            content_type__app_label="playground", codename__in=codenames
        )
    )
    client = Client()
    client.force_login(user)
    return client


def member_client(*codenames: str) -> Client:
    """With permissions, yet no staff."""
    client = staff_client(*codenames)
    get_user_model().objects.update(is_staff=False)
    return client

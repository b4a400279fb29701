"""The texts of the profile, which the home page shows."""

from django.urls import reverse

from publishing.content_checks import CheckedTexts

from .models import Profile, ProfileItem, ProfileSection


def _home(row: object) -> str:
    return reverse("publishing:home")


PROFILE = CheckedTexts(lambda: Profile.objects.order_by("pk"), _home)
SECTIONS = CheckedTexts(lambda: ProfileSection.objects.visible().order_by("pk"), _home)
ITEMS = CheckedTexts(
    lambda: (
        ProfileItem.objects.filter(section__hidden=False)
        .select_related("section")
        .order_by("pk")
    ),
    _home,
)

import pytest

from portfolio.models import Page
from publishing.models import SiteSettings

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("config", "title"),
    [
        ("url: https://wind.example\n", "wind.example"),
        ("url: https://wind.example\ntitle: Wind\n", "Wind"),
        ("url: http://localhost:4000\n", "Synaptheos"),
    ],
)
def test_a_site_without_a_title_is_called_by_its_host(site, import_site, config, title):
    site.put("_config.yml", config)
    site.document("shop.md", title="Shop")
    import_site()
    assert SiteSettings.load().title == title


def test_a_subtitle_has_no_tags(site, import_site):
    site.document("shop.md", title="Shop", subtitle="<a href='/x'>Kites</a> &amp; more")
    import_site()
    assert Page.objects.get().subtitle == "Kites & more"

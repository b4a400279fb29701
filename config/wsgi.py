"""The WSGI entry point of gunicorn."""

import os
import sys

from django.core.wsgi import get_wsgi_application

from config.env import SettingError

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
try:
    application = get_wsgi_application()
except SettingError as error:
    sys.exit(str(error))

from publishing.registries import kept_addresses, list_addresses, sitemaps

# What requests ask for is loaded before gunicorn forks: once for all workers, and a
# fault in it stops the start.
for registry in (kept_addresses, list_addresses, sitemaps):
    registry.fill()

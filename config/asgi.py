"""The ASGI entry point, for a server that speaks it."""

import os
import sys

from django.core.asgi import get_asgi_application

from config.env import SettingError

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
try:
    application = get_asgi_application()
except SettingError as error:
    sys.exit(str(error))

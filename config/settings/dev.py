"""One person's machine: `make run` and `manage.py`."""

from config import env

from .base import *  # noqa: F403 - settings are names, not objects
from .base import ALLOWED_HOSTS, MIDDLEWARE, VAR

DEBUG = env.boolean("DEBUG", default=True)
SECRET_KEY = env.kept_secret("SECRET_KEY", VAR / "secret_key")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", ",".join(ALLOWED_HOSTS))
# runserver hands out static files itself, straight from their sources.
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise.")]

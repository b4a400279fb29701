"""The public site: what is missing stops the start, cookies travel encrypted."""

from config import env

from .base import *  # noqa: F403 - settings are names, not objects
from .base import STORAGES

SECRET_KEY = env.secret("SECRET_KEY")
SITE_URL = env.site_url("SITE_URL")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = [SITE_URL]

# HTTPS ends at a proxy in front. Its X-Forwarded-Proto counts only when the
# operator says that there is such a proxy and that it overwrites the header.
TRUSTED_PROXY = env.boolean("TRUSTED_PROXY", default=False)
if TRUSTED_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# A site at an http:// address is one that is tried out at home: a browser would
# keep neither its cookies nor follow its redirects.
HTTPS = SITE_URL.startswith("https://")
SECURE_SSL_REDIRECT = HTTPS and TRUSTED_PROXY
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# What else lives under the owner's domain is not ours to force onto HTTPS, so
# HSTS speaks for this host only (W005, W021). Where a proxy is not named, it is
# the proxy that redirects to HTTPS (W008).
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021", "security.W008"]
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
if HTTPS:
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"

STORAGES = STORAGES | {
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    }
}

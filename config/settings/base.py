"""Every setting once, in the order in which a request meets them.

`dev`, `test` and `production` hold only what differs.
"""

from pathlib import Path

import django
from django.contrib.messages import constants as messages

from config import env

ROOT = Path(__file__).resolve().parents[2]
VAR = ROOT / "var"
# The owner's own templates and static files, which win over ours (docs/customising.md).
OVERRIDES = env.folder("OVERRIDES", ROOT / "overrides", ROOT)

# The server takes the request

WSGI_APPLICATION = "config.wsgi.application"
DEBUG = False
SITE_URL = env.site_url("SITE_URL", "http://127.0.0.1:8000")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

# Middleware, outermost first

CSP_MIDDLEWARE = (
    "django.middleware.csp.ContentSecurityPolicyMiddleware"
    if django.VERSION >= (6, 0)
    else "publishing.csp.ContentSecurityPolicyMiddleware"
)
MIDDLEWARE = [
    # First, so that redirects to HTTPS and static files have the policy too.
    CSP_MIDDLEWARE,
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "publishing.middleware.CompressionMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "publishing.csp.OpenedPolicyMiddleware",
    "publishing.middleware.EditorsPageMiddleware",
    "publishing.middleware.SiteTimeZoneMiddleware",
    "publishing.middleware.InterfaceLanguageMiddleware",
    "publishing.middleware.OldAddressMiddleware",
]

# Headers of every response. The shape is that of Django 6.

SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "media-src": ["'self'"],
    "manifest-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Sessions and people who sign in

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
MESSAGE_LEVEL = messages.INFO
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{validator}"}
    for validator in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Addresses and the apps that answer them

ROOT_URLCONF = "config.urls"
INSTALLED_APPS = [
    "portfolio",
    "blog",
    "playground",
    "publishing",
    "publishing.images",
    "publishing.search",
    "publishing.files",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    "markdownx",
    "taggit",
]

# Data

DATABASES = {"default": env.database("DATABASE_URL", VAR / "site.sqlite3", ROOT)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": env.cache("CACHE_URL", "locmemcache://synaptheos")}

# Templates, languages, time

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [OVERRIDES / "templates", ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "publishing.context_processors.site",
            ]
        },
    }
]
# Widgets may have templates of ours too.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
LANGUAGE_CODE = "en"
# Of the interface: what the items say may be in any language.
LANGUAGES = [("en", "English"), ("vi", "Tiếng Việt")]
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = "config.formats"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

# Static files and media

STATIC_URL = "/static/"
STATIC_ROOT = env.folder("STATIC_ROOT", VAR / "static", ROOT)
STATICFILES_DIRS = [
    *(folder for folder in [OVERRIDES / "static"] if folder.is_dir()),
    ROOT / "static",
]
STATICFILES_FINDERS = [
    "config.stylesheet.StylesheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = env.folder(
    "MEDIA_ROOT", env.media_folder(DATABASES["default"], VAR / "media"), ROOT
)
# Of the smaller copies of pictures; AVIF is lighter still, and slower to make.
RENDITION_FORMAT = env.one_of("RENDITION_FORMAT", ["WEBP", "AVIF"], "WEBP").lower()
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Markdown and tags

MARKDOWNX_MARKDOWNIFY_FUNCTION = "publishing.preview.markdownify"
MARKDOWNX_URLS_PATH = "/admin/markdown/preview/"
MARKDOWNX_UPLOAD_URLS_PATH = "/admin/markdown/upload/"
TAGGIT_CASE_INSENSITIVE = True
TAGGIT_TAGS_FROM_STRING = "publishing.models.tags.split_tags"
TAGGIT_STRING_FROM_TAGS = "publishing.models.tags.join_tags"

# What the site may ask of others: nothing, unless its owner switches it on. Then a
# button in the admin sends the number of a paper to these hosts, by HTTPS.

PAPER_LOOKUP = env.boolean("PAPER_LOOKUP", default=False)
PAPER_LOOKUP_HOSTS = {"arxiv": "arxiv.org", "crossref": "api.crossref.org"}

# What the operator reads afterwards

LOG_LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]
LOG_LEVEL = env.one_of("LOG_LEVEL", LOG_LEVELS, "WARNING")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        # In place of Django's own handlers, or each line would stand there twice.
        "django": {"handlers": ["console"], "level": LOG_LEVEL, "propagate": False},
        # Django answers HEAD with the body that GET has, as WSGI allows, and leaves
        # the cutting to the server; gunicorn would remark on each such request.
        "gunicorn.http.wsgi": {"level": "ERROR"},
    },
}

"""The house as Django knows it: apps, middleware, templates, words and files."""

import importlib.util
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from marketplace.project.settings.place import BASE_DIR, DEMO, VAR

INSTALLED_APPS = [
    "marketplace",
    "sellers",
    "delivery",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "template_partials",
    "csp",
]
MIDDLEWARE = [
    "marketplace.project.headers.HouseHeaders",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "marketplace.project.squeezing.SqueezedPages",
    "marketplace.project.readable.ReadableAddresses",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "marketplace.project.urls"
WSGI_APPLICATION = "marketplace.project.wsgi.application"
ASGI_APPLICATION = "marketplace.project.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {
                "quartier": "marketplace.storefront.templatetags.quartier",
                "letters": "marketplace.notices.templatetags.letters",
            },
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "marketplace.storefront.context.header",
            ],
        },
    },
]


# Words
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
LOCALE_PATHS = sorted(path for path in (BASE_DIR / "locale").glob("*") if path.is_dir())
TIME_ZONE = "Europe/Paris"
USE_TZ = True


# Files
STATIC_URL = "/static/"
# Leaflet's files come with django-leaflet, whose app needs GDAL, which we do not: only its folder is served.
_LEAFLET = importlib.util.find_spec("leaflet")
STATICFILES_DIRS = (
    [Path(_LEAFLET.submodule_search_locations[0]) / "static"]
    if _LEAFLET and _LEAFLET.submodule_search_locations
    else []
)
STATIC_ROOT = VAR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
WHITENOISE_USE_FINDERS = DEMO
WHITENOISE_AUTOREFRESH = DEMO
WHITENOISE_ALLOW_ALL_ORIGINS = False
_static = "django.contrib.staticfiles.storage." + (
    "StaticFilesStorage" if DEMO else "ManifestStaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _static},
}

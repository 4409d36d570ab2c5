"""Pages over WSGI; connections come from a pool that its threads share."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
os.environ.setdefault("DATABASE_POOL", "8")

application = get_wsgi_application()

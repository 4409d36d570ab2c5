"""Event streams over ASGI, in a process of their own; pages are served over WSGI."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
os.environ.setdefault("DATABASE_POOL", "4")

application = get_asgi_application()

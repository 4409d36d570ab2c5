"""Event streams over ASGI, in a process of their own; pages are served over WSGI."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

from marketplace.streams.asgi import application

__all__ = ["application"]

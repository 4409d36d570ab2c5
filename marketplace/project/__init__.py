"""The composition root: settings, the processes and the wiring; the only room that may know all rooms.

The Celery application is loaded with the settings, so that every process publishes to our broker.
"""

from marketplace.project.celery import app as celery_app

__all__ = ["celery_app"]

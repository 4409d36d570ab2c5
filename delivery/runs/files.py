"""Where pictures of doors are kept: outside the public folder; only operators may look at one."""

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage

ADDRESS = "/api/proofs/"


def private_files() -> Storage:
    """Return the folder that no web server hands out."""
    return FileSystemStorage(location=settings.VAR / "private", base_url=ADDRESS)

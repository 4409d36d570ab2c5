"""Pictures of the demo, served by its own process; in production the web server does it."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

KEPT = "public, max-age=604800"


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer a file of the media folder; kept by the browser for a week."""
    try:
        answer = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    except OSError as error:  # a name longer than any file's
        raise Http404 from error
    if isinstance(answer, FileResponse):
        answer["Cache-Control"] = KEPT
        answer["X-Content-Type-Options"] = "nosniff"
    return answer

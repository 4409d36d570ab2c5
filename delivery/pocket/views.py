"""The courier's web app: one page whose scripts speak to the courier API; everything personal stays on the phone."""

from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from delivery.pocket import words

WORKER = "js/pocket-worker.js"


@require_safe
@ensure_csrf_cookie
def app(request: HttpRequest) -> HttpResponse:
    """Show the app; who uses it is known to the phone, not to this page."""
    context = {"at_shop": words.at_shop(), "at_door": words.at_door(), "to_report": words.to_report()}
    return render(request, "delivery/pocket/app.html", context)


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Answer the script that keeps the app at hand without a network; its address is its reach."""
    found = finders.find(WORKER)
    if not isinstance(found, str):
        raise Http404
    answer = HttpResponse(Path(found).read_text("utf-8"), content_type="text/javascript; charset=utf-8")
    answer["Cache-Control"] = "no-cache"
    return answer


@require_safe
def manifest(request: HttpRequest) -> JsonResponse:
    """Answer what a phone needs to put the app on its first screen."""
    home = reverse("pocket:app")
    icon = {"src": static("img/mark.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}
    return JsonResponse(
        {
            "name": _("Quartier for couriers"),
            "short_name": _("Courier"),
            "start_url": home,
            "scope": home,
            "display": "standalone",
            "orientation": "portrait",
            "icons": [icon],
        },
        content_type="application/manifest+json",
    )

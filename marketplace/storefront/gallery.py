"""The gallery: every component in every state, with example data, on the demo's own machine only."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from marketplace.kernel.clock import wall_now
from marketplace.storefront import gallery_examples


@require_safe
def gallery_view(request: HttpRequest) -> HttpResponse:
    """Show the whole design on one page; production has no such page."""
    if not settings.DEMO:
        raise Http404
    context = gallery_examples.everything() | {"soon": wall_now() + timedelta(minutes=6)}
    return render(request, "bare/gallery.html", context)

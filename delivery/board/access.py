"""Who may sit at the operator's desk: signed-in operators; for everybody else it is not there."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache

from marketplace.places.models import City

View = Callable[..., HttpResponseBase]


def for_operator(view: View) -> View:
    """Return `view` for operators; who is not signed in is asked to, who is somebody else finds nothing."""

    @wraps(view)
    @never_cache
    @login_required
    def checked(request: HttpRequest, **rest: Any) -> HttpResponseBase:
        if not request.user.is_staff:
            raise Http404
        return view(request, **rest)

    return checked


def of_city(view: View) -> View:
    """Return `view` called with the city of the address, for operators only."""

    @for_operator
    @wraps(view)
    def found(request: HttpRequest, city: str, **rest: Any) -> HttpResponseBase:
        return view(request, get_object_or_404(City, slug=city), **rest)

    return found


def actor_of(request: HttpRequest) -> str:
    return f"operator:{request.user.public_id}"  # type: ignore[union-attr]

"""The shop's hours: the week, and the dates that are different."""

from datetime import date
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from marketplace.kernel.clock import town_now
from sellers.portal.access import actor_of, for_owner, shops_of
from sellers.portal.hours import DayForm, WeekForm, as_said, as_time
from sellers.shops import operations as shops
from sellers.shops.models import Shop, SpecialDay


@require_http_methods(["GET", "POST"])
@for_owner
def hours(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Show the week; a press makes what is typed the shop's hours, all of it or nothing."""
    form = WeekForm(request.POST or None, initial=as_said(shop))
    if request.method == "POST" and form.is_valid():
        shops.set_week(shop, form.week, at=town_now(), actor=actor_of(request))
        messages.success(request, _("These are your hours now. Orders already paid go on."))
        return redirect("portal:hours", shop=shop.slug)
    return _page(request, shop, form, DayForm(today=_today(shop)))


@require_POST
@for_owner
def day(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Give one date hours of its own; without any it is closed."""
    form = DayForm(request.POST, today=_today(shop))
    if not form.is_valid():
        return _page(request, shop, WeekForm(initial=as_said(shop)), form)
    shops.set_day(shop, form.cleaned_data["on"], form.window, at=town_now(), actor=actor_of(request))
    messages.success(request, _("Noted: that day is different."))
    return redirect("portal:hours", shop=shop.slug)


@require_POST
@for_owner
def as_usual(request: HttpRequest, shop: Shop, on: str) -> HttpResponse:
    """Let the week hold again on that date."""
    try:
        shops.as_usual(shop, date.fromisoformat(on), at=town_now(), actor=actor_of(request))
    except ValueError:
        raise Http404 from None
    return redirect("portal:hours", shop=shop.slug)


def _page(request: HttpRequest, shop: Shop, week: WeekForm, one: DayForm) -> HttpResponse:
    context = {
        "shop": shop,
        "shops": shops_of(request),
        "section": "hours",
        "days": week.days(),
        "is_wrong": bool(week.is_bound and week.errors),
        "one": one,
        "special": [_special(row) for row in shop.special_days.filter(on__gte=_today(shop)).order_by("on")],
    }
    status = 422 if (week.is_bound and week.errors) or (one.is_bound and one.errors) else 200
    return render(request, "sellers/portal/hours.html", context, status=status)


def _special(row: SpecialDay) -> dict[str, object]:
    ends = [as_time(minutes) for minutes in (row.from_min, row.to_min) if minutes is not None]
    return {"on": row.on, "opens": ends[0] if ends else None, "closes": ends[-1] if ends else None}


def _today(shop: Shop) -> date:
    return town_now().astimezone(ZoneInfo(shop.city.timezone)).date()

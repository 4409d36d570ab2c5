"""The courier's money: the account they are paid to, and a month of earnings run by run."""

import csv
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from delivery.api.authentication import IsCourier
from delivery.api.problems import Problem
from delivery.api.serializers import PayoutAccountSerializer, PayoutFormSerializer
from delivery.api.views.base import CourierView, answers, shown
from delivery.couriers.operations import accounts
from delivery.runs.queries import earned
from marketplace.gateways.cards import GatewayUnreachable, Refused, cards
from marketplace.kernel.clock import town_now, wall_now

COLUMNS = ("run", "picked_up_at", "delivered_at", "order", "shop", "state", "pay", "tip", "total", "currency")


class PayoutAccountView(CourierView):
    """The account the courier is paid to."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="payout_account", responses=answers({200: PayoutAccountSerializer}, 401))
    def get(self, request: Request) -> Response:
        """Whether your account may receive money, and what is kept for you until it may."""
        accounts.read_unfinished(self.courier, gateway=cards(), at=town_now(), wall_at=wall_now())
        return shown(PayoutAccountSerializer, accounts.account_of(self.courier))


class PayoutFormView(CourierView):
    """The way to the bank's own form."""

    permission_classes = [IsCourier]
    most_a_minute = 10

    @extend_schema(
        operation_id="payout_form",
        request=None,
        responses=answers({201: PayoutFormSerializer}, 401, 409, 503),
    )
    def post(self, request: Request) -> Response:
        """An address for this press alone, good for some minutes, where the bank asks what it must."""
        try:
            url = accounts.way_to_form(self.courier, gateway=cards(), wall_at=wall_now())
        except GatewayUnreachable:
            raise Problem("try_again") from None
        except Refused:
            raise Problem("already_moved") from None
        return shown(PayoutFormSerializer, {"url": url}, 201)


class StatementView(CourierView):
    """A month of earnings as a file."""

    permission_classes = [IsCourier]

    @extend_schema(
        operation_id="statement",
        parameters=[OpenApiParameter("month", str, description="2026-11; without it, this month")],
        responses=answers({(200, "text/csv"): OpenApiTypes.STR}, 401),
    )
    def get(self, request: Request) -> HttpResponse:
        """Every delivery of a month with its run, guaranteed pay and tip apart, as comma-separated values."""
        courier = self.courier
        zone = ZoneInfo(courier.city.timezone)
        month = _month(request.query_params.get("month", ""), town_now().astimezone(zone).date())
        start = datetime.combine(month, time.min, tzinfo=zone)
        end = datetime.combine((month + timedelta(days=32)).replace(day=1), time.min, tzinfo=zone)
        file = HttpResponse(content_type="text/csv; charset=utf-8")
        file["Content-Disposition"] = f'attachment; filename="quartier-{month:%Y-%m}.csv"'
        out = csv.writer(file)
        out.writerow(COLUMNS)
        for row in earned(courier, since=start).filter(picked_up_at__lt=end).select_related("run"):
            out.writerow(_row(row, zone, courier.city.currency))
        return file


def _month(said: str, today: date) -> date:
    try:
        return date.fromisoformat(f"{said}-01")
    except ValueError:
        return today.replace(day=1)


def _row(row, zone: ZoneInfo, currency: str) -> list[str]:  # type: ignore[no-untyped-def]
    moments = (row.picked_up_at, row.delivered_at or row.returned_at)
    return [
        str(row.run.public_id),
        *(f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" if moment else "" for moment in moments),
        row.spoken_code,
        f"'{row.pickup_name}" if row.pickup_name[:1] in "=+-@" else row.pickup_name,
        row.state,
        *(f"{minor / 100:.2f}" for minor in (row.pay_minor, row.tip_minor, row.pay_minor + row.tip_minor)),
        currency,
    ]

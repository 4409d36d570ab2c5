"""The courier's statement: a month of the books, to read, to take away, and to check without us."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from delivery.api.authentication import IsCourier
from delivery.api.serializers import StatementSerializer
from delivery.api.views.base import CourierView, answers, shown
from delivery.couriers.models import Courier
from delivery.runs.statement import months_of, statement_of
from marketplace.kernel.clock import wall_now
from marketplace.ledger import verify
from marketplace.ledger.closing import month_of
from marketplace.ledger.statement_csv import as_csv
from marketplace.ledger.statements import Row, Statement

SHOWN = 300
MONTH = [OpenApiParameter("month", str, description="2026-11; without it, the newest with entries")]


class StatementView(CourierView):
    """A month of the courier's books."""

    permission_classes = [IsCourier]

    @extend_schema(
        operation_id="statement_of_month",
        parameters=MONTH,
        responses=answers({200: StatementSerializer}, 401),
    )
    def get(self, request: Request) -> Response:
        """Every ride with its pay and its tip, every transfer, and what was owed to you after each."""
        found, starts = _asked(self.courier, request)
        parts = [part for row in found.rows for part in row.explained.parts]
        told: dict[str, Any] = {
            "currency": self.courier.city.currency,
            "month": f"{_there(found.starts_at):%Y-%m}",
            "months": [f"{_there(start):%Y-%m}" for start in starts],
            "is_closed": found.is_closed,
            "opening_minor": found.opening_minor,
            "closing_minor": found.closing_minor,
            "pay_minor": sum(part.minor for part in parts if part.name == "pay"),
            "tips_minor": sum(part.minor for part in parts if part.name == "tip"),
            "paid_minor": found.paid_minor,
            "rows": [_row(row) for row in found.rows[::-1][:SHOWN]],
            "has_more": len(found.rows) > SHOWN,
        }
        return shown(StatementSerializer, told)


class StatementFileView(CourierView):
    """The same month as a file."""

    permission_classes = [IsCourier]

    @extend_schema(
        operation_id="statement_file",
        parameters=MONTH,
        responses=answers({(200, "text/csv"): OpenApiTypes.STR}, 401),
    )
    def get(self, request: Request) -> HttpResponse:
        """The statement as comma-separated values, chained line by line."""
        found, _starts = _asked(self.courier, request)
        file = HttpResponse(as_csv(found), content_type="text/csv; charset=utf-8")
        name = f"quartier-{_there(found.starts_at):%Y-%m}.csv"
        file["Content-Disposition"] = f'attachment; filename="{name}"'
        return file


class VerifierView(CourierView):
    """The program that checks a statement."""

    permission_classes = [IsCourier]

    @extend_schema(
        operation_id="verifier", responses=answers({(200, "text/x-python"): OpenApiTypes.STR}, 401)
    )
    def get(self, request: Request) -> HttpResponse:
        """The very file of the house; it needs nothing but Python and asks nobody."""
        file = HttpResponse(Path(verify.__file__).read_text(), content_type="text/x-python; charset=utf-8")
        file["Content-Disposition"] = 'attachment; filename="verify.py"'
        return file


def _asked(courier: Courier, request: Request) -> tuple[Statement, list[datetime]]:
    """Return the month asked for, else the newest with entries, else this one; and which there are."""
    wall_at = wall_now()
    starts = months_of(courier, wall_at=wall_at)
    said = request.query_params.get("month", "")
    mine = [start for start in starts if f"{_there(start):%Y-%m}" == said]
    newest = starts[0] if starts else month_of(wall_at)
    return statement_of(courier, starts_at=mine[0] if mine else newest, wall_at=wall_at), starts


def _row(row: Row) -> dict[str, object]:
    parts = {part.name: part.minor for part in row.explained.parts}
    return {
        "at": row.at,
        "kind": row.kind,
        "ref": row.ref,
        "code": row.code,
        "about": row.explained.about,
        "pay_minor": parts.get("pay", 0),
        "tip_minor": parts.get("tip", 0),
        "amount_minor": row.amount_minor,
        "balance_minor": row.balance_minor,
    }


def _there(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(settings.TIME_ZONE))

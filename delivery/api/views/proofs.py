"""A picture of a door, for operators only."""

from typing import Any

from django.http import FileResponse
from rest_framework.authentication import SessionAuthentication
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from delivery.api.problems import Problem
from delivery.api.views.base import CourierView
from delivery.runs.models import Proof


class IsOperator(BasePermission):
    """Staff; to everybody else there is nothing here."""

    def has_permission(self, request: Request, view: Any) -> bool:
        if not (request.user and request.user.is_active and request.user.is_staff):
            raise Problem("not_found")
        return True


class ProofView(CourierView):
    """The picture itself."""

    authentication_classes = [SessionAuthentication]
    permission_classes = [IsOperator]
    schema = None

    def get(self, request: Request, name: str) -> FileResponse:
        """Answer the picture, never kept by anybody on the way."""
        proof = Proof.objects.get(photo=name)
        return FileResponse(proof.photo.open("rb"), content_type="image/jpeg")

"""The API in OpenAPI 3.1, and a page to read it."""

from typing import Any

from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import AllowAny


class SchemaView(SpectacularAPIView):
    """The schema, as YAML or JSON."""

    authentication_classes: list[Any] = []
    permission_classes = [AllowAny]


class DocsView(SpectacularSwaggerSplitView):
    """The schema as a page; its script comes from its own address, so that our content policy holds."""

    authentication_classes: list[Any] = []
    permission_classes = [AllowAny]
    url_name = "courier_api:schema"
    template_name = "delivery/api_docs.html"

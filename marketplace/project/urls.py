"""The map of addresses: the one file that knows every page and endpoint."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("delivery.api.urls")),
    path("", include("marketplace.storefront.design_urls")),
    path("places/", include("marketplace.places.urls")),
    path("streets/", include("delivery.travel.urls")),
    path("tracking/", include("delivery.tracking.urls")),
    path("suivi/", include("marketplace.orders.urls")),
    path("vendeur/", include("sellers.portal.urls")),
]

"""Where the address field asks."""

from django.urls import path

from marketplace.places import api

app_name = "places"
urlpatterns = [
    path("suggestions", api.suggestions, name="suggestions"),
    path("reverse", api.reverse, name="reverse"),
]

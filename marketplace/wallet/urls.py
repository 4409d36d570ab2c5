"""A member's cards and credit."""

from django.urls import path

from marketplace.wallet import views

app_name = "wallet"
urlpatterns = [
    path("", views.home, name="home"),
    path("<uuid:key>/preference", views.prefer, name="prefer"),
    path("<uuid:key>/retrait", views.remove, name="remove"),
]

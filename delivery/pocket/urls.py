"""The courier's web app; to be included under `/coursier/`."""

from django.urls import path

from delivery.pocket import views

app_name = "pocket"

urlpatterns = [
    path("", views.app, name="app"),
    path("hors-ligne.js", views.worker, name="worker"),
    path("app.webmanifest", views.manifest, name="manifest"),
]

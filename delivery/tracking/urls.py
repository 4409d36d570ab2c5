"""Where an open order page looks again."""

from django.urls import path

from delivery.tracking import views

app_name = "tracking"
urlpatterns = [
    path("<str:code>/status", views.status, name="status"),
    path("<str:code>/places", views.places, name="places"),
]

"""The page of an order, by its link."""

from django.urls import path

from marketplace.orders import views

app_name = "orders"
urlpatterns = [
    path("<str:token>/", views.order, name="order"),
    path("<str:token>/etat", views.status, name="status"),
    path("<str:token>/recu/", views.receipt, name="receipt"),
    path("<str:token>/annulation", views.cancel, name="cancel"),
]

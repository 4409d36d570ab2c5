"""Checkout and payment pages."""

from django.urls import path

from marketplace.checkout import views

app_name = "checkout"
urlpatterns = [
    path("commande/", views.checkout, name="checkout"),
    path("paiement/<uuid:key>/", views.pay, name="pay"),
    path("paiement/<uuid:key>/page/", views.pay_on_page, name="page"),
    path("paiement/<uuid:key>/retour/", views.come_back, name="back"),
    path("paiement/<uuid:key>/reprendre/", views.reopen, name="reopen"),
]

"""Checkout and payment pages."""

from django.urls import path

from marketplace.checkout.views import checkout, payment

app_name = "checkout"
urlpatterns = [
    path("commande/", checkout.checkout, name="checkout"),
    path("paiement/<uuid:key>/", payment.pay, name="pay"),
    path("paiement/<uuid:key>/page/", payment.pay_on_page, name="page"),
    path("paiement/<uuid:key>/retour/", payment.come_back, name="back"),
    path("paiement/<uuid:key>/reprendre/", payment.reopen, name="reopen"),
]

"""Checkout and payment pages."""

from django.urls import path

from marketplace.checkout.views import checkout, payment, quick, tip

app_name = "checkout"
urlpatterns = [
    path("commande/", checkout.checkout, name="checkout"),
    path("acheter/<uuid:key>/", quick.buy_now, name="quick"),
    path("paiement/<uuid:key>/", payment.pay, name="pay"),
    path("paiement/<uuid:key>/carte/", payment.try_card, name="try_card"),
    path("paiement/<uuid:key>/page/", payment.pay_on_page, name="page"),
    path("paiement/<uuid:key>/retour/", payment.come_back, name="back"),
    path("pourboire/<uuid:key>/", tip.come_back, name="tip_left"),
    path("pourboire/<uuid:key>/retour/", tip.come_back, name="tip_back"),
    path("suivi/<str:token>/merci/", tip.pay, name="tip"),
    path("suivi/<str:token>/merci/donner", tip.give, name="give_tip"),
    path("suivi/<str:token>/merci/page", tip.pay_on_page, name="tip_page"),
    path("paiement/<uuid:key>/reprendre/", payment.reopen, name="reopen"),
]

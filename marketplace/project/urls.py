"""The map of addresses: the one file that knows every page and endpoint."""

from django.conf import settings
from django.urls import include, path

from marketplace.accounts.proving import ProveAddress
from marketplace.journal.desk import desk
from marketplace.orders.views import mine as my_orders
from marketplace.payments.api import news
from marketplace.payments.views import books, books_file
from marketplace.project.media import media

urlpatterns = [
    path("regie/admin/", desk.urls),
    path("api/", include("delivery.api.urls")),
    path("", include("marketplace.storefront.design_urls")),
    path("places/", include("marketplace.places.urls")),
    path("streets/", include("delivery.travel.urls")),
    path("tracking/", include("delivery.tracking.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("compte/commandes/", my_orders, name="my_orders"),
    path("compte/paiement/", include("marketplace.wallet.urls")),
    path("compte/", include("marketplace.accounts.urls")),
    path("compte/confirm-email/", ProveAddress.as_view(), name="account_email_verification_sent"),
    path("compte/", include("allauth.urls")),
    path("", include("marketplace.storefront.urls")),
    path("", include("marketplace.checkout.urls")),
    path("stripe/webhook", news, name="card_news"),
    path("stripe/webhook/connect", news, {"door": "connect"}, name="card_news_connect"),
    path("stripe/webhook/accounts", news, {"door": "accounts"}, name="card_news_accounts"),
    path("suivi/", include("marketplace.orders.urls")),
    path("regie/livres/", books, name="books"),
    path("regie/livres/fichier", books_file, name="books_file"),
    path("regie/", include("delivery.board.urls")),
    path("coursier/", include("delivery.pocket.urls")),
    path("vendeur/", include("sellers.portal.urls")),
]
if settings.DEMO:
    urlpatterns.append(path("media/<path:path>", media, name="media"))

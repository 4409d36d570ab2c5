"""The storefront's addresses, in French; what each shows is in `views`."""

from django.urls import path, register_converter

from marketplace.storefront.converters import ListingKey
from marketplace.storefront.views import address, again, basket, browse, search, texts

register_converter(ListingKey, "listing")

app_name = "storefront"
urlpatterns = [
    path("", browse.home, name="home"),
    path("recherche/", search.results, name="search"),
    path("recherche/suggestions/", search.suggestions, name="suggestions"),
    path("produit/<listing:key>/", browse.product, name="product"),
    path("produit/<listing:key>/heure/", browse.product_time, name="product_time"),
    path("produit/<listing:key>/avec/", browse.company, name="company"),
    path("boutiques/", browse.shops, name="shops"),
    path("boutique/<slug:slug>/", browse.shop, name="shop"),
    path("boutique/<slug:slug>/lieu/", browse.shop_place, name="shop_place"),
    path("panier/", basket.basket, name="basket"),
    path("panier/lignes/", basket.lines, name="basket_lines"),
    path("panier/changements/", basket.accept, name="basket_accept"),
    path("suivi/<str:token>/encore", again.again, name="again"),
    path("adresse/", address.address, name="address"),
    path("adresse/enregistree/", address.saved, name="address_saved"),
    path("legal/<slug:name>/", texts.legal, name="legal"),
    path("aide/", texts.help_page, name="help"),
]

"""Addresses of the design system: the one stylesheet, the fonts, the gallery."""

from django.urls import path

from marketplace.storefront import assets, gallery

urlpatterns = [
    path("assets/<slug:digest>.css", assets.stylesheet_view, name="stylesheet"),
    path("assets/<str:name>", assets.font_view, name="font"),
    path("design/", gallery.gallery_view, name="gallery"),
]

"""What search engines read: schema.org data of a product and of a shop, as JSON that cannot leave its script element."""

import json
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from marketplace.storefront.queries.product import ProductPage
from marketplace.storefront.queries.shop import ShopPage
from marketplace.storefront.wording import euros

SCHEMA = "https://schema.org"
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def product_data(request: HttpRequest, page: ProductPage) -> SafeString:
    """Return the product with this shop's price and whether it is there."""
    data: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Product",
        "name": page.name,
        "description": page.description,
        "category": page.department,
        "sku": page.listing,
        "offers": {
            "@type": "Offer",
            "url": request.build_absolute_uri(page.url),
            "price": euros(page.price),
            "priceCurrency": "EUR",
            "availability": f"{SCHEMA}/{'InStock' if page.can_buy else 'OutOfStock'}",
            "seller": {"@type": "LocalBusiness", "name": page.shop.name, "address": page.address},
        },
    }
    if page.picture:
        data["image"] = request.build_absolute_uri(page.picture)
    if page.gtin:
        data["gtin"] = page.gtin
    if page.brand:
        data["brand"] = {"@type": "Brand", "name": page.brand}
    return written(data)


def shop_data(request: HttpRequest, page: ShopPage) -> SafeString:
    """Return the shop with its address and telephone."""
    shop = page.shop
    return written(
        {
            "@context": SCHEMA,
            "@type": "Store",
            "name": shop.name,
            "description": shop.story,
            "url": request.build_absolute_uri(page.card.url),
            "telephone": shop.phone,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": shop.line,
                "postalCode": shop.postcode,
                "addressLocality": shop.city.name,
                "addressCountry": shop.city.country,
            },
            "geo": {"@type": "GeoCoordinates", "latitude": shop.lat, "longitude": shop.lon},
        }
    )


def written(data: dict[str, Any]) -> SafeString:
    """Return the data as JSON without the three signs that mean something in HTML."""
    text = json.dumps(data, ensure_ascii=False)
    for sign, escape in _ESCAPES.items():
        text = text.replace(sign, escape)
    return mark_safe(text)  # noqa: S308 - the three signs are escaped above

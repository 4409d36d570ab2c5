"""Where a product's picture is: a drawing under the media folder, named by family and variant."""

from pathlib import Path

from django.conf import settings

from marketplace.catalogue.models import Product

_there: set[str] = set()


def picture_name(family: str, variant: int) -> str:
    return f"products/{family}-{variant}.svg"


def picture_url(product: Product) -> str:
    """Return the address of the product's picture, or nothing: then pages draw the department's tile."""
    return picture_at(product.picture_family, product.picture_variant)


def picture_at(family: str, variant: int) -> str:
    """Return the address of a drawing that is there, or nothing."""
    if not family:
        return ""
    name = picture_name(family, variant)
    if name not in _there:
        if not (Path(settings.MEDIA_ROOT) / name).is_file():
            return ""
        _there.add(name)
    return f"{settings.MEDIA_URL}{name}"

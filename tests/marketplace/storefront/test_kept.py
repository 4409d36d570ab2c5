"""A piece that everybody sees is rendered once a language, and can hold nothing of a visit."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils.translation import override

from marketplace.storefront.templatetags import kept


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    kept.forget()


PIECE = '{% load quartier i18n %}{% kept "piece" %}[{{ name }}{% translate "Basket" %}]{% endkept %}'


def test_nothing_of_the_visit_gets_in() -> None:
    with override("en"):
        assert Template(PIECE).render(Context({"name": "Ada"})) == "[Basket]"


def test_it_is_kept_by_language() -> None:
    shown = []
    for language in ("fr", "en", "fr"):
        with override(language):
            shown.append(Template(PIECE).render(Context()))

    assert shown == ["[Panier]", "[Basket]", "[Panier]"]


def test_a_piece_without_a_name_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError, match="one name"):
        Template("{% load quartier %}{% kept piece %}{% endkept %}")

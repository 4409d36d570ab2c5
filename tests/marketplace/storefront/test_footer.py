"""What must be within reach on every page of the street: the law's texts, help, the other language."""

import pytest
from django.test import Client

PAGES = (
    "/",
    "/recherche/?q=pain",
    "/boutiques/",
    "/boutique/levain/",
    "/panier/",
    "/adresse/",
    "/legal/terms/",
)
TEXTS = ("terms", "privacy", "notice", "ranking", "accessibility")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_leads_to_the_texts_and_to_the_other_language(ada: Client, path: str) -> None:
    page = ada.get(path).content.decode()
    foot = page[page.index('<footer class="site-footer"') :]

    assert [name for name in TEXTS if f'href="/legal/{name}/"' not in foot] == []
    assert 'href="/aide/"' in foot
    assert 'name="language" value="fr"' in foot

"""How well words are answered: 63 judged French queries over the demo town, by kind. `python -m bench.finding`.

A query is answered when one of the first ten names holds what was meant (folded); nonsense when nothing is found.
The same set is pinned by `tests/marketplace/demo/test_town_load.py`.
"""

import os
from collections import defaultdict
from collections.abc import Mapping
from statistics import quantiles
from time import perf_counter

JUDGED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "exact": (
        ("pain de campagne", "pain de campagne"), ("comté 18 mois", "comte 18 mois"), ("œufs plein air", "oeufs plein air"),
        ("savon noir", "savon noir"), ("huile de noix", "huile de noix"), ("piles AA", "piles aa"),
        ("miel de lavande", "miel de lavande"), ("stylo plume", "stylo plume"), ("café en grains", "cafe en grains"),
        ("filet de merlu", "merlu"), ("gel douche", "gel douche"), ("papier toilette", "papier toilette"),
    ),
    "accents missing": (
        ("pate en croute", "pate en croute"), ("the vert", "the vert"), ("peches", "peches"), ("cafe moulu", "cafe moulu"),
        ("creme riche", "creme riche"), ("echine de porc", "echine"), ("puree d'amandes", "puree d'amandes"),
        ("theiere", "theiere"), ("sable au beurre", "sables"),
    ),
    "typos": (
        ("bageutte", "baguette"), ("croisant", "croissant"), ("champignnons", "champignons"), ("shampoin", "shampo"),
        ("moutrade", "moutarde"), ("avocta", "avocat"), ("sardinnes", "sardines"), ("courgete", "courgette"),
        ("reblochn", "reblochon"), ("chocolta", "chocolat"), ("framboisse", "framboise"), ("poulett fermier", "poulet fermier"),
        ("spagetti", "spaghetti"), ("confitur", "confiture"), ("dentifrise", "dentifrice"), ("camenbert", "camembert"),
    ),
    "plurals": (
        ("tomate", "tomates"), ("baguettes", "baguette"), ("carotte", "carottes"), ("fraise", "fraises"),
        ("huître", "huitres"), ("croissants", "croissant"), ("saucisse", "saucisses"), ("citrons verts", "citrons verts"),
    ),
    "two words": (
        ("jus orange", "jus d'orange"), ("olive huile", "huile d'olive"), ("beurre ferme", "beurre cru de ferme"),
        ("roses rouges", "roses rouges"), ("bière blonde", "biere blonde"), ("croquettes chat", "croquettes chat"),
        ("lait demi-écrémé", "demi-ecreme"),
    ),
    "prefixes": (
        ("from", "fromage"), ("chamb", "chambre a air"), ("bouq", "bouquet"), ("ampou", "ampoule"), ("pist", "pist"),
        ("carn", "carnet"),
    ),
    "nonsense": (
        ("xqzvw", ""), ("blorgnax", ""), ("zzzzzz", ""), ("qwrtplk", ""), ("§§§ !!!", ""),
    ),
}  # fmt: skip
FIRST = 10


def shares(city: object) -> dict[str, list[tuple[str, bool, float]]]:
    """Return by kind each query, whether it was answered, and how many milliseconds that took."""
    from marketplace.catalogue.models import Product
    from marketplace.search.queries import Narrowed, Page, find
    from marketplace.search.rules import folded

    answers: dict[str, list[tuple[str, bool, float]]] = defaultdict(list)
    for kind, queries in JUDGED.items():
        for text, meant in queries:
            began = perf_counter()
            found = find(city, text, narrowed=Narrowed(), page=Page(most=FIRST))  # type: ignore[arg-type]
            took_ms = (perf_counter() - began) * 1000
            names = Product.objects.filter(listings__in=found.listing_ids).values_list("name_fr", flat=True)
            is_right = any(meant in folded(name) for name in names) if meant else not found.listing_ids
            answers[kind].append((text, is_right, took_ms))
    return answers


def share(answers: list[tuple[str, bool, float]]) -> float:
    return sum(is_right for _text, is_right, _ms in answers) / len(answers)


def main() -> None:
    """Print the table for the first city that takes orders."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    import django

    django.setup()
    from marketplace.places.models import City
    from sellers.listings.models import Listing

    city = City.objects.filter(takes_orders=True).order_by("pk")[0]
    shares(city)  # warm
    found = shares(city)
    every = [row for rows in found.values() for row in rows]
    print(f"{len(every)} queries, {Listing.objects.count():,} listings: {share(every):.2f} answered")
    for kind, rows in found.items():
        missed = ", ".join(text for text, is_right, _ms in rows if not is_right)
        print(f"| {kind} | {len(rows)} | {share(rows):.2f} | {missed} |")
    times = sorted(ms for _text, _right, ms in every)
    print(f"p50 {times[len(times) // 2]:.1f} ms, p95 {quantiles(times, n=20)[-1]:.1f} ms")


if __name__ == "__main__":
    main()

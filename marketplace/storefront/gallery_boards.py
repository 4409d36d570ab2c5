"""What the gallery shows of those who work: the seller's board and slip, the courier's stop and offer, the risks."""

from typing import Any

from marketplace.kernel.money import Money
from marketplace.storefront.gallery_words import arrivals, at, say


def board() -> list[dict[str, Any]]:
    pills = arrivals()
    bread = [
        {
            "quantity": 2,
            "name": say("Baguette de tradition", "Traditional baguette"),
            "missing_url": "#missing",
        },
        {
            "quantity": 1,
            "name": say("Kouign-amann, 6 parts", "Kouign-amann, serves 6"),
            "missing_url": "#missing",
        },
    ]
    gone = [bread[0], {**bread[1], "missing": True, "missing_url": ""}]
    new = {
        "code": "K7 42",
        "url": "#t",
        "state": "new",
        "lines": bread,
        "sentence": say("Amina passe à 14 h 45", "Amina comes at 14:45"),
        "arrival": pills["promised"],
    }
    now = {
        "code": "H3 19",
        "url": "#t",
        "state": "accepted",
        "lines": gone,
        "sentence": say("Prête dans 6 min", "Ready in 6 min"),
        "arrival": pills["moved"],
    }
    ready = {
        "code": "D9 77",
        "url": "#t",
        "state": "ready",
        "lines": bread[:1],
        "sentence": say("Yann attend devant", "Yann waits outside"),
        "arrival": pills["late"],
        "is_late": True,
    }
    return [
        {"state": "new", "name": say("Nouvelles", "New"), "tickets": [new]},
        {"state": "accepted", "name": say("En préparation", "Preparing"), "tickets": [now]},
        {"state": "ready", "name": say("Prêtes", "Ready"), "tickets": [ready]},
        {"state": "handed_over", "name": say("Remises", "Handed over"), "tickets": [], "empty": say("Les commandes remises aujourd’hui viennent ici.", "What you hand over today comes here.")},
    ]  # fmt: skip


def courier_stop() -> dict[str, Any]:
    return {
        "title": say("Étape 2 sur 3 · retrait", "Stop 2 of 3 · pick-up"),
        "name": "La Cave aux Tommes",
        "address": "4 place du Marché, 58990 Pontalvène",
        "arrival": arrivals()["promised"],
        "facts": [
            {"name": say("À prendre", "To take"), "value": say("1 sac, code H3 19", "1 bag, code H3 19")},
            {"name": say("Prêt", "Ready"), "value": "14:50" if say("", "x") else "14 h 50"},
        ],
    }


def slip() -> dict[str, Any]:
    lines = [
        {"quantity": 2, "name": say("Baguette de tradition", "Traditional baguette")},
        {"quantity": 1, "name": "Kouign-amann", "detail": say("6 parts", "serves 6")},
    ]
    return {"code": "K7 42", "shop": "Maison Kerbrat", "placed_at": at(14, 21), "arrival": arrivals()["promised"], "lines": lines, "note": say("Bien cuites, merci !", "Well baked, please!")}  # fmt: skip


def courier_offer() -> dict[str, Any]:
    return {
        "pay": Money(640),
        "distance_m": 2300,
        "span_s": 1440,
        "pickup": "Place du Marché",
        "dropoff": "Quai des Bateliers",
    }


def risks() -> list[dict[str, Any]]:
    pills = arrivals()
    return [
        {"minutes": "−12", "risk": "late", "url": "#r", "name": "K7 42 · Poissonnerie Le Goff", "detail": say("Personne ne l’a prise : 3 refus", "Nobody took it: 3 refusals"), "arrival": pills["late"]},
        {"minutes": "4", "risk": "tight", "url": "#r", "name": "H3 19 · La Cave aux Tommes", "detail": say("Amina, 2 arrêts avant", "Amina, 2 stops before"), "arrival": pills["moved"]},
        {"minutes": "26", "risk": "", "url": "#r", "name": "D9 77 · Maison Kerbrat", "detail": say("Yann, en route", "Yann, on his way"), "arrival": pills["promised"]},
    ]  # fmt: skip

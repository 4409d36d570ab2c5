"""The words of the pages, French first. The stand-in runs without Django, so it keeps its own."""

from __future__ import annotations

NB = "\u202f"  # narrow no-break space, before the high signs of French

WORDS: dict[str, dict[str, str]] = {
    "fr": {
        "badge": "Banque d’essai",
        "notice": "Page de démonstration : aucun argent réel, aucune vraie carte.",
        "pay_title": "Paiement",
        "pay_to": "À régler à Quartier",
        "total": "Total",
        "card": "Carte bancaire",
        "number": "Numéro de carte",
        "expiry": "Expiration (MM/AA)",
        "expiry_shape": "MM / AA",
        "cvc": "Cryptogramme",
        "pay": "Payer",
        "back": "Revenir à la boutique",
        "test_cards": "Cartes d’essai",
        "test_cards_hint": "Un appui paie avec cette carte.",
        "paid": "Ce paiement est déjà fait.",
        "expired": "Cette page de paiement est fermée.",
        "bank_title": "Votre banque vous demande de confirmer",
        "bank_text": "Paiement de {amount} à Quartier avec la carte •••• {last4}.",
        "bank_setup": "Enregistrement de la carte •••• {last4} chez Quartier.",
        "approve": "Confirmer",
        "refuse": "Refuser",
        "bank_done": "C’est terminé. Vous pouvez fermer cette fenêtre.",
        "onboarding_title": "Recevoir vos paiements",
        "onboarding_text": "{name}, dites-nous à qui verser l’argent de vos ventes.",
        "legal_name": "Nom du titulaire",
        "iban": "IBAN (d’essai)",
        "terms": "J’accepte les conditions de la banque d’essai.",
        "finish": "Terminer",
        "later": "Plus tard",
        "link_old": "Ce lien a expiré ou a déjà servi.",
        "books_title": "Les livres de la banque d’essai",
        "balances": "Soldes",
        "intents": "Paiements",
        "transfers": "Versements aux commerces et coursiers",
        "accounts": "Comptes",
        "events": "Événements envoyés",
        "faults": "Pannes voulues",
        "nothing": "Rien encore.",
        "set": "Régler",
        "let_expire": "Laisser expirer",
        "dispute": "Contester",
        "disputes": "Contestations",
        "said_to_us": "Ce qui nous a été répondu",
        "photo": "Photo",
        "warn": "Signaler une fraude",
        "close_account": "Suspendre",
        "open_account": "Activer",
        "pay_out": "Virer à la banque",
        "trouble": "Cela n’a pas marché",
        "card_ok": "paiement accepté",
        "card_no": "refusée",
        "card_funds": "provision insuffisante",
        "card_expired": "carte expirée",
        "card_3ds": "3-D Secure demandé",
        "card_dispute": "acceptée, puis contestée",
        "lost": "La banque n’a pas répondu. Rien n’est perdu : réessayez, vous ne paierez qu’une fois.",
        "incomplete": "Il manque encore quelque chose sur la carte.",
        "e_card_declined": "Votre banque a refusé la carte. Rien n’a été débité ; essayez-en une autre.",
        "e_insufficient_funds": "Provision insuffisante. Rien n’a été débité ; essayez une autre carte.",
        "e_expired_card": "Cette carte a expiré. Rien n’a été débité ; essayez-en une autre.",
        "e_incorrect_number": "Ce numéro de carte n’existe pas.",
        "e_test_mode_live_card": "Seules les cartes d’essai sont acceptées ici.",
        "e_invalid_expiry_month": "Le mois d’expiration n’est pas valable.",
        "e_invalid_expiry_year": "La date d’expiration est passée ou trop lointaine.",
        "e_invalid_cvc": "Le cryptogramme a 3 ou 4 chiffres.",
        "e_incorrect_cvc": "Le cryptogramme est faux.",
        "e_processing_error": "La banque n’a pas pu répondre. Rien n’a été débité ; réessayez.",
        "e_payment_intent_authentication_failure": "Votre banque n’a pas reçu votre accord. Rien n’a été débité.",
    },
    "en": {
        "badge": "Test bank",
        "notice": "Demo page: no real money, no real card.",
        "pay_title": "Payment",
        "pay_to": "To pay to Quartier",
        "total": "Total",
        "card": "Bank card",
        "number": "Card number",
        "expiry": "Expiry (MM/YY)",
        "expiry_shape": "MM / YY",
        "cvc": "Security code",
        "pay": "Pay",
        "back": "Back to the shop",
        "test_cards": "Test cards",
        "test_cards_hint": "One press pays with that card.",
        "paid": "This payment is already made.",
        "expired": "This payment page is closed.",
        "bank_title": "Your bank asks you to confirm",
        "bank_text": "Payment of {amount} to Quartier with card •••• {last4}.",
        "bank_setup": "Saving card •••• {last4} at Quartier.",
        "approve": "Confirm",
        "refuse": "Refuse",
        "bank_done": "Done. You can close this window.",
        "onboarding_title": "Receive your payments",
        "onboarding_text": "{name}, tell us who gets the money of your sales.",
        "legal_name": "Account holder",
        "iban": "IBAN (test)",
        "terms": "I accept the terms of the test bank.",
        "finish": "Finish",
        "later": "Later",
        "link_old": "This link has expired or was used already.",
        "books_title": "The test bank’s books",
        "balances": "Balances",
        "intents": "Payments",
        "transfers": "Transfers to shops and couriers",
        "accounts": "Accounts",
        "events": "Events sent",
        "faults": "Faults on demand",
        "nothing": "Nothing yet.",
        "set": "Set",
        "let_expire": "Let expire",
        "dispute": "Dispute",
        "disputes": "Disputes",
        "said_to_us": "What was answered",
        "photo": "Photo",
        "warn": "Warn of fraud",
        "close_account": "Suspend",
        "open_account": "Activate",
        "pay_out": "Pay out",
        "trouble": "That did not work",
        "card_ok": "payment accepted",
        "card_no": "declined",
        "card_funds": "insufficient funds",
        "card_expired": "expired card",
        "card_3ds": "asks for 3-D Secure",
        "card_dispute": "accepted, then disputed",
        "lost": "The bank did not answer. Nothing is lost: try again, you will pay only once.",
        "incomplete": "Something is still missing on the card.",
        "e_card_declined": "Your bank refused the card. Nothing was taken; try another.",
        "e_insufficient_funds": "Insufficient funds. Nothing was taken; try another card.",
        "e_expired_card": "This card has expired. Nothing was taken; try another.",
        "e_incorrect_number": "There is no such card number.",
        "e_test_mode_live_card": "Only test cards are accepted here.",
        "e_invalid_expiry_month": "The expiry month is not valid.",
        "e_invalid_expiry_year": "The expiry date is past or too far away.",
        "e_invalid_cvc": "The security code has 3 or 4 digits.",
        "e_incorrect_cvc": "The security code is wrong.",
        "e_processing_error": "The bank could not answer. Nothing was taken; try again.",
        "e_payment_intent_authentication_failure": "Your bank did not get your consent. Nothing was taken.",
    },
}


def refusal(language: str, error: dict[str, object]) -> str:
    """Say a refused card in the visitor's language: the bank's reason first, then Stripe's code."""
    words = WORDS[language]
    for code in (error.get("decline_code"), error.get("code"), "card_declined"):
        if f"e_{code}" in words:
            return words[f"e_{code}"]
    return words["e_card_declined"]


def in_language(language: str, body: dict[str, object]) -> dict[str, object]:
    """Return an answer to a page with its refusals said in the shopper's language, as Stripe's script does."""
    told = dict(body)
    for name in ("error", "last_payment_error", "last_setup_error"):
        error = told.get(name)
        if isinstance(error, dict) and _is_for_shopper(error):
            told[name] = {**error, "message": refusal(language, error)}
    return told


def _is_for_shopper(error: dict[str, object]) -> bool:
    return error.get("type") == "card_error" or "authentication_failure" in str(error.get("code"))


def money(language: str, amount: int, currency: str = "eur") -> str:
    """Say an amount: `1 234,50 €` or `€1,234.50`."""
    whole, cents = divmod(abs(amount), 100)
    sign = "−" if amount < 0 else ""
    if language == "fr":
        grouped = f"{whole:,}".replace(",", NB)
        return f"{sign}{grouped},{cents:02d}\u00a0{'€' if currency == 'eur' else currency.upper()}"
    return f"{sign}{'€' if currency == 'eur' else currency.upper() + ' '}{whole:,}.{cents:02d}"

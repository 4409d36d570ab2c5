"""Money: what is held above a price, and what never is."""

from marketplace.project.settings.place import env

WEIGHING_SPARE_BP = env.whole("WEIGHING_SPARE_BP", 1_000, most=5_000)  # held above goods sold by weight

# Who invoices the shops for the fee: what stands at the head of the invoices, frozen on each when it is written.
HOUSE_IDENTITY = {
    "name": env.text("HOUSE_LEGAL_NAME", "Quartier (démonstration)"),
    "address": env.text("HOUSE_ADDRESS", "1 place du Marché, 00000 Pontalvène"),
    "siret": env.text("HOUSE_SIRET", ""),
    "vat_number": env.text("HOUSE_VAT_NUMBER", ""),
}

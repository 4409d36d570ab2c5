"""Money: what is held above a price, and what never is."""

from marketplace.project.settings.place import env

WEIGHING_SPARE_BP = env.whole("WEIGHING_SPARE_BP", 1_000, most=5_000)  # held above goods sold by weight

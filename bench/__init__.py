"""How fast it is, beside its own floor; `python -m bench` runs every part."""

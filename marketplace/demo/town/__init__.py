"""A believable French town from a seed: values only; no Django, no clock, no file."""

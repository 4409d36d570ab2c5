"""The endpoints of a courier's phone: each reads the clock, checks the words and calls one query or operation."""

"""What several drawings of this trade share."""

PAPER = "#fbf3e2"

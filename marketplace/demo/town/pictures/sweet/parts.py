"""What several drawings of this trade share."""

PAPER = "#fbf3e2"
DARK, MILK, WHITE, RUBY = "#43251a", "#8a5635", "#f3e3bd", "#d98a94"
